import { operator, writerSession } from '../../src/access/viewer.ts';
import { readKey } from '../../src/account/key/key-text.ts';
import { removeSampleAccounts } from '../../src/account/load-sample-account.ts';
import { writing } from '../../src/database/writing.ts';
import { keyDoor } from '../../src/server/sign-in/sign-in-by-key.ts';
import { commandsOn } from '../own-place.ts';
import { runCli } from '../run-cli.ts';

const on = commandsOn('SAMPLE');
beforeAll(async () => {
  // The sample has an account already.
  const database = await on.place.open();
  await writing(database, writerSession(operator), removeSampleAccounts);
  await database.close();
});

const { run } = on;

/** What the service makes of a key, in a process of its own. */
async function signIn(text: string) {
  const database = await on.place.open();
  const door = keyDoor({ database, today: () => '2026-11-26', onFault: () => {} });
  try {
    return await door.signInByKey(text, '127.0.0.1');
  } finally {
    await door.settled();
    await database.close();
  }
}

test('keys create gives a municipality an account and a key that signs in; keys revoke ends it', async () => {
  const made = await run(
    'keys',
    'create',
    '--for',
    'gm9901',
    '--as',
    'steward',
    '--label',
    'eerste kennismaking',
  );
  expect(made.code).toBe(0);
  expect(made.stderr).toMatch(/^Voorbeeldstad has an account now: acc_\w{16}\n/);
  expect(made.stderr).toContain('Authorization: Bearer <key>');
  // Standard output is the key and nothing else, so that a shell can take it.
  const text = made.stdout.trimEnd();
  const prefix = readKey(text)?.prefix ?? '';
  expect(prefix).not.toBe('');
  expect(made.stderr).not.toContain(text);

  const { viewer } = await signIn(text);
  expect(viewer).toMatchObject({ kind: 'STEWARD', actor: prefix, account: expect.stringMatching(/^acc_/) });

  expect(await run('keys', 'revoke', prefix)).toMatchObject({ code: 0, stdout: `${prefix} is revoked\n` });
  const listed = await run('keys', 'list');
  const state = 'STEWARD  revoked \\d{4}-\\d\\d-\\d\\d  last used 2026-11-26  eerste kennismaking';
  expect(listed.stdout).toMatch(new RegExp(`^${prefix}  acc_\\w{16}  ${state}\n$`));
});

test('keys create says all that is wrong with a key, and knows no word for the operator', async () => {
  // Before a database is opened: there is none here.
  const nowhere = { DATABASE_URL: 'postgres://nowhere.invalid/none' };
  const wrong = await runCli(
    nowhere,
    'keys',
    'create',
    '--for',
    'GM9901',
    '--as',
    'partner',
    '--expires',
    '2020-01-01',
  );
  expect(wrong).toMatchObject({ code: 1, stdout: '' });
  expect(wrong.stderr).toContain('a partner needs the organisation it belongs to');
  expect(wrong.stderr).toContain('2020-01-01 is over');
  const operator = await runCli(nowhere, 'keys', 'create', '--for', 'GM9901', '--as', 'operator');
  expect(operator.stderr).toContain(
    'Allowed choices are partner, dashboard, editor, steward, importer, auditor',
  );
});

test('accounts create makes one account of several codes', async () => {
  const made = await run('accounts', 'create', 'GM9903', 'gm9904', '--name', 'Samengevoegd');
  expect(made.stdout).toMatch(/^Samengevoegd has an account: acc_\w{16}\n$/);
  expect((await run('accounts', 'list')).stdout).toMatch(/acc_\w{16} {2}GM9903,GM9904 {2}Samengevoegd\n/);
});
