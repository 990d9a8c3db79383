/** One line of the sheet of relations: a pair, a theme, a period, and what each side says. */
import type { Chance } from './random.ts';

export interface Claim {
  /** 0 to 5; 0: asked, and there is none. */
  level: number;
  readonly on: string;
  readonly frequency: string;
}

export interface RelationRow {
  readonly from: string;
  readonly to: string;
  readonly theme: string;
  readonly direction: 'MUTUAL' | 'FORWARD' | 'BACKWARD';
  fromClaim: Claim | null;
  toClaim: Claim | null;
  readonly formality: string;
  readonly documentUrl: string;
  readonly validFrom: string;
  readonly validUntil: string;
}

/** The lowest level that was stated; null when nobody said anything. */
export function lowestLevel({ fromClaim, toClaim }: RelationRow): number | null {
  const levels = [fromClaim, toClaim].flatMap((claim) => (claim ? [claim.level] : []));
  return levels.length === 0 ? null : Math.min(...levels);
}

/** What the keeper of the sheet would write: ended whatever was said of it; nothing where there is nothing. */
export function statusOf(row: RelationRow): string {
  const { fromClaim, toClaim, validUntil } = row;
  if (validUntil !== '') return 'BEEINDIGD';
  if (lowestLevel(row) === 0) return '';
  if (!fromClaim || !toClaim) return fromClaim || toClaim ? 'VOORGESTELD' : '';
  return Math.abs(fromClaim.level - toClaim.level) > 1 ? 'BETWIST' : 'BEVESTIGD';
}

/** The closer the cooperation, the more often they meet. */
export function claim(level: number, on: string, chance: Chance): Claim {
  const usual = ['', 'INCIDENTEEL', 'KWARTAAL', 'MAANDELIJKS', 'WEKELIJKS', 'WEKELIJKS'];
  const rarer = ['', 'JAARLIJKS', 'INCIDENTEEL', 'KWARTAAL', 'MAANDELIJKS', 'WEKELIJKS'];
  return { level, on, frequency: (chance.happens(0.75) ? usual : rarer)[level] ?? '' };
}

/** What was laid down follows the level: a handshake for the loose, paper for the close. */
export function formalityAt(level: number, chance: Chance): string {
  if (level <= 1) return chance.happens(0.6) ? 'GEEN' : 'MONDELING';
  if (level === 2) return chance.happens(0.8) ? 'MONDELING' : 'WERKAFSPRAAK';
  if (level === 3) return chance.happens(0.6) ? 'WERKAFSPRAAK' : 'MONDELING';
  return chance.happens(0.5) ? 'CONVENANT' : 'WERKAFSPRAAK';
}

export const documentOf = (from: string, theme: string) =>
  `https://documenten.example.nl/${from}-${theme.toLowerCase().replaceAll('_', '-')}.pdf`;
