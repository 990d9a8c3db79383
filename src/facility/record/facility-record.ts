import type { IdentifierRecord, OrganisationRecord } from '../../organisation/organisation-record.ts';
import type { FigureStatus } from '../../source/figure-terms.ts';

/** What a file says about one facility (a place or a team). Null means: the file does not say. */
export interface FacilityRecord {
  readonly type: 'facility';
  /** The file's own key, unique within its source. */
  readonly key: string;
  readonly name: string;
  /** Code of `facility-kinds.ts`. */
  readonly kind: string;
  readonly alsoProvides: readonly string[];
  readonly organisation: OrganisationRecord | null;
  readonly address: AddressRecord | null;
  readonly point: PointRecord | null;
  readonly serves: readonly ServesRecord[];
  readonly agesFrom: number | null;
  /** Excluded: 12 means up to and including 11. */
  readonly agesUntil: number | null;
  readonly audiences: readonly string[];
  readonly modes: readonly string[];
  readonly lowThreshold: readonly string[];
  /** Left out by sources that know of none. */
  readonly contributions?: readonly string[];
  readonly capacity: readonly CapacityRecord[];
  readonly status: FacilityStatus;
  readonly validFrom: string | null;
  /** Excluded. */
  readonly validUntil: string | null;
  readonly website: string | null;
  readonly identifiers: readonly IdentifierRecord[];
  /** Left out by sources that know of none. */
  readonly links?: readonly LinkRecord[];
  /** The day its keeper or partners were asked about its relations; null: never. */
  readonly relationsAskedOn: string | null;
  readonly verifiedOn: string | null;
  readonly verifiedBy: string | null;
  readonly inPostSince: string | null;
}

/** Another facility: a part of this one, or what it came after. */
export interface LinkRecord {
  readonly role: 'PART' | 'PREDECESSOR';
  /** A key of the same source, or a number such as `LRK:123456789`. */
  readonly named: string;
}

export type FacilityStatus = 'PLANNED' | 'ACTIVE' | 'PAUSED' | 'CLOSED' | 'UNKNOWN';

export interface AddressRecord {
  readonly street: string | null;
  readonly houseNumber: string | null;
  /** Written `1315 HR`. */
  readonly postcode: string | null;
  readonly place: string | null;
  /** `GM0034`, from a register that names the municipality. */
  readonly municipalityCode: string | null;
}

export type PointPrecision = 'ADDRESS' | 'PC6' | 'PC4' | 'NEIGHBOURHOOD';

export interface PointRecord {
  readonly longitude: number;
  readonly latitude: number;
  readonly precision: PointPrecision;
}

export interface ServesRecord {
  readonly areaCode: string;
  /** Null: the edition of the import. */
  readonly edition: number | null;
  /** Share of its capacity, 0-1; null where not recorded. */
  readonly share: number | null;
  readonly validFrom: string | null;
  readonly validUntil: string | null;
}

export type CapacityMeasure =
  | 'FTE'
  | 'FTE_OCCUPIED'
  | 'PERSONS'
  | 'PLACES'
  | 'HOURS_PER_WEEK'
  | 'SQUARE_METRES';

export interface CapacityRecord {
  readonly measure: CapacityMeasure;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly precision: 'EXACT' | 'ROUNDED_5' | 'ESTIMATE' | 'ORDER_OF_MAGNITUDE';
  /** Staff of a combined team: which share each kind has, together 1. Left out: nobody told. */
  readonly kindShares?: Readonly<Record<string, number>>;
}

/** "This team works in that area": a line of its own, for keepers who have a table of working areas. */
export interface WorkingAreaRecord {
  readonly type: 'working-area';
  readonly facilityKey: string;
  readonly serves: ServesRecord;
}

/** The pupils of a school location, by year. */
export interface PupilsRecord {
  readonly type: 'pupils';
  /** Vestigingscode, by which facilities of any source are found. */
  readonly locationCode: string;
  /** As the file says: BO, SBO, SO … */
  readonly schoolKind: string | null;
  readonly counts: readonly {
    readonly year: number;
    readonly pupils: number | null;
    readonly status: FigureStatus;
  }[];
}

/** What is completely known where: makes "no row" mean "not there". */
export interface InventoryRecord {
  readonly type: 'inventory';
  /** Code of `inventoried.ts`: a kind, or all activities. */
  readonly facilityKind: string;
  readonly areaCode: string;
  readonly edition: number | null;
  readonly complete: boolean;
  readonly checkedOn: string;
  readonly checkedBy: string | null;
}
