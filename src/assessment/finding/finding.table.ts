import { defineEntity, p } from '@mikro-orm/core';
import { AreaTable } from '../../area/area.table.ts';
import { FacilityTable } from '../../facility/record/facility.table.ts';
import { NormTable } from '../../norm/norm.table.ts';
import type { Evidence, UrgencyParts } from './finding.ts';
import type { FindingDetails } from './finding-details.ts';
import { GapKind, RelationGapClass, SinceReason, Verdict } from './finding-terms.ts';

/**
 * What an assessment found: one norm, one area, and for a relation norm one facility. Every verdict is kept, so that
 * a gap, an open question and "met" are the same row with another word; an overtaken finding is closed, not deleted.
 */
export const FindingTable = defineEntity({
  name: 'Finding',
  tableName: 'finding',
  properties: {
    /** Natural key without edition, version or value: `gap_<set>_<norm>_<area>[_<facility>]`; of the area its key. */
    id: p.text().primary(),
    recordedFrom: p.datetime().columnType('timestamptz').primary(),
    /** Null: the present finding. */
    recordedUntil: p.datetime().columnType('timestamptz').nullable(),
    /** Id of the finding in the area this mostly was before its boundary changed. */
    previous: p.text().nullable(),
    norm: () => p.manyToOne(NormTable).index(),
    municipalityCode: p.text(),
    area: () => p.manyToOne(AreaTable).deleteRule('cascade'),
    kind: p.enum(() => GapKind),
    facilityKind: p.text(),
    partnerKind: p.text().nullable(),
    facility: () => p.manyToOne(FacilityTable).nullable().index().deleteRule('cascade'),
    verdict: p.enum(() => Verdict),
    relationClass: p.enum(() => RelationGapClass).nullable(),
    /** The area is of the norm's own level: only there does a norm yield gaps and questions. */
    atNormLevel: p.boolean(),
    /** The provision gap this one follows from; it is then not counted a second time. */
    becauseOf: p.text().nullable(),
    required: p.float().columnType('double precision'),
    actual: p.float().columnType('double precision').nullable(),
    ratio: p.float().columnType('double precision').nullable(),
    /** Children of the norm's age band, unrounded, with the factor's spread. */
    children: p.float().columnType('double precision').nullable(),
    childrenLow: p.float().columnType('double precision').nullable(),
    childrenHigh: p.float().columnType('double precision').nullable(),
    /** By which factor they were estimated; null when they were counted. */
    childrenMethod: p.text().nullable(),
    /** The nearest facility, or the partner at the other end of the best tie. */
    other: () => p.manyToOne(FacilityTable).nullable(),
    relationId: p.text().nullable(),
    /** Facilities counted, and rows of the inventory without a point. */
    counted: p.integer().nullable(),
    unlocated: p.integer().nullable(),
    urgency: p.float().columnType('double precision').nullable(),
    urgencyParts: p.json<UrgencyParts | null>().nullable(),
    evidence: p.json<readonly Evidence[]>(),
    /** What only its form finds. */
    details: p.json<FindingDetails>().defaultRaw("'{}'"),
    since: p.date(),
    sinceReason: p.enum(() => SinceReason),
    factsOn: p.date(),
  },
  indexes: [
    {
      name: 'finding_present_by_municipality',
      expression:
        'create index finding_present_by_municipality on finding (municipality_code, verdict) where recorded_until is null',
    },
    {
      // For a page of the whole country, which would sort all gaps otherwise.
      name: 'finding_gaps_by_urgency',
      expression: `create index finding_gaps_by_urgency on finding (coalesce(urgency, 0) desc, id)
        where recorded_until is null and at_norm_level and verdict in ('TIGHT', 'SHORT', 'ABSENT')`,
    },
    {
      name: 'finding_present_by_area',
      expression:
        'create index finding_present_by_area on finding (area_id, facility_kind) where recorded_until is null',
    },
    {
      // Which municipalities a facility is the nearest of, or a partner in.
      name: 'finding_present_by_other',
      expression:
        'create index finding_present_by_other on finding (other_id) where recorded_until is null and other_id is not null',
    },
  ],
  uniques: [
    {
      name: 'finding_one_present',
      expression: 'create unique index finding_one_present on finding (id) where recorded_until is null',
    },
  ],
});

/**
 * When a municipality was last assessed against a norm set, on which edition. Several sets are assessed side by side; one
 * of them is the municipality's default, by which gaps are shown unless another is asked for.
 */
export const AssessmentTable = defineEntity({
  name: 'Assessment',
  tableName: 'assessment',
  properties: {
    municipalityCode: p.text().primary(),
    normSetId: p.text().primary(),
    edition: p.smallint(),
    factsOn: p.date(),
    assessedAt: p.datetime().columnType('timestamptz'),
    /** On the facts of which days it was assessed, and of which it was the default; without an end: still. */
    assessedFor: p.string().columnType('datemultirange').defaultRaw("'{}'"),
    defaultFor: p.string().columnType('datemultirange').defaultRaw("'{}'"),
  },
});
