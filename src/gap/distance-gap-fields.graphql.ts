import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { OriginPrecision } from '../area/origin-precision.ts';
import { Facility, facilityOf } from '../facility/facility.graphql.ts';
import type { Context } from '../graphql/context.ts';
import { DistanceGap } from './distance-gap.graphql.ts';

@Resolver(() => DistanceGap)
export class DistanceGapFields {
  @FieldResolver(() => Facility, {
    nullable: true,
    description: 'The nearest facility of the kind, also across the border.',
  })
  nearest(@Root() gap: DistanceGap, @Ctx() context: Context): Promise<Facility | null> {
    return facilityOf(context, gap.otherId, context.today);
  }

  @FieldResolver(() => OriginPrecision, {
    nullable: true,
    description:
      'How well the point from which it was measured stands for where people live; null above the neighbourhood, where each has its own.',
  })
  originPrecision(@Root() { details }: DistanceGap): OriginPrecision | null {
    return details.distance?.originPrecision ?? null;
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description:
      'Metres to the nearest, on average over the children of 0 to 15 of neighbourhoods where both are known; null for a neighbourhood.',
  })
  meanMetres(@Root() { details }: DistanceGap): number | null {
    return details.distance?.spread?.meanMetres ?? null;
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: 'Metres within which nine out of ten of them live; null for a neighbourhood.',
  })
  p90Metres(@Root() { details }: DistanceGap): number | null {
    return details.distance?.spread?.p90Metres ?? null;
  }
}
