import { importingInto } from '../exchange/importing.ts';
import { anInventory, aTeam, type Line, sheet } from '../exchange/sheets.ts';

const { api, importer } = importingInto('EMPTY');
const day = '2027-01-01';
const inStrand = { longitude: 4.005, latitude: 52.405 };

const bring = (files: Record<string, string>, dataset = 'partners') =>
  importer.bringIn(dataset, files, { today: day, factsOn: day });
const place = (key: string, soort: string, cells: Line) => aTeam(key, { soort, ...inStrand, ...cells });
const figure = (cijfer: string, waarde: number): Line => ({ gebied: 'GM9902', cijfer, jaar: 2024, waarde });

const fields = `verdict unit required actual explanation(language: NL) evidence { statement row }
  suggestion { text inEnglish: text(language: EN) question } ... on ProvisionGap { counted countedBy occupied }`;
async function gapOf(norm: string) {
  const { data, errors } = await api.ask(
    `query ($norm: String!) { gaps(where: { areas: ["GM9902"], norms: [$norm] }) { nodes { ${fields} } } }`,
    { norm },
  );
  expect(errors).toEqual([]);
  expect(data.gaps.nodes).toHaveLength(1);
  return data.gaps.nodes[0];
}
async function questionOf(norm: string) {
  const { data } = await api.ask(
    'query ($norm: String!) { openQuestions(where: { areas: ["GM9902"], norms: [$norm] }) { nodes { question } } }',
    { norm },
  );
  return data.openQuestions.nodes;
}

beforeAll(async () => {
  await importer.bringNowhere();
  await bring({
    'voorzieningen.csv': sheet([
      place('zee', 'BUURTHUIS', { oppervlakte_m2: 200 }),
      place('duin', 'BUURTHUIS', { oppervlakte_m2: '' }),
      place('schelp', 'PEUTEROPVANG_VE', { uren_per_week: 12 }),
      place('wier', 'PEUTEROPVANG_VE', { uren_per_week: 20 }),
      place('wip', 'SPEELTUIN', { oppervlakte_m2: '1.500' }),
      aTeam('samen', {
        ...{
          soort: 'KINDERWERK',
          ook_aanbod: 'JONGERENWERK',
          verdeling: 'KINDERWERK:0,75|JONGERENWERK:0,25',
        },
        ...{ fte: '0,8', fte_bezet: '0,4', gemeentecode: 'GM9902' },
      }),
    ]),
    'inventarissen.csv': sheet(
      ['BUURTHUIS', 'SPEELPLEK', 'SPEELTUIN', 'JONGERENWERK'].map((kind) => anInventory(kind, 'GM9902')),
    ),
  });
}, 120_000);

describe('before anybody tells by what they are counted, norms about amounts are open questions', () => {
  test.each([
    ['N09', 'Hoeveel jongeren van 10 tot 27 jaar wonen er in Nergenshuizen?'],
    ['N17', 'Hoeveel bebouwde grond heeft Nergenshuizen, in hectare?'],
    ['N18', 'Hoeveel woningen staan er in Nergenshuizen?'],
  ])('%s: %s', async (norm, question) => {
    expect(await questionOf(norm)).toEqual([{ question }]);
  });
});

describe('with figures of its own', () => {
  beforeAll(async () => {
    await bring({ 'cijfers.csv': sheet([figure('HOMES', 4_000), figure('BUILT_LAND', 20)]) });
  }, 120_000);

  test('a surface of homes is not known while of one place nobody told how large it is', async () => {
    expect(await questionOf('N18')).toEqual([
      {
        question:
          'Hoeveel m² buurthuis is er in Nergenshuizen, en is dat alles? Van Team duin is het niet bekend.',
      },
    ]);
  });

  test('a surface of homes is judged when all are told: 400 m² where 125 for every 1,000 of 4,000 are asked', async () => {
    await bring({ 'voorzieningen.csv': sheet([place('duin', 'BUURTHUIS', { oppervlakte_m2: 'ca. 200' })]) });
    expect(await gapOf('N18')).toMatchObject({
      ...{
        verdict: 'TIGHT',
        unit: 'square metres',
        required: 500,
        actual: 400,
        counted: 2,
        countedBy: 4_000,
      },
      explanation: expect.stringContaining(
        'Daar is bekend: 400 m² (buurthuis). De norm is 125 m² op 1.000 woningen: hier, met 4.000 woningen, 500 (',
      ),
      evidence: expect.arrayContaining([
        { statement: '4.000 woningen', row: 'GM9902' },
        { statement: 'Team zee: 200 m²', row: 'zee' },
      ]),
    });
  });

  test('a share of the built land is judged: 1,500 m² of 20 hectares are 0.75 percent of 3', async () => {
    expect(await gapOf('N17')).toMatchObject({
      ...{ verdict: 'SHORT', unit: 'percent', required: 3, actual: 0.75, counted: 1, countedBy: 20 },
      explanation: expect.stringContaining('1.500 m² van 20 hectare. De norm is 3 % ('),
    });
  });
});

