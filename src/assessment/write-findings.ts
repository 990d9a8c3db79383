import { sql } from 'kysely';
import { inPortions } from '../database/portions.ts';
import type { WriteRows } from '../database/rows.ts';
import { recordedNow } from '../database/take-turn.ts';
import { fromThenOn } from './end-assessments.ts';
import type { Finding } from './finding/finding.ts';
import type { Group } from './norms-in-use.rows.ts';

const findingsPerStatement = 2_000;

/** A finding as the row it becomes; what of it may change from one assessment to the next. */
const asRow = (f: Finding) => ({
  id: f.id,
  previous: f.previous,
  norm_id: f.normId,
  municipality_code: f.municipalityCode,
  area_id: f.areaId,
  kind: f.kind,
  facility_kind: f.facilityKind,
  partner_kind: f.partnerKind,
  facility_id: f.facilityId,
  verdict: f.verdict,
  relation_class: f.relationClass,
  at_norm_level: f.atNormLevel,
  because_of: f.becauseOf,
  required: f.required,
  actual: f.actual,
  ratio: f.ratio,
  children: f.children,
  children_low: f.childrenLow,
  children_high: f.childrenHigh,
  children_method: f.childrenMethod,
  other_id: f.otherId,
  relation_id: f.relationId,
  counted: f.counted,
  unlocated: f.unlocated,
  urgency: f.urgency,
  urgency_parts: f.urgencyParts,
  evidence: f.evidence,
  details: f.details,
});
type Column = keyof ReturnType<typeof asRow>;
const columns = [
  ...([
    'id',
    'previous',
    'norm_id',
    'municipality_code',
    'area_id',
    'kind',
    'facility_kind',
    'partner_kind',
    'facility_id',
  ] as const),
  ...(['verdict', 'relation_class', 'at_norm_level', 'because_of', 'required', 'actual', 'ratio'] as const),
  ...([
    'children',
    'children_low',
    'children_high',
    'children_method',
    'other_id',
    'relation_id',
    'counted',
    'unlocated',
  ] as const),
  ...(['urgency', 'urgency_parts', 'evidence', 'details'] as const),
] satisfies readonly Column[];

const listed = (alias: string) => sql.join(columns.map((column) => sql.ref(`${alias}.${column}`)));
const isGap = (alias: string) =>
  sql`coalesce(${sql.ref(`${alias}.verdict`)} in ('TIGHT', 'SHORT', 'ABSENT'), false)`;

/**
 * Stores what was found by one norm set: what is found again stays untouched, what differs closes the row before it, and
 * what another set found stays as it is. `since` is carried on while a gap stays a gap. Gives how many differ from before.
 */
export async function writeFindings(
  rows: WriteRows,
  { municipalityCodes, edition, normSetId, defaultOf }: Group,
  factsOn: string,
  findings: readonly Finding[],
): Promise<number> {
  await sql`create temp table found (like finding including defaults) on commit drop`.execute(rows);
  await sql`alter table found alter column recorded_from drop not null, alter column since drop not null,
    alter column since_reason drop not null, alter column facts_on drop not null`.execute(rows);
  for (const group of inPortions(findings, findingsPerStatement)) {
    const some = JSON.stringify(group.map(asRow));
    await sql`
      insert into found select * from json_populate_recordset(null::found, ${some}::json)
    `.execute(rows);
  }
  // Of what nobody ever judged there is nothing to look back at.
  await sql`
    update found set previous = null
    where previous is not null and not exists (select from finding e where e.id = found.previous)
  `.execute(rows);
  if (findings.length > findingsPerStatement) {
    await sql`create index on found (id)`.execute(rows);
    await sql`analyze found`.execute(rows);
  }
  const { rows: overtaken } = await sql<{ count: number }>`
    with same as (
      select f.id from found f join finding e on e.id = f.id and e.recorded_until is null
      where (${listed('f')}) is not distinct from (${listed('e')})
    ),
    overtaken as (
      update finding e set recorded_until = ${recordedNow}
      where e.recorded_until is null and e.municipality_code = any(${[...municipalityCodes]}::text[])
        and e.norm_id in (select id from norm where norm_set_id = ${normSetId})
        and e.id not in (select id from same)
      returning e.id
    )
    select count(*)::int as count from overtaken
  `.execute(rows);
  // Worked out first and inserted then: a statement that reads the table it fills would plough through its own rows.
  await sql`
    create temp table found_anew on commit drop as
    select ${listed('f')},
      case when ${isGap('f')} and ${isGap('before')} then before.since else ${factsOn}::date end as since,
      case
        when before.id is null or before.verdict = 'UNKNOWN' then 'FIRST_MEASURED'
        when ${isGap('f')} and ${isGap('before')} then before.since_reason
        when before.norm_id <> f.norm_id then 'NORM_CHANGED'
        else 'FACT_CHANGED'
      end as since_reason
    from found f
    left join lateral (
      select e.* from finding e where e.id = f.id order by e.recorded_from desc limit 1
    ) before on true
    where not exists (select from finding e where e.id = f.id and e.recorded_until is null)
  `.execute(rows);
  const added = await sql`
    insert into finding (${sql.join(columns.map((column) => sql.ref(column)))}, since, since_reason, recorded_from, facts_on)
    select ${listed('n')}, n.since, n.since_reason, ${recordedNow}, ${factsOn}::date from found_anew n
  `.execute(rows);
  await sql`drop table found_anew`.execute(rows);
  await sql`drop table found`.execute(rows);
  await sql`
    insert into assessment as a
      (municipality_code, norm_set_id, edition, facts_on, assessed_at, assessed_for, default_for)
    select code, ${normSetId}, ${edition}, ${factsOn}::date, ${recordedNow}, ${fromThenOn(factsOn)},
      case when code = any(${[...defaultOf]}::text[]) then ${fromThenOn(factsOn)} else '{}' end
    from unnest(${[...municipalityCodes]}::text[]) as code
    on conflict (municipality_code, norm_set_id) do update
    set edition = excluded.edition, facts_on = excluded.facts_on, assessed_at = excluded.assessed_at,
      assessed_for = a.assessed_for + excluded.assessed_for,
      default_for = a.default_for - ${fromThenOn(factsOn)} + excluded.default_for
  `.execute(rows);
  return Math.max(overtaken[0]?.count ?? 0, Number(added.numAffectedRows ?? 0n));
}
