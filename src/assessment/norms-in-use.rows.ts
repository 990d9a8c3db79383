import { sql } from 'kysely';
import { ask, type ReadRows } from '../database/rows.ts';
import { beganBy, holdsOn } from '../database/validity.ts';
import { retiredMunicipalities } from './close-retired.ts';
import type { NormFacts } from './facts/norm-facts.ts';

export interface Group {
  readonly edition: number;
  readonly normSetId: string;
  readonly municipalityCodes: readonly string[];
  /** Of which of them it is the default: the set by which gaps are shown unless another is asked for. */
  readonly defaultOf: readonly string[];
}

/** Of each municipality that has figures the newest edition with some. */
const newestWithFigures = (codes: readonly string[] | undefined) => sql`
  select distinct on (a.code) a.code, a.edition from area a
  where a.level = 'MUNICIPALITY' and a.code not in (${retiredMunicipalities}) and (${codes === undefined} or a.code = any(${[...(codes ?? [])]}::text[]))
    and exists (select from area_figure f where f.area_id = a.id and f.indicator = 'INHABITANTS')
  order by a.code, a.edition desc`;

/** The municipalities that can be assessed, of these codes or of all. */
export const municipalitiesToAssess = (rows: ReadRows, codes?: readonly string[]) =>
  ask(rows, sql<{ code: string; edition: number }>`${newestWithFigures(codes)}`);

/**
 * By which sets each municipality is assessed, those that share an edition and a set together: of each set there (its
 * own, and the examples) the newest version that has begun, until its last day: a set is ended by its last version, and an
 * earlier one does not begin again. Default is the own set that was adopted last, else the example; an own set that nobody
 * adopted is a proposal, assessed beside it.
 */
export function groupsToAssess(rows: ReadRows, factsOn: string, codes: readonly string[]): Promise<Group[]> {
  return ask(
    rows,
    sql<Group>`
    with newest as (${newestWithFigures(codes)}),
    begun as (
      select distinct on (n.code, s.code) n.code, n.edition, s.id as norm_set_id, s.version, s.adopted_on, s.valid,
        case when s.municipality_code is null then 1 when s.adopted_on is not null then 0 else 2 end as place
      from newest n join norm_set s
        on (s.municipality_code = n.code or (s.municipality_code is null and s.is_example))
          and ${beganBy('s.valid', factsOn)} and coalesce(s.adopted_on, ${factsOn}::date) <= ${factsOn}::date
      order by n.code, s.code, s.municipality_code nulls last, s.adopted_on desc nulls last, s.version desc
    ),
    ranked as (
      select b.*, row_number() over (
        partition by code order by place, adopted_on desc nulls last, version desc, norm_set_id) as rank
      from begun b where ${holdsOn('b.valid', factsOn)}
    )
    select edition, norm_set_id as "normSetId", array_agg(code order by code) as "municipalityCodes",
      coalesce(array_agg(code order by code) filter (where rank = 1), '{}') as "defaultOf"
    from ranked group by edition, norm_set_id order by edition, norm_set_id
  `,
  );
}

/** The norms of a set as the judges get them. */
export function normFacts(rows: ReadRows, normSetId: string): Promise<NormFacts[]> {
  return rows
    .selectFrom('norm as n')
    .innerJoin('norm_set as s', 's.id', 'n.norm_set_id')
    .select([
      'n.id',
      's.code as setCode',
      'n.code',
      'n.form',
      'n.facility_kinds as facilityKinds',
      'n.partner_kind as partnerKind',
      'n.themes',
      'n.minimum_level as minimumLevel',
      'n.value',
      'n.unit',
      'n.metric',
      'n.particulars',
      'n.switched_off as switchedOff',
      'n.share_percent as sharePercent',
      'n.ages_from as agesFrom',
      'n.ages_until as agesUntil',
      'n.level',
      'n.minimum_children as minimumChildren',
      'n.legal_status as legalStatus',
    ])
    .where('s.id', '=', normSetId)
    .orderBy('n.code')
    .execute();
}
