import { defineEntity, p } from '@mikro-orm/core';
import { AreaLevel } from '../area/area-level.ts';
import type { NormParticulars } from './norm-particulars.ts';
import { DistanceMetric, LegalStatus, NormForm } from './norm-terms.ts';

/** A recipe of a good pedagogical basis: a set of norms with a version. A version never changes once it was used. */
export const NormSetTable = defineEntity({
  name: 'NormSet',
  tableName: 'norm_set',
  properties: {
    id: p.text().primary(),
    code: p.text(),
    version: p.integer(),
    name: p.text(),
    /** Null: for every municipality that has not adopted one of its own. */
    municipalityCode: p.text().nullable(),
    isExample: p.boolean(),
    adoptedOn: p.date().nullable(),
    valid: p.string().columnType('daterange').defaultRaw("'(,)'"),
    basis: p.text(),
    /** Code and version of the set that this one overrides. */
    overrides: p.text().nullable(),
    fingerprint: p.text(),
  },
  uniques: [{ properties: ['code', 'version', 'municipalityCode'] }],
  rowLevelSecurity: 'force',
  policies: [
    { name: 'norm_set_read', command: 'select', using: 'true' },
    {
      name: 'norm_set_add',
      command: 'insert',
      roles: ['app_writer'],
      check: 'adds_norm_set(code, municipality_code, is_example)',
    },
    {
      name: 'norm_set_change',
      command: 'update',
      roles: ['app_writer'],
      using: 'is_operator()',
      check: 'is_operator()',
    },
    { name: 'norm_set_end', command: 'delete', roles: ['app_writer'], using: 'is_operator()' },
  ],
});

export const NormTable = defineEntity({
  name: 'Norm',
  tableName: 'norm',
  properties: {
    id: p.text().primary(),
    normSet: () => p.manyToOne(NormSetTable).index(),
    code: p.text(),
    nameNl: p.text(),
    nameEn: p.text(),
    form: p.enum(() => NormForm),
    /** Any of these kinds satisfies it; for a relation norm, the kinds whose facilities should have the tie. */
    facilityKinds: p.array().columnType('text[]'),
    /** Relation norms: the kind or group at the other end. */
    partnerKind: p.text().nullable(),
    themes: p.array().columnType('text[]').defaultRaw("'{}'"),
    minimumLevel: p.smallint().nullable(),
    /** A count, metres, or for a relation norm the share of facilities in percent. */
    value: p.float().columnType('double precision'),
    unit: p.text(),
    metric: p.enum(() => DistanceMetric).nullable(),
    /** Share of the children that should be within reach; judged for districts and municipalities. */
    sharePercent: p.float().columnType('double precision').nullable(),
    agesFrom: p.smallint(),
    agesUntil: p.smallint(),
    level: p.enum(() => AreaLevel),
    /** Fewer children of the age band than this: not applicable. */
    minimumChildren: p.integer().nullable(),
    legalStatus: p.enum(() => LegalStatus),
    basis: p.text(),
    /** Where that can be read. */
    source: p.text().nullable(),
    /** What only some forms ask. */
    particulars: p.json<NormParticulars>().defaultRaw("'{}'"),
    /** Why it is not judged, by choice of who keeps the set. */
    switchedOff: p.text().nullable(),
    /** Why the municipality set it otherwise than the set it overrides. */
    reason: p.text().nullable(),
  },
  uniques: [{ properties: ['normSet', 'code'] }],
  rowLevelSecurity: 'force',
  policies: [
    { name: 'norm_read', command: 'select', using: 'true' },
    { name: 'norm_add', command: 'insert', roles: ['app_writer'], check: 'adds_norm(norm_set_id)' },
    {
      name: 'norm_change',
      command: 'update',
      roles: ['app_writer'],
      using: 'is_operator()',
      check: 'is_operator()',
    },
    { name: 'norm_end', command: 'delete', roles: ['app_writer'], using: 'is_operator()' },
  ],
});
