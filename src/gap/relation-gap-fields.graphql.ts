import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Facility, facilityOf } from '../facility/facility.graphql.ts';
import type { Context } from '../graphql/context.ts';
import { RelationGap } from './relation-gap.graphql.ts';

@Resolver(() => RelationGap)
export class RelationGapFields {
  @FieldResolver(() => Facility, {
    nullable: true,
    description: 'Partner at the other end of the nearest to a right relation.',
  })
  partner(@Root() gap: RelationGap, @Ctx() context: Context): Promise<Facility | null> {
    return facilityOf(context, gap.otherId, context.today);
  }
}
