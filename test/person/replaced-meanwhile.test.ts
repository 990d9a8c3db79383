import { sql } from 'kysely';
import { operator, writerSession } from '../../src/access/viewer.ts';
import { replacePerson } from '../../src/contact/keeping/replace-person.ts';
import { begin } from '../../src/database/begin.ts';
import { writing } from '../../src/database/writing.ts';
import { removeExpiredPersons } from '../../src/person/remove-expired-persons.ts';
import { asOwner } from '../account/as-owner.ts';
import { apiOn } from '../ask-sample.ts';
import { aContact, buildTown, inTown, townDay, viewers } from '../contact/contact-rows.ts';

/** The embedded database has one connection: there nobody comes between. */
const onPostgres = process.env.DATABASE_URL ? describe : describe.skip;

onPostgres('who took the place of a person while that one was being looked up (PostgreSQL)', () => {
  const api = apiOn('EMPTY');
  const olga = { name: 'Olga Ongezien', email: 'olga.ongezien@kade.example' };
  const bas = {
    name: 'Bas Bedacht',
    email: 'bas.bedacht@kade.example',
    phone: null,
    deleteAfter: '2028-01-01',
  };

  beforeAll(() => buildTown(api.database));
  beforeEach(async () => {
    await sql`truncate contact, objection, erasure cascade`.execute(asOwner(api.database));
    await inTown(api.database, (rows) =>
      aContact(rows, {
        ...{ id: 'con_1', roles: ['DIRECTEUR'], facility: 'fac_school' },
        person: { ...olga, deleteAfter: '2026-10-01' },
      }),
    );
  });

  /** An editor has put Bas in the place of Olga and is not done yet when `work` begins; it ends after that. */
  async function whileReplacing<T>(work: () => Promise<T>): Promise<T> {
    const editing = await begin(api.database, writerSession(viewers.editor), 'read write');
    const { transaction } = editing;
    await sql`select from contact where id = 'con_1' for update`.execute(transaction);
    await replacePerson(transaction, { id: 'con_1', accountId: 'acc_voorstad' }, bas);
    const working = work();
    await untilSomebodyWaits();
    await editing.commit();
    return working;
  }
  async function untilSomebodyWaits(): Promise<void> {
    for (;;) {
      const { rows } = await sql`
        select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`.execute(
        asOwner(api.database),
      );
      if (rows.length > 0) return;
    }
  }
  const persons = async () =>
    (
      await sql<{ name: string; objected: string | null }>`
        select name, objected_on::text as objected from contact_person`.execute(asOwner(api.database))
    ).rows;
  const ask = async (verb: string) => {
    const { data, errors } = await api.ask(
      `mutation { done: ${verb}(person: { email: "${olga.email}" }) { contacts { id } problems { code } } }`,
      {},
      viewers.steward,
      townDay,
    );
    expect(errors).toEqual([]);
    return data.done;
  };

  test('is not erased in its place; who was there is, by digests', async () => {
    expect(await whileReplacing(() => ask('erasePerson'))).toEqual({ contacts: [], problems: [] });
    expect(await persons()).toEqual([{ name: bas.name, objected: null }]);
  });

  test('does not object in its place', async () => {
    expect(await whileReplacing(() => ask('recordObjection'))).toEqual({ contacts: [], problems: [] });
    expect(await persons()).toEqual([{ name: bas.name, objected: null }]);
  });

  test('does not go in its place when the time of that one is over', async () => {
    const remove = () =>
      writing(api.database, writerSession(operator), (rows) => removeExpiredPersons(rows, townDay));
    expect(await whileReplacing(remove)).toBe(0);
    expect(await persons()).toEqual([{ name: bas.name, objected: null }]);
  });
});
