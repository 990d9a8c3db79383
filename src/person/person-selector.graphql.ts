import { Field, ID, InputType } from 'type-graphql';
import type { Scope } from '../access/policy.ts';
import type { PersonSelector } from '../contact/person.rows.ts';
import type { Context } from '../graphql/context.ts';
import { refuse } from '../graphql/refusal.ts';
import type { PersonKeeper } from './erase-person.ts';

@InputType({
  description:
    'Betrokkene. Which person: by one of the contacts it is behind, or by its mail address; give one of the two. All contacts with the same mail address are of one person.',
})
export class PersonInput implements PersonSelector {
  @Field(() => ID, { nullable: true, description: 'A contact it is behind, `con_…`.' })
  contact?: string | null;

  @Field(() => String, { nullable: true, description: 'Its mail address; capitals do not matter.' })
  email?: string | null;
}

/** Throws BAD_USER_INPUT unless the person is named in one way. */
export function readPerson({ contact, email }: PersonInput): PersonSelector {
  if ((contact == null) === (email == null))
    throw refuse('BAD_USER_INPUT', 'person: give either contact or email');
  return { contact: contact ?? null, email: email ?? null };
}

/** Who does it, and for which municipality. */
export const keeperIn = ({ viewer, traceId }: Context, scope: Scope): PersonKeeper => ({
  viewer,
  traceId,
  account: scope === 'ALL' ? 'any' : viewer.account,
});
