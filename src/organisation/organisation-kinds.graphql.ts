import { Field, ObjectType, Query, Resolver } from 'type-graphql';
import { Term } from '../graphql/term.graphql.ts';
import { organisationKinds } from './organisation-kinds.ts';

@ObjectType({
  description:
    'Soort organisatie. What an organisation is; norms and gaps speak of kinds of facility instead.',
  simpleResolvers: true,
})
export class OrganisationKind extends Term {
  @Field(() => Boolean, {
    description: 'What it runs belongs, by default, to the pedagogical basis (pedagogische basis).',
  })
  insideBasis!: boolean;
}

@Resolver()
export class OrganisationKindQueries {
  @Query(() => [OrganisationKind], { description: 'All kinds of organisation.' })
  organisationKinds(): readonly OrganisationKind[] {
    return organisationKinds.terms;
  }
}
