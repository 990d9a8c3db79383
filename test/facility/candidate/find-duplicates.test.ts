import { join } from 'node:path';
import fc from 'fast-check';
import { foldName } from '../../../src/database/fold-name.ts';
import { understandFacilitySheet } from '../../../src/exchange/facility/understand-facility-sheet.ts';
import { schoolCsv, understandSchools } from '../../../src/exchange/facility/understand-schools.ts';
import { readCsvRecords } from '../../../src/exchange/file/read-records.ts';
import { type Compared, findDuplicates } from '../../../src/facility/candidate/find-duplicates.ts';
import type { FacilityRecord } from '../../../src/facility/record/facility-record.ts';
import { describeWithData } from '../../real-data.ts';

/** A place at the quay, with no number in a register, unless it is said otherwise. */
const aPlace = (id: string, traits: Partial<Compared> = {}): Compared => ({
  ...{ id, kind: 'KDV', foldedName: 'schelp', postcode: '9999 XA', houseNumber: '1', website: null },
  ...{ x: null, y: null, municipality: 'GM9902', numbers: [], isAsked: true },
  ...traits,
});
const found = (...places: Compared[]) =>
  findDuplicates(places).map(({ facilityId, otherId, reasons }) => [facilityId, otherId, ...reasons]);

describe('two of one kind may be one', () => {
  const nowhere = { postcode: null, houseNumber: null };
  test.each<[string, Partial<Compared>, Partial<Compared>, string[]]>([
    ['by name and address', {}, {}, ['SAME_NAME', 'SAME_ADDRESS']],
    ['whatever the addition of the number', {}, { houseNumber: '1 A' }, ['SAME_NAME', 'SAME_ADDRESS']],
    ['by name and postcode', {}, { houseNumber: '3' }, ['SAME_NAME', 'SAME_POSTCODE']],
    ['by a name much alike', {}, { foldedName: 'schelpen' }, ['SIMILAR_NAME', 'SAME_ADDRESS']],
    [
      'by name within 100 metres',
      { ...nowhere, x: 195, y: 399 },
      { ...nowhere, x: 255, y: 479 },
      ['SAME_NAME', 'NEAR'],
    ],
    ['by name alone where one has no place', {}, nowhere, ['SAME_NAME', 'SAME_MUNICIPALITY']],
    [
      'by their number, wherever they are and whatever they are called',
      { numbers: ['LRK:1'] },
      { numbers: ['LRK:1'], foldedName: 'inktvis', postcode: '1111 AA' },
      ['SHARED_IDENTIFIER'],
    ],
    [
      'with the same website as a reason more',
      { website: 'https://schelp.example' },
      { website: 'https://schelp.example' },
      ['SAME_NAME', 'SAME_ADDRESS', 'SAME_WEBSITE'],
    ],
  ])('%s', (_, one, other, reasons) => {
    expect(found(aPlace('a', one), aPlace('b', other))).toEqual([['a', 'b', ...reasons]]);
  });
});

describe('two are not taken for one', () => {
  test.each<[string, Partial<Compared>, Partial<Compared>]>([
    ['by their address alone', {}, { foldedName: 'inktvis' }],
    ['by their name alone', {}, { postcode: '1111 AA' }],
    ['by their name in different municipalities', { postcode: null }, { municipality: 'GM9903' }],
    ['by a name that is only alike, without a place', { postcode: null }, { foldedName: 'schelpen' }],
    ['further apart than 100 metres', { postcode: null, x: 0, y: 0 }, { postcode: null, x: 60, y: 81 }],
    ['when one register has given each a number', { numbers: ['LRK:1'] }, { numbers: ['LRK:2'] }],
    ['when they are of different kinds', {}, { kind: 'BSO' }],
    ['when it is asked of neither', { isAsked: false }, { isAsked: false }],
  ])('%s', (_, one, other) => {
    expect(found(aPlace('a', one), aPlace('b', other))).toEqual([]);
  });
});

