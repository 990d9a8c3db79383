/**
 * How close organisations are. In municipal youth networks about four in five organisations with a tie have at
 * least one strong one (Blanken e.a., Tranzo and Het PON & Telos: three Dutch networks); chance alone would give nearly all of them one.
 */
import type { Facility } from './facilities.ts';
import { chanceFor } from './random.ts';
import { lowestLevel, type RelationRow } from './relation-row.ts';

const strong = 3;

/** Kinds of organisation of which some keep everybody at a distance. */
const looseKinds = [
  'SPORTORG',
  'GELOOFSORG',
  'BEWONERSORG',
  'HUISARTS',
  'CULTUURORG',
  'SPEELTUINORG',
  'SCOUTINGGROEP',
  'WONINGCORPORATIE',
];

/** Takes the relations of organisations that keep a distance down to level 2. */
export function loosen(rows: readonly RelationRow[], facilities: readonly Facility[]): RelationRow[] {
  const loose = looseFacilities(facilities);
  return rows.map((row) => {
    if (!loose.has(row.from) && !loose.has(row.to)) return row;
    const [fromClaim, toClaim] = [row.fromClaim, row.toClaim].map(
      (claim) => claim && { ...claim, level: Math.min(claim.level, strong - 1) },
    );
    return { ...row, fromClaim: fromClaim ?? null, toClaim: toClaim ?? null };
  });
}

/** Gives every other organisation a strong tie where it has ties but no strong one. */
export function strengthen(
  drawn: readonly RelationRow[],
  byHand: readonly RelationRow[],
  facilities: readonly Facility[],
): RelationRow[] {
  const loose = looseFacilities(facilities);
  const organisationOf = new Map(facilities.map(({ key, organisation }) => [key, organisation.key]));
  const isStrong = (row: RelationRow) => row.validUntil === '' && (lowestLevel(row) ?? 0) >= strong;
  const withStrong = new Set<string | undefined>();
  const note = (row: RelationRow) =>
    withStrong.add(organisationOf.get(row.from)).add(organisationOf.get(row.to));
  for (const row of [...byHand, ...drawn].filter(isStrong)) note(row);
  return drawn.map((row) => {
    const needed = [row.from, row.to].some((key) => !withStrong.has(organisationOf.get(key)));
    const possible =
      row.validUntil === '' && (lowestLevel(row) ?? 0) > 0 && !loose.has(row.from) && !loose.has(row.to);
    if (!needed || !possible) return row;
    note(row);
    const [fromClaim, toClaim] = [row.fromClaim, row.toClaim].map(
      (claim) => claim && { ...claim, level: Math.max(claim.level, strong), frequency: 'MAANDELIJKS' },
    );
    return { ...row, fromClaim: fromClaim ?? null, toClaim: toClaim ?? null };
  });
}

function looseFacilities(facilities: readonly Facility[]): Set<string> {
  const chance = chanceFor('loose');
  return new Set(
    facilities
      .filter(
        ({ profile, organisation, key }) =>
          looseKinds.includes(profile.organisationKind) && organisation.key === key,
      )
      .filter(() => chance.happens(0.5))
      .map(({ key }) => key),
  );
}
