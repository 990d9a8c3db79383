import { readAsOperator } from '../exchange/dump.ts';
import { standInFor } from '../exchange/locatieserver.ts';
import { aTeam, sheet } from '../exchange/sheets.ts';
import { commandsOn } from '../own-place.ts';

const on = commandsOn('EMPTY');

const ketenkaart = on.run;
async function points() {
  const database = await on.place.open();
  const rows = await readAsOperator(database, (read) =>
    read.selectFrom('facility').select(['name', 'point_precision', 'point_from']).orderBy('name').execute(),
  );
  await database.close();
  return rows.map((row) => Object.values(row));
}

test('import takes a file of points beside its own, and asks a geocoder for the rest', async () => {
  const standIn = await standInFor([
    {
      ...{ postcode: '9997AA', huisnummer: 12, huis_nlt: '12', straatnaam: 'Strandweg' },
      ...{ woonplaatsnaam: 'Nergenshuizen', point: [4.005, 52.405] },
    },
  ]);
  const file = on.folder.write(
    'opvang.csv',
    sheet([
      aTeam('a', { lrk: '123456789', postcode: '9997 AA', huisnummer: 1 }),
      aTeam('b', { lrk: '123456788', postcode: '9997 AA', huisnummer: 12 }),
    ]),
  );
  const pointFile = on.folder.write('punten.csv', 'lrk;x;y\n123456789;100000;480000\n');
  const words = ['import', 'facilities', file, '--source', 'opvang', '--points', pointFile];

  const dry = await ketenkaart(...words, '--geocode', standIn.url, '--dry-run');
  expect(dry.stdout).toContain('NOTE POINT_OF_FILE: 1');
  expect([await points(), standIn.asked]).toEqual([[], []]);

  const real = await ketenkaart(...words, '--geocode', standIn.url);
  await standIn.stop();
  expect(real).toMatchObject({ code: 0, stderr: '' });
  expect(real.stdout).toContain('geocoder: loaded\n  1 lines: 1 new');
  expect(await points()).toEqual([
    ['Team a', 'ADDRESS', 'POINT_FILE'],
    ['Team b', 'ADDRESS', 'GEOCODER'],
  ]);

  const done = await ketenkaart('geocode', '--geocoder', standIn.url);
  expect(done).toEqual({ code: 0, stderr: '', stdout: 'geocoder: there is no address to ask for\n' });
});

test.each([
  [['WK003401'], 'WK003401 is not the code of a municipality'],
  [['--geocoder', 'file:///etc/passwd'], 'the geocoder needs an address that begins with https://'],
])('geocode %j is told in a sentence to be wrong', async (words, sentence) => {
  const ended = await ketenkaart('geocode', ...words);
  expect(ended).toMatchObject({ code: 1, stdout: '' });
  expect(ended.stderr).toContain(sentence);
});
