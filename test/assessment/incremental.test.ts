import fc from 'fast-check';
import { sql } from 'kysely';
import { operator, writerSession } from '../../src/access/viewer.ts';
import { assessMunicipalities } from '../../src/assessment/assess-municipalities.ts';
import { Undo, writing } from '../../src/database/writing.ts';
import { keyFigureLines, type MadeUpArea } from '../area/figure/key-figure-lines.ts';
import { importingInto } from '../exchange/importing.ts';
import {
  anInventory,
  aRelation,
  aTeam,
  aWorkingArea,
  boundaries,
  type Line,
  sheet,
  square,
} from '../exchange/sheets.ts';
import { plainRows } from '../gap/plain-rows.ts';

/**
 * Three municipalities: two side by side and one about 40 kilometres to the east, of one district each, with two
 * neighbourhoods of a hundredth of a degree.
 */
const municipalities = [
  { number: '9902', west: 4 },
  { number: '9903', west: 4.02 },
  { number: '9904', west: 4.6 },
] as const;
const codes = municipalities.map(({ number }) => `GM${number}`);
const figuresOf = (number: string, children: readonly [number, number]): MadeUpArea[] => {
  const all = { inhabitants: 4_000, children: children[0] + children[1] };
  return [
    { code: `GM${number}`, name: `Gemeente ${number}`, ...all },
    { code: `WK${number}01`, name: 'Wijk 01', ...all },
    { code: `BU${number}0101`, name: 'Buurt 01', inhabitants: 2_000, children: children[0] },
    { code: `BU${number}0102`, name: 'Buurt 02', inhabitants: 2_000, children: children[1] },
  ];
};
const drawn = municipalities.flatMap(({ number, west }) => [
  { code: `BU${number}0101`, name: 'Buurt 01', geometry: square(west, 52.4) },
  { code: `BU${number}0102`, name: 'Buurt 02', geometry: square(west + 0.01, 52.4) },
]);

const { api, importer } = importingInto('EMPTY');
const day = '2026-10-15';
beforeAll(async () => {
  await importer.bringIn('key-figures', {
    'key-figures.csv': keyFigureLines(municipalities.flatMap(({ number }) => figuresOf(number, [300, 400]))),
  });
  await importer.bringIn('boundaries', { 'boundaries.geojson': boundaries(drawn) });
}, 120_000);

const present = sql<{ id: string }>`
  select f.id, f.verdict, f.relation_class, f.required, f.actual, f.ratio, f.children, f.counted, f.unlocated,
    f.other_id, f.relation_id, f.because_of, f.urgency, f.details::text as details
  from finding f where f.recorded_until is null order by f.id`;
/** What one assessment of everything on the same facts would find; nothing of it is kept. */
const foundAtOnce = () =>
  writing(api.database, writerSession(operator), async (rows) => {
    await assessMunicipalities(rows, day);
    throw new Undo((await present.execute(rows)).rows);
  });

/** One thing that changes, as the file that says so. */
type Change =
  | { readonly what: 'facility'; readonly key: number; readonly cells: Line }
  | { readonly what: 'relation'; readonly ends: readonly [number, number]; readonly level: number }
  | { readonly what: 'working-area'; readonly key: number; readonly area: string }
  | { readonly what: 'inventory'; readonly kind: string; readonly area: string; readonly complete: string }
  | { readonly what: 'figures'; readonly number: string; readonly children: readonly [number, number] };

const kinds = ['KINDERWERK', 'JONGERENWERK', 'BASISSCHOOL', 'BIBLIOTHEEK', 'SPEELPLEK', 'BUURTSPORTCOACH'];
const key = fc.integer({ min: 1, max: 8 });
const area = fc.constantFrom(...codes, ...codes.map((code) => `WK${code.slice(2)}01`), 'BU99020102');
/** In the six neighbourhoods, at the border between two municipalities, and where no area is known. */
const place = fc
  .constantFrom(4.002, 4.015, 4.0199, 4.0201, 4.035, 4.1, 4.3, 4.55, 4.605, 4.615)
  .map((longitude) => ({ longitude, latitude: 52.405 }));
