import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Downloaded } from '../../../src/exchange/fetch/download.ts';
import {
  type FetchRequest,
  fetchMunicipality,
  type StepEnd,
} from '../../../src/exchange/fetch/fetch-municipality.ts';
import { goodManners } from '../../../src/exchange/fetch/fetch-politely.ts';
import { apiOn } from '../../ask-sample.ts';
import { aboutRuns, type Dump, dump, moments } from '../dump.ts';
import { schoolFile } from '../faraway.ts';
import { type PublishersStandIn, standInForPublishers } from '../publishers-stand-in.ts';
import { type Folder, temporaryFolder } from '../sheets.ts';
import type { Trouble } from '../stand-in.ts';

const api = apiOn('EMPTY');
let publishers: PublishersStandIn;
let folder: Folder;
let fetched: [string, Downloaded][];
beforeEach(async () => {
  publishers = await standInForPublishers();
  folder = temporaryFolder();
  fetched = [];
});
afterEach(async () => {
  folder.remove();
  await publishers.close();
});

async function fetchIt(request: Partial<FetchRequest> = {}): Promise<StepEnd[]> {
  publishers.requests.length = 0;
  fetched = [];
  const fetching = {
    addresses: publishers.addresses,
    folder: join(folder.write('.keep', ''), '..'),
    manners: { ...goodManners, firstPauseMs: 1, tries: 3, userAgent: 'Ketenkaart/test', onPause: () => {} },
    onProgress: () => {},
    onFile: (file: string, downloaded: Downloaded) => void fetched.push([file, downloaded]),
  };
  const steps: FetchRequest['steps'] = ['figures', 'boundaries', 'schools'];
  const whole = { municipality: 'GM9904', edition: null, steps, today: '2026-10-15' };
  const ends: StepEnd[] = [];
  for await (const end of fetchMunicipality(api.database, {
    ...{ ...whole, dryRun: false, fetching, onProgress: () => {} },
    ...request,
  }))
    ends.push(end);
  return ends;
}

const outcomes = (ends: readonly StepEnd[]) =>
  ends.map((end) => [end.step, 'run' in end ? end.run.outcome : end.fault]);
const facts = (): Promise<Dump> => dump(api.database, { tables: aboutRuns, columns: moments });

test('a dry run fetches, says what would come in, and changes nothing', async () => {
  const before = await facts();
  expect(outcomes(await fetchIt({ dryRun: true, steps: ['figures', 'schools'] }))).toEqual([
    ['figures', 'LOADED'],
    ['schools', 'LOADED'],
  ]);
  expect(await facts()).toEqual(before);
});

