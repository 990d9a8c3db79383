import { sql } from 'kysely';
import { ask, forReading, type ReadRows, type WriteRows } from '../database/rows.ts';
import { takeTurn } from '../database/take-turn.ts';
import { areaFacts } from './area-facts.rows.ts';
import { assess } from './assess.ts';
import { closeRetired, retiredMunicipalities } from './close-retired.ts';
import type { Facts, NormFacts } from './facts.ts';
import { whyNotJudged } from './judged.ts';
import { nameAreas } from './name-areas.ts';
import { nearestFacts } from './nearest-facts.rows.ts';
import { inventoryFacts, servingFacts } from './provision-facts.rows.ts';
import { expectingFacts, tieFacts } from './relation-facts.rows.ts';
import { inScope, type Scope } from './scope.rows.ts';
import { supplyFacts } from './supply-facts.rows.ts';
import { measuresOf } from './supply-in.ts';
import { writeFindings } from './write-findings.ts';

export interface Assessed {
  readonly municipalities: number;
  readonly findings: number;
  readonly changed: number;
}

/**
 * Assesses municipalities against the norm set that holds for them, on all facts, and stores what is found. Reads of
 * gaps only look at what is stored here. Without codes: every municipality that has figures.
 */
export async function assessMunicipalities(
  rows: WriteRows,
  factsOn: string,
  codes?: readonly string[],
): Promise<Assessed> {
  await takeTurn(rows);
  let [municipalities, findings, changed] = [0, 0, 0];
  const reads = forReading(rows);
  await closeRetired(rows);
  for (const group of await groupsToAssess(reads, factsOn, codes)) {
    const { normSetId, ...scope } = { ...group, factsOn };
    const norms = await normFacts(reads, normSetId);
    await nameAreas(rows, scope);
    const found = assess(norms, await gather(reads, scope, norms));
    changed += await writeFindings(rows, scope, normSetId, found);
    municipalities += scope.municipalityCodes.length;
    findings += found.length;
  }
  return { municipalities, findings, changed };
}

interface Group {
  readonly edition: number;
  readonly normSetId: string;
  readonly municipalityCodes: readonly string[];
}

/** Municipalities that share an edition and a norm set are assessed together: the adopted set, else the example. */
function groupsToAssess(rows: ReadRows, factsOn: string, codes?: readonly string[]): Promise<Group[]> {
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

function normFacts(rows: ReadRows, normSetId: string): Promise<NormFacts[]> {
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

async function gather(rows: ReadRows, scope: Scope, all: readonly NormFacts[]): Promise<Facts> {
  const norms = all.filter((norm) => whyNotJudged(norm) === null);
  const kindsOf = (form: NormFacts['form']) =>
    norms.filter((norm) => norm.form === form).flatMap((norm) => norm.facilityKinds);
  const partners = norms.flatMap((norm) => (norm.partnerKind === null ? [] : [norm.partnerKind]));
  const kinds = [...new Set([...norms.flatMap((norm) => norm.facilityKinds), ...partners])];
  const expecting = await expectingFacts(rows, scope, kindsOf('RELATION_PRESENT'));
  const ids = expecting.map((facility) => facility.id);
  return {
    factsOn: scope.factsOn,
    areas: await areaFacts(rows, scope),
    serving: await servingFacts(rows, scope, kinds),
    nearest: await nearestFacts(
      rows,
      inScope(scope),
      [...new Set([...kindsOf('MAXIMUM_DISTANCE'), ...kindsOf('CHOICE')])],
      scope.factsOn,
    ),
    supplies: await supplyFacts(rows, scope, [...new Set(kindsOf('RATIO'))], measuresOf(norms)),
    inventories: await inventoryFacts(rows, scope, kinds),
    expecting,
    ties: await tieFacts(rows, scope, ids, partners),
  };
}
