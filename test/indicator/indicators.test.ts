import { anonymous } from '../../src/access/viewer.ts';
import { importingInto } from '../exchange/importing.ts';
import { anInventory, aRelation, aTeam, aWorkingArea, type Line, sheet } from '../exchange/sheets.ts';

/**
 * Nergenshuizen: West with 600 children (Strand 400, Duin 200), Oost with 300 (Polder). The middle of each
 * neighbourhood lies at 52.405, and at 4.005, 4.015 and 4.025.
 */
const { api, importer } = importingInto('EMPTY');
const at = { Strand: 4.005, Duin: 4.015, Polder: 4.025 };
const standingIn = (place: keyof typeof at, cells: Line = {}): Line => ({
  ...{ gemeentecode: 'GM9902', longitude: at[place], latitude: 52.405 },
  ...cells,
});

/** Everything that is told, again each time, with what is new. */
const told: Record<string, Line[]> = {};
const bring = async (more: Record<string, readonly Line[]>) => {
  for (const [name, lines] of Object.entries(more)) {
    const keys = new Set(lines.map(({ sleutel }) => sleutel));
    const before = (told[name] ?? []).filter(({ sleutel }) => sleutel === undefined || !keys.has(sleutel));
    told[name] = [...before, ...lines];
  }
  const files = Object.entries(told).map(([name, lines]) => [`${name}.csv`, sheet(lines)]);
  await importer.bringIn('partners', Object.fromEntries(files));
};

// biome-ignore lint/suspicious/noExplicitAny: a test reads what it asked for
type Shown = any;
async function indicator(area: string, code: string, args = ''): Promise<Shown> {
  const { data, errors } = await api.ask(
    `{ area(code: "${area}") { indicator(code: "${code}" ${args}) {
      figure { value low high status reason numerator denominator known of unit }
      municipalities municipalitiesKnown parts { part { code } figure { value known of } }
    } } }`,
    {},
    anonymous,
  );
  expect(errors).toEqual([]);
  const { parts, ...rest } = data.area.indicator;
  return {
    ...rest,
    parts: Object.fromEntries(parts.map(({ part, figure }: Shown) => [part.code, figure.value])),
  };
}
const figureOf = async (area: string, code: string) => (await indicator(area, code)).figure;

beforeAll(() => importer.bringNowhere(), 120_000);

describe('unused potential', () => {
  test('is not known where nobody looked whether there is children’s work', async () => {
    await bring({
      facilities: [
        aTeam('s1', standingIn('Strand', { soort: 'BASISSCHOOL' })),
        aTeam('s2', standingIn('Polder', { soort: 'BASISSCHOOL' })),
      ],
    });
    expect(await indicator('GM9902', 'UNUSED_POTENTIAL')).toMatchObject({
      figure: { value: null, status: 'MISSING', known: 0, of: 2 },
      ...{ municipalities: 1, municipalitiesKnown: 0 },
      parts: { CHILDREN_WITHOUT: null, CHILDREN_WITH: null, CHILDREN_NOT_KNOWN: 900, AREAS_WITHOUT: null },
    });
  });

  test('lies between none and all of what is not known', async () => {
    // In West is a team; of Oost nobody told: 0 of 600 known, and of all 900 none or 300.
    await bring({
      facilities: [aTeam('t1', standingIn('Strand', { fte: '0,5', relaties_uitgevraagd_op: '2026-03-01' }))],
    });
    expect(await indicator('GM9902', 'UNUSED_POTENTIAL')).toMatchObject({
      figure: {
        value: 0,
        low: 0,
        high: 33.33,
        status: 'ESTIMATED',
        numerator: 0,
        denominator: 600,
        known: 1,
      },
      municipalitiesKnown: 1,
      parts: { CHILDREN_WITHOUT: 0, CHILDREN_WITH: 600, CHILDREN_NOT_KNOWN: 300, AREAS_WITHOUT: 0 },
    });
  });

  test('is the share of children where it is confirmed absent and a partner is at work', async () => {
    await bring({ inventories: [anInventory('KINDERWERK', 'GM9902')] });
    expect(await indicator('GM9902', 'UNUSED_POTENTIAL')).toMatchObject({
      figure: { value: 33.33, status: 'MEASURED', numerator: 300, denominator: 900, known: 2, of: 2 },
      parts: { CHILDREN_WITHOUT: 300, CHILDREN_WITH: 600, AREAS_WITHOUT: 1, PARTNERS_WITHOUT: 1 },
    });
  });

  test('beside it: the share of children where the team is, known also where no partner is', async () => {
    expect(await indicator('GM9902', 'SERVED_SHARE')).toMatchObject({
      figure: { value: 66.67, status: 'MEASURED', numerator: 600, denominator: 900, known: 2, of: 2 },
      parts: { CHILDREN_WITH: 600, CHILDREN_ABSENT: 300, CHILDREN_NOT_KNOWN: 0, AREAS_WITH: 1 },
    });
    expect(await figureOf('BU99020102', 'SERVED_SHARE')).toMatchObject({ value: 0, denominator: 200 });
  });

  test('of a neighbourhood is its own, and not known where no partner is known', async () => {
    expect(await figureOf('BU99020101', 'UNUSED_POTENTIAL')).toMatchObject({ value: 0, known: 1, of: 1 });
    expect(await figureOf('BU99020201', 'UNUSED_POTENTIAL')).toMatchObject({ value: 100, known: 1, of: 1 });
    expect(await figureOf('BU99020102', 'UNUSED_POTENTIAL')).toMatchObject({ value: null, known: 0, of: 1 });
  });
});

