import { sql } from 'kysely';
import { idOf } from '../../database/ids.ts';
import type { WriteRows } from '../../database/rows.ts';
import { facilityId } from '../../facility/loading/load-facilities.ts';
import { isIdentifier } from '../../facility/record/facility-key.ts';
import { type Load, type Loaded, nothingLoaded, tally } from '../../source/load.ts';
import { usualEnd } from '../given/person-retention.ts';
import { compareContacts, isChanged } from './compare-contacts.ts';
import type { ContactRecord, PersonRecord } from './contact-record.ts';
import { finishReported } from './finish-reported.ts';
import { municipalitiesCounting } from './municipalities-counting.rows.ts';
import { siftContacts } from './sift-contacts.ts';
import { writeContacts } from './write-contacts.ts';

/**
 * Contacts. One that is not in the file any more stays: its line ends it. What was checked or put right here after the
 * day of a line is newer than the line, and stays too.
 */
export const loadContacts: Load<ContactRecord> = {
  accepts: 'contact',
  table: 'incoming_contact',
  columns: {
    id: 'text',
    key: 'text',
    roles: 'jsonb',
    organisation: 'text',
    organisation_id: 'text',
    facility_key: 'text',
    facility_id: 'text',
    areas: 'jsonb',
    themes: 'jsonb',
    mailbox: 'text',
    main_phone: 'text',
    reachable_hours: 'text',
    visibility: 'text',
    valid_from: 'date',
    valid_until: 'date',
    verified_on: 'date',
    verified_by: 'text',
    person_name: 'text',
    person_email: 'text',
    person_phone: 'text',
    delete_after: 'date',
  },
  row: (contact, { sourceId }) => ({
    id: idOf('con', sourceId, contact.key),
    key: contact.key,
    roles: contact.roles,
    organisation: contact.organisation,
    facility_key: contact.facilityKey,
    facility_id:
      contact.facilityKey === null || isIdentifier(contact.facilityKey)
        ? null
        : facilityId(sourceId, contact.facilityKey),
    areas: contact.areas,
    themes: contact.themes,
    mailbox: contact.mailbox,
    main_phone: contact.mainPhone,
    reachable_hours: contact.reachableHours,
    visibility: contact.visibility,
    valid_from: contact.validFrom,
    valid_until: contact.validUntil,
    verified_on: contact.verifiedOn,
    verified_by: contact.verifiedBy,
    person_name: contact.person?.name ?? null,
    person_email: contact.person?.email ?? null,
    person_phone: contact.person?.phone ?? null,
    delete_after: contact.person && endOf(contact.person, contact.verifiedOn),
  }),

  touched: sql<{ code: string }>`select code from contact_left union ${municipalitiesCounting(isChanged)}`,

  async merge(rows, run): Promise<Loaded> {
    const sifted = await siftContacts(rows, run);
    const { results, issues } = await compareContacts(rows, run);
    await rememberLeft(rows);
    await finishReported(rows, run);
    await writeContacts(rows, run);
    return { ...nothingLoaded, ...tally(results), issues: [...sifted, ...issues] };
  },
};

/** Where the contacts were that change, before they do: one that moves is missed in the municipality it leaves. */
async function rememberLeft(rows: WriteRows): Promise<void> {
  await sql`create temp table contact_left on commit drop as ${municipalitiesCounting(isChanged)}`.execute(
    rows,
  );
}

/** Null: the line does not say, nor when it was checked. */
const endOf = ({ deleteAfter }: PersonRecord, verifiedOn: string | null) =>
  deleteAfter ?? (verifiedOn && usualEnd(verifiedOn));
