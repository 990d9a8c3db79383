import { sql } from 'kysely';
import {
  anonymous,
  operator,
  readerSession,
  type Viewer,
  writerSession,
} from '../../../src/access/viewer.ts';
import { findKey } from '../../../src/account/key/api-key.rows.ts';
import { openReading } from '../../../src/database/reading.ts';
import { writing } from '../../../src/database/writing.ts';
import { failedAttempts } from '../../../src/server/sign-in/failed-attempts.ts';
import { keyDoor } from '../../../src/server/sign-in/sign-in-by-key.ts';
import { aKey } from '../../account/accounts.ts';
import { bearer, type SignInServed, serveSignIn } from './serve-sign-in.ts';

let on: SignInServed;
let served: SignInServed['served'];
let account: SignInServed['account'];
let key: SignInServed['key'];
let ask: SignInServed['ask'];
let viewerSeen: SignInServed['viewerSeen'];
beforeAll(async () => {
  on = await serveSignIn();
  ({ served, account, key, ask, viewerSeen } = on);
}, 120_000);
afterAll(() => on.close());

describe('a key that is wrong', () => {
  test('after twenty wrong keys in a minute an address waits, except with a key that was right before', async () => {
    const patient = await served.aServer();
    expect(await viewerSeen(bearer(key.text), patient)).toMatchObject({ kind: 'DASHBOARD' });
    const other = await aKey(served.database, account);
    const wrong = on.forged();
    for (let times = 0; times < 20; times++) expect((await ask(bearer(wrong), patient)).statusCode).toBe(401);
    const refused = await ask(bearer(other.text), patient);
    expect(refused.statusCode).toBe(429);
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    expect(refused.json().errors[0].extensions).toEqual({ code: 'RATE_LIMITED' });
    expect(await viewerSeen(bearer(key.text), patient)).toMatchObject({ kind: 'DASHBOARD' });
    expect(await viewerSeen({}, patient)).toMatchObject({ kind: 'ANONYMOUS' });
  });

  test('of a thousand wrong keys that come at once twenty are looked up, and the others wait for those', async () => {
    const asked: string[] = [];
    const { signInByKey } = on.doorsOn(on.counted(asked));
    const wrong = on.forged();
    const answers = await Promise.allSettled(
      Array.from({ length: 1_000 }, () => signInByKey(wrong, '192.0.2.66')),
    );
    expect(asked).toHaveLength(20);
    expect(answers.filter(({ status }) => status === 'rejected')).toHaveLength(980);
  });

  test('one that never waits looks at the twenty-first wrong key as well', async () => {
    const endless = on.doorsOn(served.database, {
      attempts: { ...failedAttempts(), waitBefore: async () => null },
    });
    const wrong = on.forged();
    for (let times = 0; times < 22; times++)
      expect(await endless.signInByKey(wrong, '192.0.2.8')).toHaveProperty('refused');
    const patient = on.doorsOn(served.database);
    for (let times = 0; times < 20; times++) await patient.signInByKey(wrong, '192.0.2.8');
    await expect(patient.signInByKey(wrong, '192.0.2.8')).rejects.toThrow('Too many wrong keys');
  });
});

describe('a key that is right', () => {
  test('the day a key was last used is kept, once a day and without keeping the answer waiting', async () => {
    const { prefix, text } = await aKey(served.database, account);
    const turns: string[] = [];
    let today = '2026-11-26';
    const door = keyDoor({ database: on.counted(turns), today: () => today, onFault: () => {} });
    for (let times = 0; times < 3; times++) {
      await door.signInByKey(text, '192.0.2.1');
      await door.settled();
    }
    expect(turns).toHaveLength(3 + 1);
    const used = () =>
      writing(served.database, writerSession(operator), async (rows) => {
        const [row] = (
          await sql<{
            day: string;
          }>`select last_used_on::text as day from api_key where prefix = ${prefix}`.execute(rows)
        ).rows;
        return row?.day;
      });
    expect(await used()).toBe('2026-11-26');
    today = '2026-11-27';
    turns.length = 0;
    await Promise.all(Array.from({ length: 10 }, () => door.signInByKey(text, '192.0.2.1')));
    await door.settled();
    expect(turns).toHaveLength(10 + 1);
    expect(await used()).toBe('2026-11-27');
  });

  test('a key with wrong details of another is not seen by row policies either, and would be without its prefix', async () => {
    const find = async (viewer: Viewer) => {
      const reading = openReading(served.database, readerSession(viewer));
      return findKey(reading.rows, key.prefix).finally(() => reading.end());
    };
    expect(await find({ ...anonymous, actor: key.prefix })).toBeDefined();
    expect(await find({ ...anonymous, actor: 'another' })).toBeUndefined();
    expect(await find(anonymous)).toBeUndefined();
    expect(await find(operator)).toBeDefined();
  });
});
