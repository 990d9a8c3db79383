import { stringify } from 'yaml';
import { operator, writerSession } from '../../src/access/viewer.ts';
import { writing } from '../../src/database/writing.ts';
import { loadNormSet } from '../../src/norm/load-norm-set.ts';
import { keyFigureLines } from '../area/figure/key-figure-lines.ts';
import { importingInto } from '../exchange/importing.ts';
import { drawnNowhere, nowhere } from '../exchange/nowhere.ts';
import {
  anActivity,
  anInventory,
  aRelation,
  aTeam,
  boundaries,
  type Line,
  sheet,
  square,
} from '../exchange/sheets.ts';
import { comingTrue, type Shown } from './coming-true.ts';

const { api, importer } = importingInto('EMPTY');
const day = '2027-01-01';
const { supposed, ask, idOf, remember, comesTrue } = comingTrue(api, 'GM9902', day);

/** Strand, Duin and Polder from west to east, and Zandbank of the municipality next to it. */
const inStrand = { longitude: 4.005, latitude: 52.405 };
const inDuin = { longitude: 4.015, latitude: 52.405 };
const atTheBorder = { longitude: 4.029, latitude: 52.405 };
const inZandbank = { longitude: 4.032, latitude: 52.405 };
const zandbank = { name: 'Zandbank', inhabitants: 3_000, children: 700 };
const neighbour = ['GM9903', 'WK990301', 'BU99030101'].map((code) => ({ code, ...zandbank }));

/** The example norms, also where only a few children live. */
const norms = stringify({
  ...{ code: 'NERGENSHUIZEN', version: 1, name: 'Eigen normen', municipality: 'GM9902', basis: 'Council.' },
  ...{ adoptedOn: day, overrides: { code: 'PEDAGOGISCHE_BASIS_VOORBEELD', version: 2 } },
  norms: ['N02', 'N08'].map((code) => ({ code, minimumChildren: 1, reason: 'We are small.' })),
});

const asked = { relaties_uitgevraagd_op: '2026-12-01' };
const checked = { geverifieerd_op: '2026-11-01', geverifieerd_door: 'beleidsmedewerker' };
const kept = {
  facilities: new Map<string, Line>([
    ['team', aTeam('team', { fte: '1,0', ...inStrand, ...asked, ...checked })],
    ['school', aTeam('school', { soort: 'BASISSCHOOL', ...inDuin, ...asked, ...checked })],
    ['other', aTeam('other', { soort: 'BASISSCHOOL', ...inStrand, ...asked })],
    ['kdv', aTeam('kdv', { soort: 'KDV', ...inStrand, ...asked })],
    ['lokaal', aTeam('lokaal', { soort: 'LOKAAL_TEAM', ...inDuin, ...asked, ...checked })],
    ['ve', aTeam('ve', { soort: 'PEUTEROPVANG_VE', uren_per_week: 18, ...inStrand, ...asked })],
    ['huis', aTeam('huis', { soort: 'BUURTHUIS', oppervlakte_m2: 100, ...inDuin, ...asked })],
    // Whom nobody here works with yet, and who passes a worry on.
    ['elders', aTeam('elders', { soort: 'SMW', gemeentecode: 'GM9903', ...inZandbank, ...asked })],
    ['hulp', aTeam('hulp', { soort: 'LOKAAL_TEAM', gemeentecode: 'GM9903', ...inZandbank, ...asked })],
  ]),
  relations: [
    ...['school', 'other', 'kdv', 've', 'huis'].map((key) => aRelation('team', key, { thema: 'SIGNALEREN' })),
    aRelation('elders', 'hulp', { thema: 'SIGNALEREN' }),
  ],
  activities: [
    anActivity('team', 'Kookclub', { doelen: 'GEZONDE_LEEFSTIJL|SIGNALEREN' }),
    anActivity('huis', 'Koffie', { doelen: 'OPVOEDONDERSTEUNING|SIGNALEREN' }),
  ],
};
const bringAll = () =>
  importer.bringIn(
    'partners',
    {
      'voorzieningen.csv': sheet([...kept.facilities.values()]),
      'relaties.csv': sheet(kept.relations),
      'activiteiten.csv': sheet(kept.activities),
      'inventarissen.csv': sheet(
        [
          ...['KINDERWERK', 'BASISSCHOOL', 'PEUTEROPVANG_VE', 'BUURTHUIS', 'SPEELPLEK', 'SPEELTUIN'],
          'ACTIVITEITEN',
        ].map((kind) => anInventory(kind, 'GM9902')),
      ),
      'cijfers.csv': sheet([
        { gebied: 'GM9902', cijfer: 'HOMES', jaar: 2024, waarde: 2_000 },
        { gebied: 'GM9902', cijfer: 'BUILT_LAND', jaar: 2024, waarde: 40 },
      ]),
    },
    { today: day, factsOn: day },
  );
