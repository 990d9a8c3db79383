import { Arg, Ctx, FieldResolver, ID, Resolver, Root } from 'type-graphql';
import { Area } from '../../area/area.graphql.ts';
import { AreaLevel } from '../../area/area-level.ts';
import { byParent } from '../../graphql/batching.ts';
import type { Context } from '../../graphql/context.ts';
import { askedNormSets, normSetOptions } from '../asked-norm-sets.graphql.ts';
import { fewKinds, kindsDescription } from '../explanation/few-kinds.ts';
import { Coverage, GapSummary } from './coverage.graphql.ts';
import { coverageOf } from './coverage.rows.ts';
import { summaryUnder } from './gap-summary.rows.ts';
import { tallyCells } from './tally-cells.ts';

@Resolver(() => Area)
export class AreaCoverage {
  @FieldResolver(() => [Coverage], {
    nullable: true,
    description: 'What there is of each kind, in the order asked.',
  })
  async coverage(
    @Root() area: Area,
    @Ctx() context: Context,
    @Arg('kinds', () => [String], { description: kindsDescription }) kinds: string[],
    @Arg('normSet', () => ID, normSetOptions) normSet: string | null,
  ): Promise<Coverage[]> {
    const codes = fewKinds(kinds);
    const sets = await askedNormSets(context, normSet, [area.code], null);
    const list = `coverage ${codes.join()} ${sets?.join()}`;
    const rows = await byParent(context, list, area.id, (ids) =>
      coverageOf(context.rows, ids, codes, context.today, sets),
    );
    return rows.map((row) => ({ ...row, normSets: sets }));
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
    @Arg('normSet', () => ID, normSetOptions) normSet: string | null,
  ): Promise<GapSummary> {
    const codes = kinds ? fewKinds(kinds) : null;
    const sets = await askedNormSets(context, normSet, [area.code], null);
    const list = `summary ${level} ${codes?.join()} ${sets?.join()}`;
    const cells = await byParent(context, list, area.id, (ids) =>
      summaryUnder(context.rows, ids, level, codes, sets),
    );
    return { cells, counts: tallyCells(cells) };
  }
}
