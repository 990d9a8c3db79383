import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { GapKind } from '../assessment/finding/finding-terms.ts';
import { shownChildrenTotal } from '../gap/gap-connection.graphql.ts';
import type { Context } from '../graphql/context.ts';
import { pageOfAll } from '../graphql/page-of-all.ts';
import { PageArgs } from '../graphql/paging.ts';
import { Figure } from '../source/figure.graphql.ts';
import { childrenIn, isGained, isLost } from './compare-findings.ts';
import { Scenario, type ScenarioChange, ScenarioChangeConnection } from './scenario.graphql.ts';
import { ScenarioInput } from './scenario-input.graphql.ts';
import { scenarioOf } from './scenario-of.graphql.ts';

const kindsOptions = { nullable: true, description: 'Only of gaps of these kinds; all when left out.' };

const changesOf = (all: readonly ScenarioChange[], kinds: readonly GapKind[] | null) =>
  all.filter(({ finding }) => kinds?.includes(finding.kind) ?? true).map(({ change }) => change);

@Resolver(() => Scenario)
export class ScenarioFields {
  @FieldResolver(() => ScenarioChangeConnection, {
    nullable: true,
    description: 'What becomes of each gap and open question that does not stay as it is, by id.',
  })
  changes(@Root() { all, list }: Scenario, @Ctx() context: Context, @Args(() => PageArgs) args: PageArgs) {
    return pageOfAll(context, args, list, all);
  }

  @FieldResolver(() => Figure, {
    description:
      'Children in areas where something is a gap and would be met, each area once; `known` of `of` areas.',
  })
  childrenGained(
    @Root() { all, areasById }: Scenario,
    @Arg('kinds', () => [GapKind], kindsOptions) kinds: GapKind[] | null,
  ): Figure {
    return shownChildrenTotal(childrenIn(changesOf(all, kinds).filter(isGained), areasById));
  }

  @FieldResolver(() => Figure, {
    description: 'Children in areas where something is met and would be a gap, counted likewise.',
  })
  childrenLost(
    @Root() { all, areasById }: Scenario,
    @Arg('kinds', () => [GapKind], kindsOptions) kinds: GapKind[] | null,
  ): Figure {
    return shownChildrenTotal(childrenIn(changesOf(all, kinds).filter(isLost), areasById));
  }

  @Query(() => Scenario, {
    nullable: true,
    description:
      'Wat als. What facilities that come or close, other capacity, new relations or other norms would do to the gaps of an area. Null: there is no such area, or it was never assessed. Nothing is stored.',
  })
  scenario(
    @Ctx() context: Context,
    @Arg('input', () => ScenarioInput, { description: 'What is supposed, all together.' })
    input: ScenarioInput,
  ): Promise<Scenario | null> {
    return scenarioOf(context, input);
  }
}
