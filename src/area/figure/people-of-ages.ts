/** How many of an age group live in an area, as it was published for that group. */
export interface AgeGroup {
  readonly from: number;
  /** Excluded. */
  readonly until: number;
  /** Year the figure is about: groups of two years do not add up to a figure. */
  readonly period: number;
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** The groups that publishers give, by code of `indicators.ts`; of a neighbourhood fewer than of a municipality. */
export const ageGroupIndicators: Readonly<Record<string, readonly [from: number, until: number]>> = {
  AGED_0_5: [0, 5],
  AGED_5_10: [5, 10],
  AGED_10_15: [10, 15],
  CHILDREN_0_15: [0, 15],
  AGED_15_20: [15, 20],
  AGED_20_25: [20, 25],
  AGED_15_25: [15, 25],
  AGED_25_45: [25, 45],
};

export interface PeopleOfAges<Group extends AgeGroup = AgeGroup> {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  /** A group was cut through, or was an estimate itself. */
  readonly isEstimate: boolean;
  /** What it was added up from, the youngest first. */
  readonly groups: readonly Group[];
}

/**
 * People of any ages from the published groups of one year, the narrowest there are; null where some of the ages are in
 * none. A year of a group that is cut through has as many as the others of it; at least and at most it has as many as
 * the group, or as the group next to it. Of several years that with the fewest ages cut, then the newest.
 */
export function peopleOfAges<Group extends AgeGroup>(
  groups: readonly Group[],
  from: number,
  until: number,
): PeopleOfAges<Group> | null {
  const years = [...Map.groupBy(groups, ({ period }) => period).values()];
  const [best] = years
    .flatMap((known) => {
      const pieces = cover(known, from, until);
      return pieces ? [{ known, pieces, cut: yearsCut(pieces), period: known[0]?.period ?? 0 }] : [];
    })
    .toSorted((a, b) => a.cut - b.cut || b.period - a.period);
  if (!best) return null;
  const counts = best.pieces.map((piece) => countIn(piece, best.known));
  const sum = (of: (count: Counted) => number) => counts.reduce((total, count) => total + of(count), 0);
  const [value, low, high] = [sum((one) => one.value), sum((one) => one.low), sum((one) => one.high)];
  return { value, low, high, isEstimate: best.cut > 0 || low < high, groups: best.pieces.map(groupOf) };
}

interface Piece<Group extends AgeGroup> {
  readonly group: Group;
  readonly from: number;
  readonly until: number;
}
type Counted = Pick<AgeGroup, 'value' | 'low' | 'high'>;

const groupOf = <Group extends AgeGroup>({ group }: Piece<Group>) => group;
const width = ({ from, until }: { readonly from: number; readonly until: number }) => until - from;
const isWhole = (piece: Piece<AgeGroup>) => width(piece) === width(piece.group);
const yearsCut = (pieces: readonly Piece<AgeGroup>[]) =>
  pieces.reduce((years, piece) => years + (isWhole(piece) ? 0 : width(piece)), 0);

function cover<Group extends AgeGroup>(groups: readonly Group[], from: number, until: number) {
  const narrowestFirst = groups.toSorted((a, b) => width(a) - width(b));
  const pieces: Piece<Group>[] = [];
  for (let at = from; at < until; at = pieces.at(-1)?.until ?? until) {
    const group = narrowestFirst.find((one) => one.from <= at && at < one.until);
    if (!group) return null;
    pieces.push({ group, from: at, until: Math.min(until, group.until) });
  }
  return pieces;
}

function countIn(piece: Piece<AgeGroup>, known: readonly AgeGroup[]): Counted {
  const { group } = piece;
  if (isWhole(piece)) return group;
  const years = width(piece);
  const around = [group, ...neighbours(piece, known)];
  return {
    value: (years * group.value) / width(group),
    low: years * Math.min(...around.map((one) => one.low / width(one))),
    high: Math.min(group.high, years * Math.max(...around.map((one) => one.high / width(one)))),
  };
}

/** The groups that the piece lies against; both sides where it lies in the middle of its own. */
function neighbours({ group, from, until }: Piece<AgeGroup>, known: readonly AgeGroup[]): AgeGroup[] {
  const narrowest = (isBeside: (one: AgeGroup) => boolean) =>
    known.filter(isBeside).toSorted((a, b) => width(a) - width(b))[0];
  const before = narrowest((one) => one.until === group.from);
  const after = narrowest((one) => one.from === group.until);
  const beside = from === group.from ? [before] : until === group.until ? [after] : [before, after];
  return beside.filter((one) => one !== undefined);
}
