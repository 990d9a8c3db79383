/** What the keeper of a facility filled in: amounts, and the days it was asked and looked at. */
import type { Amount, KindProfile } from './kind-profiles.ts';
import type { Listing } from './listing.ts';
import type { Chance } from './random.ts';

export function amountsOf(
  { kind, special }: Listing,
  profile: KindProfile,
  chance: Chance,
): Partial<Record<Amount, string>> {
  const amounts: Partial<Record<Amount, string>> = {};
  for (const [amount, [low, high]] of Object.entries(profile.amounts)) {
    const value = chance.between(low, high);
    // Now and then a keeper does not know: empty, which is not 0.
    if (chance.happens(0.15)) continue;
    const isGuess = amount === 'uren' && ['BUURTHUIS', 'SPEELTUIN'].includes(kind);
    amounts[amount as Amount] =
      amount === 'fte' ? (value / 10).toFixed(1).replace('.', ',') : `${isGuess ? 'ca. ' : ''}${value}`;
  }
  if (special.fte !== undefined) amounts.fte = special.fte;
  if (special.personen !== undefined) amounts.personen = special.personen;
  if (special.uren !== undefined) amounts.uren = special.uren;
  return amounts;
}

/** The rounds of 2024 and 2026; most were asked in both, a few only in the first. */
export function whenAsked(said: boolean | string | undefined, chance: Chance): string {
  if (typeof said === 'string') return said;
  if (!(said ?? chance.happens(0.85))) return '';
  return said || chance.happens(0.94) ? chance.day('2026-03-02', '2026-04-17') : '2024-03-12';
}

export function whenVerified(chance: Chance): string {
  const kind = chance.next();
  if (kind < 0.07) return '';
  if (kind < 0.15) return chance.day('2024-02-01', '2024-11-30');
  return kind < 0.3 ? chance.day('2025-01-15', '2025-11-30') : chance.day('2026-01-12', '2026-10-16');
}
