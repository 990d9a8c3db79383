import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { makeOwnPlace, type OwnPlace } from '../own-place.ts';
import { cliFile, runCli } from '../run-cli.ts';
import { type Dump, dump, moments } from './dump.ts';
import { schoolFile } from './faraway.ts';
import { type PublishersStandIn, standInForPublishers } from './publishers-stand-in.ts';
import { type Folder, temporaryFolder } from './sheets.ts';

let publishers: PublishersStandIn;
let place: OwnPlace;
let folder: Folder;
let settings: Readonly<Record<string, string>>;
let files: string;
beforeAll(async () => {
  publishers = await standInForPublishers();
  folder = temporaryFolder();
  place = await makeOwnPlace('EMPTY');
  const { cbs, pdok, duo, edugis, lrk } = publishers.addresses;
  settings = {
    KETENKAART_DATA_DIR: join(folder.write('.keep', ''), '..'),
    ...place.settings,
    ...{ CBS_URL: cbs, PDOK_URL: pdok, DUO_URL: duo, EDUGIS_URL: edugis, LRK_URL: lrk },
    FETCH_CONTACT: 'https://example.nl/kaart',
  };
  files = join(settings.KETENKAART_DATA_DIR!, 'fetched');
}, 120_000);
afterAll(async () => {
  await place.remove();
  folder.remove();
  await publishers.close();
});

async function facts(): Promise<Dump> {
  const database = await place.open();
  try {
    return await dump(database, { tables: ['source'], columns: moments });
  } finally {
    await database.close();
  }
}

const sizeOf = (file: string) => (existsSync(file) ? statSync(file).size : 0);

/** Starts a fetch of these steps, and kills it without a chance to tidy up once so much of the file is there. */
async function killFetchOf(steps: string, file: string, bytes: number): Promise<NodeJS.Signals | null> {
  const child = spawn(process.execPath, [cliFile, 'fetch', 'GM9904', '--only', steps], {
    env: settings,
    stdio: 'ignore',
  });
  const ended = new Promise<NodeJS.Signals | null>((resolve) => {
    child.on('exit', (_, signal) => resolve(signal));
  });
  while (child.exitCode === null && sizeOf(join(files, `${file}.part`)) < bytes) {
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  child.kill('SIGKILL');
  return ended;
}

test('a fetch that is killed leaves the database as it was, and the next goes on where it ended', async () => {
  const before = await facts();
  publishers.meetNext('$skip=50', { fallSilentAfter: 500 });
  expect(await killFetchOf('figures', 'cbs/kerncijfers-2024-GM9904-2.json', 500)).toBe('SIGKILL');
  publishers.meetNext('02.-alle', { fallSilentAfter: 300 });
  const register = 'duo/schoolvestigingen-basisonderwijs.csv';
  expect(await killFetchOf('schools', register, 300)).toBe('SIGKILL');
  expect(await facts()).toEqual(before);

  publishers.requests.length = 0;
  const steps = ['--only', 'figures,boundaries,schools'];
  const whole = await runCli(settings, 'fetch', 'GM9904', '--edition', '2024', ...steps);
  expect([whole.code, whole.stderr.split('\n').filter((line) => line.includes('as before'))]).toEqual([
    0,
    [
      'tables.json: as before',
      'gebieden-2024-GM9904.json: as before',
      'kerncijfers-2024-GM9904-1.json: as before',
    ],
  ]);
  const rest = publishers.requests.find(({ url }) => url.includes('02.-alle'));
  expect([rest?.status, rest?.headers.range, rest?.headers['user-agent']]).toEqual([
    206,
    'bytes=300-',
    expect.stringMatching(/^Ketenkaart\/\d+\.\d+\.\d+ \(\+https:\/\/example\.nl\/kaart\)$/),
  ]);
  expect(readFileSync(join(files, register), 'latin1')).toBe(schoolFile);
  const left = readdirSync(files, { recursive: true, encoding: 'utf8' });
  expect(left.filter((name) => /\.part|\.draft|\.lock$/.test(name))).toEqual([]);

  const { area, facility } = await facts();
  expect([area?.length, facility?.length]).toEqual([63, 3]);
  for (const line of ['key-figures: loaded', 'boundaries: loaded', 'schools: loaded'])
    expect(whole.stdout.split('\n')).toContain(line);
  expect(whole.stdout).toContain('GM9904 is in: figures, boundaries, schools.');
}, 300_000);
