import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { factScopeOf } from '../access/fact-scope.ts';
import { Facility } from '../facility/facility.graphql.ts';
import { byParent } from '../graphql/batching.ts';
import type { Context } from '../graphql/context.ts';
import { Gap } from './gap.graphql.ts';
import { gapsOfFacilities } from './gap.rows.ts';

@Resolver(() => Facility)
export class FacilityGaps {
  @FieldResolver(() => [Gap], {
    nullable: true,
    description:
      'Gaps that are about this facility itself, such as a relation it lacks; also those that only follow from another one. As assessed last.',
  })
  gaps(@Root() facility: Facility, @Ctx() context: Context): Promise<Gap[]> {
    return byParent(context, 'gaps of facility', facility.id, (ids) =>
      gapsOfFacilities(context.rows, factScopeOf(context.viewer, context.today), ids),
    );
  }
}
