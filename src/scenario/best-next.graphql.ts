import { Field, Float, Int, ObjectType } from 'type-graphql';
import { Area } from '../area/area.graphql.ts';
import { Facility } from '../facility/facility.graphql.ts';
import { DateScalar } from '../graphql/scalars.ts';
import { Term } from '../graphql/term.graphql.ts';
import { Figure } from '../source/figure.graphql.ts';
import { ScenarioChange } from './scenario.graphql.ts';

@ObjectType({ description: 'A place for a facility, and whom it would newly reach.', simpleResolvers: true })
export class BestNextSite {
  @Field(() => Int, { description: 'Its number in the order in which they are best added, from 1.' })
  rank!: number;

  @Field(() => Float, { description: 'Degrees east, WGS84.' })
  longitude!: number;

  @Field(() => Float, { description: 'Degrees north, WGS84.' })
  latitude!: number;

  @Field(() => Area, { nullable: true, description: 'Neighbourhood it lies in.' })
  neighbourhood!: Area | null;

  @Field(() => Figure, {
    description:
      'Children who would have one within reach and have none known there, nor by the places before it.',
  })
  children!: Figure;

  @Field(() => Figure, {
    description:
      'Those of them in areas of which nobody knows that there is none: the list is not complete there.',
  })
  childrenUnknown!: Figure;

  @Field(() => Figure, { description: 'Children newly within reach by this place and those before it.' })
  childrenTogether!: Figure;

  @Field(() => [Area], { description: 'Neighbourhoods whose origin it newly has within reach, by code.' })
  areas!: readonly Area[];
}

@ObjectType({
  description: 'A relation that would close gaps, if both sides confirmed it.',
  simpleResolvers: true,
})
export class BestNextRelation {
  @Field(() => Int, { description: 'Its number in the order in which they are best made, from 1.' })
  rank!: number;

  @Field(() => Facility, { description: 'Facility that lacks it.' })
  from!: Facility;

  @Field(() => Facility, { description: 'Partner it could have.' })
  to!: Facility;

  @Field(() => Term, { nullable: true, description: 'Theme that is asked; null: any.' })
  theme!: Term | null;

  @Field(() => Int, { description: 'Level that is asked, 1 to 5.' })
  level!: number;

  @Field(() => Term, {
    nullable: true,
    description: 'What it should rest on at least, e.g. a working agreement; null: anything.',
  })
  formality!: Term | null;

  @Field(() => Boolean, {
    description: 'Whether there is a relation already that would have to be better or confirmed.',
  })
  isMended!: boolean;

  @Field(() => Facility, {
    nullable: true,
    description: 'Who works with both, as all confirm, and could introduce them. Null: nobody known.',
  })
  introducedBy!: Facility | null;

  @Field(() => Int, {
    description:
      'Relation gaps in the area that are closed by it, after those before it; also by a share reached.',
  })
  gapsClosed!: number;

  @Field(() => [ScenarioChange], { description: 'Which, as in a scenario.' })
  closes!: readonly ScenarioChange[];
}

@ObjectType({
  description:
    'Waar als eerste. What is best added next, one after the other, each the best after those before it. Nothing is stored.',
  simpleResolvers: true,
})
export class BestNext {
  @Field(() => Area, { description: 'Area whose children or gaps are counted.' })
  area!: Area;

  @Field(() => DateScalar, { description: 'Day of the facts.' })
  factsOn!: string;

  @Field(() => Float, {
    nullable: true,
    description: 'Within how many metres in a straight line; null for relations.',
  })
  metres!: number | null;

  @Field(() => Figure, {
    nullable: true,
    description:
      'Children who have none within reach as far as is known, and could be reached by one. Null for relations.',
  })
  childrenBeyond!: Figure | null;

  @Field(() => [BestNextSite], {
    description:
      'Places, fewer than asked where no other reaches anybody new; together at least 63 % (1 - 1/e) of what the best choice of as many would reach (Nemhauser, Wolsey and Fisher, 1978). None for relations.',
  })
  sites!: readonly BestNextSite[];

  @Field(() => [BestNextRelation], {
    description:
      'Relations, fewer than asked where no other closes a gap. None for places. Since shares count, the best choice of several may close more.',
  })
  relations!: readonly BestNextRelation[];
}
