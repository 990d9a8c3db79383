/** Whether a node has more ties than nodes like it keep up. */
export interface Overload {
  /** Number of partners in this network. */
  readonly ties: number;
  /** Of those it is compared with. */
  readonly median: number;
  /** More ties than this are too many. */
  readonly limit: number;
  /** How many it is compared with, itself included when it has a tie. */
  readonly of: number;
  /** Compared within its own sector; otherwise with all that have a tie. */
  readonly isOfSector: boolean;
  readonly isOverloaded: boolean;
}

/**
 * Three Dutch municipal youth networks of 65 to 135 organisations had 20 to 26 ties each on average, which their
 * researchers call a lot to keep up (Blanken and others, Tranzo and Het PON & Telos). So 26 ties are never too many
 * there. In a smaller network, where that could never fire, it is the same part of the possible partners as 26 is in
 * the smallest of those three: 26 of 64.
 */
const [keptUp, possiblePartners] = [26, 64];

/** Of fewer a quartile says nothing. */
const fewest = 5;

/**
 * Overload: more ties than the upper quartile and one and a half interquartile range, the usual fence of what stands
 * out (Tukey 1977, Exploratory data analysis), and more than can be kept up anyway. Compared is with nodes in the
 * scope of the same sector that have a tie, where they are five, else with all that have one; null where these are
 * fewer than five, and of a node outside the scope, of which only some ties are drawn. A question to ask, not a
 * verdict: how much time somebody has for it is not known here.
 */
export function overloadsOf(
  degree: Int32Array | Float64Array,
  sectors: Int32Array,
  inScope: Uint8Array,
): (Overload | null)[] {
  const tied = [...inScope.keys()].filter((node) => inScope[node] && degree[node]! > 0);
  const all = fencesOf(tied.map((node) => degree[node]!));
  const fences = new Map(
    [...new Set(sectors)].map((sector) => [
      sector,
      fencesOf(tied.filter((node) => sectors[node] === sector).map((node) => degree[node]!)),
    ]),
  );
  const floor = keptUp * Math.min(1, (degree.length - 1) / possiblePartners);
  return Array.from(inScope, (isInside, node) => {
    const ofSector = fences.get(sectors[node]!) ?? null;
    const fence = ofSector ?? all;
    if (!isInside || fence === null) return null;
    const [ties, limit] = [degree[node]!, Math.max(fence.upper, floor)];
    const { median, of } = fence;
    return { ties, median, limit, of, isOfSector: ofSector !== null, isOverloaded: ties > limit };
  });
}

function fencesOf(degrees: readonly number[]) {
  if (degrees.length < fewest) return null;
  const inOrder = [...degrees].sort((one, other) => one - other);
  const [first, median, third] = [quantile(inOrder, 0.25), quantile(inOrder, 0.5), quantile(inOrder, 0.75)];
  return { median, upper: third + 1.5 * (third - first), of: degrees.length };
}

/** Between the two values where the part lies, as R and numpy do by default: Hyndman and Fan (1996), type 7. */
function quantile(inOrder: readonly number[], part: number): number {
  const place = part * (inOrder.length - 1);
  const below = inOrder[Math.floor(place)]!;
  const above = inOrder[Math.ceil(place)]!;
  return below + (above - below) * (place - Math.floor(place));
}
