import { type RawBuilder, sql } from 'kysely';
import { privacySecret } from '../../account/keyed-digest.ts';
import type { WriteRows } from '../../database/rows.ts';
import type { Issue } from '../../source/issue.ts';
import type { LoadRun } from '../../source/load.ts';
import { erasedAmong } from '../details/erased-persons.ts';
import { wordsOn } from '../details/objected-among.rows.ts';
import { marksOf, type PersonKnown } from '../details/person-marks.ts';
import { furthestEnd, usualEnd } from '../given/person-retention.ts';

/**
 * Takes persons out of the contacts that came (`contact_now`) where they may not be kept, and says on which line; the
 * function stays. A line with nothing else to be reached by goes with its person.
 */
export async function siftPersons(rows: WriteRows, run: LoadRun): Promise<Issue[]> {
  const { factsOn } = run;
  const issues = [
    ...(await dropPersons(
      rows,
      sql`account_id is null`,
      'PERSON_WITHOUT_ACCOUNT',
      'No municipality with an account answers for this contact, or more than one; the person was left out.',
    )),
    ...(await dropErased(rows)),
    ...(await limitEnds(rows, factsOn)),
    ...(await dropPersons(
      rows,
      sql`delete_after < ${factsOn}::date`,
      'PERSON_EXPIRED',
      'The person was to be removed before the day of the file, and was left out.',
    )),
  ];
  await hideObjected(rows);
  await sql`
    delete from contact_now where mailbox is null and main_phone is null and ${isNobody}
  `.execute(rows);
  return issues;
}

/** Who was erased stays away, whoever still has them on a list. */
async function dropErased(rows: WriteRows): Promise<Issue[]> {
  const erased = [...(await erasedAmong(rows, await writtenOf(rows)))];
  const wasErased = sql`id = any(${erased}::text[])`;
  return dropPersons(
    rows,
    wasErased,
    'PERSON_ERASED',
    'The person was erased on request, and does not come back.',
  );
}

/** Who objected before goes on doing so, also when nothing was kept of them since. */
async function hideObjected(rows: WriteRows): Promise<void> {
  const persons = await writtenOf(rows);
  if (persons.length === 0) return;
  const secret = await privacySecret(rows);
  const marked = persons.flatMap((person) =>
    marksOf(secret, person).map((mark) => ({ key: person.key, account: person.account, mark })),
  );
  await sql`
    update contact_now n set objected_on = word.objected_on from ${wordsOn(marked)} as word where word.key = n.id
  `.execute(rows);
}

async function writtenOf(rows: WriteRows): Promise<readonly (PersonKnown & { readonly key: string })[]> {
  const { rows: persons } = await sql<PersonKnown & { readonly key: string }>`
    select id as key, account_id as account, person_name as name, person_email as email, person_phone as phone,
      array_remove(array[id, organisation_id, facility_id], null) as places
    from contact_now where not (${isNobody})
  `.execute(rows);
  return persons;
}

const isNobody = sql`num_nonnulls(person_name, person_email, person_phone) = 0`;

/** Also where nobody says when a person goes, there is a day; once it is known it stays, but not for who comes after. */
async function limitEnds(rows: WriteRows, factsOn: string): Promise<Issue[]> {
  await sql`
    update contact_now n
    set delete_after = coalesce(n.delete_after,
      (select p.delete_after from contact_person p
        where (p.account_id, p.contact_id) = (n.account_id, n.id)
          and (p.name = n.person_name or p.email = n.person_email or p.phone = n.person_phone)),
      ${usualEnd(factsOn)}::date)
    where not (${isNobody})
  `.execute(rows);
  const furthest = furthestEnd(factsOn);
  const { rows: cut } = await sql<{ file: string; line: number }>`
    update contact_now set delete_after = ${furthest}::date
    where delete_after > ${furthest}::date and not (${isNobody}) returning file, line
  `.execute(rows);
  return cut.map(({ file, line }) => ({
    severity: 'ASSUMED',
    code: 'PERSON_KEPT_TOO_LONG',
    ...{ file, line, column: 'verwijderen_na', value: null },
    message: 'A person is kept for two years at most.',
    assumed: furthest,
    repair: null,
  }));
}

async function dropPersons(
  rows: WriteRows,
  which: RawBuilder<unknown>,
  code: string,
  message: string,
): Promise<Issue[]> {
  const { rows: dropped } = await sql<{ file: string; line: number }>`
    update contact_now
    set person_name = null, person_email = null, person_phone = null, delete_after = null
    where not (${isNobody}) and ${which}
    returning file, line
  `.execute(rows);
  return dropped.map(({ file, line }) => ({
    ...{ severity: 'NOTE', code, file, line, column: 'persoon', value: null, message, assumed: null },
    repair: null,
  }));
}