const change = (key: string, cells: Line) => {
  kept.facilities.set(key, aTeam(key, { ...kept.facilities.get(key), ...cells }));
  return bringAll();
};
const relate = (from: string, to: string, cells: Line = {}) => {
  kept.relations.push(aRelation(from, to, { thema: 'SIGNALEREN', ...cells }));
  return bringAll();
};

beforeAll(async () => {
  await importer.bringIn('key-figures', { 'key-figures.csv': keyFigureLines([...nowhere, ...neighbour]) });
  await importer.bringIn('boundaries', {
    'boundaries.geojson': boundaries([
      ...drawnNowhere,
      { code: 'BU99030101', name: 'Zandbank', geometry: square(4.03, 52.4) },
    ]),
  });
  await writing(api.database, writerSession(operator), (rows) => loadNormSet(rows, norms, 'own.yml'));
  await bringAll();
  await remember(kept.facilities.keys());
}, 120_000);

describe('what a scenario tells is what is found once it comes true', () => {
  test('of what a team next to the border has, in which children of the other side share', async () => {
    await comesTrue(
      { addFacilities: [{ kinds: ['KINDERWERK'], ...atTheBorder, capacity: { fte: 0.05 } }] },
      () => change('border', { fte: '0,05', ...atTheBorder }),
      ['N29', 'N32'],
    );
  });

  test('of a team across the border, within reach of children here', async () => {
    await comesTrue(
      { addFacilities: [{ kinds: ['KINDERWERK'], ...inZandbank, capacity: { fte: 0.03 } }] },
      () => change('across', { fte: '0,03', ...inZandbank }),
      ['N29'],
    );
  });

  test('of what goes to a team across the border', async () => {
    const [from, to] = [await idOf('border'), await idOf('across')];
    await comesTrue({ moveCapacity: [{ from, to, measure: 'FTE', amount: 0.02 }] }, async () => {
      await change('border', { fte: '0,03' });
      return change('across', { fte: '0,05' });
    }, ['N29']);
  });

  test('of who can walk to less when a team closes', async () => {
    await comesTrue(
      { closeFacilities: [await idOf('border')] },
      () => change('border', { status: 'CLOSED' }),
      ['N29', 'N32'],
    );
  });

  test('of routes over one who got to nobody here until now', async () => {
    await comesTrue(
      { addRelations: [{ from: await idOf('ve'), to: await idOf('elders'), theme: 'SIGNALEREN', level: 3 }] },
      () => relate('ve', 'elders'),
      ['N25'],
    );
  });

  test('of routes that begin or end with a facility that comes', async () => {
    await comesTrue({
      addFacilities: [
        { key: 'help', kinds: ['JEUGDHULP'], ...inDuin },
        { kinds: ['BASISSCHOOL'], ...inStrand },
      ],
      addRelations: [
        { from: await idOf('school'), to: 'help', theme: 'SIGNALEREN', level: 2 },
        { from: 'new_2', to: 'help', theme: 'SIGNALEREN', level: 3, confirmed: false },
      ],
    }, async () => {
      kept.relations.push(
        aRelation('help', 'school', { thema: 'SIGNALEREN', niveau_van: 2, niveau_naar: 2 }),
        aRelation('third', 'help', { thema: 'SIGNALEREN', niveau_naar: '', niveau_naar_op: '' }),
      );
      kept.facilities.set('help', aTeam('help', { soort: 'JEUGDHULP', ...inDuin }));
      return change('third', { soort: 'BASISSCHOOL', ...inStrand });
    }, ['N25']);
  });

  test('of a network that hangs less on one', async () => {
    const [kdv, school] = [await idOf('kdv'), await idOf('school')];
    await comesTrue(
      { addRelations: [{ from: kdv, to: school, theme: 'GEZAMENLIJKE_ACTIVITEIT', level: 1 }] },
      () => relate('kdv', 'school', { thema: 'GEZAMENLIJKE_ACTIVITEIT', niveau_van: 1, niveau_naar: 1 }),
      ['N30'],
    );
  });

  test('of a relation about money, which is no part of a network', async () => {
    const [from, to] = [await idOf('huis'), await idOf('other')];
    const { norms: changed } = await supposed({
      addRelations: [{ from, to, theme: 'BELEID_STURING', level: 3 }],
    });
    expect(changed.has('N30')).toBe(false);
  });

  test('of a hub that closes, with what it did and when it was checked', async () => {
    await comesTrue({ closeFacilities: [await idOf('team')] }, () => change('team', { status: 'CLOSED' }), [
      ...['N25', 'N29', 'N30', 'N31', 'N32'],
    ]);
  });

  test('of a worry that goes one way', async () => {
    const [from, to] = [await idOf('kdv'), await idOf('lokaal')];
    const oneWay = { theme: 'SIGNALEREN', level: 3, mutual: false };
    const back = await supposed({ addRelations: [{ ...oneWay, from: to, to: from }] });
    expect(back.norms.has('N25')).toBe(false);
    await comesTrue(
      { addRelations: [{ ...oneWay, from, to }] },
      () => relate('kdv', 'lokaal', { richting: 'FORWARD' }),
      ['N25'],
    );
    // And no more when it is turned round.
    await comesTrue({ addRelations: [{ ...oneWay, from: to, to: from }] }, () => {
      kept.relations.pop();
      return relate('lokaal', 'kdv', { richting: 'FORWARD' });
    }, ['N25']);
  });

  test('of room in a community centre, and to play', async () => {
    await comesTrue({
      addFacilities: [
        { kinds: ['BUURTHUIS'], ...inStrand, capacity: { squareMetres: 120 } },
        { kinds: ['SPEELPLEK'], ...inStrand, capacity: { squareMetres: 9_000 } },
      ],
    }, () => {
      kept.facilities.set('plek', aTeam('plek', { soort: 'SPEELPLEK', oppervlakte_m2: 9_000, ...inStrand }));
      return change('huis 2', { soort: 'BUURTHUIS', oppervlakte_m2: 120, ...inStrand });
    }, ['N17', 'N18']);
  });

  test('of hours that go from one place to another', async () => {
    const capacity = { hoursPerWeek: 12 };
    await comesTrue(
      { addFacilities: [{ kinds: ['PEUTEROPVANG_VE'], ...inDuin, capacity }] },
      () => change('ve 2', { soort: 'PEUTEROPVANG_VE', uren_per_week: 12, ...inDuin }),
      ['N07'],
    );
    const [from, to] = [await idOf('ve'), await idOf('ve 2')];
    await comesTrue({ moveCapacity: [{ from, to, measure: 'HOURS_PER_WEEK', amount: 1.5 }] }, async () => {
      await change('ve', { uren_per_week: '16,5' });
      return change('ve 2', { uren_per_week: '13,5' });
    }, ['N07']);
  });
});

test('what one does, with whom, who can be called and when it was checked is not worked out where capacity goes to areas', async () => {
  const { scenario } = await ask(
    'query ($input: ScenarioInput!) { scenario(input: $input) { notWorkedOut { code } } }',
    {
      input: {
        area: 'GM9902',
        moveCapacity: [{ from: await idOf('ve'), areas: ['WK990202'], measure: 'HOURS_PER_WEEK', amount: 1 }],
      },
    },
  );
  expect(scenario.notWorkedOut.map(({ code }: Shown) => code)).toEqual(['N27', 'N30', 'N31', 'N32']);
});
