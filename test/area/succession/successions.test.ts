import { importingInto } from '../../exchange/importing.ts';
import { boundaries } from '../../exchange/sheets.ts';
import { keyFigureLines } from '../figure/key-figure-lines.ts';
import { box, bringTowns } from './two-towns.ts';

const { api, importer } = importingInto('EMPTY');
beforeAll(async () => {
  // Not in order of time: an edition may come in between two that are there.
  for (const edition of [2025, 2015, 2024] as const) await bringTowns(importer, edition);
});

interface Told {
  readonly area: { readonly id: string };
  readonly [name: string]: unknown;
}

async function tell(towards: 'successors' | 'predecessors', code: string, edition: number) {
  const { data, errors } = await api.ask(
    `query ($code: AreaCode!, $edition: Int!) {
      area(code: $code, edition: $edition) { ${towards} { area { id } share shareOfNewer basis reason date } }
    }`,
    { code, edition },
  );
  expect(errors).toEqual([]);
  return data.area[towards].map(({ area, share, shareOfNewer, basis, reason }: Told) =>
    [area.id, share, shareOfNewer, basis, ...(reason === null ? [] : [reason])].join(' '),
  );
}

describe('between editions further apart than a year', () => {
  test.each([
    ['an area with a new code and the same boundary', 'BU99030101', ['2024BU99030103 100 100 AREA_OVERLAP']],
    [
      'an area that was cut up',
      'BU99030102',
      ['2024BU99030105 75 100 AREA_OVERLAP', '2024BU99030104 25 100 AREA_OVERLAP'],
    ],
    ['an area of a municipality that is gone', 'BU99040101', ['2024BU99030201 100 100 AREA_OVERLAP']],
    // 2015: three widths; 2024: those, the width of Vesting, and that of Haven.
    ['a municipality that grew', 'GM9903', ['2024GM9903 100 60 AREA_OVERLAP']],
    ['a municipality that merged into another', 'GM9904', ['2024GM9903 100 20 AREA_OVERLAP']],
  ])('%s went over by its boundary', async (_title, code, expected) => {
    expect(await tell('successors', code, 2015)).toEqual(expected);
  });

  test('a code that was given to another area is no succession', async () => {
    expect(await tell('predecessors', 'BU99030101', 2024)).toEqual([]);
  });

  test('a merged municipality names all it was made of, the largest part first', async () => {
    expect(await tell('predecessors', 'GM9903', 2024)).toEqual([
      '2015GM9903 100 60 AREA_OVERLAP',
      '2015GM9904 100 20 AREA_OVERLAP',
    ]);
  });
});

describe('between two years in a row', () => {
  test.each([
    ['flag 1: code and boundary are the same', 'BU99030103', ['2025BU99030103 100 100 FLAG']],
    ['flag 2: the new code is found by the name', 'BU99030104', ['2025BU99030106 100 100 FLAG']],
    [
      'flag 3, without boundaries: how much of it is there is not known',
      'BU99030105',
      ['2025BU99030105   CODE BOUNDARY_CHANGED'],
    ],
  ])('%s', async (_title, code, expected) => {
    expect(await tell('successors', code, 2024)).toEqual(expected);
  });

  test('an edition that came in between takes the place of the jump over it', async () => {
    expect(await tell('successors', 'GM9903', 2015)).toEqual(['2024GM9903 100 60 AREA_OVERLAP']);
    expect(await tell('predecessors', 'GM9903', 2025)).toEqual(['2024GM9903 100 100 FLAG']);
  });
});

describe('a code that is no longer in use', () => {
  test('gives the newest edition that has it, with what became of it over all editions since', async () => {
    const { data } = await api.ask(`{
      gone: municipality(code: "GM9904") { edition retired { goneIn since successors { area { id label } share shareOfNewer basis }
        notice english: notice(language: EN) } }
      cut: area(code: "BU99030102") { edition retired { successors { area { id } share basis reason } notice } }
      inUse: municipality(code: "GM9903") { retired { goneIn } }
      reused: area(code: "BU99030101", edition: 2015) { name retired { goneIn } }
    }`);
    expect(data).toEqual({
      gone: {
        edition: 2015,
        retired: {
          goneIn: 2024,
          since: null,
          successors: [
            {
              area: { id: '2025GM9903', label: 'Oudstad' },
              share: 100,
              shareOfNewer: 20,
              basis: 'AREA_OVERLAP',
            },
          ],
          notice:
            'GM9904 Vesting komt niet meer voor sinds editie 2024; dit is editie 2015. Het gebied ligt nu in: GM9903 Oudstad (100 %).',
          english:
            'GM9904 Vesting does not occur since edition 2024; this is edition 2015. The area is now in: GM9903 Oudstad (100 %).',
        },
      },
      cut: {
        edition: 2015,
        retired: {
          successors: [
            { area: { id: '2025BU99030106' }, share: 25, basis: 'AREA_OVERLAP', reason: null },
            { area: { id: '2025BU99030105' }, share: null, basis: 'CODE', reason: 'BOUNDARY_CHANGED' },
          ],
          notice:
            'BU99030102 Werf (Oudstad, Oudstad) komt niet meer voor sinds editie 2024; dit is editie 2015. Het gebied ligt nu in: BU99030106 Werf West (Oudstad, Oudstad) (25 %), BU99030105 Werf Oost (Oudstad, Oudstad).',
        },
      },
      inUse: { retired: null },
      reused: { name: 'Kade', retired: null },
    });
  });
});

test('the same editions again change nothing', async () => {
  const all = () =>
    api.ask(
      '{ areas(where: { edition: 2024 }) { nodes { id successors { area { id } share } predecessors { area { id } share } } } }',
    );
  const before = await all();
  await bringTowns(importer, 2024);
  expect(await all()).toMatchObject({ data: before.data });
});

test('a municipality that was not brought in again did not go over into its neighbours', async () => {
  const beside = (code: string, west: number) =>
    boundaries([{ code: `BU${code}0101`, name: `Buurt ${code}`, geometry: box(west, 0.01, 53) }]);
  await importer.bringIn('boundaries', { 'a.geojson': beside('9905', 4) }, { edition: 2015 });
  // Drawn 3 % into the other one.
  await importer.bringIn('boundaries', { 'b.geojson': beside('9906', 4.0097) }, { edition: 2024 });
  expect(await tell('successors', 'BU99050101', 2015)).toEqual([]);
  const { data } = await api.ask('{ area(code: "BU99050101") { edition retired { goneIn } } }');
  expect(data.area).toEqual({ edition: 2015, retired: null });
});

test('an area with flag 2 is found by its boundary, also where its old code went to another area at once', async () => {
  const [before, after] = [
    [{ code: 'BU99070101', name: 'Oud', geometry: box(4, 0.01, 53.2) }],
    [
      { code: 'BU99070101', name: 'Nieuw', changeFlag: 3 as const, geometry: box(4.01, 0.01, 53.2) },
      { code: 'BU99070102', name: 'Anders', changeFlag: 2 as const, geometry: box(4, 0.01, 53.2) },
    ],
  ];
  await importer.bringIn('boundaries', { 'a.geojson': boundaries(before) }, { edition: 2010 });
  await importer.bringIn('key-figures', { 'kwb.csv': keyFigureLines(after) }, { edition: 2011 });
  await importer.bringIn('boundaries', { 'b.geojson': boundaries(after) }, { edition: 2011 });
  expect(await tell('successors', 'BU99070101', 2010)).toEqual(['2011BU99070102 100 100 FLAG']);
});
