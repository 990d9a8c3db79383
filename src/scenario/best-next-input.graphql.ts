import { Field, Float, InputType, Int } from 'type-graphql';
import { AreaCode } from '../area/area-code.graphql.ts';

@InputType({ description: 'A place that could be, WGS84.' })
export class CandidateInput {
  @Field(() => Float, { description: 'Degrees east.' })
  longitude!: number;

  @Field(() => Float, { description: 'Degrees north.' })
  latitude!: number;
}

@InputType({
  description:
    'Waar als eerste. With `kind`: for which places to look. Without: which relations close most gaps.',
})
export class BestNextInput {
  @Field(() => AreaCode, {
    description: 'Municipality, district or neighbourhood whose children or gaps are counted.',
  })
  area!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Kind of facility to find places for: a code or label. Left out: relations.',
  })
  kind?: string | null;

  @Field(() => [CandidateInput], {
    nullable: true,
    description:
      'Places to choose from, 1 to 200, also outside the area; the origins of its neighbourhoods when left out.',
  })
  candidates?: CandidateInput[] | null;

  @Field(() => Int, { defaultValue: 3, description: 'How many to find, 1 to 20.' })
  count!: number;

  @Field(() => Float, {
    nullable: true,
    description:
      'Within how many metres in a straight line children have it, up to 10000; that of `norm` when left out.',
  })
  metres?: number | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Code of the distance norm by whose metres and ages to judge, or of the relation norm to look at; when left out the one for the kind, or every relation norm.',
  })
  norm?: string | null;
}
