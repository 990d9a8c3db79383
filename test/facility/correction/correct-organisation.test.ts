import type { Viewer } from '../../../src/access/viewer.ts';
import { idOf } from '../../../src/database/ids.ts';
import { readByOperator } from '../../access/read-by-operator.ts';
import { apiOver } from '../../ask-sample.ts';
import { importingInto } from '../../exchange/importing.ts';
import { aTeam, type Line, sheet } from '../../exchange/sheets.ts';
import { sampleDay } from '../../prepared.ts';
import { coded } from './correcting-facilities.ts';
import { bringNeighbours, elsewhere, here, partnerOf } from './two-neighbours.ts';

const { api, importer } = importingInto('EMPTY');

const team = (key: string, organisation: string, longitude: string): Line =>
  aTeam(key, {
    ...{ organisatie: `Stichting ${organisation}`, organisatie_sleutel: organisation },
    ...{ longitude, latitude: '52.405', nauwkeurigheid: 'ADDRESS' },
  });
const organisation = (key: string) => idOf('org', 'src_partners', key);
const bring = (organisations: readonly Line[], factsOn = '2026-10-02') =>
  importer.bringIn(
    'partners',
    {
      'organisaties.csv': sheet(organisations),
      'teams.csv': sheet([
        ...[team('a', 'hier', '4.005'), team('b', 'daar', '4.035')],
        ...[team('c', 'beide', '4.005'), team('d', 'beide', '4.035')],
      ]),
    },
    { source: 'partners', factsOn },
  );
const known: Line[] = [
  { sleutel: 'hier', organisatie: 'Stichting hier', soort: 'WELZIJN', website: 'hier.example.nl' },
  ...[
    { sleutel: 'daar', organisatie: 'Stichting daar' },
    { sleutel: 'beide', organisatie: 'Stichting beide' },
  ],
];
beforeAll(async () => {
  await bringNeighbours(api, importer);
  await bring(known);
}, 120_000);

const mutation = `mutation ($id: ID!, $input: CorrectOrganisationInput!, $version: Int!) {
  correctOrganisation(id: $id, input: $input, expectedVersion: $version) {
    organisation { name website kind { code } version verified { on by freshness } } problems { code path message } } }`;
const versionOf = async (id: string): Promise<number> =>
  (await api.ask('query ($id: ID!) { organisation(id: $id) { version } }', { id })).data.organisation.version;
async function correct(viewer: Viewer, key: string, input: object, version?: number) {
  const id = organisation(key);
  const variables = { id, input, version: version ?? (await versionOf(id)) };
  return (await api.ask(mutation, variables, viewer)).data.correctOrganisation;
}
test('an organisation is put right by itself, and by the only municipality that it is in', async () => {
  const could: string[] = [];
  for (const [name, viewer] of Object.entries({
    here,
    elsewhere,
    beide: partnerOf('partners', 'beide'),
    hier: partnerOf('partners', 'hier'),
  }))
    for (const key of ['hier', 'daar', 'beide']) {
      const { problems } = await correct(viewer, key, { website: `${key}.example.nl` });
      if (problems.length === 0) could.push(`${name} ${key}`);
      else expect(coded(problems)).toEqual(['NOT_FOUND id']);
    }
  expect(could).toEqual(['here hier', 'elsewhere daar', 'beide beide', 'hier hier']);
});

test('with the scope left out, an editor puts right one that is at work elsewhere too, which is seen', async () => {
  const broken = await apiOver(api.database, await readByOperator('Mutation.correctOrganisation'));
  const id = organisation('beide');
  const variables = { id, input: { website: null }, version: await versionOf(id) };
  const { data } = await broken.ask(mutation, variables, here);
  expect(data.correctOrganisation.problems).toEqual([]);
  expect(() => expect(coded(data.correctOrganisation.problems)).toEqual(['NOT_FOUND id'])).toThrow();
});

test('what was put right outlives the next file for twelve months, and the file is told of it', async () => {
  const { organisation: corrected, problems } = await correct(here, 'hier', {
    ...{ name: 'Wijkwerk Hier', website: null, kind: 'SPORTORG' },
  });
  expect(problems).toEqual([]);
  const expected = { name: 'Wijkwerk Hier', website: null, kind: { code: 'SPORTORG' } };
  expect(corrected).toMatchObject({
    ...expected,
    verified: { on: sampleDay, by: 'Gemeente Nergenshuizen', freshness: 'FRESH' },
  });
  const run = await bring(known, '2026-10-20');
  expect(
    run.issues
      .filter(({ code }) => code === 'CONTRADICTS_VERIFIED')
      .map(({ file, line, column, value }) => [file, line, column, value]),
  ).toEqual([
    ['organisaties.csv', 2, 'soort', 'WELZIJN'],
    ['organisaties.csv', 2, 'organisatie', 'Stichting hier'],
    ['organisaties.csv', 2, 'website', 'https://hier.example.nl'],
  ]);
  const fields = 'name website kind { code }';
  const asked = () =>
    api.ask(`query ($id: ID!) { organisation(id: $id) { ${fields} } }`, { id: organisation('hier') });
  expect((await asked()).data.organisation).toEqual(expected);
  await importer.bringIn(
    'partners',
    { 'organisaties.csv': sheet(known), 'teams.csv': sheet([team('a', 'hier', '4.005')]) },
    { source: 'partners', factsOn: '2027-10-16', today: '2027-10-16' },
  );
  expect((await asked()).data.organisation).toMatchObject({ name: 'Stichting hier' });
});

test('what was said today already changes nothing, and another word, or the same by another, is a version', async () => {
  const versions: number[] = [];
  for (const [viewer, website] of [
    [here, 'een.example.nl'],
    [here, 'een.example.nl'],
    [partnerOf('partners', 'hier'), 'een.example.nl'],
    [here, 'twee.example.nl'],
  ] as const)
    versions.push((await correct(viewer, 'hier', { website })).organisation.version);
  expect(versions.map((version) => version - versions[0]!)).toEqual([0, 0, 1, 2]);
});

test('all that is wrong is told at once, and what kind it is it does not say itself', async () => {
  const wrong = { name: 'Bel jan@example.nl', kind: 'CLUBJE', website: 'nergens' };
  const { problems } = await correct(here, 'hier', wrong, 99);
  expect(coded(problems)).toEqual([
    ...[
      'PERSONAL_DATA input.name',
      'UNKNOWN input.kind',
      'INVALID input.website',
      'CONFLICT expectedVersion',
    ],
  ]);
  expect(coded((await correct(here, 'hier', {})).problems)).toEqual(['REQUIRED input']);
  expect(coded((await correct(here, 'hier', { kind: null })).problems)).toEqual(['REQUIRED input.kind']);
  const partner = partnerOf('partners', 'hier');
  expect(coded((await correct(partner, 'hier', { kind: 'WELZIJN' })).problems)).toEqual([
    'INVALID input.kind',
  ]);
});
