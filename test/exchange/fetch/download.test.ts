import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type DownloadOptions, download } from '../../../src/exchange/fetch/download.ts';
import { goodManners, type Manners } from '../../../src/exchange/fetch/fetch-politely.ts';
import { type Folder, temporaryFolder } from '../sheets.ts';
import { type Given, type StandIn, standIn } from '../stand-in.ts';

const text = Array.from({ length: 20_000 }, (_, index) => `regel ${index};\r\n`).join('');

let given: Given;
let service: StandIn;
let folder: Folder;
let path: string;
let pauses: [string, number][];
beforeEach(async () => {
  given = { body: text };
  pauses = [];
  service = await standIn(() => given);
  folder = temporaryFolder();
  path = join(folder.write('.keep', ''), '../register.csv');
});
afterEach(async () => {
  folder.remove();
  await service.close();
});

const address = () => `${service.address}/register.csv`;
const bring = (manners: Partial<Manners> = {}, options: Partial<DownloadOptions> = {}) =>
  download(address(), path, {
    manners: {
      ...{ ...goodManners, firstPauseMs: 10, userAgent: 'Ketenkaart/test (+https://example.nl)' },
      onPause: (why, milliseconds) => void pauses.push([why, milliseconds]),
      ...manners,
    },
    mostBytes: 10_000_000,
    onProgress: () => service.hasRead(),
    ...options,
  });
const kept = () => readFileSync(path, 'utf8');
const asked = () => service.requests.map(({ status }) => status);
const lastHeaders = () => service.requests.at(-1)?.headers ?? {};

describe('a download', () => {
  test('says who asks, wants the bytes as they are, and is there as a whole', async () => {
    const progress: [number, number | null][] = [];
    expect(await bring({}, { onProgress: (read, total) => void progress.push([read, total]) })).toBe(
      'FETCHED',
    );
    expect(kept()).toBe(text);
    expect(lastHeaders()).toMatchObject({
      'user-agent': 'Ketenkaart/test (+https://example.nl)',
      'accept-encoding': 'identity',
    });
    expect(progress.at(-1)).toEqual([text.length, text.length]);
    expect(existsSync(`${path}.part`)).toBe(false);
  });

  test('is not made again while the service has nothing newer', async () => {
    await bring();
    expect(await bring()).toBe('AS_BEFORE');
    expect(asked()).toEqual([200, 304]);
    given = { body: 'nieuw' };
    expect(await bring()).toBe('FETCHED');
    expect(kept()).toBe('nieuw');
  });

  test('of a service that marks nothing is asked for again after a day', async () => {
    given = { body: text, isMarked: false };
    await bring();
    expect(await bring()).toBe('AS_BEFORE');
    expect(asked()).toEqual([200]);
    const note = JSON.parse(readFileSync(`${path}.note.json`, 'utf8'));
    const yesterday = new Date(Date.now() - 25 * 60 * 60 * 1000).toISOString();
    writeFileSync(`${path}.note.json`, JSON.stringify({ ...note, fetchedAt: yesterday }));
    expect(await bring()).toBe('FETCHED');
    expect(asked()).toEqual([200, 200]);
  });

  test('that was shortened on disk is made again', async () => {
    await bring();
    writeFileSync(path, text.slice(0, 100));
    expect(await bring()).toBe('FETCHED');
    expect(kept()).toBe(text);
  });

  test('of the same name at another address is made again', async () => {
    await bring();
    writeFileSync(
      `${path}.note.json`,
      readFileSync(`${path}.note.json`, 'utf8').replace('/register.csv', '/other.csv'),
    );
    expect(await bring()).toBe('FETCHED');
  });
});