describe('a municipality that is fetched', () => {
  test('comes in with its figures, boundaries and schools of the newest year, without an error or an assumption', async () => {
    const ends = await fetchIt();
    expect(outcomes(ends)).toEqual([
      ['figures', 'LOADED'],
      ['boundaries', 'LOADED'],
      ['schools', 'LOADED'],
    ]);
    const runs = ends.flatMap((end) => ('run' in end ? [end.run] : []));
    expect(runs.map(({ edition, lines }) => [edition, lines])).toEqual([
      [2024, 63],
      [2024, 63],
      [null, 3],
    ]);
    const severe = runs.flatMap(({ issues }) => issues.filter(({ severity }) => severity !== 'NOTE'));
    expect(severe).toEqual([]);
    const { data } = await api.ask(`{
      municipality(code: "GM9904") {
        name edition population { inhabitants { value } }
        districts { code neighbourhoods { code name population { inhabitants { value status reason } } } }
      }
      area(code: "BU99040111") { name boundary }
      facilities(where: { areas: ["GM9904"] }) { nodes { name neighbourhood { code } } }
    }`);
    expect(data.municipality).toMatchObject({
      name: 'Verweg aan Zee',
      edition: 2024,
      population: { inhabitants: { value: 60_000 } },
    });
    const [west, east] = data.municipality.districts;
    expect([west.neighbourhoods.length, east.neighbourhoods.length]).toEqual([30, 30]);
    expect(east.neighbourhoods[0].population.inhabitants).toEqual({
      value: 1_000,
      status: 'MEASURED',
      reason: null,
    });
    expect(east.neighbourhoods[29].population.inhabitants).toMatchObject({ value: null, status: 'MISSING' });
    expect(data.area.boundary.coordinates.flat(3)).toContain(52.51);
    expect(data.facilities.nodes).toEqual([
      { name: 'Basisschool Zeeën', neighbourhood: { code: 'BU99040101' } },
      { name: 'De Golf "West"', neighbourhood: null },
    ]);
  });

  test('is asked of CBS in pages below its limit, and of nobody without saying who asks', async () => {
    await fetchIt();
    const pages = publishers.requests.filter(({ url }) => url.includes('TypedDataSet'));
    expect(pages.map(({ url, status }) => [/\$skip=\d+/.exec(url)?.[0], status])).toEqual([
      ['$skip=0', 200],
      ['$skip=50', 200],
    ]);
    expect(publishers.requests.every(({ headers }) => headers['user-agent'] === 'Ketenkaart/test')).toBe(
      true,
    );
  });

  test('again changes nothing, and brings nothing over that is there already', async () => {
    await fetchIt();
    const before = await facts();
    const ends = await fetchIt();
    expect(outcomes(ends)).toEqual([
      ['figures', 'UNCHANGED'],
      ['boundaries', 'UNCHANGED'],
      ['schools', 'UNCHANGED'],
    ]);
    expect(await facts()).toEqual(before);
    expect(new Set(fetched.map(([, downloaded]) => downloaded))).toEqual(new Set(['AS_BEFORE']));
    expect(new Set(publishers.requests.map(({ status }) => status))).toEqual(new Set([304]));
  });

  test('follows the pages of PDOK, however few it gives at a time', async () => {
    await fetchIt();
    const before = await facts();
    publishers.world.featuresOfAPage = 7;
    expect(outcomes(await fetchIt({ steps: ['boundaries'] }))).toEqual([['boundaries', 'UNCHANGED']]);
    expect(fetched.filter(([file]) => file.startsWith('buurten-2024-GM9904-'))).toHaveLength(9);
    expect(await facts()).toEqual(before);
  });

  test('of another year comes in beside it, though CBS moved its columns', async () => {
    expect(outcomes(await fetchIt({ edition: 2023, steps: ['figures', 'boundaries'] }))).toEqual([
      ['figures', 'LOADED'],
      ['boundaries', 'LOADED'],
    ]);
    const { data } = await api.ask(
      '{ area(code: "WK990401", edition: 2023) { population { inhabitants { value } } boundary } }',
    );
    expect(data.area.population.inhabitants.value).toBe(30_000);
    expect(data.area.boundary).not.toBeNull();
  });

  test('loses the school that is no longer in the register', async () => {
    await fetchIt();
    publishers.world.schools = schoolFile.replace(/^.*99ZC00.*\r\n/m, '');
    const [end] = await fetchIt({ steps: ['schools'], today: '2026-10-16' });
    expect(end).toMatchObject({ run: { outcome: 'LOADED', closed: 1 } });
  });
});

describe('the childcare register', () => {
  test('comes in, and its file with persons does not stay', async () => {
    const [end] = await fetchIt({ steps: ['childcare'] });
    expect(end).toMatchObject({ run: { outcome: 'LOADED', lines: 3 } });
    const { data } = await api.ask(
      '{ facilities(where: { areas: ["GM9904"], kinds: ["KDV", "BSO"] }) { nodes { name } } }',
    );
    expect(data.facilities.nodes).toEqual([{ name: 'De Krab' }, { name: 'De Zeester' }]);
    expect(fetched).toEqual([['export_opendata_lrk.csv', 'FETCHED']]);
    expect(readdirSync(join(folder.write('.keep', ''), '../lrk'))).toEqual([]);
  });
});