const facility = fc
  .record({
    kind: fc.constantFrom(...kinds),
    also: fc.constantFrom('', 'KINDERWERK', 'JONGERENWERK'),
    status: fc.constantFrom('ACTIVE', 'ACTIVE', 'ACTIVE', 'CLOSED'),
    where: fc.option(place, { nil: {} }),
    registered: fc.constantFrom(...codes),
    fte: fc.constantFrom('', '0,5', 3),
    asked: fc.constantFrom('', '2026-09-01'),
  })
  .map(({ kind, also, status, where, registered, fte, asked }) => ({
    ...{ soort: kind, ook_aanbod: also === kind ? '' : also, status, gemeentecode: registered, fte },
    ...{ relaties_uitgevraagd_op: asked, ...where },
  }));
const change: fc.Arbitrary<Change> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ what: fc.constant('facility' as const), key, cells: facility }) },
  {
    weight: 3,
    arbitrary: fc.record({
      what: fc.constant('relation' as const),
      ends: fc.tuple(key, key),
      level: fc.integer({ min: 1, max: 5 }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ what: fc.constant('working-area' as const), key, area }) },
  {
    weight: 3,
    arbitrary: fc.record({
      what: fc.constant('inventory' as const),
      kind: fc.constantFrom(...kinds),
      area,
      complete: fc.constantFrom('ja', 'ja', 'nee'),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      what: fc.constant('figures' as const),
      number: fc.constantFrom(...municipalities.map(({ number }) => number)),
      children: fc.tuple(fc.constantFrom(0, 50, 700), fc.constantFrom(0, 250)),
    }),
  },
);

async function bringIn(one: Change) {
  if (one.what === 'figures') {
    const lines = keyFigureLines(figuresOf(one.number, one.children));
    return importer.bringIn('key-figures', { 'key-figures.csv': lines }, { source: `figures-${one.number}` });
  }
  const files = {
    facility: ({ key, cells }: Extract<Change, { what: 'facility' }>) => ({
      'teams.csv': sheet([aTeam(`t${key}`, cells)]),
    }),
    relation: ({ ends, level }: Extract<Change, { what: 'relation' }>) => ({
      'relaties.csv': sheet([
        aRelation(`t${ends[0]}`, `t${ends[1]}`, { niveau_van: level, niveau_naar: level }),
      ]),
    }),
    'working-area': ({ key, area }: Extract<Change, { what: 'working-area' }>) => ({
      'werkgebieden.csv': sheet([aWorkingArea(`t${key}`, area)]),
    }),
    inventory: ({ kind, area, complete }: Extract<Change, { what: 'inventory' }>) => ({
      'inventarissen.csv': sheet([anInventory(kind, area, { volledig: complete })]),
    }),
  }[one.what](one as never);
  return importer.bringIn('partners', files);
}

const isAsAtOnce = async (after: unknown) =>
  expect({ after, found: await plainRows(api.database, present) }).toEqual({
    after,
    found: await foundAtOnce(),
  });

const team = (key: number, kind: string, longitude: number, cells: Line = {}): Change => ({
  ...{ what: 'facility', key },
  cells: { soort: kind, longitude, latitude: 52.405, ...cells },
});
const inventory = (kind: string, area: string): Change => ({
  ...{ what: 'inventory', kind, area, complete: 'ja' },
});

/** What can be chosen from, beside the library that was looked for before. */
const leisure = ['SPORTVERENIGING', 'SCOUTING', 'CULTUUR', 'KINDERBOERDERIJ', 'ZWEMBAD'];

