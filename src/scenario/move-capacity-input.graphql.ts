import { Field, Float, ID, InputType, registerEnumType } from 'type-graphql';
import { AreaCode } from '../area/area-code.graphql.ts';
import { enumOf } from '../database/enum-of.ts';

const MovedMeasure = enumOf('FTE', 'PLACES', 'PERSONS', 'HOURS_PER_WEEK');
registerEnumType(MovedMeasure, {
  name: 'MovedMeasure',
  description: 'What of a facility’s capacity is moved.',
  valuesConfig: {
    FTE: { description: 'Formation in full-time equivalents.' },
    PLACES: { description: 'Places for children; they stand where their facility stands.' },
    PERSONS: { description: 'Workers.' },
    HOURS_PER_WEEK: { description: 'Hours a week.' },
  },
});

@InputType({
  description:
    'Verplaatste capaciteit. Part of what a facility has goes to another facility, or works for other areas alone.',
})
export class MoveCapacityInput {
  @Field(() => ID, { description: 'Facility that gives it.' })
  from!: string;

  @Field(() => ID, { nullable: true, description: 'Facility that gets it; or else `areas`.' })
  to?: string | null;

  @Field(() => [AreaCode], {
    nullable: true,
    description:
      'Areas in the municipality for which the part works from then on, divided by their children. Places cannot: they stand where they are.',
  })
  areas?: string[] | null;

  @Field(() => MovedMeasure, { description: 'Of what.' })
  measure!: keyof typeof MovedMeasure;

  @Field(() => Float, { description: 'How much, at most what is known to be there.' })
  amount!: number;
}
