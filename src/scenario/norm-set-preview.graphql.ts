import { Arg, Ctx, FieldResolver, ID, Resolver, Root } from 'type-graphql';
import { AreaCode } from '../area/area-code.graphql.ts';
import type { Context } from '../graphql/context.ts';
import { NormSet } from '../norm/norm-set.graphql.ts';
import { Scenario } from './scenario.graphql.ts';
import { scenarioOf } from './scenario-of.graphql.ts';

@Resolver(() => NormSet)
export class NormSetPreview {
  @FieldResolver(() => Scenario, {
    nullable: true,
    description:
      'What this set would do to the gaps of an area, before anybody adopts it; what it asks otherwise is in `difference`. Null: there is no such area, or it was never assessed. Nothing is stored.',
  })
  gapDifference(
    @Root() set: NormSet,
    @Ctx() context: Context,
    @Arg('area', () => AreaCode, { description: 'Municipality, district or neighbourhood.' }) area: string,
    @Arg('from', () => ID, {
      nullable: true,
      description: 'Id of the set to compare with; the one in force there when left out.',
    })
    from: string | null,
  ): Promise<Scenario | null> {
    return scenarioOf(context, { area, normSet: set.id }, from);
  }
}
