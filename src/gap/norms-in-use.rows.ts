import { sql } from 'kysely';
import { ask, type ReadRows } from '../database/rows.ts';
import { retiredMunicipalities } from './close-retired.ts';
import type { NormFacts } from './facts.ts';

export interface Group {
  readonly edition: number;
  readonly normSetId: string;
  readonly municipalityCodes: readonly string[];
}

/** Municipalities that share an edition and a norm set are assessed together: the adopted set, else the example. */
export function groupsToAssess(rows: ReadRows, factsOn: string, codes?: readonly string[]): Promise<Group[]> {
  return ask(
    rows,
    sql<Group>`
    with newest as (
      select distinct on (a.code) a.code, a.edition from area a
      where a.level = 'MUNICIPALITY' and a.code not in (${retiredMunicipalities}) and (${codes === undefined} or a.code = any(${[...(codes ?? [])]}::text[]))
        and exists (select from area_figure f where f.area_id = a.id and f.indicator = 'INHABITANTS')
      order by a.code, a.edition desc
    ),
    chosen as (
      select distinct on (n.code) n.code, n.edition, s.id as norm_set_id
      from newest n join norm_set s
        on (s.municipality_code = n.code or (s.municipality_code is null and s.is_example))
          and s.valid @> ${factsOn}::date and coalesce(s.adopted_on, ${factsOn}::date) <= ${factsOn}::date
      order by n.code, s.municipality_code nulls last, s.adopted_on desc nulls last, s.version desc
    )
    select edition, norm_set_id as "normSetId", array_agg(code order by code) as "municipalityCodes"
    from chosen group by edition, norm_set_id order by edition, norm_set_id
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
