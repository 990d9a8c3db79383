import { Ctx, Field, FieldResolver, Float, ObjectType, Resolver, Root, registerEnumType } from 'type-graphql';
import {
  type AccessDetails,
  type AccessOtherwise,
  DistanceWeights,
} from '../assessment/finding/access-details.ts';
import { Verdict } from '../assessment/finding/finding-terms.ts';
import type { Zone } from '../assessment/finding/floating-catchment.ts';
import { Facility, facilityOf } from '../facility/facility.graphql.ts';
import type { Context } from '../graphql/context.ts';
import { Gap } from './gap.graphql.ts';

registerEnumType(DistanceWeights, {
  name: 'DistanceWeights',
  description: 'How what is shared falls with distance.',
  valuesConfig: {
    ZONES: { description: 'Three zones, each a third of the distance: 1, 0.68 and 0.22 (Luo and Qi 2009).' },
    GAUSSIAN: { description: 'Smoothly, from 1 at the door to 0 at the distance (Dai 2010).' },
  },
});

@ObjectType({
  description: 'Zone. A part of the walking distance, with how much somebody there counts.',
  simpleResolvers: true,
})
export class CatchmentZone implements Zone {
  @Field(() => Float, { description: 'Its far end, in metres in a straight line; the end belongs to it.' })
  untilMetres!: number;

  @Field(() => Float, {
    description: 'What somebody there counts, as one who shares and in what they have of it; at the door 1.',
  })
  weight!: number;
}

@ObjectType({
  description: 'Gevoeligheid. What would be found with another distance, or without zones.',
  simpleResolvers: true,
})
export class AccessOtherwiseFound implements AccessOtherwise {
  @Field(() => Float, { description: 'Within how many metres: a quarter less, a quarter more, or the same.' })
  withinMetres!: number;

  @Field(() => DistanceWeights, { description: 'By which weights.' })
  weights!: DistanceWeights;

  @Field(() => Float, {
    nullable: true,
    description: 'What would be there, in the unit of the gap; null where that is not known.',
  })
  actual!: number | null;

  @Field(() => Verdict, { description: 'What would be said of it.' })
  verdict!: Verdict;
}

@ObjectType({
  implements: Gap,
  description:
    'Aanbod per kind binnen loopafstand. Shared by all children who can reach it, too little is within reach (enhanced two-step floating catchment, Luo and Qi 2009).',
  simpleResolvers: true,
})
export class AccessGap extends Gap {
  @Field(() => Float, {
    nullable: true,
    description: 'Facilities within reach that it was counted from; `evidence` names them.',
  })
  override counted!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Rows of the register without a known place; they are not counted, and may be within reach.',
  })
  override unlocated!: number | null;
}

@Resolver(() => AccessGap)
export class AccessGapFields {
  @FieldResolver(() => Float, {
    nullable: true,
    description: 'Metres in a straight line within which something counts.',
  })
  withinMetres(@Root() gap: AccessGap): number | null {
    return accessOf(gap)?.withinMetres ?? null;
  }

  @FieldResolver(() => [CatchmentZone], {
    nullable: true,
    description: 'The zones of that distance, the nearest first.',
  })
  zones(@Root() gap: AccessGap): readonly CatchmentZone[] | null {
    return accessOf(gap)?.zones ?? null;
  }

  @FieldResolver(() => Float, {
    nullable: true,
    description:
      'What is there divided by the mean over the children of the municipality; below 0.5 is little. Null: the municipality has none.',
  })
  spatialAccessRatio(@Root() gap: AccessGap): number | null {
    return accessOf(gap)?.spatialAccessRatio ?? null;
  }

  @FieldResolver(() => [AccessOtherwiseFound], {
    nullable: true,
    description: 'What other choices would find: a gap that only one of them finds is no ground to act on.',
  })
  otherwise(@Root() gap: AccessGap): readonly AccessOtherwiseFound[] | null {
    return accessOf(gap)?.otherwise ?? null;
  }

  @FieldResolver(() => [Facility], {
    nullable: true,
    description:
      'Facilities in the area that are within nobody’s reach: what they have is counted for no child.',
  })
  async unreached(@Root() gap: AccessGap, @Ctx() context: Context): Promise<Facility[]> {
    const ids = accessOf(gap)?.unreached ?? [];
    const found = await Promise.all(ids.map((id) => facilityOf(context, id, context.today)));
    return found.filter((facility) => facility !== null);
  }
}

/** What the assessment told beside the numbers that every gap has. */
const accessOf = ({ details }: AccessGap): AccessDetails | null => details.access ?? null;
