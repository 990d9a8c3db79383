import { sql } from 'kysely';
import { readerSession, type Viewer } from '../../src/access/viewer.ts';
import { openReading } from '../../src/database/reading.ts';
import { ask } from '../../src/database/rows.ts';
import { asOwner } from '../account/as-owner.ts';
import { apiOn } from '../ask-sample.ts';
import { canary, spreadOn } from './spread-person.ts';

const api = apiOn('SAMPLE');
const { viewers, put, mutate } = spreadOn(api);

/** What a partner who names the purpose sees of persons, in the tables themselves. */
async function seenBy(viewer: Viewer) {
  const reading = openReading(api.database, readerSession(viewer, { purposes: ['COLLABORATION'] }));
  const seen = await ask<{ name: string }>(reading.rows, sql`select name from contact_person order by 1`);
  await reading.end();
  return seen.map(({ name }) => name);
}

describe('a person who objects', () => {
  test('is hidden at once from partners, and seen by who must act on it', async () => {
    await put('con_1');
    expect(await seenBy(viewers.partner)).toEqual([canary.name]);
    const { data } = await mutate(viewers.steward, 'recordObjection', { contact: 'con_1' });
    expect(data.recordObjection).toEqual({ contacts: [{ id: 'con_1' }], problems: [] });
    expect(await seenBy(viewers.partner)).toEqual([]);
    expect(await seenBy(viewers.steward)).toEqual([canary.name]);
  });

  test('whom a policy that forgot the objection would show', async () => {
    await put('con_1');
    await mutate(viewers.steward, 'recordObjection', { contact: 'con_1' });
    const owner = asOwner(api.database);
    await sql`drop policy contact_person_read on contact_person`.execute(owner);
    await sql`create policy contact_person_read on contact_person for select
      using (sees_person(contact_id, account_id, null, delete_after))`.execute(owner);
    const seen = await seenBy(viewers.partner);
    await sql`drop policy contact_person_read on contact_person`.execute(owner);
    await sql`create policy contact_person_read on contact_person for select
      using (sees_person(contact_id, account_id, objected_on, delete_after))`.execute(owner);
    expect(seen).toEqual([canary.name]);
    expect(await seenBy(viewers.partner)).toEqual([]);
  });

  test('is shown again when the objection is lifted; objecting twice keeps the first day', async () => {
    await put('con_1');
    const day = async () => {
      const { rows } = await sql<{
        day: string;
      }>`select objected_on::text as day from contact_person`.execute(asOwner(api.database));
      return rows[0]?.day;
    };
    await mutate(viewers.steward, 'recordObjection', { contact: 'con_1' });
    const first = await day();
    await api.ask(
      'mutation { recordObjection(person: { contact: "con_1" }) { contacts { id } } }',
      {},
      viewers.steward,
      '2027-01-01',
    );
    expect(await day()).toBe(first);
    await mutate(viewers.steward, 'liftObjection', { email: canary.email });
    expect(await day()).toBeNull();
    expect(await seenBy(viewers.partner)).toEqual([canary.name]);
  });
});
