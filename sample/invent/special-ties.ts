/**
 * The ties that a tour of the product shows, written by hand: kinderwerk with each primary school, what a vacancy
 * and a closure left behind, and what the municipality pays for and steers.
 */
import type { Facility } from './facilities.ts';
import { type Claim, documentOf, type RelationRow } from './relation-row.ts';

const round2023 = '2023-05-23';
const round2024 = '2024-04-16';
const round2026 = '2026-05-12';
const schoolYear = '2024-02-01';

type Said = readonly [level: number, on: string, frequency: string] | null;

interface Written {
  readonly from: string;
  readonly to: string;
  readonly theme: string;
  readonly says?: Said;
  readonly hears?: Said;
  readonly since?: string;
  readonly until?: string;
  readonly formality?: string;
  readonly directed?: boolean;
}

const weekly = (level: number, on = round2026): Said => [level, on, 'WEKELIJKS'];
const monthly = (level: number, on = round2026): Said => [level, on, 'MAANDELIJKS'];
const yearly = (level: number, on = round2026): Said => [level, on, 'JAARLIJKS'];

const activity = 'GEZAMENLIJKE_ACTIVITEIT';

/** `school-dobbersteen` was asked and has no line: no relation. `school-weversklos` was never asked: unknown. */
// biome-ignore format: a table
const kinderwerkWithSchools: Written[] = [
  { from: 'kinderwerk-west', to: 'school-zandloper', theme: activity, says: weekly(4), hears: weekly(4), formality: 'CONVENANT' },
  { from: 'kinderwerk-west', to: 'school-zandloper', theme: 'SIGNALEREN', says: weekly(4), hears: monthly(3), formality: 'WERKAFSPRAAK', directed: true },
  { from: 'kinderwerk-west', to: 'school-inktpot', theme: activity, says: weekly(3), hears: weekly(4), formality: 'WERKAFSPRAAK' },
  { from: 'kinderwerk-west', to: 'school-inktpot', theme: 'SIGNALEREN', says: monthly(3), hears: monthly(3), formality: 'WERKAFSPRAAK', directed: true },
  // From level 2 to level 3: two periods of one relation.
  { from: 'kinderwerk-west', to: 'school-inktlijn', theme: activity, says: monthly(2, round2024), hears: monthly(2, round2024), until: '2026-01-01' },
  { from: 'kinderwerk-west', to: 'school-inktlijn', theme: activity, says: weekly(3), hears: weekly(3), since: '2026-01-01', formality: 'WERKAFSPRAAK' },
  // Too weak: both know the other, no more.
  { from: 'kinderwerk-west', to: 'school-kompas', theme: activity, says: yearly(1), hears: yearly(1), formality: 'GEEN' },
  // Disputed: kinderwerk thinks they decide together, the school that they have met.
  { from: 'kinderwerk-noord', to: 'school-vuurkiezel', theme: activity, says: weekly(4), hears: yearly(1) },
  { from: 'kinderwerk-noord', to: 'school-lantaarn', theme: activity, says: weekly(3), hears: weekly(3), formality: 'WERKAFSPRAAK' },
  { from: 'kinderwerk-centrum', to: 'school-zilverdop', theme: activity, says: weekly(3), hears: weekly(4), formality: 'CONVENANT' },
  // One-sided: the school was asked and did not mention it.
  { from: 'kinderwerk-centrum', to: 'school-regenpijp', theme: activity, says: weekly(3) },
  // Stale: nobody confirmed it after 2023.
  { from: 'kinderwerk-centrum', to: 'school-trekvogel', theme: activity, says: weekly(3, round2023), hears: weekly(3, round2023), since: '2022-09-01' },
  // Asked, and there is none.
  { from: 'kinderwerk-west', to: 'school-trekvogel', theme: activity, says: [0, round2026, ''], hears: [0, round2026, ''], since: round2026 },
  // The vacancy in the east: the school lost its kinderwerker in 2025.
  { from: 'kinderwerk-oost', to: 'school-papiermolen', theme: activity, hears: weekly(3, round2024), until: '2025-07-01' },
  // The closure in the south.
  { from: 'kinderwerk-zuid', to: 'school-maanvis', theme: activity, says: weekly(4, round2024), hears: weekly(3, round2024), until: '2025-01-01' },
  { from: 'kinderwerk-zuid', to: 'school-komeet', theme: 'SIGNALEREN', says: weekly(3, round2024), hears: monthly(3, round2024), until: '2025-01-01', directed: true },
];