describe('a service that', () => {
  test('breaks off is asked for the rest', async () => {
    service.meetNext('register', { breakAfter: 100_000 });
    expect(await bring()).toBe('FETCHED');
    expect(kept()).toBe(text);
    expect(lastHeaders().range).toMatch(/^bytes=[1-9]\d*-$/);
    expect(service.requests.at(-1)?.status).toBe(206);
    expect(pauses).toHaveLength(1);
  });

  test('breaks off, and has another state of the file by then, is asked for the whole', async () => {
    service.meetNext('register', { breakAfter: 100_000 });
    await expect(bring({ tries: 1 })).rejects.toThrow('/register.csv: cannot be reached, or broke off');
    expect(existsSync(path)).toBe(false);
    given = { body: text.toUpperCase() };
    expect(await bring()).toBe('FETCHED');
    expect(kept()).toBe(text.toUpperCase());
    expect(service.requests.at(-1)?.status).toBe(200);
  });

  test('breaks off and marks nothing is asked for the whole', async () => {
    given = { body: text, isMarked: false };
    service.meetNext('register', { breakAfter: 100_000 });
    expect(await bring()).toBe('FETCHED');
    expect(lastHeaders().range).toBeUndefined();
    expect(kept()).toBe(text);
  });

  test('cannot go on where it broke off is asked for the whole, at once', async () => {
    service.meetNext('register', { breakAfter: 100_000 }, { status: 416 });
    expect(await bring()).toBe('FETCHED');
    expect(kept()).toBe(text);
    expect(asked()).toEqual([200, 416, 200]);
    expect(lastHeaders().range).toBeUndefined();
    expect(pauses.at(-1)).toEqual([expect.stringContaining('could not go on where it broke off'), 0]);
  });

  test('falls silent is given up and asked again', async () => {
    service.meetNext('register', { fallSilentAfter: 1_000 });
    expect(await bring({ longestSilenceMs: 1_000 })).toBe('FETCHED');
    expect(kept()).toBe(text);
    expect(pauses.map(([why]) => why)).toEqual([expect.stringContaining('said nothing for 1 seconds')]);
  });

  test.each([429, 500, 502, 503])(
    'answers %d is asked again, each time after a longer pause',
    async (status) => {
      service.meetNext('register', { status }, { status }, { status });
      expect(await bring()).toBe('FETCHED');
      expect(asked()).toEqual([status, status, status, 200]);
      const [first = 0, second = 0, third = 0] = pauses.map(([, milliseconds]) => milliseconds);
      expect(first).toBeLessThan(second);
      expect(second).toBeLessThan(third);
      expect(third).toBeLessThanOrEqual(40);
    },
  );

  test('says when to come back is asked again then', async () => {
    service.meetNext('register', { status: 429, retryAfter: '1' });
    const began = Date.now();
    expect(await bring()).toBe('FETCHED');
    expect(Date.now() - began).toBeGreaterThanOrEqual(990);
    expect(pauses).toEqual([[expect.stringContaining('answered 429'), 1000]]);
  });

  test('does not want to be asked for long is left alone', async () => {
    const tomorrow = new Date(Date.now() + 24 * 60 * 60 * 1000).toUTCString();
    service.meetNext('register', { status: 503, retryAfter: tomorrow });
    await expect(bring()).rejects.toThrow(/answered 503; it asks not to come back for 8\d{4} seconds$/);
    expect(asked()).toEqual([503]);
  });

  test('keeps failing is given up after five times, with its address', async () => {
    service.meetNext('register', ...Array.from({ length: 9 }, () => ({ status: 500 })));
    await expect(bring()).rejects.toThrow(`${address()}: answered 500`);
    expect(asked()).toHaveLength(5);
  });

  test.each([400, 401, 403, 404, 410])('answers %d is not asked again', async (status) => {
    service.meetNext('register', { status });
    await expect(bring()).rejects.toThrow(`${address()}: answered ${status}`);
    expect(asked()).toHaveLength(1);
  });

  test('cannot be reached is named', async () => {
    await service.close();
    await expect(bring({ tries: 2 })).rejects.toThrow(
      `${address()}: cannot be reached, or broke off (ECONNREFUSED)`,
    );
    expect(pauses).toHaveLength(1);
  });

  test('sends us on to itself is followed', async () => {
    service.meetNext('/register.csv', { sendTo: '/elsewhere.csv' });
    expect(await bring()).toBe('FETCHED');
    expect(service.requests.map(({ url }) => url)).toEqual(['/register.csv', '/elsewhere.csv']);
  });

  test('sends us on to somebody else is not followed', async () => {
    const other = await standIn(() => ({ body: 'theirs' }));
    const theirs = other.address.replace('127.0.0.1', 'localhost');
    service.meetNext('register', { sendTo: `${theirs}/register.csv` });
    await expect(bring()).rejects.toThrow(
      `it sends us on to ${theirs}/register.csv, which is somebody else's`,
    );
    expect(other.requests).toEqual([]);
    await other.close();
  });

  test('sends us round is not followed for ever', async () => {
    service.meetNext('register', ...Array.from({ length: 9 }, () => ({ sendTo: '/register.csv' })));
    await expect(bring()).rejects.toThrow('it sends us on more than 5 times');
  });

  test('gives more than is expected is stopped, and what was there stays', async () => {
    await expect(bring({}, { mostBytes: 1_000_000 })).resolves.toBe('FETCHED');
    given = { body: `${text}.` };
    await expect(bring({}, { mostBytes: 100_000 })).rejects.toThrow('/register.csv: is larger than 0.1 MB');
    expect(kept()).toBe(text);
  });

  test('shows a page instead of a file is not believed', async () => {
    given = { body: '<h1>Onderhoud</h1>', type: 'text/html; charset=utf-8' };
    await expect(bring()).rejects.toThrow('answered with a page to read, not with data');
    expect(existsSync(path)).toBe(false);
  });
});
