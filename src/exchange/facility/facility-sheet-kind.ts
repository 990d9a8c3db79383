import type { FacilityStatus } from '../../facility/record/facility-record.ts';
import { facilityKinds } from '../../facility/term/facility-kinds.ts';
import { vocabulary } from '../../graphql/term.ts';
import type { SheetLine } from '../value/sheet-line.ts';
import type { FacilityField } from './facility-sheet-columns.ts';

/**
 * What the childcare register has and we do not keep: a childminder works at a private address, an agency for
 * childminders is an office no child goes to.
 */
const notKept = vocabulary('kinds that are not kept', [
  {
    code: 'VGO',
    nl: 'gastouder',
    en: 'childminder',
    synonyms: ['gastouderopvang', 'voorziening voor gastouderopvang'],
  },
  { code: 'GOB', nl: 'gastouderbureau', en: 'childminder agency' },
]);

/** Why a line is left out on purpose; its name and address are then not repeated anywhere. */
export function kindNotKept(line: SheetLine<FacilityField>) {
  const found = line
    .texts('kind')
    .map(notKept.find)
    .find((term) => term !== null);
  if (!found) return null;
  return {
    code: found.code === 'VGO' ? 'CHILDMINDER_SKIPPED' : 'AGENCY_SKIPPED',
    kind: found.code,
    label: found.en,
  };
}

/** The first column that names a kind we know wins; null when none does, which is an ERROR. */
export function readKind(line: SheetLine<FacilityField>): string | null {
  const texts = line.texts('kind');
  const kind = texts.map(facilityKinds.find).find((term) => term !== null);
  if (kind) return kind.code;
  if (texts.length === 0) line.error('kind', 'NO_KIND', 'The line does not say what kind of facility it is.');
  else {
    const message = `"${texts.join('", "')}" is no kind of facility.`;
    line.error('kind', 'UNKNOWN_KIND', message, 'Use a kind of the list, such as KINDERWERK or BASISSCHOOL.');
  }
  return null;
}

export const facilityStatuses = vocabulary('facility statuses', [
  { code: 'PLANNED', nl: 'gepland', en: 'planned' },
  { code: 'ACTIVE', nl: 'actief', en: 'active', synonyms: ['open', 'geregistreerd', 'ingeschreven'] },
  { code: 'PAUSED', nl: 'gepauzeerd', en: 'paused', synonyms: ['tijdelijk gesloten'] },
  {
    code: 'CLOSED',
    nl: 'gesloten',
    en: 'closed',
    synonyms: ['opgeheven', 'beëindigd', 'niet meer geregistreerd', 'uitgeschreven'],
  },
  { code: 'UNKNOWN', nl: 'onbekend', en: 'unknown' },
]);

/**
 * A facility in a sheet is taken to be active unless the sheet says otherwise: ASSUMED on the line, or once for the
 * file where there is no column for it.
 */
export function readStatus(line: SheetLine<FacilityField>): FacilityStatus {
  const given = line.text('status');
  if (given === '') {
    if (line.has('status')) line.assumed('status', 'NO_STATUS', 'The line has no status.', 'ACTIVE');
    return 'ACTIVE';
  }
  // The register adds this to another status; the place may open again.
  if (/exploitatieverbod/i.test(given)) return 'PAUSED';
  const status = facilityStatuses.find(given);
  if (!status)
    line.assumed('status', 'UNKNOWN_STATUS', `"${given}" is no status that is known here.`, 'UNKNOWN');
  return (status?.code ?? 'UNKNOWN') as FacilityStatus;
}