// biome-ignore format: a table
const otherTies: Written[] = [
  { from: 'kinderwerk-west', to: 'jongerenwerk-noordwest', theme: 'DOORGAANDE_LIJN', says: weekly(4), hears: weekly(4), formality: 'CONVENANT' },
  // Only known from an agreement: neither side was asked about it.
  { from: 'kinderwerk-oost', to: 'lokaal-team-oost', theme: 'SIGNALEREN', formality: 'WERKAFSPRAAK', directed: true },
  { from: 'kinderwerk-oost', to: 'buurthuis-waterrad', theme: 'RUIMTEGEBRUIK', hears: monthly(2) },
  // Written from the side that receives: the signals run from the second to the first.
  { from: 'lokaal-team-west', to: 'kinderwerk-west', theme: 'SIGNALEREN', says: weekly(4), hears: weekly(4), formality: 'CONVENANT', directed: true },
  { from: 'kinderwerk-noord', to: 'lokaal-team-noord', theme: 'SIGNALEREN', says: monthly(3), hears: monthly(3), formality: 'WERKAFSPRAAK', directed: true },
  { from: 'kinderwerk-centrum', to: 'lokaal-team-noord', theme: 'SIGNALEREN', says: monthly(3), hears: monthly(2), directed: true },
];

export const specialTies: RelationRow[] = [...kinderwerkWithSchools, ...otherTies].map(toRow);

/** What the municipality pays for and steers. These say who depends on it, not who works together. */
export function commissions(facilities: readonly Facility[]): RelationRow[] {
  const payer = 'gemeente-jeugd';
  const paid = ['SOCIAAL_WERK', 'TOEGANG', 'ONTMOETING', 'JEUGDHULP'];
  const kinds = ['JGZ_CB', 'BUURTSPORTCOACH', 'INFORMELE_STEUN', 'RIJKE_SCHOOLDAG', 'PEUTEROPVANG_VE'];
  const now = facilities.filter(({ status }) => status === 'ACTIVE' || status === 'PAUSED');
  return [
    ...now
      .filter(({ kind, profile }) => paid.includes(profile.group) || kinds.includes(kind))
      .map(({ key, askedOn }) => commission(payer, key, 'FINANCIERING', askedOn)),
    ...now
      .filter(({ kind }) => ['LOKAAL_TEAM', 'CJG', 'JGZ_CB'].includes(kind))
      .map(({ key, askedOn }) => commission(payer, key, 'BELEID_STURING', askedOn)),
  ];
}

function commission(from: string, to: string, theme: string, askedOn: string): RelationRow {
  const confirmed = askedOn > '2026';
  const directed = theme === 'FINANCIERING';
  return toRow({
    from,
    to,
    theme,
    says: yearly(2),
    hears: confirmed ? yearly(2) : null,
    since: '2024-01-01',
    formality: 'SUBSIDIE_OF_CONTRACT',
    directed,
  });
}

function toRow(written: Written): RelationRow {
  const {
    from,
    to,
    theme,
    formality = 'MONDELING',
    since = schoolYear,
    until = '',
    directed = false,
  } = written;
  return {
    from,
    to,
    theme,
    direction: directed ? (from.startsWith('lokaal-team') ? 'BACKWARD' : 'FORWARD') : 'MUTUAL',
    fromClaim: toClaim(written.says),
    toClaim: toClaim(written.hears),
    formality,
    documentUrl: formality === 'CONVENANT' || formality === 'WERKAFSPRAAK' ? documentOf(from, theme) : '',
    validFrom: since,
    validUntil: until,
  };
}

function toClaim(said: Said | undefined): Claim | null {
  return said ? { level: said[0], on: said[1], frequency: said[2] } : null;
}
