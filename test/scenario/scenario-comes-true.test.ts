import { stringify } from 'yaml';
import { operator, writerSession } from '../../src/access/viewer.ts';
import { assessMunicipalities } from '../../src/assessment/assess-municipalities.ts';
import { writing } from '../../src/database/writing.ts';
import { loadNormSet } from '../../src/norm/load-norm-set.ts';
import { importingInto } from '../exchange/importing.ts';
import { anInventory, aRelation, aTeam, aWorkingArea, type Line, sheet } from '../exchange/sheets.ts';
import { comingTrue } from './coming-true.ts';

const { api, importer } = importingInto('EMPTY');

/** The origins lie in the middle of squares of 0.01 degrees: Strand, Duin and Polder from west to east. */
const inStrand = { longitude: 4.005, latitude: 52.405 };
const inDuin = { longitude: 4.015, latitude: 52.405 };
const inPolder = { longitude: 4.026, latitude: 52.404 };
const day = '2027-01-01';

/** The example norms as a municipality has them, also where only a few children live. */
const ownNorms = (version: number, others: readonly object[] = []) =>
  stringify({
    ...{ code: 'NERGENSHUIZEN', version, name: 'Eigen normen', municipality: 'GM9902', basis: 'Council.' },
    ...{ adoptedOn: day, overrides: { code: 'PEDAGOGISCHE_BASIS_VOORBEELD', version: 2 } },
    norms: [
      ...['N02', 'N08'].map((code) => ({ code, minimumChildren: 1, reason: 'We are small.' })),
      ...others,
    ],
  });
const nearer = { code: 'N04', value: 300, nl: 'Kinderwerk dichtbij', en: 'Nearer by', reason: 'Near.' };
const load = (text: string) =>
  writing(api.database, writerSession(operator), (rows) => loadNormSet(rows, text, 'own.yml'));

/** What the municipality keeps, as it is now; each change is made here, and all of it brought in again. */
const kept = {
  facilities: new Map<string, Line>([
    ['team', aTeam('team', { fte: '1,0', ...inStrand, relaties_uitgevraagd_op: '2026-12-01' })],
    ['second', aTeam('second', { fte: '0,2', gemeentecode: 'GM9902' })],
    ['school', aTeam('school', { soort: 'BASISSCHOOL', ...inDuin, relaties_uitgevraagd_op: '2026-12-01' })],
    ['other', aTeam('other', { soort: 'BASISSCHOOL', ...inStrand })],
    ['bso', aTeam('bso', { soort: 'BSO', kindplaatsen: 30, ...inStrand })],
  ]),
  areas: [aWorkingArea('team', 'WK990201'), aWorkingArea('second', 'BU99020201')],
  relations: [aRelation('team', 'school', { thema: 'SIGNALEREN', niveau_van: 1, niveau_naar: 1 })],
};
const bringAll = () =>
  importer.bringIn(
    'partners',
    {
      'voorzieningen.csv': sheet([...kept.facilities.values()]),
      'werkgebieden.csv': sheet(kept.areas),
      'relaties.csv': sheet(kept.relations),
      'inventarissen.csv': sheet(
        ['KINDERWERK', 'BSO', 'BASISSCHOOL'].map((kind) => anInventory(kind, 'GM9902')),
      ),
    },
    { today: day, factsOn: day },
  );

const { ask, stored, supposed, idOf, plain, remember, comesTrue } = comingTrue(api, 'GM9902', day);

const change = (key: string, cells: Line) => {
  kept.facilities.set(key, aTeam(key, { ...kept.facilities.get(key), ...cells }));
  return bringAll();
};

beforeAll(async () => {
  await importer.bringNowhere();
  await load(ownNorms(1));
  await bringAll();
  await remember(kept.facilities.keys());
}, 120_000);

