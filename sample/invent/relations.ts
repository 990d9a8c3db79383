/**
 * The relations of the town at two moments, 2024 and 2026: what is written by hand, and for each drawn tie a story
 * that says when it began and ended and what each side said of it in the rounds it was asked in.
 */
import { directedThemes } from './affinities.ts';
import { loosen, strengthen } from './closeness.ts';
import type { Facility } from './facilities.ts';
import { type Chance, chanceFor } from './random.ts';
import { type Claim, claim, documentOf, formalityAt, type RelationRow } from './relation-row.ts';
import { commissions, specialTies } from './special-ties.ts';
import { drawTies, pairKey, type Tie } from './ties.ts';

type Round = 2023 | 2024 | 2026;

/** How a tie went, and how many of a hundred go so; apart from these, some ended in 2025 and some never were. */
const stories = { CONTINUES: 50, CHANGED: 12, NEW: 25, NOT_ASKED_AGAIN: 9, LAST_IN_2023: 4 };
type Story = keyof typeof stories | 'ENDED' | 'NONE';

export function inventRelations(facilities: readonly Facility[]): RelationRow[] {
  const now = specialTies.filter(({ validUntil }) => validUntil === '');
  const partnersByHand = (key: string) =>
    new Set(now.flatMap(({ from, to }) => (from === key ? to : to === key ? from : []))).size;
  const taken = new Set(specialTies.map(({ from, to }) => pairKey(from, to)));
  const draw = (subject: string, ties: (facility: Facility) => number) => {
    const drawn = drawTies(
      subject,
      facilities.map((facility) => ({ ...facility, ties: ties(facility) })),
      taken,
    );
    for (const { from, to } of drawn) taken.add(pairKey(from.key, to.key));
    return drawn;
  };
  const chance = chanceFor('relations');
  const drawn = [
    ...draw('ties', ({ key, ties }) => ties - partnersByHand(key)).flatMap((tie) =>
      tell(tie, pickStory(chance), chance),
    ),
    ...draw('ended ties', (facility) => endedTies(facility, chance)).flatMap((tie) =>
      tell(tie, 'ENDED', chance),
    ),
    ...draw('no ties', (facility) => noTies(facility, chance)).flatMap((tie) => tell(tie, 'NONE', chance)),
  ];
  const rows = [
    ...specialTies,
    ...strengthen(loosen(drawn, facilities), specialTies, facilities),
    ...commissions(facilities),
  ];
  return rows.sort((a, b) => (order(a) < order(b) ? -1 : 1));
}

/** The team with the vacancy and the one that closed lost most. */
function endedTies({ key, ties }: Facility, chance: Chance): number {
  if (key === 'kinderwerk-oost') return 16;
  if (key === 'kinderwerk-zuid') return 13;
  return ties === 0 ? 0 : chance.between(0, ties > 15 ? 4 : 2);
}

function noTies({ askedOn, ties }: Facility, chance: Chance): number {
  return askedOn > '2026' && ties > 2 && chance.happens(0.25) ? 1 : 0;
}

function tell(tie: Tie, story: Story, chance: Chance): RelationRow[] {
  const level = story === 'NONE' ? 0 : pickLevel(tie.affinity.weight, chance);
  const began = story === 'LAST_IN_2023' ? '2022-09-01' : chance.day('2024-01-08', '2024-02-29');
  const closedOn = tie.from.special.validUntil ?? tie.to.special.validUntil;
  return pickThemes(tie, chance).flatMap((theme) => {
    const row = (at: number, round: Round, validFrom: string, validUntil = '') =>
      toRow(tie, theme, at, round, validFrom, validUntil, chance);
    if (story === 'CHANGED') {
      const before = Math.max(1, level + (chance.happens(0.7) ? -1 : 1));
      return [row(Math.min(before, 5), 2024, began, '2026-01-01'), row(level, 2026, '2026-01-01')];
    }
    if (story === 'ENDED')
      return [row(level, 2024, began, closedOn || chance.day('2025-01-31', '2025-12-15'))];
    if (story === 'NEW') return [row(level, 2026, chance.day('2025-09-01', '2026-03-01'))];
    if (story === 'NONE') return [row(0, 2026, '2026-03-02')];
    const round = story === 'CONTINUES' ? 2026 : story === 'LAST_IN_2023' ? 2023 : 2024;
    return [row(level, round, began)];
  });
}

function toRow(
  tie: Tie,
  theme: string,
  level: number,
  round: Round,
  validFrom: string,
  validUntil: string,
  chance: Chance,
): RelationRow {
  const directed = directedThemes.includes(theme);
  // Some keepers write a directed relation from the side that receives.
  const turned = directed && chance.happens(0.1);
  const [from, to] = turned ? [tie.to, tie.from] : [tie.from, tie.to];
  const formality = formalityAt(level, chance);
  const hasDocument = (formality === 'CONVENANT' || formality === 'WERKAFSPRAAK') && chance.happens(0.35);
  return {
    from: from.key,
    to: to.key,
    theme,
    direction: directed ? (turned ? 'BACKWARD' : 'FORWARD') : 'MUTUAL',
    fromClaim: answer(from, level, round, chance),
    toClaim: answer(to, otherView(level, chance), round, chance),
    formality: level === 0 ? '' : formality,
    documentUrl: hasDocument && level > 0 ? documentOf(from.key, theme) : '',
    validFrom,
    validUntil,
  };
}

/** Null: not asked in that round, or asked and left open. */
function answer(facility: Facility, level: number, round: Round, chance: Chance): Claim | null {
  const answered = chance.happens(0.92);
  const [from, until] = {
    2023: ['2023-04-03', '2023-11-24'],
    2024: ['2024-03-12', '2024-06-28'],
    2026: [facility.askedOn, '2026-09-30'],
  }[round] as [string, string];
  if (!answered || facility.askedOn === '' || Number(facility.askedOn.slice(0, 4)) < round) return null;
  return claim(level, chance.day(from, until), chance);
}

/** Most see it alike, some a step higher or lower, a few quite differently. */
function otherView(level: number, chance: Chance): number {
  const draw = chance.next();
  if (level === 0 || draw < 0.68) return level;
  if (draw < 0.97) return Math.min(5, Math.max(1, level + (chance.happens(0.5) ? 1 : -1)));
  return level >= 3 ? 1 : 4;
}

function pickLevel(weight: number, chance: Chance): number {
  const shares = weight >= 7 ? [6, 18, 41, 26, 9] : weight >= 5 ? [14, 29, 34, 17, 6] : [30, 39, 23, 7, 1];
  return 1 + pickShare(shares, chance);
}

function pickStory(chance: Chance): Story {
  return Object.keys(stories)[pickShare(Object.values(stories), chance)] as Story;
}

/** The place of the share that chance fell on; shares are of a hundred. */
function pickShare(shares: readonly number[], chance: Chance): number {
  const draw = chance.next() * 100;
  const upTo = (at: number) => shares.slice(0, at + 1).reduce((sum, share) => sum + share, 0);
  return shares.findIndex((_, at) => draw < upTo(at));
}

function pickThemes({ affinity }: Tie, chance: Chance): string[] {
  const first = chance.happens(0.7) ? affinity.themes[0]! : chance.pick(affinity.themes);
  const others = affinity.themes.filter((theme) => theme !== first);
  return others.length > 0 && chance.happens(0.25) ? [first, chance.pick(others)] : [first];
}

const order = ({ from, to, theme, validFrom }: RelationRow) => `${from} ${to} ${theme} ${validFrom}`;
