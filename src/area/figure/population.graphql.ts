import { Field, ObjectType } from 'type-graphql';
import { Figure } from '../../source/figure.graphql.ts';

@ObjectType({
  description: 'Who lives in an area. Estimates name their method; what is too small to tell is withheld.',
  simpleResolvers: true,
})
export class Population {
  @Field(() => Figure, { description: 'Inhabitants on 1 January.' })
  inhabitants!: Figure;

  @Field(() => Figure, { description: 'Children younger than 15, as CBS publishes them.' })
  children0to15!: Figure;

  @Field(() => Figure, {
    description:
      'Children younger than 12: 0 to 15 times the factor of the municipality, else of the country (0.790).',
  })
  childrenUnder12!: Figure;

  @Field(() => Figure, {
    description:
      'Children of 4 to 12: 0 to 15 times the factor of the municipality, else of the country (0.535).',
  })
  children4to12!: Figure;

  @Field(() => Figure, { description: 'Households with at least one child living at home.' })
  householdsWithChildren!: Figure;

  @Field(() => Figure, { description: 'Households with a low income, percent.' })
  lowIncomeShare!: Figure;

  @Field(() => Figure, { description: 'Urbanity class of CBS: 1 very urban to 5 not urban.' })
  urbanity!: Figure;
}
