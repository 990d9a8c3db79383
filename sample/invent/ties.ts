/**
 * Who works with whom: pairs drawn at random, near and kindred ones the more readily, until each facility has
 * about the number of partners it should have (weighted sampling without replacement, near enough).
 */
import { type Affinity, affinityOf } from './affinities.ts';
import type { Facility } from './facilities.ts';
import { chanceFor } from './random.ts';
import { getNeighbourhood } from './town.ts';

/** Two facilities in the order in which directed themes run. */
export interface Tie {
  readonly from: Facility;
  readonly to: Facility;
  readonly affinity: Affinity;
}

/** Pairs that are `taken` are not drawn again. */
export function drawTies(
  subject: string,
  facilities: readonly Facility[],
  taken: ReadonlySet<string>,
): Tie[] {
  const free = new Map(facilities.map(({ key, ties }) => [key, ties]));
  const drawn: Tie[] = [];
  for (const tie of candidates(subject, facilities)) {
    const [one, other] = [tie.from.key, tie.to.key];
    if (taken.has(pairKey(one, other)) || free.get(one)! < 1 || free.get(other)! < 1) continue;
    free.set(one, free.get(one)! - 1);
    free.set(other, free.get(other)! - 1);
    drawn.push(tie);
  }
  return drawn;
}

/** The same for both directions. */
export const pairKey = (one: string, other: string) => (one < other ? `${one} ${other}` : `${other} ${one}`);

/**
 * Every pair that could work together: those of the hub first, then in an order drawn by weight. Affinity counts
 * twice, so that most have the partners that are required of them.
 */
function candidates(subject: string, facilities: readonly Facility[]): Tie[] {
  const chance = chanceFor(subject);
  const found: { tie: Tie; order: number }[] = [];
  for (const [at, one] of facilities.entries()) {
    for (const other of facilities.slice(at + 1)) {
      const draw = chance.next();
      const [affinity, near] = [affinityOf(one, other), nearness(one, other)];
      if (!affinity || near === 0) continue;
      const weight = affinity.weight ** 2 * near * Math.min(one.ties, 26) * Math.min(other.ties, 26);
      const tie = affinity.forward ? { from: one, to: other, affinity } : { from: other, to: one, affinity };
      found.push({ tie, order: draw / weight - (isHub(one) || isHub(other) ? 1 : 0) });
    }
  }
  return found.sort((a, b) => a.order - b.order).map(({ tie }) => tie);
}

const isHub = ({ ties }: Facility) => ties > 30;

/** 1 to 3 where working areas overlap, less where they only lie in one district, 0 beyond it. */
function nearness(one: Facility, other: Facility): number {
  const shared = one.servedSigns.filter((sign) => other.servedSigns.includes(sign)).length;
  if (shared > 0) return 1 + (2 * shared) / Math.max(one.servedSigns.length, other.servedSigns.length);
  const districts = other.servedSigns.map((sign) => getNeighbourhood(sign).district);
  return one.servedSigns.some((sign) => districts.includes(getNeighbourhood(sign).district)) ? 0.6 : 0;
}