describe('ties', () => {
  beforeAll(async () => {
    await bring({
      facilities: [
        // Asked, and it has none that both confirm.
        aTeam('t2', standingIn('Polder', { fte: '1,5', relaties_uitgevraagd_op: '2026-03-01' })),
        // Nobody told the FTE of the one, or asked the other; of the last nobody knows whose FTE they are.
        aTeam('t3', standingIn('Strand', { relaties_uitgevraagd_op: '2026-03-01' })),
        aTeam('t4', standingIn('Polder', { fte: '1' })),
        aTeam(
          't5',
          standingIn('Duin', { fte: '2', ook_aanbod: 'CULTUUR', relaties_uitgevraagd_op: '2026-03-01' }),
        ),
      ],
      relations: [
        aRelation('t1', 's1'),
        // On another theme with the same partner: still one partner.
        aRelation('t1', 's1', { thema: 'SIGNALEREN' }),
        aRelation('t1', 's2'),
        // One side says so.
        aRelation('t2', 's2', { niveau_naar: '', niveau_naar_op: '' }),
        aRelation('t3', 's1'),
      ],
    });
  });

  test('per FTE are counted of teams whose FTE and ties are known, together', async () => {
    // t1: two partners on 0.5 FTE; t2: none that both confirm, on 1.5. Not 4 and 0 on average, but 2 / 2.
    expect(await indicator('GM9902', 'TIES_PER_FTE')).toMatchObject({
      figure: { value: 1, numerator: 2, denominator: 2, known: 2, of: 5, unit: 'ties per FTE' },
      parts: { TIES: 2, FTE: 2, FACILITIES: 5 },
    });
    expect(await figureOf('WK990201', 'TIES_PER_FTE')).toMatchObject({ value: 4, known: 1, of: 3 });
  });

  test('per FTE are not known where no team is', async () => {
    expect((await indicator('GM9902', 'TIES_PER_FTE', 'facilityKind: "SPEELOTHEEK"')).figure).toMatchObject({
      ...{ value: null, status: 'MISSING', known: null },
    });
  });

  test('that are expected and possible are there, or not, or nobody asked', async () => {
    // Schools are the only partners of those expected; in Duin, where t5 works, is none.
    // t1 and t3 with s1 (also in Strand), t2 with s2: there. t4 was not asked, nor was s2: not known.
    expect(await indicator('GM9902', 'UNUSED_TIES')).toMatchObject({
      figure: {
        value: 0,
        low: 0,
        high: 25,
        status: 'ESTIMATED',
        numerator: 0,
        denominator: 3,
        known: 3,
        of: 4,
      },
      parts: { TIES_UNUSED: 0, TIES_THERE: 3, TIES_NOT_KNOWN: 1 },
    });
  });

  test('that are expected and possible count as unused once an end was asked', async () => {
    await bring({
      facilities: [
        aTeam('s2', standingIn('Polder', { soort: 'BASISSCHOOL', relaties_uitgevraagd_op: '2026-04-01' })),
      ],
    });
    expect(await figureOf('GM9902', 'UNUSED_TIES')).toMatchObject({
      ...{ value: 25, status: 'MEASURED', numerator: 1, denominator: 4, known: 4, of: 4 },
    });
  });

  test('of a team that works in several areas count whole in each, and once above', async () => {
    await bring({
      facilities: [aTeam('t6', standingIn('Strand', { fte: '1', relaties_uitgevraagd_op: '2026-03-01' }))],
      'working-areas': [aWorkingArea('t6', 'WK990201'), aWorkingArea('t6', 'WK990202')],
    });
    const counts = await Promise.all(
      ['WK990201', 'WK990202', 'GM9902'].map(
        async (code) => (await indicator(code, 'TIES_PER_FTE')).parts.FACILITIES,
      ),
    );
    expect(counts).toEqual([4, 3, 6]);
  });
});

describe('children where a facility is', () => {
  const toyLibraries = () => indicator('GM9902', 'SERVED_SHARE', 'facilityKind: "SPEELOTHEEK"');

  test('are none where all of the municipality was looked at', async () => {
    await bring({ inventories: [anInventory('SPEELOTHEEK', 'GM9902')] });
    expect((await toyLibraries()).figure).toMatchObject({ value: 0, denominator: 900, known: 2, of: 2 });
  });

  test('are not known while of one that is there nobody knows in which district', async () => {
    await bring({ facilities: [aTeam('p1', { soort: 'SPEELOTHEEK', gemeentecode: 'GM9902' })] });
    expect(await toyLibraries()).toMatchObject({
      figure: { value: null, status: 'MISSING', known: 0, of: 2 },
      parts: { CHILDREN_NOT_KNOWN: 900 },
    });
  });
});

describe('an indicator is refused', () => {
  const refusal = async (selection: string) =>
    (await api.ask(`{ area(code: "GM9902") { ${selection} } }`, {}, anonymous)).errors;

  test.each([
    ['that is none', 'indicator(code: "GELUK") { municipalities }', '"GELUK" is not one of the indicators'],
    [
      'of a kind of facility when it was published by CBS',
      'indicator(code: "INHABITANTS", facilityKind: "KINDERWERK") { municipalities }',
      'INHABITANTS is about no kind of facility and no norm',
    ],
    [
      'of a norm when it is about none',
      'indicator(code: "TIES_PER_FTE", norm: "N01") { municipalities }',
      'TIES_PER_FTE is not about a norm',
    ],
    [
      'of a norm that nobody has',
      'comparison(indicator: "MET_SHARE", with: COUNTRY, norm: "N99") { of }',
      '"N99" is not the code or id of a norm',
    ],
  ])('%s', async (_, selection, message) => {
    expect(await refusal(selection)).toEqual([{ message, code: 'BAD_USER_INPUT' }]);
  });
});
