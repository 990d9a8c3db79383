import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { byParent } from '../graphql/batching.ts';
import type { Context } from '../graphql/context.ts';
import { Figure } from '../source/figure.graphql.ts';
import { Facility } from './facility.graphql.ts';
import { pupilsOf } from './pupils.rows.ts';
import { pupilsFigure } from './pupils.ts';

@Resolver(() => Facility)
export class FacilityPupils {
  @FieldResolver(() => [Figure], {
    nullable: true,
    description:
      'Leerlingen: pupils of a school location on 1 October, a figure a year (its `period`), the earliest first. ' +
      'Fewer than 5 is WITHHELD; none or not open is MISSING. Empty: not told, as of all that is no school.',
  })
  async pupils(
    @Root() { id }: Facility,
    @Ctx() context: Context,
    @Arg('from', () => Int, { nullable: true, description: 'First year; null: as far back as is known.' })
    from: number | null,
    @Arg('until', () => Int, { nullable: true, description: 'Excluded; null: up to the newest year.' })
    until: number | null,
  ): Promise<Figure[]> {
    const years = { from: from ?? null, until: until ?? null };
    const stored = await byParent(context, `pupils ${years.from} ${years.until}`, id, (ids) =>
      pupilsOf(context.rows, years, ids),
    );
    return stored.map(pupilsFigure);
  }
}
