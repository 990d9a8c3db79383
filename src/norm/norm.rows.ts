import { sql } from 'kysely';
import type { AreaLevel } from '../area/area-level.ts';
import { ask, type ReadRows } from '../database/rows.ts';
import { validityOf } from '../database/validity.ts';
import type { NormParticulars } from './norm-particulars.ts';
import type { DistanceMetric, LegalStatus, NormForm } from './norm-terms.ts';

export interface NormRow {
  readonly id: string;
  readonly setId: string;
  readonly code: string;
  readonly nl: string;
  readonly en: string;
  readonly form: NormForm;
  readonly value: number;
  readonly unit: string;
  readonly metric: DistanceMetric | null;
  readonly sharePercent: number | null;
  readonly minimumLevel: number | null;
  readonly minimumChildren: number | null;
  readonly agesFrom: number;
  readonly agesUntil: number;
  readonly level: AreaLevel;
  readonly legalStatus: LegalStatus;
  readonly basis: string;
  readonly source: string | null;
  readonly particulars: NormParticulars;
  readonly switchedOff: string | null;
  readonly reason: string | null;
  readonly facilityKindCodes: readonly string[];
  readonly partnerKindCode: string | null;
  readonly themeCodes: readonly string[];
  readonly version: number;
  readonly isExample: boolean;
  readonly adoptedOn: string | null;
}

const normColumns = [
  'n.id',
  'n.norm_set_id as setId',
  'n.code',
  'n.name_nl as nl',
  'n.name_en as en',
  'n.form',
  'n.value',
  'n.unit',
  'n.metric',
  'n.share_percent as sharePercent',
  'n.minimum_level as minimumLevel',
  'n.minimum_children as minimumChildren',
  'n.ages_from as agesFrom',
  'n.ages_until as agesUntil',
  'n.level',
  'n.legal_status as legalStatus',
  'n.basis',
  'n.source',
  'n.particulars',
  'n.switched_off as switchedOff',
  'n.reason',
  'n.facility_kinds as facilityKindCodes',
  'n.partner_kind as partnerKindCode',
  'n.themes as themeCodes',
  's.version',
  's.is_example as isExample',
  's.adopted_on as adoptedOn',
] as const;

const norms = (rows: ReadRows) =>
  rows.selectFrom('norm as n').innerJoin('norm_set as s', 's.id', 'n.norm_set_id').select(normColumns);

export const normsById = (rows: ReadRows, ids: readonly string[]): Promise<NormRow[]> =>
  norms(rows).where('n.id', 'in', ids).execute();

/** Of these texts those that are the id of a norm, or the code of one in any set. */
export const normsCalled = (rows: ReadRows, texts: readonly string[]): Promise<{ id: string }[]> =>
  ask(
    rows,
    sql<{ id: string }>`
      select t.text as id from unnest(${[...texts]}::text[]) as t(text)
      where exists (select from norm n where t.text in (n.id, n.code))`,
  );

export const normsOfSets = async (rows: ReadRows, setIds: readonly string[]) =>
  (await norms(rows).where('s.id', 'in', setIds).orderBy('n.code').execute()).map((norm) => ({
    ...norm,
    parentId: norm.setId,
  }));

const normSets = (rows: ReadRows) =>
  rows
    .selectFrom('norm_set')
    .select([
      'id',
      'code',
      'version',
      'name',
      'municipality_code as municipalityCode',
      'is_example as isExample',
      'adopted_on as adoptedOn',
      'basis',
      'overrides',
      validityOf('valid').as('validity'),
    ]);

export const normSetsById = (rows: ReadRows, ids: readonly string[]) =>
  normSets(rows).where('id', 'in', ids).execute();

/** Norm sets that hold for a municipality (its own and the examples), or all. */
export const listNormSets = (rows: ReadRows, municipality: string | null) =>
  normSets(rows)
    .$if(municipality !== null, (query) =>
      query.where(({ eb, or }) =>
        or([eb('municipality_code', '=', municipality), eb('municipality_code', 'is', null)]),
      ),
    )
    .orderBy('code')
    .orderBy('version', 'desc')
    .execute();
