import { importingInto } from '../exchange/importing.ts';
import { aTeam, sheet } from '../exchange/sheets.ts';

/** Beside the sample a second invented municipality, and a team that stands in the one and works in both. */
const { api, importer } = importingInto('SAMPLE');
beforeAll(async () => {
  await importer.bringNowhere();
  const team = aTeam('grens', {
    ...{ naam: 'Team Over de Grens', longitude: 4.005, latitude: 52.405, gemeentecode: 'GM9902' },
    ...{ werkgebied: 'WK990202|WK990105', fte: '2,0' },
  });
  await importer.bringIn('facilities', { 'teams.csv': sheet([team]) });
});

const ask = async (query: string, variables = {}) => {
  const { data, errors } = await api.ask(query, variables);
  expect(errors).toEqual([]);
  return data;
};
const isIn = async (code: string, how: string) => {
  const { area } = await ask(
    `query ($code: AreaCode!, $how: StandingOrServing!) { area(code: $code) {
      facilities(where: { how: $how, text: "over de grens" }) { totalCount } } }`,
    { code, how },
  );
  return area.facilities.totalCount === 1;
};

test('a facility that works in two municipalities is found in both', async () => {
  expect(await isIn('GM9901', 'SERVING')).toBe(true);
  expect(await isIn('GM9902', 'SERVING')).toBe(true);
  expect(await isIn('WK990105', 'SERVING')).toBe(true);
  expect(await isIn('WK990104', 'SERVING')).toBe(false);
});

test('it stands in one: outside what it serves, and there it counts by its address only', async () => {
  expect(await isIn('GM9901', 'STANDING')).toBe(false);
  expect(await isIn('BU99020101', 'STANDING')).toBe(true);
  // A working area was told, so where it stands is no working area.
  expect(await isIn('BU99020101', 'SERVING')).toBe(false);
  const { facilities } = await ask(`{ facilities(where: { text: "over de grens" }) { nodes {
    neighbourhood { label municipality { name } } serves { area { label } share }
    near: location { longitude }
  } } }`);
  expect(facilities.nodes).toEqual([
    {
      neighbourhood: { label: 'Strand (West, Nergenshuizen)', municipality: { name: 'Nergenshuizen' } },
      serves: [
        { area: { label: 'Wijk 05 Nieuw-Zuid (Voorbeeldstad)' }, share: null },
        { area: { label: 'Wijk 02 Oost (Nergenshuizen)' }, share: null },
      ],
      near: { longitude: 4.005 },
    },
  ]);
});

test('its distance is that to its address, wherever it works', async () => {
  const { facilities } = await ask(`{ facilities(
    where: { text: "over de grens", near: { longitude: 4.005, latitude: 52.406, metres: 500 } }, orderBy: DISTANCE
  ) { edges { distance { value status } } } }`);
  // A thousandth of a degree of latitude is 111 metres.
  expect(facilities.edges[0].distance.value).toBeCloseTo(111, -1);
});
