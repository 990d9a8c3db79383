/** The network as anyone can count it from the sheets: collaboration only, as it stood on a day. */
import type { Row, Sample } from './read.ts';

/** Money and steering say who depends on whom, not who works together. */
export const governance = ['FINANCIERING', 'BELEID_STURING'];

/** Two days on which the network is looked at. */
export const firstMoment = '2024-10-01';
export const lastMoment = '2026-10-01';

export const isValidOn = (row: Row, day: string) =>
  (row.geldig_van ?? '') <= day && (!row.geldig_tot || row.geldig_tot > day);

export type Consensus = 'CONFIRMED' | 'DISPUTED' | 'ONE_SIDED' | 'UNVERIFIED';

export function levelsOf({ niveau_van, niveau_naar }: Row): number[] {
  return [niveau_van, niveau_naar].filter((level) => level !== '').map(Number);
}

export function consensusOf(row: Row): Consensus {
  const levels = levelsOf(row);
  if (levels.length < 2) return levels.length === 1 ? 'ONE_SIDED' : 'UNVERIFIED';
  return Math.abs(levels[0]! - levels[1]!) > 1 ? 'DISPUTED' : 'CONFIRMED';
}

/** The lowest stated level counts; what nobody stated does not. */
export const isTie = (row: Row, minimum = 1) =>
  !governance.includes(row.thema ?? '') && levelsOf(row).length > 0 && Math.min(...levelsOf(row)) >= minimum;

/** The partners of each facility that is in the network on the day; a facility without any has an empty set. */
export function partnersOn(
  { facilities, relations }: Sample,
  day: string,
  minimum = 1,
): Map<string, Set<string>> {
  const inNetwork = facilities.filter((row) => row.soort !== 'SPEELPLEK' && isThere(row, day));
  const partners = new Map(inNetwork.map((row) => [row.sleutel!, new Set<string>()]));
  for (const row of relations.filter((row) => isValidOn(row, day) && isTie(row, minimum))) {
    partners.get(row.van!)?.add(row.naar!);
    partners.get(row.naar!)?.add(row.van!);
  }
  return partners;
}

export function between({ relations }: Sample, one: string, other: string): Row[] {
  return relations.filter(
    ({ van, naar }) => (van === one && naar === other) || (van === other && naar === one),
  );
}

const isThere = (row: Row, day: string) =>
  (!row.geldig_van || row.geldig_van <= day) && (!row.geldig_tot || row.geldig_tot > day);
