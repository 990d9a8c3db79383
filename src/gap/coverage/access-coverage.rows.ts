import { sql } from 'kysely';
import { areasAbove } from '../../area/areas-above.rows.ts';
import type { AccessDetails } from '../../assessment/finding/access-details.ts';
import type { Verdict } from '../../assessment/finding/finding-terms.ts';
import { zoned } from '../../assessment/finding/floating-catchment.ts';
import { catchmentFacts, peopleFacts } from '../../assessment/gathering/access-facts.rows.ts';
import { accessBy, type Bounds, meanAccess, sharedBy } from '../../assessment/judging/access-within.ts';
import { ask, type ReadRows } from '../../database/rows.ts';
import { isFoundBy } from '../findings-wanted.rows.ts';
import { capacityOf } from './capacity-of.ts';
import { cellsOf } from './coverage-supplies.rows.ts';

/** What the norm about access to a kind in an area found there. */
export interface AccessFound {
  /** Area and kind. */
  readonly id: string;
  readonly verdict: Verdict;
  readonly unit: string;
  readonly factsOn: string;
  readonly access: AccessDetails;
}

/** As the last assessment stored it, of each of these cells; by one of these norm sets or the default; of several norms the first by its code. */
export const accessFound = (
  rows: ReadRows,
  keys: readonly string[],
  normSets: readonly string[] | null,
): Promise<AccessFound[]> =>
  ask(
    rows,
    sql<AccessFound>`
      select distinct on (key) key as id, f.verdict, n.unit, f.facts_on as "factsOn", f.details->'access' as access
      from unnest(${[...keys]}::text[]) as key
      join finding f on f.area_id = split_part(key, ' ', 1) and f.facility_kind = split_part(key, ' ', 2)
        and f.kind = 'ACCESS' and f.recorded_until is null
      join norm n on n.id = f.norm_id
      where ${isFoundBy(normSets, null)}
      order by key, n.code
    `,
  );

export interface AccessNow {
  readonly id: string;
  /** For one child; null where none live. */
  readonly access: Bounds | null;
}

/** On the day, for children of 0 to 15, within any distance: worked out for all cells together, in three statements. */
export async function accessNow(
  rows: ReadRows,
  keys: readonly string[],
  metres: number,
  day: string,
): Promise<AccessNow[]> {
  const found: AccessNow[] = [];
  for (const { edition, areaIds, kinds } of cellsOf(keys)) {
    const neighbourhoods = await neighbourhoodsUnder(rows, areaIds);
    const ids = [...new Set(neighbourhoods.map(({ id }) => id))];
    const measures = [...new Set(kinds.map((kind) => capacityOf(kind).measure))];
    const asked = { kinds, measures, metres, edition, day };
    const catchments = await catchmentFacts(rows, sql`n.id = any(${ids}::text[])`, asked);
    const reached = catchments.flatMap(({ reaches }) => reaches.map((reach) => reach.neighbourhoodId));
    const people = await peopleFacts(rows, [...new Set([...ids, ...reached])]);
    const living = new Map(people.map((one): [string, Bounds] => [one.id, childrenOf(one)]));
    const under = Map.groupBy(neighbourhoods, ({ wholeId }) => wholeId);
    for (const kind of kinds) {
      const { measure } = capacityOf(kind);
      const ofKind = catchments.filter((one) => one.measure === measure && one.kinds.includes(kind));
      const access = accessBy(sharedBy(living, ofKind, [kind]), zoned(metres));
      for (const areaId of areaIds) {
        const parts = (under.get(areaId) ?? []).map(({ id, hasOrigin }) => ({
          people: living.get(id) ?? unknown,
          access: hasOrigin ? access.of(id) : unknown,
        }));
        found.push({ id: `${areaId} ${kind}`, access: parts.length === 0 ? unknown : meanAccess(parts) });
      }
    }
  }
  return found;
}

const unknown: Bounds = { low: 0, high: Number.POSITIVE_INFINITY };

/** Withheld: from none to everybody who lives there. */
const childrenOf = ({
  children0to15: children,
  inhabitants,
}: {
  readonly children0to15: number | null;
  readonly inhabitants: number | null;
}): Bounds =>
  children === null
    ? { low: 0, high: inhabitants ?? Number.POSITIVE_INFINITY }
    : { low: children, high: children };

const neighbourhoodsUnder = (rows: ReadRows, areaIds: readonly string[]) =>
  ask(
    rows,
    sql<{ id: string; wholeId: string; hasOrigin: boolean }>`
      select n.id, up.id as "wholeId", n.rd_origin is not null as "hasOrigin"
      from area n
      ${areasAbove('n', areaIds)}
      where n.level = 'NEIGHBOURHOOD'
      order by n.id
    `,
  );
