import { readFileSync, statSync } from 'node:fs';
import { aKey, anAccount, someone } from '../account/accounts.ts';
import { look } from '../account/as-owner.ts';
import { putPerson } from '../contact/put-person.ts';
import { commandsOn } from '../own-place.ts';
import { runCli } from '../run-cli.ts';

const on = commandsOn('SAMPLE');
let account: string;
let elsewhere: string;
let prefix: string;
const heron = { name: 'Reiger Blauwtje', email: 'r@vogel.example' };
const canary = { name: 'Kanarie Geelvink', email: 'k@vogel.example' };

// On the embedded database each command takes seconds to open it: what is said of the work itself is tested elsewhere.
beforeAll(async () => {
  const database = await on.place.open();
  account = await anAccount(database, 'GM9901', 'Voorbeeldstad');
  ({ prefix } = await aKey(database, account, 'AUDITOR'));
  await putPerson(database, { account, contact: 'con_1', ...canary, phone: '+31612345678' });
  await putPerson(database, { account, contact: 'con_2', name: canary.name, phone: '+31612345678' });
  await putPerson(database, { account, contact: 'con_3', name: 'Weg Toen', deleteAfter: '2020-01-01' });
  elsewhere = await anAccount(database, 'GM9902', 'Elders');
  await putPerson(database, { account, contact: 'con_4', ...heron });
  await putPerson(database, { account: elsewhere, contact: 'con_5', ...heron });
  await putPerson(database, {
    account: elsewhere,
    contact: 'con_6',
    name: 'Weg Elders',
    deleteAfter: '2020-01-01',
  });
  for (const contact of ['con_1', 'con_2'])
    await look(database, someone('PARTNER', null, 'pim'), { account, contact });
  await database.close();
});

const ketenkaart = on.run;
const notThere = (name: string) => on.folder.write('empty', '').replace(/empty$/, name);

test('what is wrong with a command is said before any database is opened', async () => {
  const wrong = on.folder.write('wrong.jsonl', '\n{"id":"x"}\n');
  const nowhere = { KETENKAART_DATA_DIR: '/dev/null/nowhere' };
  const tries = [
    [['audit', 'export', 'log', '--since', 'gisteren'], '--since is "gisteren"; expected a day or a moment'],
    [['audit', 'logboek', '--since', '2026-13-01'], '--since is "2026-13-01"; expected a day or a moment'],
    [['privacy', 'erase'], 'say who, with --contact or with --email or --phone: give a contact'],
    [
      ['privacy', 'object', '--name', 'Jan Jansen'],
      'say who, with --contact or with --email or --phone: give a',
    ],
    [
      ['privacy', 'retention', '--account', 'acc_a'],
      '--account goes with --dry-run: what is over goes from all',
    ],
    [
      ['privacy', 'replay-erasures', '--from', wrong],
      `${wrong} line 2 is no erasure or objection as ketenkaart`,
    ],
  ] as const;
  const ended = await Promise.all(tries.map(([words]) => runCli(nowhere, ...words)));
  for (const [at, { code, stdout, stderr }] of ended.entries())
    expect([code, stdout, stderr.slice(0, tries[at]![1].length)]).toEqual([1, '', tries[at]![1]]);
});

test('ketenkaart audit seals, tells the hash to keep, and exits with 1 when one that was kept is gone', async () => {
  const sealed = await ketenkaart('audit', 'seal');
  const [, hash = ''] = /^acc_\w+ {2}seal 1 {2}entries 2 {2}([\da-f]{64})\n$/.exec(sealed.stdout) ?? [];
  const other = 'f'.repeat(64);
  expect(await ketenkaart('audit', 'verify', '--expect', hash, other)).toEqual({
    code: 1,
    stdout: `${account}  seals 1  entries 2  ends in ${hash}\n`,
    stderr: `no seal has the hash ${other}: it was removed\n`,
  });
});

test('ketenkaart audit writes who looked at whom to a file', async () => {
  const file = notThere('log.csv');
  const words = ['audit', 'export', 'log', '--since', '2026-01-01', '--out', file];
  expect(await ketenkaart(...words)).toEqual({ code: 0, stdout: '', stderr: `${file}\n` });
  const [, ...lines] = readFileSync(file, 'utf8').trim().split('\r\n');
  expect(lines.map((line) => line.split(';').slice(2, 5))).toEqual(
    Array(2).fill([account, 'PARTNER', 'pim']),
  );
});

test('ketenkaart audit writes who has access, and operations on persons as the Logboek dataverwerkingen', async () => {
  const rights = await ketenkaart('audit', 'export', 'rights');
  expect(rights.stdout).toContain(`${account};Voorbeeldstad;KEY;AUDITOR;${prefix};a AUDITOR;`);
  const { code, stdout, stderr } = await ketenkaart('audit', 'logboek', '--since', '2026-01-01');
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({ name: 'contact:details', status_code: 1 });
  expect(stderr).toContain(`${account} has records without an address in its register of processing`);
});

test('ketenkaart privacy exports a person to a file that nobody else reads, erases it, and does so again from a file', async () => {
  const file = notThere('inzage.json');
  const exported = await ketenkaart('privacy', 'export', '--email', 'K@vogel.example', '--out', file);
  expect(exported).toEqual({ code: 0, stdout: '', stderr: `${file}\n` });
  expect(JSON.parse(readFileSync(file, 'utf8')).contacts).toMatchObject([canary]);
  expect(statSync(file).mode & 0o077).toBe(0);

  const erased = await ketenkaart('privacy', 'erase', '--contact', 'con_1');
  expect(erased).toEqual({ code: 0, stdout: 'erased: the person of con_1\n', stderr: '' });
  const { stdout } = await ketenkaart('privacy', 'erasures');
  expect(stdout).toMatch(/^{"id":"ers_\w+","account":"acc_\w+","marks":\["[\da-f]{64}/);
  // The other contact has no mail address, and is known by name and number. Somebody who is behind no contact objects.
  const object = ['privacy', 'object', '--email', 'oud@vogel.example', '--name', 'Olga Oud'];
  expect(await ketenkaart(...object)).toMatchObject({
    code: 0,
    stdout: expect.stringContaining('the person is behind no contact'),
  });
  const objections = (await ketenkaart('privacy', 'erasures')).stdout.slice(stdout.length);
  expect(objections).toMatch(/^{"id":"obj_\w+","account":"acc_\w+","marks":\["[\da-f]{64}/);
  expect(objections).not.toMatch(/oud/i);
  const kept = on.folder.write('erasures.jsonl', stdout + objections);
  expect(await ketenkaart('privacy', 'replay-erasures', '--from', kept)).toMatchObject({
    code: 0,
    stdout: 'erasures read: 1, persons removed: 1; objections read: 2, persons hidden or shown: 0\n',
  });
});

test('ketenkaart privacy does for one municipality what another that keeps the same person is not asked for', async () => {
  const person = ['--email', heron.email];
  expect(await ketenkaart('privacy', 'object', ...person, '--account', elsewhere)).toMatchObject({
    ...{ code: 0, stdout: 'hidden: the person of con_5\n' },
  });
  expect((await ketenkaart('privacy', 'retention', '--dry-run', '--account', elsewhere)).stdout).toBe(
    'would remove: persons 1, entries of the access log 0, answers kept 0, keys 0\n',
  );
});

test('ketenkaart privacy removes what is over, and says how much that was', async () => {
  expect(await ketenkaart('privacy', 'retention')).toMatchObject({
    code: 0,
    stdout: 'removed: persons 2, entries of the access log 0, answers kept 0, keys 0\n',
  });
});
