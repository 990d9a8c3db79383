import { Field, InputType, ObjectType } from 'type-graphql';
import { refuse } from '../graphql/refusal.ts';
import { Validity } from '../graphql/validity.graphql.ts';
import { readIdentifier } from './identifiers.ts';

const schemes =
  'KVK, KVK_VESTIGING, RSIN, OIN, BRIN, BRIN_VESTIGING, DUO_BEVOEGD_GEZAG, LRK, BAG, AGB or OSM';

@ObjectType({
  description: 'Nummer. A number by which a register knows an organisation or a facility.',
  simpleResolvers: true,
})
export class Identifier {
  @Field(() => String, { description: `Whose number it is: ${schemes}.` })
  scheme!: string;

  @Field(() => String, { description: 'The number as the register writes it.' })
  value!: string;

  @Field(() => Validity, { description: 'When it was the number; a takeover brings another.' })
  validity!: Validity;
}

/** The argument of a list of numbers. */
export const withEndedOptions = {
  defaultValue: false,
  description: 'Also those it had before: a takeover or a merger brings another.',
} as const;

@InputType({ description: 'A number of a register, to find an organisation or a facility by.' })
export class IdentifierInput {
  @Field(() => String, { description: `Whose number it is: ${schemes}.` })
  scheme!: string;

  @Field(() => String, { description: 'The number; lower case is accepted, a lost zero is not.' })
  value!: string;
}

/** By which of the two a thing is asked for; the number as we keep it. Throws BAD_USER_INPUT unless exactly one. */
export function readSelector(id: string | null | undefined, identifier: IdentifierInput | null | undefined) {
  if (id != null && identifier == null) return { id };
  if (id != null || identifier == null) {
    throw refuse('BAD_USER_INPUT', 'give either id or identifier');
  }
  const scheme = identifier.scheme.toUpperCase();
  const { value, fault } = readIdentifier(scheme, identifier.value);
  if (fault !== undefined) throw refuse('BAD_USER_INPUT', `identifier: ${fault}`);
  return { identifier: { scheme, value } };
}
