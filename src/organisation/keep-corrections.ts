import { sql } from 'kysely';
import type { WriteRows } from '../database/rows.ts';
import type { Issue } from '../source/issue.ts';
import { checkGoodForMonths } from './check-good-for.ts';
import type { CorrectedField } from './organisation-correction.table.ts';

interface Contradicted {
  readonly file: string;
  readonly line: number;
  readonly field: CorrectedField;
  readonly said: string;
  readonly kept: string | null;
  readonly on: string;
}

const columns: Readonly<Record<CorrectedField, string>> = {
  NAME: 'organisatie',
  KIND: 'soort',
  WEBSITE: 'website',
};

/**
 * The incoming lines are made to say what was put right here in the past twelve months, so that what follows does not
 * overwrite it. Tells where a line says otherwise.
 */
export async function keepCorrections(rows: WriteRows, factsOn: string): Promise<Issue[]> {
  const kept = sql`
    with kept as (
      select * from organisation_correction c
      where c.verified_on + make_interval(months => ${checkGoodForMonths}) >= ${factsOn}::date
    )`;
  const { rows: contradicted } = await sql<Contradicted>`
    ${kept}
    select i.file, i.line, k.field, said.value as said, k.value as kept, k.verified_on as on
    from incoming_organisation i
    join kept k on k.organisation_id = i.id
    cross join lateral (
      select case k.field when 'NAME' then i.name when 'KIND' then i.kind else i.website end as value
    ) as said
    where said.value is distinct from k.value and said.value is not null
    order by i.file, i.line, k.field
  `.execute(rows);
  await sql`
    ${kept},
    said as (
      select organisation_id, jsonb_object_agg(field, value) as says from kept group by organisation_id
    )
    update incoming_organisation i
    set name = case when s.says ? 'NAME' then o.name else i.name end,
        search_name = case when s.says ? 'NAME' then o.search_name else i.search_name end,
        kind = case when s.says ? 'KIND' then s.says ->> 'KIND' else i.kind end,
        website = case when s.says ? 'WEBSITE' then s.says ->> 'WEBSITE' else i.website end
    from said s join organisation o on o.id = s.organisation_id
    where s.organisation_id = i.id
  `.execute(rows);
  return contradicted.map(({ file, line, field, said, kept: value, on }) => ({
    severity: 'ASSUMED',
    code: 'CONTRADICTS_VERIFIED',
    file,
    line,
    column: columns[field],
    value: said,
    message: `A list says "${said}"; put right on ${on} is "${value ?? ''}".`,
    assumed: `"${value ?? ''}"`,
    repair: 'Find out which is true, then correct the sheet or the organisation.',
  }));
}
