import { type Row, readSample } from '../../sample/invent/read.ts';
import { apiOn } from '../ask-sample.ts';

/** What each filter must find is read from the sample's own sheet, with nothing of the product. */
const rows = readSample().facilities.filter(({ status }) => status !== 'CLOSED' && status !== 'PLANNED');
const namesOf = (isMeant: (row: Row) => boolean) => rows.filter(isMeant).map(({ naam }) => naam);
const lists = (row: Row, column: string, ...words: string[]) =>
  words.every((word) => row[column]!.split('|').includes(word));
const isOfKind = (row: Row, ...kinds: string[]) =>
  kinds.some((kind) => row.soort === kind || lists(row, 'ook_aanbod', kind));

const api = apiOn('SAMPLE');

const ask = (where: object, after: string | null = null) =>
  api.ask(
    `query ($where: FacilityFilter, $after: String) { facilities(where: $where, first: 100, after: $after) {
      totalCount nodes { name } pageInfo { hasNextPage endCursor }
    } }`,
    { where, after },
  );
const found = async (where: object) => {
  const names: string[] = [];
  let after: string | null = null;
  do {
    const { data, errors } = await ask(where, after);
    expect(errors).toEqual([]);
    names.push(...data.facilities.nodes.map(({ name }: { name: string }) => name));
    after = data.facilities.pageInfo.hasNextPage ? data.facilities.pageInfo.endCursor : null;
    if (!after) expect(data.facilities.totalCount).toBe(names.length);
  } while (after);
  return names.sort();
};

const filters: readonly [string, object, (row: Row) => boolean][] = [
  ['no filter: all that are there', {}, () => true],
  ['a kind', { kinds: ['BASISSCHOOL'] }, (row) => isOfKind(row, 'BASISSCHOOL')],
  ['one of two kinds', { kinds: ['KDV', 'BSO'] }, (row) => isOfKind(row, 'KDV', 'BSO')],
  [
    'a kind by its label or a synonym',
    { kinds: ['crèche', 'psz'] },
    (row) => isOfKind(row, 'KDV', 'PEUTEROPVANG_VE'),
  ],
  [
    'what a combined team provides as well',
    { kinds: ['JONGERENWERK'] },
    (row) => isOfKind(row, 'JONGERENWERK'),
  ],
  ['a sector', { groups: ['OPVANG'] }, (row) => isOfKind(row, 'KDV', 'BSO', 'PEUTEROPVANG_VE')],
  [
    'sport, which is part of leisure',
    { groups: ['SPORT'] },
    (row) => isOfKind(row, 'SPORTVERENIGING', 'BUURTSPORTCOACH', 'ZWEMBAD'),
  ],
  [
    'kind and sector together',
    { kinds: ['ZWEMBAD', 'KDV'], groups: ['VRIJE_TIJD'] },
    (row) => isOfKind(row, 'ZWEMBAD'),
  ],
  ['part of the name, without accents', { text: 'ELAN' }, (row) => row.naam === 'Dansgroep Élan'],
  ['part of the name, without signs', { text: "'t anker" }, (row) => row.naam!.includes('Anker')],
  ['an audience', { audiences: ['OUDERS'] }, (row) => lists(row, 'doelgroepen', 'OUDERS')],
  [
    'one of two ways of working',
    { modes: ['AAN_HUIS', 'ONLINE'] },
    (row) => lists(row, 'werkvormen', 'AAN_HUIS') || lists(row, 'werkvormen', 'ONLINE'),
  ],
  [
    'all that makes it easy to walk into',
    { lowThreshold: ['WALK_IN', 'EVENING_OPEN'] },
    (row) => lists(row, 'laagdrempelig', 'WALK_IN', 'EVENING_OPEN'),
  ],
  [
    'a check before a day, or none at all',
    { verifiedBefore: '2025-01-01' },
    (row) => row.geverifieerd_op! < '2025-01-01',
  ],
  [
    'ages that overlap; of untold ages nothing is known',
    { ages: { from: 2, until: 4 } },
    ({ leeftijd_van: from, leeftijd_tot: until }) =>
      (from !== '' || until !== '') && Number(from) < 4 && (until === '' || Number(until) > 2),
  ],
  [
    'ages from 18: until is excluded, so what is for under 18 is not for them',
    { ages: { from: 18 } },
    ({ leeftijd_van: from, leeftijd_tot: until }) =>
      (from !== '' || until !== '') && (until === '' || Number(until) > 18),
  ],
  [
    'all parts of the filter together',
    { kinds: ['BIBLIOTHEEK'], lowThreshold: ['WALK_IN'], text: 'west' },
    (row) => row.naam === 'De Papieren Boei, leesplek West',
  ],
];

describe('facilities are found by', () => {
  test.each(filters)('%s', async (_what, where, isMeant) => {
    const names = namesOf(isMeant);
    expect(names.length).toBeGreaterThan(0);
    expect(await found(where)).toEqual(names.sort());
  });

  test('the organisation that runs them', async () => {
    const { data } = await api.ask('{ organisations(where: { text: "rekenmuis" }) { nodes { id } } }');
    const organisations = data.organisations.nodes.map(({ id }: { id: string }) => id);
    expect(await found({ organisations })).toEqual(
      namesOf(({ organisatie_sleutel: key }) => key === 'rekenmuis').sort(),
    );
    expect(await found({ organisations: ['org_0000000000000000'] })).toEqual([]);
  });

  test.each(['PAUSED', 'CLOSED', 'PLANNED'])('the status %s on the day', async (status) => {
    const names = readSample().facilities.filter((row) => row.status === status);
    expect(await found({ status: [status] })).toEqual(names.map(({ naam }) => naam).sort());
  });

  test.each([...['kinds', 'groups', 'areas', 'serves', 'organisations', 'audiences', 'modes', 'status']])(
    'an empty list of %s: none is one of nothing',
    async (field) => {
      expect(await found({ [field]: [] })).toEqual([]);
    },
  );

  test('an empty list of what makes it easy to walk into: each has all of nothing', async () => {
    expect(await found({ lowThreshold: [] })).toHaveLength(rows.length);
  });
});

describe('a filter of facilities that cannot be', () => {
  test.each([
    [{ kinds: ['BASISSCHOOL', 'ZWEMBADJE'] }, '"ZWEMBADJE" is not one of the facility kinds'],
    [{ groups: ['KDV'] }, '"KDV" is not one of the facility groups'],
    [{ audiences: ['OMA'] }, '"OMA" is not one of the audiences'],
    [{ modes: ['OP_DE_FIETS'] }, '"OP_DE_FIETS" is not one of the'],
    [{ lowThreshold: ['GRATIS_KOFFIE'] }, '"GRATIS_KOFFIE" is not one of the'],
    [{ text: '%' }, 'text "%"'],
    [{ areas: ['Centrum'] }, '"Centrum" is not an area code'],
  ])('%j is refused by name', async (where, message) => {
    const { data, errors } = await ask(where);
    expect(data?.facilities ?? null).toBeNull();
    expect(errors).toEqual([{ code: 'BAD_USER_INPUT', message: expect.stringContaining(message) }]);
  });
});
