import { Ctx, Field, FieldResolver, Int, ObjectType, Resolver, Root } from 'type-graphql';
import { Facility, facilityOf } from '../facility/facility.graphql.ts';
import type { Context } from '../graphql/context.ts';
import { Freshness } from '../source/freshness.ts';
import { Gap } from './gap.graphql.ts';

@ObjectType({
  implements: Gap,
  description: 'Verouderde gegevens. Too few of the facilities were checked recently.',
  simpleResolvers: true,
})
export class StaleDataGap extends Gap {}

@ObjectType({ description: 'How many facilities are known how well.', simpleResolvers: true })
export class FreshnessCount {
  @Field(() => Freshness, { description: 'How old the check is, against the months of the norm.' })
  freshness!: Freshness;

  @Field(() => Int, { description: 'How many facilities.' })
  count!: number;
}

@Resolver(() => StaleDataGap)
export class StaleDataGapFields {
  @FieldResolver(() => Int, {
    description:
      'Facilities that somebody checked within the months of the norm, or that a register which was read whole still had then.',
  })
  verified(@Root() { details }: StaleDataGap): number {
    return details.freshness?.verified ?? 0;
  }

  @FieldResolver(() => Int, { description: 'All facilities that the norm is about and that serve the area.' })
  of(@Root() { details }: StaleDataGap): number {
    return details.freshness?.of ?? 0;
  }

  @FieldResolver(() => [FreshnessCount], {
    description: 'All of them by freshness, counted by the months of the norm.',
  })
  freshness(@Root() { details }: StaleDataGap): FreshnessCount[] {
    const counts = details.freshness?.counts;
    return counts
      ? Object.values(Freshness).map((freshness) => ({ freshness, count: counts[freshness] }))
      : [];
  }

  @FieldResolver(() => [Facility], {
    description: 'Those that nobody checked in time, at most 20: never first, then the longest ago.',
  })
  async oldest(@Root() { details }: StaleDataGap, @Ctx() context: Context): Promise<Facility[]> {
    const ids = (details.freshness?.oldest ?? []).map(({ facilityId }) => facilityId);
    const found = await Promise.all(ids.map((id) => facilityOf(context, id, context.today)));
    return found.filter((facility) => facility !== null);
  }
}