describe('a municipality is assessed again when', () => {
  test.each<[string, string, readonly Change[], Change]>([
    [
      'the nearest to it, however far away, becomes something else',
      'GM9904',
      [inventory('BIBLIOTHEEK', 'GM9904'), team(20, 'BIBLIOTHEEK', 4.002)],
      team(20, 'BUURTHUIS', 4.002),
    ],
    [
      'one comes that is the nearest to it, however far away',
      'GM9904',
      [inventory('JGZ_CB', 'GM9904')],
      team(21, 'JGZ_CB', 4.002),
    ],
    [
      'the first that anybody can choose comes, however far away',
      'GM9904',
      leisure.map((kind) => inventory(kind, 'GM9904')),
      team(29, 'ZWEMBAD', 4.002),
    ],
    [
      'the last that anybody can choose closes, however far away',
      'GM9904',
      [],
      team(29, 'ZWEMBAD', 4.002, { status: 'CLOSED' }),
    ],
    [
      'one it can choose closes across the border',
      'GM9903',
      [inventory('SCOUTING', 'GM9903'), team(22, 'SCOUTING', 4.019)],
      team(22, 'SCOUTING', 4.019, { status: 'CLOSED' }),
    ],
    [
      'one it can choose moves away from across the border',
      'GM9903',
      [team(23, 'CULTUUR', 4.019)],
      team(23, 'CULTUUR', 4.3),
    ],
    [
      'whom one of its own works with far away becomes the partner that is expected',
      'GM9902',
      [
        team(24, 'BASISSCHOOL', 4.002, { relaties_uitgevraagd_op: '2026-09-01' }),
        team(25, 'BUURTHUIS', 4.605),
        // So that the other is the nearest of nobody there.
        team(28, 'KINDERWERK', 4.01),
        { what: 'relation', ends: [24, 25], level: 4 },
      ],
      team(25, 'KINDERWERK', 4.605),
    ],
    [
      'a team that works there too works for more children elsewhere',
      'GM9902',
      [
        inventory('KINDERWERK', 'GM9902'),
        team(26, 'KINDERWERK', 4.605, { fte: 3 }),
        { what: 'working-area', key: 26, area: 'WK990201' },
        { what: 'working-area', key: 26, area: 'WK990401' },
      ],
      { what: 'figures', number: '9904', children: [2_000, 400] },
    ],
    [
      'one of which only the register says that it is there gets more people',
      'GM9904',
      [
        inventory('BUURTSPORTCOACH', 'GM9904'),
        team(27, 'BUURTSPORTCOACH', 4.3, { gemeentecode: 'GM9904', fte: 0.1 }),
      ],
      team(27, 'BUURTSPORTCOACH', 4.3, { gemeentecode: 'GM9904', fte: 3 }),
    ],
  ])('%s', async (_what, code, earlier, last) => {
    for (const one of earlier) expect(await bringIn(one)).toMatchObject({ outcome: 'LOADED' });
    await isAsAtOnce(earlier);
    const foundIn = () =>
      plainRows(
        api.database,
        sql<object>`
          select id, verdict, relation_class, actual, counted, other_id from finding
          where recorded_until is null and municipality_code = ${code} order by id`,
      );
    const before = await foundIn();
    expect(await bringIn(last)).toMatchObject({ outcome: 'LOADED' });
    expect(await foundIn()).not.toEqual(before);
    await isAsAtOnce(last);
  });
});

test('what is assessed import by import is what one assessment of everything finds', async () => {
  const outcomes = new Set<string>();
  for (const one of fc.sample(change, { seed: 20_261_126, numRuns: 50 })) {
    const { outcome } = await bringIn(one);
    outcomes.add(`${one.what} ${outcome}`);
    await isAsAtOnce(one);
  }
  // Each kind of change came in at least once: a series that is refused would prove nothing.
  for (const what of ['facility', 'relation', 'working-area', 'inventory', 'figures'])
    expect(outcomes).toContain(`${what} LOADED`);
}, 300_000);
