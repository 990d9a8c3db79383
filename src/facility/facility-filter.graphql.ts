import { Field, Float, ID, InputType, Int, registerEnumType } from 'type-graphql';
import { AreaCode } from '../area/area-code.graphql.ts';
import { editionDescription } from '../area/edition.graphql.ts';
import { enumOf } from '../database/enum-of.ts';
import { DateScalar } from '../graphql/scalars.ts';
import { AgesInput } from './term/ages.graphql.ts';
import { FacilityStatus } from './term/facility-terms.ts';

export const FacilityOrder = enumOf('NAME', 'KIND', 'DISTANCE');
registerEnumType(FacilityOrder, {
  name: 'FacilityOrder',
  description: 'Order of a list of facilities.',
  valuesConfig: {
    NAME: { description: 'By name.' },
    KIND: { description: 'By code of the kind, then by name.' },
    DISTANCE: { description: 'Nearest first; only with `near`.' },
  },
});

@InputType({ description: 'Around a point, WGS84, or around a postcode: give the one or the other.' })
export class NearInput {
  @Field(() => Float, { nullable: true, description: 'Degrees east, 3 to 8; with `latitude`.' })
  longitude?: number | null;

  @Field(() => Float, { nullable: true, description: 'Degrees north, 50 to 54; with `longitude`.' })
  latitude?: number | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Postcode, `1315 HR` or its four digits `1315`. Where it is taken to be, and how well that is known, is in `near` of the list.',
  })
  postcode?: string | null;

  @Field(() => Float, { description: 'At most this far in a straight line, up to 50,000 metres.' })
  metres!: number;
}

@InputType({ description: 'Which facilities; every part given must hold, one of a list suffices.' })
export class FacilityFilter {
  @Field(() => [String], {
    nullable: true,
    description: 'These kinds: code, label or synonym. Also finds combined teams that provide one as well.',
  })
  kinds?: string[] | null;

  @Field(() => [String], {
    nullable: true,
    description: 'All kinds of these sectors; VRIJE_TIJD includes SPORT.',
  })
  groups?: string[] | null;

  @Field(() => [AreaCode], {
    nullable: true,
    description:
      'That stand in these areas, of any level: by their point, else by the municipality of their register.',
  })
  areas?: string[] | null;

  @Field(() => [AreaCode], {
    nullable: true,
    description: 'Whose working area overlaps these areas; none told means the neighbourhood they stand in.',
  })
  serves?: string[] | null;

  @Field(() => Int, { nullable: true, description: editionDescription })
  edition?: number | null;

  @Field(() => [ID], { nullable: true, description: 'Run by these organisations.' })
  organisations?: string[] | null;

  @Field(() => String, { nullable: true, description: 'Part of the name; accents and case do not matter.' })
  text?: string | null;

  @Field(() => NearInput, {
    nullable: true,
    description: 'Near a point or a postcode; leaves out what has no point.',
  })
  near?: NearInput | null;

  @Field(() => AgesInput, {
    nullable: true,
    description: 'For at least one of these ages; leaves out those whose ages nobody told.',
  })
  ages?: AgesInput | null;

  @Field(() => [String], { nullable: true, description: 'For any of these audiences, e.g. OUDERS.' })
  audiences?: string[] | null;

  @Field(() => [String], {
    nullable: true,
    description: 'That have an activity with any of these goals on the day, e.g. SIGNALEREN.',
  })
  goals?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'That work in any of these ways, e.g. OUTREACH.' })
  modes?: string[] | null;

  @Field(() => [String], {
    nullable: true,
    description: 'Low-threshold in all of these ways, e.g. FREE and WALK_IN; here all are needed.',
  })
  lowThreshold?: string[] | null;

  @Field(() => [FacilityStatus], {
    nullable: true,
    description:
      'With this status on the day. When left out: all that are there, so neither closed nor yet to begin.',
  })
  status?: FacilityStatus[] | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Last checked before this day, or never: what is due for a check.',
  })
  verifiedBefore?: string | null;
}
