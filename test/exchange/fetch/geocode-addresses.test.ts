import { geocoderAt, type Patience } from '../../../src/exchange/fetch/ask-locatieserver.ts';
import { geocodeAddresses } from '../../../src/exchange/fetch/geocode-addresses.ts';
import { importingInto } from '../importing.ts';
import { type StandIn, standInFor } from '../locatieserver.ts';
import { aTeam, sheet } from '../sheets.ts';
import { told } from '../understood.ts';

/** In Nergenshuizen; the second has only this number. */
const known = [
  {
    ...{ postcode: '9997AA', huisnummer: 12, huis_nlt: '12-B', straatnaam: 'Strandweg' },
    ...{ woonplaatsnaam: 'Nergenshuizen', point: [4.005, 52.405] as const },
  },
  {
    ...{ postcode: '9997AB', huisnummer: 1, huis_nlt: '1', straatnaam: 'Duinpad' },
    ...{ woonplaatsnaam: 'Nergenshuizen', point: [4.015, 52.405] as const },
  },
];

const { api, importer } = importingInto('SAMPLE');
let standIn: StandIn;
beforeAll(() => importer.bringNowhere());
beforeEach(async () => {
  standIn = await standInFor(known);
});
afterEach(() => standIn.stop());

const bring = (source: string, ...lines: Parameters<typeof sheet>[0][number][]) =>
  importer.bringIn('facilities', { 'teams.csv': sheet(lines) }, { source });
const geocode = (source: string, patience: Patience = { tries: 1, firstPauseMs: 1 }) =>
  geocodeAddresses(api.database, {
    geocoder: geocoderAt(standIn.url, patience),
    ...{ sourceId: `src_${source}`, municipalities: null, today: '2026-10-15', pauseMs: 0 },
    onProgress: () => {},
  });
const found = async (name: string) => {
  const { data, errors } = await api.ask(
    'query ($name: String!) { facilities(where: { text: $name }) { nodes { name neighbourhood { code } location { longitude latitude precision from } } } }',
    { name },
  );
  expect(errors).toEqual([]);
  return data.facilities.nodes[0];
};

test('an address is asked once, without any name, and its facility stands in its neighbourhood', async () => {
  const team = aTeam('g1', { naam: 'Geheime Club', postcode: '9997AA', huisnummer: '12 b' });
  await bring('asks', team);
  const [run, ...others] = await geocode('asks');
  expect(others).toEqual([]);
  expect(run).toMatchObject({ dataset: 'geocoder', outcome: 'LOADED', lines: 1, inserted: 1, issues: [] });
  expect(await found('Geheime Club')).toMatchObject({
    neighbourhood: { code: 'BU99020101' },
    location: { longitude: 4.005, latitude: 52.405, precision: 'ADDRESS', from: 'GEOCODER' },
  });
  expect(standIn.asked.map(String)).toHaveLength(1);
  expect(decodeURIComponent(String(standIn.asked[0]))).not.toMatch(/geheime|club|g1/i);
  expect(standIn.agents[0]).toContain('Ketenkaart');

  expect(await geocode('asks')).toEqual([]);
  expect(standIn.asked).toHaveLength(1);
  // The file again: it has no point, and the answer is remembered.
  const again = await bring('asks', team);
  expect([again.outcome, told(again.issues)]).toEqual(['UNCHANGED', ['NOTE POINT_OF_GEOCODER']]);
});

test('an unknown number gives the middle of the postcode, and an unknown address nothing', async () => {
  await bring(
    'guesses',
    aTeam('p1', { naam: 'Alleen Postcode', postcode: '9997 AB', huisnummer: 99 }),
    aTeam('p2', { naam: 'Nergens Bekend', postcode: '9997 ZZ', huisnummer: 1 }),
    aTeam('p3', { naam: 'Straat Zonder Postcode', straat: 'Duinpad 1', woonplaats: 'nergenshuizen' }),
    aTeam('p4', { naam: 'Team Zonder Adres' }),
  );
  const [run] = await geocode('guesses');
  expect(run?.lines).toBe(3);
  expect(run?.issues.map(({ severity, code, value }) => [severity, code, value])).toEqual([
    ['NOTE', 'ADDRESS_NOT_FOUND', '9997 ZZ 1'],
  ]);
  expect((await found('Alleen Postcode')).location).toMatchObject({ precision: 'PC6', from: 'GEOCODER' });
  expect((await found('Nergens Bekend')).location).toBeNull();
  expect((await found('Straat Zonder Postcode')).location).toMatchObject({ precision: 'ADDRESS' });
  expect((await found('Team Zonder Adres')).location).toBeNull();
  // What it did not know is not asked again either.
  expect(await geocode('guesses')).toEqual([]);
});

