import { anonymous } from '../../../src/access/viewer.ts';
import { importingInto } from '../../exchange/importing.ts';
import { bringTowns } from './two-towns.ts';

/** In each edition each area has 1,500 inhabitants, also one that lies in another. */
const { api, importer } = importingInto('EMPTY');
beforeAll(async () => {
  await bringTowns(importer, 2015);
  await bringTowns(importer, 2024);
  await bringTowns(importer, 2025);
}, 120_000);

const then = async (code: string, edition: number, year = 2015) => {
  const { data, errors } = await api.ask(
    `{ area(code: "${code}", edition: ${edition}) {
      figureThen(indicator: "INHABITANTS", edition: ${year}) { value low high status method reason edition }
    } }`,
    {},
    anonymous,
  );
  expect(errors).toEqual([]);
  return data.area.figureThen;
};

describe('what there was in an earlier edition, on the boundary of a later one,', () => {
  test('is as it was where only the code changed', async () => {
    expect(await then('BU99030103', 2024)).toMatchObject({ value: 1_500, status: 'MEASURED', edition: 2015 });
  });

  test('is a part of what was divided', async () => {
    // Werf was cut into a quarter and three quarters.
    expect(await then('BU99030104', 2024)).toMatchObject({
      ...{ value: 375, low: 0, high: 1_500, status: 'ESTIMATED', method: 'SUCCESSION_AREA_OVERLAP' },
    });
    expect(await then('BU99030105', 2024)).toMatchObject({ value: 1_125, low: 0, high: 1_500 });
  });

  test('is followed over the editions between', async () => {
    // The quarter of Werf got another code in 2025.
    expect(await then('BU99030106', 2025)).toMatchObject({ value: 375, status: 'ESTIMATED' });
  });

  test('is not known where the boundary changed and nobody can measure it', async () => {
    expect(await then('BU99030105', 2025)).toMatchObject({ value: null, reason: 'BOUNDARY_CHANGED' });
  });

  test('is not known where there was no area', async () => {
    // Haven was made in the sea.
    expect(await then('BU99030101', 2024)).toMatchObject({ value: null, reason: 'NO_PREDECESSOR' });
    expect(await then('WK990301', 2024)).toMatchObject({ value: null, reason: 'PARTLY_IN_NO_AREA' });
  });

  test('takes as many statements for one area as for all', async () => {
    const ask = (first: number) =>
      api.ask(`{ areas(first: ${first}, where: { edition: 2024 }) { nodes {
        figureThen(indicator: "INHABITANTS", edition: 2015) { value } } } }`);
    const [one, all] = [await ask(1), await ask(100)];
    expect(all.data.areas.nodes.length).toBeGreaterThan(5);
    expect(one.statements).toBe(all.statements);
  });

  test('is refused for an edition that is not earlier', async () => {
    const { errors } = await api.ask(
      '{ area(code: "BU99030104", edition: 2024) { figureThen(indicator: "INHABITANTS", edition: 2024) { value } } }',
    );
    expect(errors).toEqual([
      { message: 'edition is 2024; earlier than 2024 is what there was before', code: 'BAD_USER_INPUT' },
    ]);
  });
});
