import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Area } from '../area/area.graphql.ts';
import { AreaLevel } from '../area/area-level.ts';
import { byParent } from '../graphql/batching.ts';
import type { Context } from '../graphql/context.ts';
import { Coverage, GapSummary } from './coverage.graphql.ts';
import { coverageOf } from './coverage.rows.ts';
import { fewKinds, kindsDescription } from './few-kinds.ts';
import { summaryUnder } from './gap-summary.rows.ts';
import { tallyCells } from './tally-cells.ts';

@Resolver(() => Area)
export class AreaCoverage {
  @FieldResolver(() => [Coverage], {
    nullable: true,
    description: 'What there is of each kind, in the order asked.',
  })
  coverage(
    @Root() area: Area,
    @Ctx() context: Context,
    @Arg('kinds', () => [String], { description: kindsDescription }) kinds: string[],
  ): Promise<Coverage[]> {
    const codes = fewKinds(kinds);
    const list = `coverage ${codes.join()}`;
    return byParent(context, list, area.id, (ids) => coverageOf(context.rows, ids, codes, context.today));
  }

  @FieldResolver(() => GapSummary, {
    nullable: true,
    description: 'The matrix of areas by kinds of facility, with its verdicts.',
  })
  async gapSummary(
    @Root() area: Area,
    @Ctx() context: Context,
    @Arg('kinds', () => [String], {
      nullable: true,
      description: `${kindsDescription} All with a norm when left out.`,
    })
    kinds: string[] | null,
    @Arg('level', () => AreaLevel, {
      defaultValue: AreaLevel.NEIGHBOURHOOD,
      description: 'Level of the rows.',
    })
    level: AreaLevel,
  ): Promise<GapSummary> {
    const codes = kinds ? fewKinds(kinds) : null;
    const list = `summary ${level} ${codes?.join()}`;
    const cells = await byParent(context, list, area.id, (ids) =>
      summaryUnder(context.rows, ids, level, codes),
    );
    return { cells, counts: tallyCells(cells) };
  }
}