describe('what a scenario tells is what is found once it comes true', () => {
  test('of a team that comes, with what it has and where it works', async () => {
    await comesTrue(
      {
        addFacilities: [
          { kinds: ['KINDERWERK'], ...inPolder, serves: ['WK990202', 'BU99020102'], capacity: { fte: 0.05 } },
        ],
      },
      () => {
        kept.areas.push(aWorkingArea('new', 'WK990202'), aWorkingArea('new', 'BU99020102'));
        return change('new', { fte: '0,05', ...inPolder });
      },
    );
  });

  test('of places for children, which stand where they stand', async () => {
    await comesTrue({ addFacilities: [{ kinds: ['BSO'], ...inPolder, capacity: { places: 22 } }] }, () =>
      change('new bso', { soort: 'BSO', kindplaatsen: 22, ...inPolder }),
    );
  });

  test('of a school that comes, and was asked nothing yet', async () => {
    await comesTrue({ addFacilities: [{ kinds: ['BASISSCHOOL'], ...inPolder }] }, () =>
      change('new school', { soort: 'BASISSCHOOL', ...inPolder }),
    );
  });

  test('of a relation that both sides confirm, in place of a weak one', async () => {
    const [from, to] = [await idOf('team'), await idOf('school')];
    await comesTrue({ addRelations: [{ from, to, theme: 'SIGNALEREN', level: 4 }] }, () => {
      kept.relations[0] = { ...kept.relations[0], niveau_van: 4, niveau_naar: 4 };
      return bringAll();
    });
  });

  test('of a relation that one side names', async () => {
    const [from, to] = [await idOf('team'), await idOf('other')];
    await comesTrue({ addRelations: [{ from, to, theme: 'signaleren', level: 3, confirmed: false }] }, () => {
      kept.relations.push(
        aRelation('team', 'other', { thema: 'SIGNALEREN', niveau_naar: '', niveau_naar_op: '' }),
      );
      return bringAll();
    });
  });

  test('of capacity that goes from one team to another', async () => {
    const [from, to] = [await idOf('team'), await idOf('second')];
    await comesTrue({ moveCapacity: [{ from, to, measure: 'FTE', amount: 0.9 }] }, async () => {
      await change('team', { fte: '0,1' });
      return change('second', { fte: '1,1' });
    });
  });

  test('of one that closes: the next nearest, what it had, and whom it worked with', async () => {
    await comesTrue({ closeFacilities: [await idOf('team')] }, () => change('team', { status: 'CLOSED' }));
  });

  test('of all of it at once', async () => {
    const [second, school] = [await idOf('second'), await idOf('school')];
    await comesTrue(
      {
        closeFacilities: [await idOf('new')],
        addFacilities: [
          { key: 'new_9', kinds: ['KINDERWERK', 'BUURTHUIS'], ...inDuin, capacity: { fte: 0 } },
        ],
        addRelations: [{ from: 'new_9', to: school, theme: 'SIGNALEREN', level: 3 }],
        moveCapacity: [{ from: second, to: 'new_9', measure: 'FTE', amount: 0.25 }],
      },
      async () => {
        kept.relations.push(aRelation('hub', 'school', { thema: 'SIGNALEREN' }));
        await change('new', { status: 'CLOSED' });
        await change('second', { fte: '0,85' });
        return change('hub', { ook_aanbod: 'BUURTHUIS', fte: '0,25', ...inDuin });
      },
    );
  });

  test('of another version of the norms', async () => {
    await load(ownNorms(2, [nearer]));
    // It is adopted on the same day, so it would be in force already: suppose back to the one before.
    const { scenario } = await ask(`{ scenario(input: { area: "GM9902", normSet: "nset_nergenshuizen_1" }) {
      normSetBefore normSetAfter gapsBefore gapsAfter gapsClosed gapsOpened } }`);
    expect([scenario.normSetBefore, scenario.normSetAfter]).toEqual([
      'nset_nergenshuizen_2',
      'nset_nergenshuizen_1',
    ]);
    const before = await stored();
    const gaps = (list: ReadonlyMap<string, string>) =>
      [...list.values()].filter((value) => value !== 'question').length;
    expect(gaps(before)).toBe(scenario.gapsAfter);
    await writing(api.database, writerSession(operator), (rows) => assessMunicipalities(rows, day));
    expect(gaps(await stored())).toBe(scenario.gapsBefore);
    expect(scenario.gapsBefore).toBeGreaterThan(scenario.gapsAfter);
  });

  test('of a norm that asks otherwise', async () => {
    await comesTrue({ norms: [{ code: 'N04', value: 1_500 }] }, async () => {
      await load(ownNorms(3, [{ ...nearer, value: 1_500 }]));
      await writing(api.database, writerSession(operator), (rows) => assessMunicipalities(rows, day));
    });
  });
});

describe('a scenario', () => {
  const bso = { key: 'new_7', kinds: ['BSO'], ...inPolder, capacity: { places: 22 } };

  const isNoDifference = async (input: object) => {
    const { list, leftOut } = await supposed(input);
    return JSON.stringify(plain(list)) === JSON.stringify(plain(await stored(leftOut)));
  };
  const more = { ...bso, capacity: { places: 500 } };

  test('in which one closes and the same comes has no difference', async () => {
    const closeFacilities = [await idOf('new bso')];
    expect(await isNoDifference({ closeFacilities })).toBe(false);
    expect(await isNoDifference({ closeFacilities, addFacilities: [bso] })).toBe(true);
  });

  test('in which one comes and closes has none either', async () => {
    expect(await isNoDifference({ addFacilities: [more] })).toBe(false);
    expect(await isNoDifference({ addFacilities: [more], closeFacilities: ['new_7'] })).toBe(true);
  });

  test('stores nothing', async () => {
    const before = await stored();
    await supposed({ addFacilities: [more], norms: [{ code: 'N04', value: 1 }] });
    expect(plain(await stored())).toEqual(plain(before));
  });
});
