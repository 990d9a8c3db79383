import { sql } from 'kysely';
import type { ReadRows } from '../database/rows.ts';
import type { NormFile, NormInFile } from './norm-file.ts';

/** Ids are made of what a person would call them: `nset_pedagogische_basis_voorbeeld_1`. */
export const normSetId = ({ code, version }: { readonly code: string; readonly version: number }) =>
  `nset_${code.toLowerCase()}_${version}`;

/** All versions of the set of this code, the last first, and whose each is. */
export const versionsOf = (rows: ReadRows, setCode: string) =>
  rows
    .selectFrom('norm_set')
    .select(['id', 'version', 'municipality_code as municipality', 'fingerprint'])
    .where('code', '=', setCode)
    .orderBy('version', 'desc')
    .execute();

/** How many sets a municipality has, whatever their versions. */
export async function countSetsOf(rows: ReadRows, municipality: string): Promise<number> {
  const sets = await rows
    .selectFrom('norm_set')
    .select('code')
    .distinct()
    .where('municipality_code', '=', municipality)
    .execute();
  return sets.length;
}

/** The norms of sets as a file has them, by code. */
export async function normsAsInFiles(rows: ReadRows, setIds: readonly string[]) {
  const norms = await rows
    .selectFrom('norm as n')
    .selectAll('n')
    .where('n.norm_set_id', 'in', setIds)
    .orderBy('n.code')
    .execute();
  return norms.map((n) => ({
    parentId: n.norm_set_id,
    norm: withoutNulls({
      ...{ code: n.code, nl: n.name_nl, en: n.name_en, form: n.form, facilityKinds: n.facility_kinds },
      ...{ partnerKind: n.partner_kind, themes: n.themes, minimumLevel: n.minimum_level, value: n.value },
      ...{ unit: n.unit, metric: n.metric, sharePercent: n.share_percent, ages: [n.ages_from, n.ages_until] },
      ...{ level: n.level, minimumChildren: n.minimum_children, legalStatus: n.legal_status, basis: n.basis },
      ...{ source: n.source, ...n.particulars, switchedOff: n.switched_off, reason: n.reason },
    }) as NormInFile,
  }));
}

/** A set as the file it came from, with its norms by code; null when it is not known. */
export async function findNormFile(rows: ReadRows, id: string): Promise<NormFile | null> {
  const set = await rows
    .selectFrom('norm_set')
    .select([
      'code',
      'version',
      'name',
      'is_example',
      'municipality_code',
      'adopted_on',
      'basis',
      'overrides',
    ])
    .select([
      sql<string | null>`lower(valid)`.as('valid_from'),
      sql<string | null>`upper(valid)`.as('valid_until'),
    ])
    .where('id', '=', id)
    .executeTakeFirst();
  if (!set) return null;
  return withoutNulls({
    ...{ code: set.code, version: set.version, name: set.name, isExample: set.is_example },
    ...{ municipality: set.municipality_code, adoptedOn: set.adopted_on, basis: set.basis },
    ...{ validFrom: set.valid_from, validUntil: set.valid_until, overrides: set.overrides },
    norms: (await normsAsInFiles(rows, [id])).map(({ norm }) => norm),
  }) as NormFile;
}

/** What was not said is left out of a file. */
const withoutNulls = (told: object) =>
  Object.fromEntries(Object.entries(told).filter(([, value]) => value !== null && value !== undefined));
