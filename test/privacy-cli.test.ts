import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { aKey, anAccount, someone } from './account/accounts.ts';
import { asOwner, look } from './account/as-owner.ts';
import { putPerson } from './contact/put-person.ts';
import { type Folder, temporaryFolder } from './exchange/sheets.ts';
import { makeOwnPlace, type OwnPlace } from './own-place.ts';
import { runCli } from './run-cli.ts';

let folder: Folder;
let place: OwnPlace;
let account: string;
let prefix: string;
beforeAll(async () => {
  folder = temporaryFolder();
  place = await makeOwnPlace('SAMPLE');
  const database = await place.open();
  account = await anAccount(database, 'GM9901', 'Voorbeeldstad');
  ({ prefix } = await aKey(database, account, 'AUDITOR'));
  await putPerson(database, {
    account,
    contact: 'con_1',
    name: 'Kanarie Geelvink',
    email: 'k@vogel.example',
  });
  await putPerson(database, { account, contact: 'con_2', name: 'Weg Toen', deleteAfter: '2020-01-01' });
  for (const contact of ['con_1', 'con_2'])
    await look(database, someone('PARTNER', null, 'pim'), { account, contact });
  await database.close();
}, 60_000);
afterAll(async () => {
  folder.remove();
  await place.remove();
});

const ketenkaart = (...words: string[]) => runCli(place.settings, ...words);
const inFolder = (name: string) => join(folder.write('empty', ''), '..', name);

describe('ketenkaart audit', () => {
  test('seals, verifies against a hash that was kept, and exits with 1 when an entry was changed', async () => {
    const sealed = await ketenkaart('audit', 'seal');
    expect(sealed).toMatchObject({ code: 0 });
    const [, hash = ''] = /^acc_\w+ {2}seal 1 {2}entries 2 {2}([\da-f]{64})\n$/.exec(sealed.stdout) ?? [];
    expect(await ketenkaart('audit', 'verify', '--expect', hash)).toEqual({
      code: 0,
      stdout: `${account}  seals 1  entries 2  ends in ${hash}\n`,
      stderr: '',
    });
    const other = 'f'.repeat(64);
    expect(await ketenkaart('audit', 'verify', '--expect', hash, other)).toMatchObject({
      code: 1,
      stderr: `no seal has the hash ${other}: it was removed\n`,
    });
    const database = await place.open();
    const { rows } = await sql<{ id: string }>`
      update access_log set actor = 'bram' where object_id = 'con_1' returning id::text as id`.execute(
      asOwner(database),
    );
    await database.close();
    expect(await ketenkaart('audit', 'verify')).toMatchObject({
      code: 1,
      stderr: `${account}  seal 1  entry ${rows[0]?.id}: the entry was changed\n`,
    });
  }, 60_000);

  test('writes who has access, and what was done, for who looks it over', async () => {
    const rights = await ketenkaart('audit', 'export', 'rights');
    expect(rights.stdout).toContain(`${account};Voorbeeldstad;KEY;AUDITOR;${prefix};a AUDITOR;`);
    const log = await ketenkaart('audit', 'export', 'log', '--since', 'gisteren');
    expect(log).toMatchObject({ code: 1, stdout: '' });
    expect(log.stderr).toContain('--since is "gisteren"; expected a day or a moment');

    await ketenkaart('privacy', 'register', account, 'https://v.example/verwerking/0');
    const file = inFolder('logboek.jsonl');
    const logboek = await ketenkaart('audit', 'logboek', '--since', '2026-01-01', '--out', file);
    expect(logboek).toEqual({ code: 0, stdout: '', stderr: `${file}\n` });
    const records = readFileSync(file, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(records).toMatchObject([{ name: 'contact:details', status_code: 1 }]);
  }, 60_000);
});

describe('ketenkaart privacy', () => {
  test('exports a person to a file that nobody else reads, erases it, and replays that from a file', async () => {
    const neither = await ketenkaart('privacy', 'export');
    expect(neither).toMatchObject({
      code: 1,
      stderr: 'say who with --contact or with --email, one of the two\n',
    });
    const file = inFolder('inzage.json');
    await ketenkaart('privacy', 'export', '--email', 'K@vogel.example', '--out', file);
    expect(JSON.parse(readFileSync(file, 'utf8')).contacts).toMatchObject([{ name: 'Kanarie Geelvink' }]);
    expect(statSync(file).mode & 0o077).toBe(0);

    const erased = await ketenkaart('privacy', 'erase', '--contact', 'con_1');
    expect(erased).toEqual({ code: 0, stdout: 'erased: the person of con_1\n', stderr: '' });
    expect(await ketenkaart('privacy', 'erase', '--contact', 'con_1')).toMatchObject({
      code: 1,
      stderr: 'con_1 has no person\n',
    });
    const { stdout } = await ketenkaart('privacy', 'erasures');
    expect(stdout).toMatch(/^{"id":"ers_\w+","account":"acc_\w+","marks":\["[\da-f]{64}/);

    const database = await place.open();
    await putPerson(database, { account, contact: 'con_3', name: null, email: 'k@vogel.example' });
    await database.close();
    const kept = folder.write('erasures.jsonl', stdout);
    expect(await ketenkaart('privacy', 'replay-erasures', '--from', kept)).toMatchObject({
      code: 0,
      stdout: 'erasures read: 1, persons removed: 1\n',
    });
    folder.write('erasures.jsonl', `${stdout}{"id":"x"}\n`);
    expect(await ketenkaart('privacy', 'replay-erasures', '--from', kept)).toMatchObject({
      code: 1,
      stderr: `${kept} line 2 is no erasure as ketenkaart privacy erasures writes it\n`,
    });
  }, 60_000);

  test('says how much is over, and removes it when asked', async () => {
    const would = await ketenkaart('privacy', 'retention', '--dry-run');
    expect(would.stdout).toBe(
      'would remove: persons 1, entries of the access log 0, answers kept 0, keys 0\n',
    );
    const removed = await ketenkaart('privacy', 'retention');
    expect(removed.stdout).toBe(would.stdout.replace('would remove', 'removed'));
  }, 60_000);
});
