import type { GivenFigureRecord } from '../../area/area-record.ts';
import type { AnchoringRecord } from '../../assessment/anchoring-record.ts';
import type { ContactRecord } from '../../contact/loading/contact-record.ts';
import type { ActivityRecord } from '../../facility/record/activity-record.ts';
import type {
  FacilityRecord,
  InventoryRecord,
  WorkingAreaRecord,
} from '../../facility/record/facility-record.ts';
import type { OrganisationRecord } from '../../organisation/organisation-record.ts';
import type { CoalitionMemberRecord } from '../../relation/coalition-record.ts';
import type { RelationRecord } from '../../relation/relation-record.ts';
import { understandFacilitySheet } from '../facility/understand-facility-sheet.ts';
import type { CsvRow } from '../file/read-csv.ts';
import { error } from '../reading/issues.ts';
import type { Understanding } from '../reading/understanding.ts';
import { recogniseSheet } from './partner-sheet-columns.ts';
import { understandActivities } from './understand-activities.ts';
import { understandAnchoring } from './understand-anchoring.ts';
import { understandCoalitions } from './understand-coalitions.ts';
import { understandContacts } from './understand-contacts.ts';
import { understandGivenFigures } from './understand-given-figures.ts';
import { understandInventories } from './understand-inventories.ts';
import { understandOrganisations } from './understand-organisations.ts';
import { understandRelations } from './understand-relations.ts';
import { understandWorkingAreas } from './understand-working-areas.ts';

export type PartnerRecord =
  | OrganisationRecord
  | FacilityRecord
  | WorkingAreaRecord
  | RelationRecord
  | CoalitionMemberRecord
  | ActivityRecord
  | AnchoringRecord
  | InventoryRecord
  | ContactRecord
  | GivenFigureRecord;

/** One of the sheets of a municipality and its partners, told by its header; the name of the file says nothing. */
export function understandPartnerSheet(
  header: readonly string[],
  options: { readonly file: string },
): Understanding<CsvRow, PartnerRecord> {
  switch (recogniseSheet(header)) {
    case 'ORGANISATIONS':
      return understandOrganisations(header, options);
    case 'TEAMS':
      return understandFacilitySheet(header, options);
    case 'WORKING_AREAS':
      return understandWorkingAreas(header, options);
    case 'RELATIONS':
      return understandRelations(header, options);
    case 'COALITIONS':
      return understandCoalitions(header, options);
    case 'ACTIVITIES':
      return understandActivities(header, options);
    case 'ANCHORING':
      return understandAnchoring(header, options);
    case 'INVENTORIES':
      return understandInventories(header, options);
    case 'CONTACTS':
      return understandContacts(header, options);
    case 'FIGURES':
      return understandGivenFigures(header, options);
    default:
      return { issues: [unknownSheet(options.file)], understand: null };
  }
}

/** Without what stands there: where the header was forgotten it is the first line, which may be a person's. */
const unknownSheet = (file: string) =>
  error(
    'UNKNOWN_SHEET',
    { file, line: null },
    `The columns of ${file} are those of no sheet that is known here.`,
    'Organisations have "organisatie"; teams "sleutel", "naam", "soort"; working areas "team", "gebied"; relations ' +
      '"van", "naar", "thema"; coalitions "coalitie", "thema", "lid"; activities "voorziening", "activiteit"; inventories ' +
      '"soort", "gebied", "volledig", "nagegaan_op"; anchoring "gemeente", "soort", "onderdeel", "stand"; contacts "functie", "postbus"; figures "gebied", "cijfer", "jaar", "waarde".',
  );
