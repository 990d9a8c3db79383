import type {
  AreaFiguresRecord,
  AreaRecord,
  BoundaryRecord,
  GivenFigureRecord,
} from '../../area/area-record.ts';
import { loadBoundaries } from '../../area/boundary/load-boundaries.ts';
import { loadAreaFigures } from '../../area/figure/load-area-figures.ts';
import { loadAreas } from '../../area/figure/load-areas.ts';
import { loadGivenFigures } from '../../area/figure/load-given-figures.ts';
import { loadPc4Points } from '../../area/postcode/load-pc4-points.ts';
import { loadPostcodeAges } from '../../area/postcode/load-postcode-ages.ts';
import { loadPostcodeAreas } from '../../area/postcode/load-postcode-areas.ts';
import { loadPostcodes } from '../../area/postcode/load-postcodes.ts';
import type { PostcodeAgeRecord, PostcodeAreaRecord } from '../../area/postcode/postcode-area-record.ts';
import type { Pc4PointRecord, PostcodeRecord } from '../../area/postcode/postcode-record.ts';
import { loadSuccessions } from '../../area/succession/load-successions.ts';
import type { SuccessionRecord } from '../../area/succession/succession-record.ts';
import type { AnchoringRecord } from '../../assessment/anchoring-record.ts';
import { loadAnchoring } from '../../assessment/load-anchoring.ts';
import type { ContactRecord } from '../../contact/loading/contact-record.ts';
import { loadContacts } from '../../contact/loading/load-contacts.ts';
import { loadActivities } from '../../facility/loading/load-activities.ts';
import { loadFacilities } from '../../facility/loading/load-facilities.ts';
import { loadInventories } from '../../facility/loading/load-inventories.ts';
import { loadPupils } from '../../facility/loading/load-pupils.ts';
import { loadWorkingAreas } from '../../facility/loading/load-working-areas.ts';
import { loadGeocodedAddresses } from '../../facility/place/load-geocoded-addresses.ts';
import { loadKnownPoints } from '../../facility/place/load-known-points.ts';
import type { ActivityRecord } from '../../facility/record/activity-record.ts';
import type { GeocodedAddressRecord, KnownPointRecord } from '../../facility/record/address-point-record.ts';
import type {
  FacilityRecord,
  InventoryRecord,
  PupilsRecord,
  WorkingAreaRecord,
} from '../../facility/record/facility-record.ts';
import { loadOrganisations } from '../../organisation/load-organisations.ts';
import type { OrganisationRecord } from '../../organisation/organisation-record.ts';
import type { CoalitionMemberRecord } from '../../relation/coalition-record.ts';
import { loadCoalitions } from '../../relation/load-coalitions.ts';
import { loadRelations } from '../../relation/load-relations.ts';
import { loadSurveyInvitations } from '../../relation/load-survey-invitations.ts';
import { loadSurveyRounds } from '../../relation/load-survey-rounds.ts';
import type { RelationRecord } from '../../relation/relation-record.ts';
import type { SurveyInvitationRecord, SurveyRoundRecord } from '../../relation/survey-record.ts';
import type { Load } from '../../source/load.ts';

/** Everything a line of a file can say. */
export type AnyRecord =
  | AreaRecord
  | AreaFiguresRecord
  | GivenFigureRecord
  | BoundaryRecord
  | Pc4PointRecord
  | PostcodeAreaRecord
  | PostcodeAgeRecord
  | PostcodeRecord
  | KnownPointRecord
  | GeocodedAddressRecord
  | SuccessionRecord
  | OrganisationRecord
  | FacilityRecord
  | PupilsRecord
  | WorkingAreaRecord
  | InventoryRecord
  | SurveyRoundRecord
  | SurveyInvitationRecord
  | RelationRecord
  | CoalitionMemberRecord
  | ActivityRecord
  | AnchoringRecord
  | ContactRecord;

/** In the order in which they are merged: what others refer to comes first. */
export const loads: readonly Load<AnyRecord>[] = [
  loadAreas,
  loadAreaFigures,
  loadGivenFigures,
  loadBoundaries,
  loadPc4Points,
  loadPostcodeAreas,
  loadPostcodeAges,
  loadPostcodes,
  loadKnownPoints,
  loadGeocodedAddresses,
  loadSuccessions,
  loadOrganisations,
  loadFacilities,
  loadPupils,
  loadWorkingAreas,
  loadInventories,
  loadSurveyRounds,
  loadSurveyInvitations,
  loadRelations,
  loadCoalitions,
  loadActivities,
  loadAnchoring,
  loadContacts,
] as readonly unknown[] as readonly Load<AnyRecord>[];
