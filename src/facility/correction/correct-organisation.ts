import { sql } from 'kysely';
import type { Keeping } from '../../access/keeping.ts';
import { checkerName } from '../../account/checker-name.rows.ts';
import { sourceOfStated } from '../../account/source-of-stated.ts';
import { foldName } from '../../database/fold-name.ts';
import type { WriteRows } from '../../database/rows.ts';
import { recordedNow, takeTurn } from '../../database/take-turn.ts';
import { type Problem, problem, versionConflict } from '../../graphql/problem.ts';
import { tellInto } from '../../graphql/tell-problems.ts';
import type { CorrectedField } from '../../organisation/organisation-correction.table.ts';
import { organisationKinds } from '../../organisation/organisation-kinds.ts';
import { readPublicName, readPublicWebsite } from '../../organisation/read-public-text.ts';
import { retrieveSource } from '../../source/write-source.ts';
import { isOrganisationKept } from './keeps-facility.rows.ts';
import { readKind } from './read-kind.ts';

/** What was filled in of an organisation. What is left out stays as it is; null says that there is none. */
export interface OrganisationCorrection {
  readonly name?: string | null;
  readonly kind?: string | null;
  readonly website?: string | null;
}

interface Said {
  readonly field: CorrectedField;
  readonly value: string | null;
}

/**
 * Puts an organisation right, so that for twelve months files that say otherwise do not overwrite it. Of two who correct
 * the same version one is told of a CONFLICT.
 */
export async function correctOrganisation(
  rows: WriteRows,
  who: Keeping,
  { id, expectedVersion }: { readonly id: string; readonly expectedVersion: number },
  correction: OrganisationCorrection,
): Promise<readonly Problem[]> {
  await takeTurn(rows);
  const { rows: found } = await sql<{ version: number }>`
    select o.version from organisation o where o.id = ${id} and ${isOrganisationKept(who)}
  `.execute(rows);
  const [known] = found;
  if (!known) return [problem('NOT_FOUND', ['id'], `there is no organisation ${id} that you keep`)];
  const { said, problems: ofText } = readCorrection(correction, who.viewer.kind !== 'PARTNER');
  const problems = [
    ...ofText,
    ...versionConflict(id, known.version, expectedVersion),
    ...(said.length + ofText.length === 0 ? [problem('REQUIRED', ['input'], 'nothing was filled in')] : []),
  ];
  if (problems.length === 0 && !(await isSaidToday(rows, who, id, said))) await write(rows, who, id, said);
  return problems;
}

/** Whether all of it was said today already, by the same: then nothing changes, not its version either. */
async function isSaidToday(
  rows: WriteRows,
  who: Keeping,
  id: string,
  said: readonly Said[],
): Promise<boolean> {
  const { rows: found } = await sql<{ isAll: boolean }>`
    select bool_and(c.organisation_id is not null) as "isAll"
    from jsonb_to_recordset(${JSON.stringify(said)}::jsonb) as s(field text, value text)
    left join organisation_correction c on c.organisation_id = ${id} and c.field = s.field
      and c.value is not distinct from s.value and c.verified_on = ${who.today}::date
      and c.verified_by = ${checkerName(who.viewer)}
  `.execute(rows);
  return found[0]?.isAll === true;
}

function readCorrection({ name, kind, website }: OrganisationCorrection, maySayKind: boolean) {
  const said: Said[] = [];
  const problems: Problem[] = [];
  if (name !== undefined) {
    const read = readPublicName(name, ['input', 'name']);
    said.push({ field: 'NAME', value: read.text });
    problems.push(...read.problems);
  }
  if (kind !== undefined) {
    const of = { kinds: organisationKinds, what: 'organisation' };
    const value = readKind({ kind, of, mayBeSaid: maySayKind }, tellInto(problems));
    if (value !== null) said.push({ field: 'KIND', value });
  }
  if (website !== undefined) {
    const read = readPublicWebsite(website, ['input', 'website']);
    said.push({ field: 'WEBSITE', value: read.text });
    problems.push(...read.problems);
  }
  return { said, problems };
}

async function write(rows: WriteRows, who: Keeping, id: string, said: readonly Said[]): Promise<void> {
  const sourceId = await sourceOfStated(rows, who);
  const says = new Map(said.map(({ field, value }) => [field, value]));
  const name = says.get('NAME') ?? null;
  await sql`
    insert into organisation_correction as c (organisation_id, field, value, source_id, verified_on, verified_by)
    select ${id}, field, value, ${sourceId}, ${who.today}::date, ${checkerName(who.viewer)}
    from jsonb_to_recordset(${JSON.stringify(said)}::jsonb) as s(field text, value text)
    on conflict (organisation_id, field) do update
    set value = excluded.value, source_id = excluded.source_id, verified_on = excluded.verified_on,
        verified_by = excluded.verified_by
  `.execute(rows);
  await sql`
    insert into change_log (subject_id, field, changed_at, old_value, new_value)
    select id, 'name', ${recordedNow}, name, ${name} from organisation where id = ${id} and name <> ${name}
  `.execute(rows);
  await sql`
    update organisation
    set name = coalesce(${name}, name), search_name = coalesce(${name && foldName(name)}, search_name),
      kind = coalesce(${says.get('KIND') ?? null}, kind),
      website = case when ${says.has('WEBSITE')}::boolean then ${says.get('WEBSITE') ?? null} else website end,
      version = version + 1, updated_at = ${recordedNow}
    where id = ${id}
  `.execute(rows);
  await retrieveSource(rows, { id: sourceId, retrievedOn: who.today });
}
