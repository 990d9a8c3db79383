import { type Problem, problem } from '../../graphql/problem.ts';
import type { CapacityMeasure } from '../term/facility-terms.ts';
import type { FacilityCorrection, GivenCapacity, GivenQuantity, StatedFact } from './facility-correction.ts';
import type { KeptFacility } from './kept-facility.ts';

const measures: Readonly<Record<keyof GivenCapacity, CapacityMeasure>> = {
  fte: 'FTE',
  fteOccupied: 'FTE_OCCUPIED',
  persons: 'PERSONS',
  places: 'PLACES',
  hoursPerWeek: 'HOURS_PER_WEEK',
  squareMetres: 'SQUARE_METRES',
};
const most = 1_000_000;

/**
 * The measures that were filled in, each a fact of its own. How a team is divided over its kinds is not filled in: it
 * stays as it was said, unless the kinds change.
 */
export function readCapacityCorrection(
  { capacity, kind, alsoProvides }: FacilityCorrection,
  { kindShares }: KeptFacility,
): { readonly said: readonly StatedFact[]; readonly problems: readonly Problem[] } {
  const isDivided = kind === undefined && alsoProvides === undefined;
  const given = Object.entries(capacity ?? {}).filter(([, quantity]) => quantity !== undefined) as [
    keyof GivenCapacity,
    GivenQuantity | null,
  ][];
  const said = given.map(([name, quantity]) => {
    const part = measures[name];
    const shares = isDivided ? kindShares[part] : undefined;
    return { field: 'CAPACITY', part, value: quantityOf(part, quantity, shares) } as const;
  });
  return { said, problems: given.flatMap(([name, quantity]) => problemsOf(name, quantity)) };
}

function quantityOf(
  measure: CapacityMeasure,
  quantity: GivenQuantity | null,
  kindShares: Readonly<Record<string, number>> | undefined,
) {
  const { value = null, low = null, high = null, precision } = quantity ?? {};
  if (value === null && low === null && high === null) return null;
  const usual = value === null ? 'ORDER_OF_MAGNITUDE' : 'EXACT';
  return { measure, value, low, high, precision: precision ?? usual, ...(kindShares && { kindShares }) };
}

function problemsOf(name: string, quantity: GivenQuantity | null): Problem[] {
  const { value, low, high } = quantity ?? {};
  const at = (part: string) => ['input', 'capacity', name, part];
  const outside = Object.entries({ value, low, high })
    .filter(([, number]) => number != null && !(number >= 0 && number <= most))
    .map(([part, number]) => problem('INVALID', at(part), `it is 0 to ${most}, not ${number}`));
  const told = [low, value, high].filter((number) => number != null);
  const isTurned = told.some((number, at) => at > 0 && number < (told[at - 1] ?? number));
  return isTurned ? [...outside, problem('INVALID', at('low'), 'low, value and high do not go up')] : outside;
}
