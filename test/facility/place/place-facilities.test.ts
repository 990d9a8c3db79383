import { importingInto } from '../../exchange/importing.ts';
import { aTeam, sheet } from '../../exchange/sheets.ts';

const { api, importer } = importingInto('EMPTY');
beforeAll(() => importer.bringNowhere());

const bring = (key: string, longitude: number) =>
  importer.bringIn(
    'facilities',
    { 'teams.csv': sheet([aTeam(key, { longitude, latitude: 52.405 })]) },
    { source: key },
  );

test('facilities that all stand outside every boundary are loaded, and stand in no neighbourhood', async () => {
  // The first makes the statistics of the points; the embedded database once stumbled over them at the second.
  expect(await bring('one', 4.047)).toMatchObject({ outcome: 'LOADED', inserted: 1 });
  expect(await bring('other', 4.038)).toMatchObject({ outcome: 'LOADED', inserted: 1 });
  const { data, errors } = await api.ask('{ facilities { nodes { name neighbourhood { code } } } }');
  expect(errors).toEqual([]);
  expect(data.facilities.nodes).toEqual([
    { name: 'Team one', neighbourhood: null },
    { name: 'Team other', neighbourhood: null },
  ]);
});

test('one that stands inside is placed among them', async () => {
  await bring('inside', 4.005);
  const { data } = await api.ask(
    '{ facilities(where: { areas: ["GM9902"] }) { nodes { name neighbourhood { code } } } }',
  );
  expect(data.facilities.nodes).toEqual([{ name: 'Team inside', neighbourhood: { code: 'BU99020101' } }]);
});
