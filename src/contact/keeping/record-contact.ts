import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Keeping } from '../../access/keeping.ts';
import { checkerName } from '../../account/checker-name.rows.ts';
import { sourceOfRecorded } from '../../account/source-of-recorded.ts';
import { idOf } from '../../database/ids.ts';
import type { WriteRows } from '../../database/rows.ts';
import { type Problem, problem } from '../../graphql/problem.ts';
import { showsSomebody } from '../details-scope.rows.ts';
import { readContact } from '../given/read-contact.ts';
import { noAccountForPerson, readPerson } from '../given/read-person.ts';
import type { GivenContact, GivenPerson, StatedContact, StatedPerson } from '../given/stated-contact.ts';
import { type FoundPlace, findContactPlace, type GivenPlace } from './find-contact-place.ts';
import { writePerson } from './replace-person.ts';
import { writeAreas } from './write-areas.ts';

export interface ContactToRecord extends GivenContact, GivenPlace {
  readonly person?: GivenPerson | null;
}

/** Records a contact, checked today by who records it; `id` is null when there are problems. */
export async function recordContact(
  rows: WriteRows,
  who: Keeping,
  input: ContactToRecord,
): Promise<{ readonly id: string | null; readonly problems: readonly Problem[] }> {
  const { place, problems: ofPlace } = await findContactPlace(rows, who, input);
  const named = input.person ? readPerson(input.person, who.today) : null;
  const { contact, problems: ofContact } = readContact(input, {
    isNamed: named !== null,
    person: named?.person.name ?? null,
    places: [place.organisationName, place.facilityName],
  });
  const noAccount =
    named !== null && place.accountId === null && ofPlace.length === 0 ? [noAccountForPerson] : [];
  const problems = [...ofPlace, ...ofContact, ...(named?.problems ?? []), ...noAccount];
  if (problems.length > 0) return { id: null, problems };

  const known = await findSame(rows, who, place, { contact, person: named?.person ?? null });
  if (known !== null) {
    const message = `${known} is the same: in this role, at this place, reached in this way`;
    return { id: null, problems: [problem('DUPLICATE', ['input'], message)] };
  }
  const id = await insert(rows, who, place, contact, named !== null);
  if (named) await writePerson(rows, { id, accountId: place.accountId! }, named.person);
  return { id, problems };
}

/**
 * One that is not over and differs in nothing by which it is reached, as far as who records may know: who objected looks
 * like nobody. Of two people in one role both stay.
 */
async function findSame(
  rows: WriteRows,
  { viewer, today }: Keeping,
  place: FoundPlace,
  { contact, person }: { readonly contact: StatedContact; readonly person: StatedPerson | null },
): Promise<string | null> {
  const codes = place.areas.map(({ code }) => code);
  const { rows: found } = await sql<{ id: string }>`
    select c.id from contact c
    left join contact_person p on (p.account_id, p.contact_id) = (c.account_id, c.id)
    where (c.account_id, c.organisation_id, c.facility_id, c.relation_id, c.mailbox, c.main_phone) is not distinct from
        (${place.accountId}::text, ${place.organisationId}::text, ${place.facilityId}::text, ${place.relationId}::text,
          ${contact.mailbox}::text, ${contact.mainPhone}::text)
      and c.roles = ${[...contact.roles]}::text[] and c.themes = ${[...contact.themes]}::text[]
      and array(select a.area_code from contact_area a where a.contact_id = c.id order by 1) = ${codes}::text[]
      and case when ${showsSomebody({ viewer, today })}
        then ${person !== null} and (p.name, p.email, p.phone) is not distinct from
          (${person?.name ?? null}::text, ${person?.email ?? null}::text, ${person?.phone ?? null}::text)
        else ${person === null} end
      and c.withdrawn_because is null
      and coalesce(upper(c.valid), 'infinity') > ${today}::date
    limit 1
  `.execute(rows);
  return found[0]?.id ?? null;
}

async function insert(
  rows: WriteRows,
  { viewer, today }: Keeping,
  place: FoundPlace,
  contact: StatedContact,
  isNamed: boolean,
): Promise<string> {
  const sourceId = await sourceOfRecorded(rows, place.accountId, today);
  const key = randomUUID();
  const id = idOf('con', sourceId, key);
  await sql`
    insert into contact (id, account_id, organisation_id, facility_id, relation_id, roles, themes, mailbox, main_phone,
      reachable_hours, visibility, is_named, valid, verified_on, verified_by, source_id, source_key)
    values (${id}, ${place.accountId}, ${place.organisationId}, ${place.facilityId}, ${place.relationId},
      ${[...contact.roles]}::text[], ${[...contact.themes]}::text[], ${contact.mailbox}, ${contact.mainPhone},
      ${contact.reachableHours}, ${contact.visibility}, ${isNamed},
      daterange(${contact.validFrom}::date, ${contact.validUntil}::date), ${today}::date, ${checkerName(viewer)},
      ${sourceId}, ${key})
  `.execute(rows);
  if (place.areas.length > 0) await writeAreas(rows, id, place.areas);
  return id;
}
