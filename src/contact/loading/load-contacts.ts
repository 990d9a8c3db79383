import { sql } from 'kysely';
import { idOf } from '../../database/ids.ts';
import { facilityId } from '../../facility/loading/load-facilities.ts';
import { isIdentifier } from '../../facility/record/facility-key.ts';
import { type Load, type Loaded, nothingLoaded, tally } from '../../source/load.ts';
import { usualEnd } from '../given/person-retention.ts';
import { municipalitiesOfPlace } from '../keeping/account-of-place.rows.ts';
import { compareContacts } from './compare-contacts.ts';
import type { ContactRecord, PersonRecord } from './contact-record.ts';
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

  touched: sql<{ code: string }>`
    select distinct m.code from contact_result r join contact c on c.id = r.id
    cross join lateral ${municipalitiesOfPlace({
      organisationId: sql.ref('c.organisation_id'),
      facilityIds: sql`array_remove(array[c.facility_id], null)`,
      areaCodes: sql`array(select a.area_code from contact_area a where a.contact_id = c.id)`,
    })} as m
    where r."is" <> 'unchanged' and m.code is not null`,

  async merge(rows, run): Promise<Loaded> {
    const sifted = await siftContacts(rows, run);
    const { results, issues } = await compareContacts(rows, run);
    await writeContacts(rows, run);
    return { ...nothingLoaded, ...tally(results), issues: [...sifted, ...issues] };
  },
};

/** Null: the line does not say, nor when it was checked. */
const endOf = ({ deleteAfter }: PersonRecord, verifiedOn: string | null) =>
  deleteAfter ?? (verifiedOn && usualEnd(verifiedOn));