test('hours are judged where a child is offered least: 12 hours a week are 720 in a year and a half', async () => {
  expect(await gapOf('N07')).toMatchObject({
    ...{ verdict: 'SHORT', unit: 'hours', required: 960, actual: 720, counted: 2, occupied: null },
    explanation: expect.stringContaining(
      'krijgt een kind 720 uur in 1,5 jaar: 12 uur per week, 40 weken per jaar. De norm is 960 uur in 1,5 jaar (',
    ),
    evidence: expect.arrayContaining([{ statement: 'Team schelp: 12 uur per week', row: 'schelp' }]),
  });
});

test('what could be done about too little surface is asked of the municipality, in square metres', async () => {
  const { data } =
    await api.ask(`{ gaps(where: { areas: ["GM9902"], norms: ["N17", "N18"] }) { nodes { norm { code }
    suggestion { text question ask { organisation { name } role { code } } } } } }`);
  const byNorm = Object.fromEntries(
    data.gaps.nodes.map((gap: { norm: { code: string }; suggestion: object }) => [
      gap.norm.code,
      gap.suggestion,
    ]),
  );
  // 2.25 percent of 20 hectares, and 100 of 500 m².
  expect(byNorm).toEqual({
    N17: {
      text: 'Nodig om aan de norm te voldoen: 4.500 m² meer.',
      question: 'Is er in Nergenshuizen ruimte voor 4.500 m² meer (openbare speelplek)?',
      ask: { organisation: null, role: { code: 'GEMEENTE_BELEID' } },
    },
    N18: {
      text: 'Nodig om aan de norm te voldoen: 100 m² meer.',
      question: 'Is er in Nergenshuizen ruimte voor 100 m² meer (buurthuis)?',
      ask: { organisation: null, role: { code: 'GEMEENTE_BELEID' } },
    },
  });
});

test('what could be done about too few hours is asked where they are fewest: 4 hours a week more', async () => {
  const { data, errors } =
    await api.ask(`{ gaps(where: { areas: ["GM9902"], norms: ["N07"] }) { nodes { suggestion {
    text inEnglish: text(language: EN) question facility { name } ask { role { code } } } } } }`);
  expect(errors).toEqual([]);
  expect(data.gaps.nodes).toEqual([
    {
      suggestion: {
        text: 'Bij Team schelp is 4 uur per week meer genoeg.',
        inEnglish: 'At Team schelp, 4 hours a week more are enough.',
        question: 'Kan Team schelp een kind 4 uur per week meer bieden, en wat is daarvoor nodig?',
        facility: { name: 'Team schelp' },
        ask: { role: { code: 'DIRECTEUR' } },
      },
    },
  ]);
});

test('a combined team counts for youth work as it is divided, with what of it is occupied', async () => {
  const path = 'Bevolking/Leeftijdsgroepen';
  const ages = ['Jonger dan 5', '5 tot 10', '10 tot 15', '15 tot 20', '20 tot 25', '25 tot 45'];
  const header = ['Perioden', "Regio's", ...ages.map((one) => `${path}/${one} jaar (aantal)`)];
  const cells = ['2024', 'Nergenshuizen', 300, 300, 300, 250, 250, 2_000];
  await bring(
    { 'ages.csv': [header, cells].map((row) => row.map((one) => `"${one}"`).join(';')).join('\n') },
    'age-bands',
  );
  // 300 + 250 + 250 + 2/20 of 2,000 are 1,000 young people, who ask 0.45; a quarter of 0.8 FTE is there, half of it filled.
  const gap = await gapOf('N09');
  expect(gap).toMatchObject({
    ...{ verdict: 'SHORT', required: 0.45, counted: 1 },
    explanation:
      'In Nergenshuizen wonen ongeveer 1.000 jongeren van 10 tot 27 jaar. Daarvoor is bekend: 0,2 fte formatie, waarvan ' +
      '0,1 bezet (jongerenwerk). De norm is 0,45 fte op 1.000 jongeren van 10 tot 27 jaar: hier 0,45 (landelijk gemiddelde: ' +
      'wat gewoon is, niet wat genoeg is; voorbeeldnorm, niet vastgesteld door de gemeente).',
    evidence: [
      { statement: '300 inwoners van 10 tot 15 jaar (gepubliceerd)', row: 'GM9902' },
      { statement: '250 inwoners van 15 tot 20 jaar (gepubliceerd)', row: 'GM9902' },
      { statement: '250 inwoners van 20 tot 25 jaar (gepubliceerd)', row: 'GM9902' },
      { statement: '2000 inwoners van 25 tot 45 jaar (gepubliceerd)', row: 'GM9902' },
      { statement: 'Team samen: 0,2 fte', row: 'samen' },
      { statement: 'volledig nagegaan op 2026-05-01', row: 'JONGERENWERK GM9902' },
    ],
  });
  expect(gap.actual).toBeCloseTo(0.2, 10);
  expect(gap.occupied).toBeCloseTo(0.1, 10);
  expect(gap.suggestion).toEqual({
    text: 'Van de formatie is 0,1 fte niet bezet. Nodig om aan de norm te voldoen: 0,25 fte meer.',
    inEnglish: 'Of the posts 0.1 FTE are not filled. Needed to meet the norm: 0.25 FTE more.',
    question: 'Is er in Nergenshuizen ruimte voor 0,25 fte meer (jongerenwerk)?',
  });
});
