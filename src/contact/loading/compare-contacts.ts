import { type SqlBool, sql } from 'kysely';
import type { WriteRows } from '../../database/rows.ts';
import type { Issue } from '../../source/issue.ts';
import type { LoadRun } from '../../source/load.ts';

/**
 * What each line comes to, before anything is written, in the table `contact_result`: inserted, updated or unchanged. A
 * line that is older than what is known of its contact changes nothing, and is told. What was withdrawn here comes back
 * only by a line that says it was checked later.
 */
export async function compareContacts(rows: WriteRows, { factsOn }: LoadRun) {
  await keepWhatIsKnown(rows);
  await sql`
    create temp table contact_result on commit drop as
    select n.id, n.file, n.line, ${isOlder(factsOn)} as is_older, not (${saysTheSame}) as is_corrected,
      case
        when c.id is null then 'inserted'
        when ${isOlder(factsOn)} then 'unchanged'
        when ${isSame} then 'unchanged'
        else 'updated' end as "is"
    from contact_now n
    left join contact c on c.id = n.id
    left join contact_person p on (p.account_id, p.contact_id) = (c.account_id, c.id)
  `.execute(rows);
  const { rows: results } = await sql<{ is: string; file: string; line: number; is_older: boolean | null }>`
    select "is", file, line, is_older from contact_result
  `.execute(rows);
  return { results, issues: results.filter(({ is_older }) => is_older).map(older) };
}

/** True for `contact as c` that a line makes other than it was, or made so. */
export const isChanged = sql<SqlBool>`c.id in (select r.id from contact_result r where r."is" <> 'unchanged')`;

const isOlder = (factsOn: string) => sql`case when c.withdrawn_because is null
  then c.verified_on > coalesce(n.said_on, ${factsOn}::date) else coalesce(n.said_on <= c.verified_on, true) end`;

/** What a line leaves open of a check is as it was; whether somebody is named is known now. */
async function keepWhatIsKnown(rows: WriteRows): Promise<void> {
  await sql`alter table contact_now add column is_named boolean, add column said_on date`.execute(rows);
  await sql`
    update contact_now
    set is_named = num_nonnulls(person_name, person_email, person_phone) > 0, said_on = verified_on
  `.execute(rows);
  await sql`
    update contact_now n set verified_on = c.verified_on, verified_by = c.verified_by
    from contact c where c.id = n.id and n.verified_on is null
  `.execute(rows);
}

const columns = (alias: string, names: readonly string[]) =>
  sql.join(names.map((name) => sql.ref(`${alias}.${name}`)));

const said = [
  ...['organisation_id', 'facility_id', 'roles', 'themes', 'mailbox', 'main_phone', 'reachable_hours'],
  ...['visibility', 'is_named', 'valid'],
];
const ofPerson = ['name', 'email', 'phone'];
const areasOf = (table: string, id: string) => sql`array(
  select (a.edition || a.area_code) from ${sql.table(table)} a where a.contact_id = ${sql.ref(id)} order by 1)`;

/** Who is called, where and how; a check that finds it so changes nothing of this. */
const saysTheSame = sql`(${columns('n', said)}) is not distinct from (${columns('c', said)})
  and ${areasOf('contact_area_now', 'n.id')} = ${areasOf('contact_area', 'n.id')}
  and (${columns(
    'n',
    ofPerson.map((name) => `person_${name}`),
  )}) is not distinct from (${columns('p', ofPerson)})`;

const kept = ['account_id', 'verified_on', 'verified_by'];
const isSame = sql`${saysTheSame} and (${columns('n', kept)}) is not distinct from (${columns('c', kept)})
  and n.delete_after is not distinct from p.delete_after`;

const older = ({ file, line }: { readonly file: string; readonly line: number }): Issue => ({
  ...{ severity: 'NOTE', code: 'CONTACT_VERIFIED_LATER', file, line, column: 'geverifieerd_op', value: null },
  message: 'The contact was checked or put right here after the day of this line; what is known stays.',
  assumed: null,
  repair: null,
});
