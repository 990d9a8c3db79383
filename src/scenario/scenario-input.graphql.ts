import { Field, Float, ID, InputType, Int, registerEnumType } from 'type-graphql';
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

@InputType({
  description:
    'Nieuwe samenwerking. A relation as it could be; it takes the place of what the two have on the theme now.',
})
export class SupposedRelationInput {
  @Field(() => ID, { description: 'Id of a facility, or the key of a supposed one.' })
  from!: string;

  @Field(() => ID, { description: 'The same of the other end.' })
  to!: string;

  @Field(() => String, { description: 'Theme: its code or label.' })
  theme!: string;

  @Field(() => Int, { description: 'Level of collaboration, 1 to 5.' })
  level!: number;

  @Field(() => Boolean, {
    defaultValue: true,
    description: 'Whether both sides confirm it; a norm is met by such relations only.',
  })
  confirmed!: boolean;

  @Field(() => Boolean, {
    defaultValue: true,
    description: 'Whether it goes both ways; false: from `from` to `to`, as who passes a worry on to whom.',
  })
  mutual!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'What it rests on, e.g. a working agreement: its code or label; as it is when left out.',
  })
  formality?: string | null;
}

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

@InputType({ description: 'Andere norm. What is asked otherwise of a norm; what is left out stays.' })
export class SupposedNormInput {
  @Field(() => String, { description: 'Code of the norm in the set, e.g. `N04`.' })
  code!: string;

  @Field(() => Float, { nullable: true, description: 'Its value, in its unit.' })
  value?: number | null;

  @Field(() => Float, { nullable: true, description: 'Percent of the children who should be within reach.' })
  sharePercent?: number | null;

  @Field(() => Int, { nullable: true, description: 'Level of collaboration, 1 to 5.' })
  minimumLevel?: number | null;

  @Field(() => Boolean, { nullable: true, description: 'True: it is not judged; false: it is.' })
  switchedOff?: boolean | null;
}

@InputType({
  description: 'Wat als. What is supposed to be otherwise, all together. Nothing of it is stored.',
})
export class ScenarioInput {
  @Field(() => AreaCode, {
    description:
      'Municipality, district or neighbourhood of whose gaps is told; all of the municipality is worked out.',
  })
  area!: string;

  @Field(() => [SupposedFacilityInput], { nullable: true, description: 'Facilities that come; at most 20.' })
  addFacilities?: SupposedFacilityInput[] | null;

  @Field(() => [ID], {
    nullable: true,
    description: 'Ids of facilities that close, here or elsewhere, or keys of supposed ones; at most 50.',
  })
  closeFacilities?: string[] | null;

  @Field(() => [SupposedRelationInput], { nullable: true, description: 'Relations that come; at most 50.' })
  addRelations?: SupposedRelationInput[] | null;

  @Field(() => [MoveCapacityInput], {
    nullable: true,
    description: 'Capacity that is moved, one after the other; at most 20.',
  })
  moveCapacity?: MoveCapacityInput[] | null;

  @Field(() => [SupposedNormInput], {
    nullable: true,
    description: 'What norms of the set would ask; at most 50.',
  })
  norms?: SupposedNormInput[] | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Norm set that would hold, `nset_…`; the one in force when left out.',
  })
  normSet?: string | null;
}
