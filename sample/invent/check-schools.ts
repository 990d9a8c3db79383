/** Kinderwerk and the primary schools: every class of relation gap at least once, and its opposite. */
import { type Check, some } from './check.ts';
import { between, consensusOf, isTie, isValidOn, lastMoment } from './network.ts';
import type { Row, Sample } from './read.ts';

export function checkSchools(sample: Sample): Check[] {
  const schools = sample.facilities.filter(({ soort }) => soort === 'BASISSCHOOL');
  const teams = sample.facilities.filter(({ soort }) => soort === 'KINDERWERK');
  const ever = (school: Row) => teams.flatMap((team) => between(sample, team.sleutel!, school.sleutel!));
  const current = (school: Row) => ever(school).filter((row) => isValidOn(row, lastMoment));
  const confirmed = (school: Row) =>
    current(school).filter((row) => consensusOf(row) === 'CONFIRMED' && isTie(row));
  const asked = (school: Row) => school.relaties_uitgevraagd_op !== '';
  const oneOf = (says: string, filter: (school: Row) => boolean) =>
    some(
      says,
      schools.filter(filter).map(({ sleutel }) => sleutel!),
    );
  const has = (school: Row, consensus: string) =>
    current(school).some((row) => consensusOf(row) === consensus);
  return [
    oneOf('a primary school has a good tie with kinderwerk', (school) =>
      confirmed(school).some((row) => isTie(row, 3)),
    ),
    oneOf(
      'one primary school was asked and has no kinderwerk',
      (school) => asked(school) && ever(school).length === 0,
    ),
    oneOf(
      'one primary school has a tie with kinderwerk that is too weak',
      (school) => confirmed(school).length > 0 && confirmed(school).every((row) => !isTie(row, 2)),
    ),
    oneOf(
      'one primary school has a tie that only kinderwerk states',
      (school) => asked(school) && has(school, 'ONE_SIDED'),
    ),
    oneOf('one primary school is in dispute with kinderwerk', (school) => has(school, 'DISPUTED')),
    oneOf(
      'one primary school was never asked, nor was its kinderwerk',
      (school) => !asked(school) && isWithUnaskedTeam(school, teams),
    ),
    oneOf('one primary school lost its kinderwerk in 2025', (school) =>
      ever(school).some(({ geldig_tot }) => geldig_tot!.startsWith('2025')),
    ),
  ];
}

/** The team of its district was not asked either, so that nothing can be said of the two. */
function isWithUnaskedTeam(school: Row, teams: readonly Row[]): boolean {
  const district = `WK${school.werkgebied!.slice(2, 8)}`;
  const own = teams.filter(({ werkgebied }) => werkgebied!.includes(district));
  return own.length > 0 && own.every((team) => team.relaties_uitgevraagd_op === '');
}
