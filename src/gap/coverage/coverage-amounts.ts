import { codeOfId, isWithin, readAreaCode } from '../../area/area-code.ts';
import type { ServedFacts, SupplyFacts } from '../../assessment/facts/supply-facts.ts';
import { allocate, type Part } from '../../assessment/judging/allocate.ts';
import { partOfKinds } from '../../assessment/judging/supply-in.ts';
import type { CapacityMeasure } from '../../facility/term/facility-terms.ts';

/** How much there is of a kind in an area, at least and at most. */
export interface Amount {
  readonly low: number;
  /** Infinite where a capacity is not known. */
  readonly high: number;
  /** Of how many facilities it is known how much they have for the area, and of how many it may be. */
  readonly known: number;
  readonly of: number;
  /** Of a team of several areas it was worked out by children how much is for this one. */
  readonly isDivided: boolean;
}

/** What facilities have of one measure, by the places and kinds it may count for. */
export function suppliesByPlace(supplies: readonly SupplyFacts[]): ReadonlyMap<string, SupplyFacts[]> {
  const placed = supplies.flatMap((supply) =>
    placesOf(supply).flatMap((place) => supply.kinds.map((kind) => ({ key: `${place} ${kind}`, supply }))),
  );
  return new Map(
    [...Map.groupBy(placed, ({ key }) => key)].map(([key, found]) => [key, found.map((one) => one.supply)]),
  );
}

const country = 'NL00';
const somewhereIn = (municipalityCode: string | null) => `somewhere in ${municipalityCode}`;

/** Places stand where they are, people go where they work; of whom nobody knows where, it may be anywhere there. */
function placesOf({ measure, standsIn, serves, municipalityCode }: SupplyFacts): string[] {
  const neighbourhoodIds =
    measure === 'PLACES'
      ? standsIn === null
        ? []
        : [standsIn]
      : serves.map(({ neighbourhoodId }) => neighbourhoodId);
  if (neighbourhoodIds.length === 0) return [somewhereIn(municipalityCode), country];
  const codes = neighbourhoodIds.flatMap((id) => {
    const area = readAreaCode(codeOfId(id));
    return area ? [area.code, area.districtCode, area.municipalityCode, country] : [];
  });
  return [...new Set(codes.filter((code) => code !== null))];
}

/** What there is of a kind in an area of any level, out of supplies by place. */
export function amountIn(
  supplies: ReadonlyMap<string, readonly SupplyFacts[]>,
  areaCode: string,
  kind: string,
  measure: CapacityMeasure,
): Amount {
  const municipalityCode = readAreaCode(areaCode)?.municipalityCode ?? null;
  const near = [areaCode, somewhereIn(municipalityCode)].flatMap(
    (place) => supplies.get(`${place} ${kind}`) ?? [],
  );
  const parts = near
    .filter((supply) => supply.measure === measure)
    .map((supply) => ({ supply, ...partOf(supply, areaCode) }))
    .filter(({ part }) => part.high > 0)
    .map(({ supply, part, isDivided }) => {
      const ofKind = partOfKinds([kind], supply);
      const most = part.high * ofKind.high;
      return {
        low: part.low * ofKind.low * (supply.low ?? 0),
        high: most === 0 ? 0 : most * (supply.high ?? Number.POSITIVE_INFINITY),
        isDivided,
      };
    });
  return {
    low: parts.reduce((sum, { low }) => sum + low, 0),
    high: parts.reduce((sum, { high }) => sum + high, 0),
    known: parts.filter(({ low, high }) => low === high).length,
    of: parts.length,
    isDivided: parts.some((part) => part.isDivided),
  };
}

function partOf(supply: SupplyFacts, areaCode: string): { part: Part; isDivided: boolean } {
  const { measure, standsIn, serves, servesMunicipality } = supply;
  const isIn = (areaId: string) => isWithin(codeOfId(areaId), areaCode);
  if (measure === 'PLACES' && standsIn !== null) {
    const part = Number(isIn(standsIn));
    return { part: { low: part, high: part }, isDivided: false };
  }
  if (measure === 'PLACES' || serves.length === 0) {
    const level = readAreaCode(areaCode)?.level;
    const isAllHere =
      level === 'COUNTRY' || (level === 'MUNICIPALITY' && (measure === 'PLACES' || servesMunicipality));
    return { part: { low: Number(isAllHere), high: 1 }, isDivided: false };
  }
  const isInside = ({ neighbourhoodId }: ServedFacts) => isIn(neighbourhoodId);
  return { part: allocate(serves, isInside), isDivided: isCut(serves, isInside) };
}

/** Of what was said for a whole, or of no part of it in particular, only some is for the area. */
function isCut(serves: readonly ServedFacts[], isInside: (served: ServedFacts) => boolean): boolean {
  const groups = Map.groupBy(serves, ({ share, named }) => (share === null ? null : named));
  return [...groups.values()].some((members) => {
    const inside = members.filter(isInside).length;
    return inside > 0 && inside < members.length;
  });
}
