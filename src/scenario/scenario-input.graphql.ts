import { Field, Float, ID, InputType, Int } from 'type-graphql';
import { AreaCode } from '../area/area-code.graphql.ts';
import { MoveCapacityInput } from './move-capacity-input.graphql.ts';
import { SupposedFacilityInput } from './supposed-facility-input.graphql.ts';

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
