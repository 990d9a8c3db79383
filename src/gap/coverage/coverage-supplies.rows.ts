import { sql } from 'kysely';
import { codeOfId, readAreaCode } from '../../area/area-code.ts';
import { supplyFacts } from '../../assessment/gathering/supply-facts.rows.ts';
import { ask, type ReadRows } from '../../database/rows.ts';
import type { FacilityView } from '../../facility/partner-facts.rows.ts';
import type { CapacityMeasure } from '../../facility/term/facility-terms.ts';
import { type Amount, amountIn, suppliesByPlace } from './coverage-amounts.ts';

const measures = ['FTE', 'FTE_OCCUPIED', 'PLACES'] as const satisfies readonly CapacityMeasure[];
export type CoverageMeasure = (typeof measures)[number];

export type Amounts = { readonly id: string } & Readonly<Record<CoverageMeasure, Amount>>;

/** Cells of one edition: an area and a kind in it. */
export interface Cells {
  readonly edition: number;
  readonly areaIds: readonly string[];
  readonly kinds: readonly string[];
}

/** Keys `area kind` by edition: a page of areas is of one. */
export function cellsOf(keys: readonly string[]): Cells[] {
  const parts = keys.map((key) => key.split(' '));
  const editions = Map.groupBy(parts, ([areaId = '']) => Number(areaId.slice(0, -codeOfId(areaId).length)));
  return [...editions].map(([edition, cells]) => ({
    edition,
    areaIds: [...new Set(cells.map(([areaId = '']) => areaId))],
    kinds: [...new Set(cells.map(([, kind = '']) => kind))],
  }));
}

/** How much there is in each of these cells, of all measures: one statement for a page of them. */
export async function amountsOf(
  rows: ReadRows,
  keys: readonly string[],
  { asOf, facts }: FacilityView,
): Promise<Amounts[]> {
  const found: Amounts[] = [];
  for (const { edition, areaIds, kinds } of cellsOf(keys)) {
    const municipalityCodes = await municipalitiesOf(rows, areaIds);
    const scope = { edition, municipalityCodes, factsOn: asOf, facts };
    const asked = kinds.flatMap((kind) => measures.map((measure) => ({ kind, measure })));
    const supplies = suppliesByPlace(await supplyFacts(rows, scope, asked));
    for (const areaId of areaIds)
      for (const kind of kinds) {
        const amount = (measure: CoverageMeasure) => amountIn(supplies, codeOfId(areaId), kind, measure);
        const [FTE, FTE_OCCUPIED, PLACES] = [amount('FTE'), amount('FTE_OCCUPIED'), amount('PLACES')];
        found.push({ id: `${areaId} ${kind}`, FTE, FTE_OCCUPIED, PLACES });
      }
  }
  return found;
}

/** Their codes tell; only of a country is asked which are in it. */
async function municipalitiesOf(rows: ReadRows, areaIds: readonly string[]): Promise<string[]> {
  const own = areaIds.map((id) => readAreaCode(codeOfId(id))?.municipalityCode ?? null);
  if (!own.includes(null)) return [...new Set(own.filter((code) => code !== null))];
  const under = await ask(
    rows,
    sql<{
      code: string;
    }>`select code from area where parent_id = any(${[...areaIds]}::text[]) and level = 'MUNICIPALITY'`,
  );
  return [...new Set([...own.filter((code) => code !== null), ...under.map(({ code }) => code)])];
}
