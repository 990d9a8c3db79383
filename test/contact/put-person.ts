import { sql } from 'kysely';
import { operator, writerSession } from '../../src/access/viewer.ts';
import type { Database } from '../../src/database/open-database.ts';
import { writing } from '../../src/database/writing.ts';

export interface PersonPut {
  readonly account: string;
  readonly contact: string;
  readonly organisation?: string | null;
  readonly facility?: string | null;
  readonly name?: string | null;
  readonly email?: string | null;
  readonly phone?: string | null;
  readonly mailbox?: string | null;
  readonly deleteAfter?: string;
}

/** A contact with a person behind it, straight into the tables: invented, with a number that nobody has. */
export const putPerson = (database: Database, put: PersonPut) =>
  writing(database, writerSession(operator), async (rows) => {
    const {
      account,
      contact,
      organisation = null,
      facility = null,
      name = 'Sanne de Vries',
      email = null,
      phone = null,
    } = put;
    await sql`
      insert into contact (id, account_id, organisation_id, facility_id, roles, mailbox, visibility, is_named, source_id, source_key)
      select ${contact}, ${account}, ${organisation}, ${facility}, '{COORDINATOR}', ${put.mailbox ?? null}, 'PARTNERS', true,
        (select min(id) from source), ${contact}`.execute(rows);
    await sql`
      insert into contact_person (account_id, contact_id, name, email, phone, delete_after)
      values (${account}, ${contact}, ${name}, ${email}, ${phone}, ${put.deleteAfter ?? '2099-01-01'})`.execute(
      rows,
    );
  });
