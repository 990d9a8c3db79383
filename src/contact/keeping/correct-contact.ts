import { sql } from 'kysely';
import type { Keeping } from '../../access/keeping.ts';
import { checkerName } from '../../account/checker-name.rows.ts';
import type { WriteRows } from '../../database/rows.ts';
import { type Problem, problem, versionConflict } from '../../graphql/problem.ts';
import { readContact } from '../given/read-contact.ts';
import { noAccountForPerson, readPerson } from '../given/read-person.ts';
import type { GivenContact, GivenPerson, StatedContact } from '../given/stated-contact.ts';
import { findContactPlace } from './find-contact-place.ts';
import { finishTasks } from './finish-tasks.ts';
import { holdContact, type KeptContact, notKept } from './kept-contact.ts';
import { replacePerson } from './replace-person.ts';
import { writeAreas } from './write-areas.ts';

/** What is left out stays as it is; null empties it. */
export interface ContactCorrection extends Partial<GivenContact> {
  readonly areas?: readonly string[] | null;
  readonly person?: GivenPerson | null;
}

/**
 * Puts a contact right, which is a check of it too. Where it is, stays: somewhere else is another contact. Of two who
 * correct the same version one is told of a CONFLICT.
 */
export async function correctContact(
  rows: WriteRows,
  who: Keeping,
  { id, expectedVersion }: { readonly id: string; readonly expectedVersion: number },
  correction: ContactCorrection,
): Promise<readonly Problem[]> {
  const known = await holdContact(rows, who, id);
  if (!known) return [notKept(id)];
  const { contact, person, problems: ofContact } = readCorrection(known, correction, who.today);
  const { areas, problems: ofAreas } = await readAreas(rows, who, known, correction.areas);
  const problems = [...ofContact, ...ofAreas, ...versionConflict(id, known.version, expectedVersion)];
  if (problems.length > 0) return problems;

  // Who is hidden from its keeper stays.
  const isNamed = person === undefined ? null : person !== null;
  await update(rows, who, known, { contact, isNamed, isReopened: correction.validUntil !== undefined });
  if (areas) {
    await sql`delete from contact_area where contact_id = ${id}`.execute(rows);
    await writeAreas(rows, id, areas);
  }
  if (person !== undefined && known.accountId !== null)
    await replacePerson(rows, { id, accountId: known.accountId }, person);
  await finishTasks(rows, id, 'CORRECTED', who.today);
  return problems;
}

function readCorrection(known: KeptContact, correction: ContactCorrection, today: string) {
  const named = correction.person ? readPerson(correction.person, today) : null;
  const person = correction.person === undefined ? undefined : (named?.person ?? null);
  const { areas: _, person: __, ...given } = correction;
  const isNamed = person === undefined ? known.isNamed : person !== null;
  // Roles that come or a person that goes may change who sees it by default; what its keeper chose stays.
  const usual =
    given.visibility === null || (isNamed && known.visibility === 'PUBLIC') ? null : known.visibility;
  const merged: GivenContact = {
    roles: given.roles ?? (given.roles === null ? [] : known.roles),
    themes: given.themes === undefined ? known.themes : given.themes,
    mailbox: given.mailbox === undefined ? known.mailbox : given.mailbox,
    mainPhone: given.mainPhone === undefined ? known.mainPhone : given.mainPhone,
    reachableHours: given.reachableHours === undefined ? known.reachableHours : given.reachableHours,
    visibility: given.visibility ?? usual,
    validFrom: given.validFrom === undefined ? known.validFrom : given.validFrom,
    validUntil: given.validUntil === undefined ? known.validUntil : given.validUntil,
  };
  const beside = {
    ...{ isNamed, person: named?.person.name ?? null },
    places: [known.organisationName, known.facilityName],
  };
  const { contact, problems } = readContact(merged, beside);
  const noAccount = named !== null && known.accountId === null ? [noAccountForPerson] : [];
  return { contact, person, problems: [...problems, ...(named?.problems ?? []), ...noAccount] };
}

/** Null: they stay. Areas of another account are not there, as far as who corrects may know. */
async function readAreas(
  rows: WriteRows,
  who: Keeping,
  { accountId, organisationId, facilityId, relationId }: KeptContact,
  codes: readonly string[] | null | undefined,
) {
  if (codes === undefined) return { areas: null, problems: [] };
  if (codes === null || codes.length === 0) {
    const isSomewhere = [organisationId, facilityId, relationId].some((id) => id !== null);
    const message = 'a contact of no organisation, facility or relation is for at least one area';
    return { areas: [], problems: isSomewhere ? [] : [problem('REQUIRED', ['input', 'areas'], message)] };
  }
  const { place, problems } = await findContactPlace(rows, who, {
    organisation: organisationId,
    areas: codes,
  });
  const path = ['input', 'areas'];
  if (problems.length > 0) return { areas: null, problems: problems.map((one) => ({ ...one, path })) };
  const isElsewhere = accountId !== null && place.accountId !== accountId;
  const message = `another municipality answers for ${codes.join(', ')}: record another contact for it`;
  return { areas: place.areas, problems: isElsewhere ? [problem('INVALID', path, message)] : [] };
}

/**
 * Who withdrew it ended it: only another end, or none, that is given brings it back. Of one that was withdrawn before it
 * began, the day of that is the only one there is, and stays.
 */
async function update(
  rows: WriteRows,
  { viewer, today }: Keeping,
  { id }: KeptContact,
  {
    contact,
    isNamed,
    isReopened,
  }: { readonly contact: StatedContact; readonly isNamed: boolean | null; readonly isReopened: boolean },
): Promise<void> {
  await sql`
    update contact
    set roles = ${[...contact.roles]}::text[], themes = ${[...contact.themes]}::text[], mailbox = ${contact.mailbox},
      main_phone = ${contact.mainPhone}, reachable_hours = ${contact.reachableHours}, visibility = ${contact.visibility},
      is_named = coalesce(${isNamed}::boolean, is_named),
      valid = case when isempty(valid) and not ${isReopened} then valid
        else daterange(${contact.validFrom}::date, ${contact.validUntil}::date) end,
      withdrawn_because = case when not ${isReopened} then withdrawn_because end,
      verified_on = case when isempty(valid) and not ${isReopened} then verified_on else ${today}::date end,
      verified_by = ${checkerName(viewer)}, version = version + 1, updated_at = now()
    where id = ${id}
  `.execute(rows);
}