describe('a fetch that fails', () => {
  const busy: Trouble = { status: 503 };

  test('says which step, keeps those before it, and goes on the next time', async () => {
    publishers.meetNext('.csv', busy, busy, busy);
    const address = `${publishers.addresses.duo}/open_onderwijsdata/images/02.-alle-schoolvestigingen-basisonderwijs.csv`;
    const today = '2026-10-17';
    const first = await fetchIt({ today });
    expect(outcomes(first).map(([step]) => step)).toEqual(['figures', 'boundaries', 'schools']);
    expect(first.at(-1)).toEqual({ step: 'schools', fault: `${address}: answered 503` });
    expect(outcomes(await fetchIt({ today })).map(([step]) => step)).toEqual([
      'figures',
      'boundaries',
      'schools',
    ]);
    expect(fetched.filter(([, downloaded]) => downloaded === 'FETCHED').map(([file]) => file)).toEqual([
      'schoolvestigingen-basisonderwijs.csv',
      'scholen20241122.geo.zip',
    ]);
  });

  test('in the midst of its pages asks only for those that it lacks', async () => {
    publishers.meetNext('$skip=50', busy, busy, busy);
    expect(await fetchIt({ steps: ['figures'] })).toMatchObject([
      { step: 'figures', fault: expect.stringContaining('503') },
    ]);
    await fetchIt({ steps: ['figures'] });
    expect(fetched).toEqual([
      ['tables.json', 'AS_BEFORE'],
      ['gebieden-2024-GM9904.json', 'AS_BEFORE'],
      ['kerncijfers-2024-GM9904-1.json', 'AS_BEFORE'],
      ['kerncijfers-2024-GM9904-2.json', 'FETCHED'],
    ]);
  });

  test.each<[string, Partial<FetchRequest>, string]>([
    [
      'a municipality that CBS does not have',
      { municipality: 'GM0001' },
      'CBS has no key figures of GM0001 in 2024; is it a municipality of that year? Another year goes in --edition',
    ],
    [
      'a municipality that PDOK does not have',
      { municipality: 'GM0001', steps: ['boundaries'] },
      'PDOK has no boundaries of GM0001 in 2024; is it a municipality of that year? Another year goes in --edition',
    ],
    [
      'a year that CBS does not have',
      { edition: 2031 },
      'CBS has no table "Kerncijfers wijken en buurten" of 2031; another year goes in --edition',
    ],
  ])('says so of %s, and changes nothing', async (_, request, fault) => {
    const before = await facts();
    const [end, ...rest] = await fetchIt(request);
    expect([end, rest]).toEqual([{ step: request.steps?.[0] ?? 'figures', fault }, []]);
    expect(await facts()).toEqual(before);
  });

  test('does not keep a page that is none', async () => {
    publishers.meetNext('$skip=0', { give: '{"message":"Onderhoud"}' });
    const [end] = await fetchIt({ steps: ['figures'] });
    const address = `${publishers.addresses.cbs}/ODataApi/odata/90017NED/TypedDataSet`;
    expect(end).toEqual({
      step: 'figures',
      fault: `${address}: answered without a list "value"; the service may be out of order`,
    });
    expect(outcomes(await fetchIt({ steps: ['figures'] }))).toEqual([['figures', 'UNCHANGED']]);
  });

  test('does not take the whole country for the municipality', async () => {
    publishers.world.ignoresFilter = true;
    const [end] = await fetchIt({ steps: ['boundaries'] });
    expect(end).toMatchObject({ fault: expect.stringContaining('was asked for GM9904 and gives GM0001') });
  });

  test('does not follow PDOK to somebody else', async () => {
    publishers.world.featuresOfAPage = 7;
    publishers.world.nextPagesAt = 'http://10.0.0.1/items';
    const [end] = await fetchIt({ steps: ['boundaries'] });
    expect(end).toMatchObject({
      fault: expect.stringMatching(/next page is at .*10\.0\.0\.1.* somebody else's/),
    });
  });

  test('does not wait for one that holds the same files', async () => {
    const first = fetchIt({ steps: ['figures'] });
    await expect(fetchIt({ steps: ['figures'] })).rejects.toThrow('is in use by process');
    await first;
  });

  test('in the register says what is wrong with it, as any import does', async () => {
    publishers.world.schools = schoolFile.replace('INSTELLINGSCODE', 'BRIN');
    const [end] = await fetchIt({ steps: ['schools'] });
    expect(end).toMatchObject({
      run: {
        outcome: 'REJECTED',
        issues: [{ code: 'MISSING_COLUMN', file: 'schoolvestigingen-basisonderwijs.csv' }],
      },
    });
  });
});
