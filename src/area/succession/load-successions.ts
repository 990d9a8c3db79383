import { sql } from 'kysely';
import type { WriteRows } from '../../database/rows.ts';
import type { Issue } from '../../source/issue.ts';
import { type Load, type Loaded, nothingLoaded } from '../../source/load.ts';
import type { SuccessionRecord } from './succession-record.ts';

/** Shares of one area are rounded by whoever made the table. */
const sumTolerance = 0.02;

/**
 * What went over into what, as a table gives it. Its lines of an old area are all there is to say of that area and
 * edition: they take the place of what any table said before.
 */
export const loadSuccessions: Load<SuccessionRecord> = {
  accepts: 'succession',
  table: 'incoming_succession',
  columns: {
    from_code: 'text',
    from_edition: 'smallint',
    to_code: 'text',
    to_edition: 'smallint',
    share: 'double precision',
    basis: 'text',
    happened_on: 'date',
  },
  row: (succession) => ({
    from_code: succession.fromCode,
    from_edition: succession.fromEdition,
    to_code: succession.toCode,
    to_edition: succession.toEdition,
    share: succession.share,
    basis: succession.basis,
    happened_on: succession.happenedOn,
  }),

  touched: sql`
    select distinct 'GM' || substr(code, 3, 4) as code
    from incoming_succession i, lateral (values (i.from_code), (i.to_code)) as either(code)`,

  async merge(rows, { sourceId }): Promise<Loaded> {
    const issues = [...(await dropRepeats(rows)), ...(await dropWrongSums(rows))];
    const closed = await sql`
      delete from given_succession g
      where exists (
          select from incoming_succession i where (i.from_code, i.from_edition) = (g.from_code, g.from_edition))
        and not exists (
          select from incoming_succession i
          where (i.from_code, i.from_edition, i.to_code, i.to_edition) = (g.from_code, g.from_edition, g.to_code, g.to_edition))
    `.execute(rows);
    const written = await sql<{ inserted: boolean }>`
      insert into given_succession as g (from_code, from_edition, to_code, to_edition, share, basis, happened_on, source_id)
      select from_code, from_edition, to_code, to_edition, share, basis, happened_on, ${sourceId} from incoming_succession
      on conflict (from_code, from_edition, to_code, to_edition) do update
      set share = excluded.share, basis = excluded.basis, happened_on = excluded.happened_on, source_id = excluded.source_id
      where (g.share, g.basis, g.happened_on, g.source_id)
        is distinct from (excluded.share, excluded.basis, excluded.happened_on, excluded.source_id)
      returning (xmax = 0) as inserted
    `.execute(rows);
    const total = await sql<{
      count: number;
    }>`select count(*)::int as count from incoming_succession`.execute(rows);
    const inserted = written.rows.filter((row) => row.inserted).length;
    return {
      ...nothingLoaded,
      inserted,
      updated: written.rows.length - inserted,
      unchanged: (total.rows[0]?.count ?? 0) - written.rows.length,
      closed: Number(closed.numAffectedRows ?? 0n),
      issues,
    };
  },
};

interface Dropped {
  readonly file: string;
  readonly line: number;
  readonly from: string;
  readonly to: string;
}

/** The same two areas twice: the first line holds. */
async function dropRepeats(rows: WriteRows): Promise<Issue[]> {
  const { rows: dropped } = await sql<Dropped>`
    delete from incoming_succession i
    where exists (
      select from incoming_succession o
      where (o.from_code, o.from_edition, o.to_code, o.to_edition) = (i.from_code, i.from_edition, i.to_code, i.to_edition)
        and o.ctid < i.ctid)
    returning i.file, i.line, i.from_edition || i.from_code as "from", i.to_edition || i.to_code as "to"
  `.execute(rows);
  return dropped.map(({ file, line, from, to }) => ({
    ...{ severity: 'ERROR', code: 'REPEATED_SUCCESSION', file, line, column: null, value: from },
    message: `An earlier line says already that ${from} went over into ${to}.`,
    assumed: null,
    repair: 'Leave one of the two lines out.',
  }));
}

/** An area cannot go over for more than itself, and when all shares are told none of it may be lost. */
async function dropWrongSums(rows: WriteRows): Promise<Issue[]> {
  const { rows: dropped } = await sql<Dropped & { sum: string }>`
    with summed as (
      select from_code, from_edition, round(sum(share)::numeric, 4) as sum, bool_and(share is not null) as is_whole
      from incoming_succession group by from_code, from_edition
    )
    delete from incoming_succession i using summed s
    where (s.from_code, s.from_edition) = (i.from_code, i.from_edition)
      and (s.sum > ${1 + sumTolerance} or (s.is_whole and s.sum < ${1 - sumTolerance}))
    returning i.file, i.line, i.from_edition || i.from_code as "from", i.to_edition || i.to_code as "to", s.sum
  `.execute(rows);
  return dropped.map(({ file, line, from, sum }) => ({
    ...{ severity: 'ERROR', code: 'SHARES_DO_NOT_ADD_UP', file, line, column: 'aandeel', value: from },
    message: `The shares of ${from} add up to ${Number(sum)}, not to 1.`,
    assumed: null,
    repair:
      'Give every area into which it went over, with shares of the old area; leave an unknown share empty.',
  }));
}
