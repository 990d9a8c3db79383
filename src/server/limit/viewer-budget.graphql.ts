import { Ctx, FieldResolver, Int, Resolver } from 'type-graphql';
import { ViewerShown } from '../../account/viewer.graphql.ts';
import type { LimitedContext } from './limit-queries.ts';

/** What the server allows, which rooms know nothing of. */
@Resolver(() => ViewerShown)
export class ViewerBudget {
  @FieldResolver(() => Int, {
    nullable: true,
    description:
      'The most one question may cost, in objects its answer could hold; `extensions.cost` says what this one did. Null where nothing is counted.',
  })
  budget(@Ctx() { asking }: Partial<LimitedContext>): number | null {
    return asking?.allowance.budget ?? null;
  }
}
