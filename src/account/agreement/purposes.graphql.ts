import { ObjectType, Query, Resolver, registerEnumType } from 'type-graphql';
import { Term } from '../../graphql/term.graphql.ts';
import { ContactPurpose, purposes } from './purposes.ts';

registerEnumType(ContactPurpose, {
  name: 'ContactPurpose',
  description: 'What details of a person are looked at for.',
  valuesConfig: Object.fromEntries(
    purposes.terms.map(({ code, definition }) => [code, { description: definition.en }]),
  ) as Record<ContactPurpose, { description: string }>,
});

@ObjectType({
  description:
    'Doel. What details of a person may be looked at for; its code is the value of `ContactPurpose`, its definition says what falls under it.',
  simpleResolvers: true,
})
export class Purpose extends Term {}

@Resolver()
export class PurposeQueries {
  @Query(() => [Purpose], { description: 'All purposes for which details of persons may be looked at.' })
  purposes(): readonly Purpose[] {
    return purposes.terms;
  }
}