test('what a keeper gave is not asked for, and the sample never', async () => {
  await bring('given', aTeam('k1', { postcode: '9997 AA', huisnummer: 12, longitude: 4.02, latitude: 52.4 }));
  expect(await geocode('given')).toEqual([]);
  expect(await geocode('voorbeeldstad')).toEqual([]);
  expect(standIn.asked).toEqual([]);
});

test('one that is busy is asked again after a while', async () => {
  await bring('patient', aTeam('b1', { naam: 'Na Drukte', postcode: '9997 AA', huisnummer: '12 C' }));
  standIn.behave((response) => {
    standIn.behave(null);
    response.writeHead(503).end();
  });
  const [run] = await geocode('patient', { tries: 2, firstPauseMs: 1 });
  expect(run?.issues).toEqual([]);
  expect(standIn.asked).toHaveLength(2);
});

test('one that says when to come back is asked again then, and not at all when that is long', async () => {
  await bring('polite', aTeam('r1', { naam: 'Straks Weer', postcode: '9997 AA', huisnummer: '12 D' }));
  const toldAt: number[] = [];
  const busyFor = (seconds: number) =>
    standIn.behave((response) => {
      standIn.behave(null);
      toldAt.push(performance.now());
      response.writeHead(429, { 'retry-after': String(seconds) }).end();
    });
  busyFor(3_600);
  const [silent] = await geocode('polite', { tries: 2, firstPauseMs: 1 });
  expect(told(silent?.issues ?? [])).toEqual(['NOTE GEOCODER_SILENT']);
  expect(standIn.asked).toHaveLength(1);
  busyFor(1);
  const [run] = await geocode('polite', { tries: 2, firstPauseMs: 1 });
  expect(performance.now() - toldAt[1]!).toBeGreaterThanOrEqual(990);
  expect(run?.issues).toEqual([]);
  expect(standIn.asked).toHaveLength(3);
});

test.each<[string, number, Parameters<StandIn['behave']>[0]]>([
  ['an error', 101, (response) => void response.writeHead(500).end()],
  ['no JSON', 102, (response) => void response.end('<html>')],
  ['no list', 103, (response) => void response.end('{"response":{}}')],
  [
    'another place',
    104,
    (response) => void response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end(),
  ],
  ['nothing', 105, (response) => void response.destroy()],
])('one that answers with %s is let be, told of, and asked next time', async (_, number, behave) => {
  const source = `silent_${number}`;
  const lines = Array.from({ length: 20 }, (_, index) =>
    aTeam(`s${index}`, { postcode: '9997 AA', huisnummer: `${number} ${index}` }),
  );
  await bring(source, ...lines);
  standIn.behave(behave);
  const [run, ...others] = await geocode(source);
  expect(others).toEqual([]);
  expect(run?.outcome).toBe('UNCHANGED');
  expect(new Set(told(run?.issues ?? []))).toEqual(new Set(['NOTE GEOCODER_SILENT']));
  // Eight in a row, and those under way at that time.
  expect(standIn.asked.length).toBeLessThanOrEqual(12);
  standIn.behave(null);
  const [next] = await geocode(source);
  expect(next).toMatchObject({ outcome: 'LOADED', lines: 20 });
});

test.each(['ftp://example.nl', 'no address', 'https://jan:geheim@example.nl/free', ''])(
  '%j is no address of a geocoder, and is not repeated',
  (url) => {
    expect(() => geocoderAt(url)).toThrow(/^the geocoder needs an address[^"]*without a password$/);
  },
);
