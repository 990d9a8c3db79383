import type { AreaRecord, BoundaryRecord } from '../area/area-record.ts';
import { loadAreas } from '../area/load-areas.ts';
import { loadBoundaries } from '../area/load-boundaries.ts';
import { loadSuccessions } from '../area/load-successions.ts';
import type { SuccessionRecord } from '../area/succession-record.ts';
import type { FacilityRecord, InventoryRecord, WorkingAreaRecord } from '../facility/facility-record.ts';
import { loadFacilities } from '../facility/load-facilities.ts';
import { loadInventories } from '../facility/load-inventories.ts';
import { loadWorkingAreas } from '../facility/load-working-areas.ts';
import { loadOrganisations } from '../organisation/load-organisations.ts';
import type { OrganisationRecord } from '../organisation/organisation-record.ts';
import { loadRelations } from '../relation/load-relations.ts';
import type { RelationRecord } from '../relation/relation-record.ts';
import type { Load } from '../source/load.ts';

/** Everything a line of a file can say. */
export type AnyRecord =
  | AreaRecord
  | BoundaryRecord
  | SuccessionRecord
  | OrganisationRecord
  | FacilityRecord
  | WorkingAreaRecord
  | InventoryRecord
  | RelationRecord;

/** In the order in which they are merged: what others refer to comes first. */
export const loads: readonly Load<AnyRecord>[] = [
  loadAreas,
  loadBoundaries,
  loadSuccessions,
  loadOrganisations,
  loadFacilities,
  loadWorkingAreas,
  loadInventories,
  loadRelations,
] as readonly unknown[] as readonly Load<AnyRecord>[];
