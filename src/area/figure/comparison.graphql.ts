import { Field, Float, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Figure } from '../../source/figure.graphql.ts';
import { ComparedWith } from './comparison-terms.ts';

registerEnumType(ComparedWith, {
  name: 'ComparedWith',
  description: 'With which areas of the same level and edition an area is compared; itself is one of them.',
  valuesConfig: {
    SIBLINGS: { description: 'Those that lie in the same area: the neighbourhoods of a district.' },
    SAME_URBANITY: { description: 'Those of the same urbanity class of CBS.' },
    SAME_SIZE: {
      description:
        'Those of the same class of inhabitants: bounds at 250, 500, 1,000, 2,000, 5,000, 10,000, 20,000, 50,000, 100,000, 150,000 and 250,000.',
    },
    COUNTRY: { description: 'All in the country; what is invented with what is invented.' },
  },
});

@ObjectType({
  description: 'An area among areas like it. There is no rank without its sample.',
  simpleResolvers: true,
})
export class Comparison {
  @Field(() => Figure, { description: 'The figure of the area itself.' })
  value!: Figure;

  @Field(() => Float, { nullable: true, description: 'Half of the areas have more, half less.' })
  median!: number | null;

  @Field(() => Float, { nullable: true, description: 'A quarter of the areas have less.' })
  p25!: number | null;

  @Field(() => Float, { nullable: true, description: 'A quarter of the areas have more.' })
  p75!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Its place, 1 for the highest number; equal numbers share one. Null when it is not known.',
  })
  rank!: number | null;

  @Field(() => Int, { description: 'Of how many areas the number is known.' })
  of!: number;

  @Field(() => Int, { description: 'Of how many areas like it the number is not known.' })
  unknown!: number;
}
