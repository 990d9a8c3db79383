import { Field, ID, InputType } from 'type-graphql';
import type { Scope } from '../access/policy.ts';
import type { PersonSelector } from '../contact/details/person.rows.ts';
import type { Context } from '../graphql/context.ts';
import { refuse } from '../graphql/refusal.ts';
import type { PersonKeeper } from './erase-person.ts';
import { readSelector } from './read-selector.ts';

@InputType({
  description:
    'Betrokkene. Which person: by one of the contacts it is behind, or by what it is known by; then also who is behind no contact any more, or never was. All contacts with the same mail address are of one person.',
})
export class PersonInput implements PersonSelector {
  @Field(() => ID, { nullable: true, description: 'A contact it is behind, `con_…`; then nothing else.' })
  contact?: string | null;

  @Field(() => String, { nullable: true, description: 'Its mail address; capitals do not matter.' })
  email?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Its name, by which texts are searched too; with an address or a number, since others have it as well.',
  })
  name?: string | null;

  @Field(() => String, { nullable: true, description: 'Its number at work, as people write it.' })
  phone?: string | null;
}

/** Throws BAD_USER_INPUT unless the person is named in one way. */
export function readPerson(given: PersonInput): PersonSelector {
  const selector = readSelector(given);
  if (typeof selector === 'string') throw refuse('BAD_USER_INPUT', `person: ${selector}`);
  return selector;
}

/** Who does it, and for which municipality. */
export const keeperIn = ({ viewer, traceId }: Context, scope: Scope): PersonKeeper => ({
  viewer,
  traceId,
  account: scope === 'ALL' ? 'any' : viewer.account,
});