test('the order in which facilities are looked at does not matter, and each pair is told once', () => {
  const place = fc.record({
    foldedName: fc.constantFrom('schelp', 'schelpen', 'inktvis'),
    postcode: fc.constantFrom(null, '9999 XA', '9999 XB'),
    x: fc.constantFrom(null, 0, 90, 180),
    numbers: fc.constantFrom([], ['LRK:1'], ['LRK:2']),
  });
  fc.assert(
    fc.property(fc.array(place, { maxLength: 8 }), (traits) => {
      const places = traits.map((one, index) =>
        aPlace(`f${index}`, { ...one, y: one.x === null ? null : 0 }),
      );
      const there = findDuplicates(places);
      expect(findDuplicates(places.toReversed())).toEqual(there);
      expect(new Set(there.map(({ keys }) => keys[1])).size).toBe(there.length);
    }),
  );
});

describeWithData('in the real registers', (data) => {
  const compared = (
    { key, name, kind, address, website, identifiers }: FacilityRecord,
    withNumbers: boolean,
  ) =>
    aPlace(withNumbers ? key : `copy of ${key}`, {
      ...{ kind, foldedName: foldName(name), postcode: address?.postcode ?? null },
      ...{
        houseNumber: address?.houseNumber ?? null,
        municipality: address?.municipalityCode ?? null,
        website,
      },
      numbers: withNumbers ? identifiers.map(({ scheme, value }) => `${scheme}:${value}`) : [],
    });

  async function schools() {
    const path = join(data, 'duo/02.-alle-schoolvestigingen-basisonderwijs_2026-08.csv.gz');
    const records: FacilityRecord[] = [];
    for await (const reading of readCsvRecords(
      path,
      (header, file) => understandSchools(header, { file, points: new Map() }),
      schoolCsv,
    )) {
      records.push(...reading.records);
    }
    return records;
  }

  test('198 schools at 92 shared addresses are no duplicates; by name and address alone 4 pairs of all would be', async () => {
    const all = await schools();
    const address = ({ address: at }: FacilityRecord) => `${at?.postcode} ${at?.houseNumber}`;
    const shared = Object.values(Object.groupBy(all, address)).filter((group) => group!.length > 1);
    expect([shared.length, shared.flat().length]).toEqual([92, 198]);
    const byNumber = all.map((school) => ({
      ...compared(school, false),
      numbers: [`BRIN_VESTIGING:${school.key}`],
    }));
    expect(findDuplicates(byNumber)).toEqual([]);
    expect(findDuplicates(all.map((school) => compared(school, false)))).toHaveLength(4);
  });

  test('a list of all 6,122 schools without their numbers is found back, each school with itself', async () => {
    const all = await schools();
    const began = process.cpuUsage();
    const pairs = findDuplicates([
      ...all.map((school) => ({
        ...compared(school, false),
        id: school.key,
        numbers: [`BRIN_VESTIGING:${school.key}`],
      })),
      ...all.map((school) => compared(school, false)),
    ]).map(({ facilityId, otherId }) => [facilityId, otherId].map((id) => id.replace('copy of ', '')));
    expect(process.cpuUsage(began).user).toBeLessThan(2_000_000);
    expect(new Set(pairs.filter(([one, other]) => one === other).map(([one]) => one)).size).toBe(6_122);
    // The 4 pairs above, each three times: copy with copy, and either with the copy of the other.
    expect(pairs.filter(([one, other]) => one !== other)).toHaveLength(12);
  });

  test('1,020 places of childcare in Amsterdam have none, since each has a number of its own', async () => {
    const path = join(data, 'lrk/kinderopvang_amsterdam_2016.csv.gz');
    const records: FacilityRecord[] = [];
    for await (const reading of readCsvRecords(path, (header, file) =>
      understandFacilitySheet(header, { file }),
    )) {
      records.push(...reading.records);
    }
    const numbered = records.map((place) => ({
      ...compared(place, false),
      numbers: place.identifiers.filter(({ scheme }) => scheme === 'LRK').map(({ value }) => `LRK:${value}`),
    }));
    expect([numbered.length, findDuplicates(numbered)]).toEqual([1_020, []]);
  });
});
