import { Field, Float, ID, InputType } from 'type-graphql';
import { AreaCode } from '../area/area-code.graphql.ts';

@InputType({ description: 'What a supposed facility has; what is left out is not known, and never zero.' })
export class SupposedCapacityInput {
  @Field(() => Float, { nullable: true, description: 'Formation in full-time equivalents.' })
  fte?: number | null;

  @Field(() => Float, { nullable: true, description: 'Workers.' })
  persons?: number | null;

  @Field(() => Float, { nullable: true, description: 'Places for children.' })
  places?: number | null;

  @Field(() => Float, { nullable: true, description: 'Floor or room to play, in square metres.' })
  squareMetres?: number | null;

  @Field(() => Float, { nullable: true, description: 'Hours a week.' })
  hoursPerWeek?: number | null;
}

@InputType({
  description:
    'Nieuwe voorziening. A facility as it could be: at a point, or at the origin of a neighbourhood. Nobody asked it about its relations or checked it yet, and it has no activities.',
})
export class SupposedFacilityInput {
  @Field(() => ID, {
    nullable: true,
    description:
      'What to call it in this scenario, as in `addRelations`; `new_1`, `new_2` and so on when left out.',
  })
  key?: string | null;

  @Field(() => String, { nullable: true, description: 'Its name in sentences; its key when left out.' })
  name?: string | null;

  @Field(() => [String], {
    description: 'Its kind, and what else it provides: codes or labels of kinds of facility, 1 to 5.',
  })
  kinds!: string[];

  @Field(() => Float, { nullable: true, description: 'Degrees east, WGS84; with `latitude`.' })
  longitude?: number | null;

  @Field(() => Float, { nullable: true, description: 'Degrees north, WGS84; with `longitude`.' })
  latitude?: number | null;

  @Field(() => AreaCode, {
    nullable: true,
    description: 'Neighbourhood at whose origin it stands, where no point is given.',
  })
  neighbourhood?: string | null;

  @Field(() => [AreaCode], {
    nullable: true,
    description:
      'Areas in the municipality that it works for; the neighbourhood it stands in when left out. A district means its neighbourhoods.',
  })
  serves?: string[] | null;

  @Field(() => SupposedCapacityInput, { nullable: true, description: 'What it has.' })
  capacity?: SupposedCapacityInput | null;
}
