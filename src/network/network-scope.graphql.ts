import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Area } from '../area/area.graphql.ts';
import { AreaCode } from '../area/area-code.graphql.ts';
import { Facility } from '../facility/facility.graphql.ts';
import { Organisation } from '../organisation/organisation.graphql.ts';
import { StepDirection } from './graph/network-terms.ts';

registerEnumType(StepDirection, {
  name: 'StepDirection',
  description: 'Which way steps are taken over relations that go one way, as signalling and referring do.',
  valuesConfig: {
    ALL: { description: 'Either way.' },
    OUT: { description: 'From who does it to or for whom it is done: to whom does a school refer.' },
    IN: { description: 'The other way: who refers to the local team.' },
  },
});

export const stepsDescription =
  'How many relations far, 1 to 4; 1 when left out. Of use with a facility or organisation.';
export const directionDescription =
  'Which way the steps go; ALL when left out. A mutual relation goes both ways, and ties among those who are reached are drawn whichever way they go.';

@InputType({ description: 'Of what the network is asked: one of area, facility, organisation, facilities.' })
export class NetworkScope {
  @Field(() => AreaCode, {
    nullable: true,
    description: 'The facilities that stand in or serve this area: a municipality or smaller.',
  })
  area?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'CBS year of the area; when left out the newest in which it has published population.',
  })
  edition?: number | null;

  @Field(() => ID, {
    nullable: true,
    description: 'This facility and those within so many `steps` of it, be it none; at most 2000 nodes.',
  })
  facility?: string | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'All facilities of this organisation and those within so many `steps` of any of them; at most 2000 nodes.',
  })
  organisation?: string | null;

  @Field(() => [ID], {
    nullable: true,
    description: 'These facilities, 1 to 500, tied or not; who is not at work on the day is no node.',
  })
  facilities?: string[] | null;

  @Field(() => Int, { nullable: true, description: stepsDescription })
  steps?: number | null;

  @Field(() => StepDirection, { nullable: true, description: directionDescription })
  direction?: StepDirection | null;
}

@ObjectType({ description: 'Of what a network was drawn.', simpleResolvers: true })
export class NetworkScopeUsed {
  @Field(() => Area, {
    nullable: true,
    description: 'The area in or for which its nodes work; null for another scope.',
  })
  area!: Area | null;

  @Field(() => Int, { nullable: true, description: 'CBS year of that area; null for another scope.' })
  edition!: number | null;

  @Field(() => Facility, {
    nullable: true,
    description: 'The facility from which steps were taken; null for another scope.',
  })
  facility!: Facility | null;

  @Field(() => Organisation, {
    nullable: true,
    description: 'The organisation from whose facilities steps were taken; null for another scope.',
  })
  organisation!: Organisation | null;

  @Field(() => [Facility], {
    nullable: true,
    description: 'The facilities that were named, each once; null for another scope.',
  })
  facilities!: readonly Facility[] | null;

  @Field(() => Int, { nullable: true, description: 'How far steps were taken; null where none were.' })
  steps!: number | null;

  @Field(() => StepDirection, {
    nullable: true,
    description: 'Which way steps were taken; null where none were.',
  })
  direction!: StepDirection | null;
}
