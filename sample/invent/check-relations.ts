/** What must be true of the lines of the relation sheet, and which sorts of them the town must have. */
import type { Vocabulary } from '../../src/graphql/term.ts';
import { formalities, frequencies, relationStatuses } from '../../src/relation/relation-terms.ts';
import { themes } from '../../src/relation/themes.ts';
import { type Check, check, some } from './check.ts';
import { consensusOf, governance, isValidOn, lastMoment, levelsOf } from './network.ts';
import type { Row, Sample } from './read.ts';

export function checkRelations(sample: Sample): Check[] {
  const { relations } = sample;
  return [
    check(
      'both ends are facilities of the list, and not the same one',
      relations.every((row) => isKnown(sample, row)),
    ),
    check('themes, frequencies and formalities are of their vocabularies', relations.every(usesKnownCodes)),
    check(
      'a pair has one relation a theme at a time',
      overlaps(relations).length === 0,
      overlaps(relations).join(', '),
    ),
    check(
      'nobody who was never asked claims anything',
      relations.every((row) => claimsWhereAsked(sample, row)),
    ),
    check('no claim is about a day after the relation ended', relations.every(claimsInTime)),
    check(
      'no relation outlives a facility that closed',
      relations.every((row) => endsInTime(sample, row)),
    ),
    check('themes run one way where the vocabulary says so, and only there', relations.every(hasDirection)),
    ...checkSorts(relations),
  ];
}

function checkSorts(relations: readonly Row[]): Check[] {
  const current = relations.filter((row) => isValidOn(row, lastMoment));
  const collaboration = current.filter(({ thema }) => !governance.includes(thema!));
  const next = new Set(relations.map((row) => `${nameOf(row)} ${row.geldig_van}`));
  const having = (says: string, rows: readonly Row[], filter: (row: Row) => boolean, atLeast = 1) =>
    some(says, rows.filter(filter).map(nameOf), atLeast);
  return [
    ...['CONFIRMED', 'DISPUTED', 'ONE_SIDED', 'UNVERIFIED'].map((consensus) =>
      having(`relations are ${consensus}`, collaboration, (row) => consensusOf(row) === consensus, 5),
    ),
    having(
      'claims 4 and 1 stand against each other',
      collaboration,
      (row) => levelsOf(row).sort().join() === '1,4',
    ),
    having('who was asked says that there is none', collaboration, (row) => levelsOf(row).includes(0), 5),
    having('relations were last confirmed in 2023', current, (row) => lastClaim(row).startsWith('2023'), 5),
    having(
      'relations of 2024 ended in 2025',
      relations,
      (row) => row.geldig_van! >= '2024' && row.geldig_tot!.startsWith('2025'),
      20,
    ),
    having(
      'relations go on since 2024 and were confirmed in 2026',
      current,
      (row) => row.geldig_van!.startsWith('2024') && lastClaim(row) >= '2026',
      100,
    ),
    having('relations are new', current, (row) => row.geldig_van! >= '2025-09-01', 50),
    having(
      'relations changed: one period ends where the next begins',
      relations,
      (row) => next.has(`${nameOf(row)} ${row.geldig_tot}`),
      20,
    ),
    ...['SIGNALEREN', 'DOORVERWIJZEN', 'TOELEIDING'].map((theme) =>
      having(`${theme} is there`, current, ({ thema }) => thema === theme, 10),
    ),
    having(
      'directed relations are written from either side',
      current,
      ({ richting }) => richting === 'BACKWARD',
    ),
    having(
      'the municipality pays many',
      current,
      ({ thema, van }) => thema === 'FINANCIERING' && van === 'gemeente-jeugd',
      15,
    ),
  ];
}

function usesKnownCodes(row: Row): boolean {
  const known = (code: string | undefined, { terms }: Vocabulary) =>
    !code || terms.some((term) => term.code === code);
  return (
    themes.terms.some(({ code }) => code === row.thema) &&
    known(row.frequentie_van, frequencies) &&
    known(row.frequentie_naar, frequencies) &&
    known(row.formaliteit, formalities) &&
    known(row.status, relationStatuses)
  );
}

function overlaps(relations: readonly Row[]): string[] {
  const meets = (a: Row, b: Row) =>
    (!a.geldig_tot || b.geldig_van! < a.geldig_tot) && (!b.geldig_tot || a.geldig_van! < b.geldig_tot);
  return [...Map.groupBy(relations, nameOf)]
    .filter(([, rows]) => rows.some((row, at) => rows.slice(at + 1).some((other) => meets(row, other))))
    .map(([name]) => name);
}

const facilityOf = ({ facilities }: Sample, key: string | undefined) =>
  facilities.find((row) => row.sleutel === key);

function isKnown(sample: Sample, { van, naar }: Row): boolean {
  return van !== naar && [van, naar].every((key) => facilityOf(sample, key) !== undefined);
}

function claimsWhereAsked(sample: Sample, row: Row): boolean {
  const asked = (key: string | undefined) => facilityOf(sample, key)?.relaties_uitgevraagd_op !== '';
  return (row.niveau_van === '' || asked(row.van)) && (row.niveau_naar === '' || asked(row.naar));
}

function endsInTime(sample: Sample, row: Row): boolean {
  const closed = [row.van, row.naar].map((key) => facilityOf(sample, key)?.geldig_tot).filter(Boolean);
  return closed.every((day) => row.geldig_tot! !== '' && row.geldig_tot! <= day!);
}

function claimsInTime(row: Row): boolean {
  return [row.niveau_van_op, row.niveau_naar_op].every(
    (day) => !day || !row.geldig_tot || day < row.geldig_tot,
  );
}

function hasDirection({ thema, richting }: Row): boolean {
  const theme = themes.terms.find(({ code }) => code === thema);
  return (theme?.direction === 'DIRECTED') === ['FORWARD', 'BACKWARD'].includes(richting!);
}

const lastClaim = (row: Row) => [row.niveau_van_op!, row.niveau_naar_op!].sort().at(-1)!;
const nameOf = ({ van, naar, thema }: Row) => `${[van, naar].sort().join(' ')} ${thema}`;
