import { sql } from 'kysely';
import { anonymous, readerSession, type Viewer, writerSession } from '../../src/access/viewer.ts';
import { erasedAmong } from '../../src/contact/details/erased-persons.ts';
import { openReading } from '../../src/database/reading.ts';
import { ask } from '../../src/database/rows.ts';
import { writing } from '../../src/database/writing.ts';
import { listErasures, replayErasures } from '../../src/person/replay-erasures.ts';
import { asOwner } from '../account/as-owner.ts';
import { apiOn } from '../ask-sample.ts';
import { canary, spellings, spreadOn } from './spread-person.ts';

const api = apiOn('SAMPLE');
const { viewers, account, organisation, asOperator, put, mutate, tablesWith } = spreadOn(api);

describe('what was erased', () => {
  const again = (person: object = {}) =>
    asOperator((rows) =>
      erasedAmong(rows, [
        { key: 'again', account: account(), ...canary, places: [organisation()], ...person },
        {
          key: 'other',
          account: account(),
          name: 'Bram Bos',
          email: null,
          phone: null,
          places: [organisation()],
        },
      ]),
    );

  test('is recognised when an import brings it again, and nobody else is', async () => {
    await put('con_1');
    expect([...(await again())]).toEqual([]);
    await mutate(viewers.steward, 'erasePerson', { contact: 'con_1' });
    expect([...(await again())]).toEqual(['again']);
    expect([...(await again({ email: null, phone: null }))]).toEqual(['again']);
    expect([...(await again({ account: viewers.neighbour.account }))]).toEqual([]);
  });

  test('is recognised at the organisation too, when it was listed at one of its facilities', async () => {
    const { data } = await api.ask('{ facilities(first: 1) { nodes { id organisation { id } } } }');
    const [facility] = data.facilities.nodes;
    await put('con_1', { organisation: null, facility: facility.id });
    await mutate(viewers.steward, 'erasePerson', { contact: 'con_1' });
    const nameAt = { email: null, phone: null };
    expect([...(await again({ ...nameAt, places: [facility.organisation.id] }))]).toEqual(['again']);
    expect([...(await again({ ...nameAt, places: ['org_elsewhere'] }))]).toEqual([]);
  });

  test('is kept as digests that only who keeps persons can make: a reader never has the key', async () => {
    for (const [viewer, code] of [
      [viewers.steward, '42501'],
      [anonymous, '42501'],
    ] as const) {
      const reading = openReading(api.database, readerSession(viewer));
      await expect(ask(reading.rows, sql`select secret from privacy_key`)).rejects.toMatchObject({ code });
      await reading.end('rollback');
    }
    const keysOf = (viewer: Viewer) =>
      writing(api.database, writerSession(viewer), async (rows) => {
        const { rows: keys } = await sql`select secret from privacy_key`.execute(rows);
        return keys.length;
      });
    expect(await keysOf(viewers.steward)).toBe(1);
    expect(await keysOf(viewers.partner)).toBe(0);
  });

  test('is erased again in a database that was restored from before, and again changes nothing', async () => {
    await put('con_1');
    await put('con_other', { name: 'Bram Bos', email: 'bram@vogel.example', phone: null });
    await mutate(viewers.steward, 'erasePerson', { contact: 'con_1' });
    const kept = await asOperator((rows) => listErasures(rows as never));
    expect(JSON.stringify(kept)).not.toMatch(/kanarie|612345678/i);

    await sql`delete from erasure`.execute(asOwner(api.database));
    await put('con_restored');
    expect(await tablesWith(spellings)).toEqual(['contact_person']);
    const elsewhere = {
      id: 'ers_elsewhere',
      account: 'acc_gone',
      marks: ['x'],
      erasedAt: '2026-01-01T00:00:00Z',
    };
    expect(await asOperator((rows) => replayErasures(rows, [...kept, elsewhere]))).toBe(1);
    expect(await tablesWith(spellings)).toEqual([]);
    expect(await asOperator((rows) => replayErasures(rows, kept))).toBe(0);
    expect(await asOperator((rows) => listErasures(rows as never))).toEqual(kept);
    expect([...(await again())]).toEqual(['again']);
    expect(await tablesWith(['bram@vogel.example'])).toEqual(['contact_person']);
  });
});
