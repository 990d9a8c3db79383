import { keyFigureLines } from '../area/figure/key-figure-lines.ts';
import { type Api, openApi } from '../ask-sample.ts';
import { type Importer, importerInto } from '../exchange/nowhere.ts';
import { anActivity, anInventory, aTeam, boundaries, sheet, square } from '../exchange/sheets.ts';

let api: Api;
let importer: Importer;

/** Of one source: a team on the beach, one that paused, one of which nobody knows where it works. */
const told = {
  'teams.csv': sheet([
    aTeam('strand', { werkgebied: 'BU99020101' }),
    aTeam('pauze', { werkgebied: 'BU99020101', status: 'PAUSED' }),
    aTeam('ergens', { gemeentecode: 'GM9902' }),
    aTeam('leeg', { werkgebied: 'BU99030001' }),
  ]),
  'activiteiten.csv': sheet([
    anActivity('strand', 'Voorlezen', { doelen: 'TAAL' }),
    anActivity('strand', 'Zwemmen', { doelen: 'TAAL|VEILIGHEID' }),
    anActivity('pauze', 'Sporten', { doelen: 'GEZONDE_LEEFSTIJL' }),
    anActivity('ergens', 'Ruilkast', { doelen: 'ARMOEDE' }),
    anActivity('leeg', 'Wachten', { doelen: 'PLEZIER_SPEL' }),
  ]),
  'inventarissen.csv': sheet([anInventory('activiteiten', 'GM9902'), anInventory('ACTIVITEITEN', 'GM9903')]),
};

beforeAll(async () => {
  api = await openApi('EMPTY');
  importer = importerInto(api.database);
  await importer.bringNowhere();
  const empty = keyFigureLines([
    { code: 'GM9903', name: 'Leeg', inhabitants: 900, children: 0 },
    { code: 'WK990300', name: 'Wijk 00', inhabitants: 900, children: 0 },
    { code: 'BU99030001', name: 'Heide', inhabitants: 900, children: 0 },
  ]);
  await importer.bringIn('key-figures', { 'leeg.csv': empty });
  const shape = boundaries([{ code: 'BU99030001', geometry: square(6, 52.1) }]);
  await importer.bringIn('boundaries', { 'leeg.geojson': shape });
  await importer.bringIn('partners', told, { source: 'one' });
}, 120_000);
afterAll(async () => {
  importer.end();
  await api.close();
});

/** Count and verdict of a goal on the level of all children. */
async function cellsOf(code: string) {
  const { data, errors } = await api.ask(
    `{ area(code: "${code}") { goalMatrix { goal { code } prevention { code } count facilities verdict } } }`,
  );
  expect(errors).toEqual([]);
  const cells = data.area.goalMatrix as {
    goal: { code: string };
    prevention: { code: string };
    count: number;
    facilities: number;
    verdict: string;
  }[];
  const universal = cells.filter(({ prevention }) => prevention.code === 'UNIVERSEEL');
  return Object.fromEntries(
    universal.map(({ goal, count, facilities, verdict }) => [goal.code, [count, facilities, verdict]]),
  );
}

describe('the goal matrix', () => {
  test('counts activities where their facility works, and in the areas above', async () => {
    const filled = { TAAL: [2, 1, 'MET'], VEILIGHEID: [1, 1, 'MET'] };
    for (const code of ['BU99020101', 'WK990201', 'GM9902'])
      expect(await cellsOf(code)).toMatchObject(filled);
    expect(await cellsOf('BU99020102')).toMatchObject({
      ...{ TAAL: [0, 0, 'ABSENT'], VEILIGHEID: [0, 0, 'ABSENT'] },
    });
  });

  test('does not count what a facility does that paused', async () => {
    expect(await cellsOf('BU99020101')).toMatchObject({ GEZONDE_LEEFSTIJL: [0, 0, 'ABSENT'] });
  });

  test('leaves open what is done nobody knows where in the municipality', async () => {
    expect(await cellsOf('GM9902')).toMatchObject({ ARMOEDE: [1, 1, 'MET'] });
    for (const code of ['BU99020101', 'BU99020201', 'WK990202']) {
      expect(await cellsOf(code)).toMatchObject({ ARMOEDE: [0, 0, 'UNKNOWN'] });
    }
    expect(await cellsOf('GM9903')).toMatchObject({ ARMOEDE: [0, 0, 'NOT_APPLICABLE'] });
  });

  test('asks nothing where no children live', async () => {
    expect(await cellsOf('BU99030001')).toMatchObject({
      ...{ PLEZIER_SPEL: [1, 1, 'MET'], TAAL: [0, 0, 'NOT_APPLICABLE'] },
    });
  });

  test('counts an activity of which two sources tell once', async () => {
    const twice = {
      'teams.csv': sheet([
        aTeam('school', { soort: 'BASISSCHOOL', brin: '99XA00', werkgebied: 'BU99020201' }),
      ]),
      'activiteiten.csv': sheet([anActivity('school', 'Voorlezen', { doelen: 'TAAL' })]),
    };
    await importer.bringIn('partners', twice, { source: 'two' });
    const again = sheet([anActivity('BRIN_VESTIGING:99XA00', 'voorlezen', { doelen: 'TAAL|PLEZIER_SPEL' })]);
    await importer.bringIn('partners', { 'activiteiten.csv': again }, { source: 'three' });
    expect(await cellsOf('BU99020201')).toMatchObject({
      ...{ TAAL: [1, 1, 'MET'], PLEZIER_SPEL: [1, 1, 'MET'] },
    });
  });
});
