import { apiOn } from '../ask-sample.ts';

const api = apiOn('SAMPLE');

describe('the number of statements does not grow with the answer', () => {
  const selection = `totalCount unknownCount children { value } nodes {
    id explanation evidence { statement source { name } } area { label } norm { name } organisation { name }
    facility { name } facilityKind { label } ... on DistanceGap { nearest { name } } ... on RelationGap { partner { name } }
  }`;
  const statementsOf = async (query: string) => {
    const { statements, errors } = await api.ask(query);
    expect(errors).toEqual([]);
    return statements;
  };

  test('of a list: one district and the whole municipality, one gap and all of them', async () => {
    const list = (code: string, first: number) =>
      statementsOf(`{ gaps(where: { areas: ["${code}"] }, first: ${first}) { ${selection} } }`);
    // A district that has gaps of all kinds, so that every table is asked for.
    const district = await list('WK990104', 500);
    expect(await list('GM9901', 500)).toBe(district);
    expect(await list('GM9901', 40)).toBe(district);
    expect(district).toBeLessThanOrEqual(8);
  });

  test('under areas: one district, all of them, and all neighbourhoods', async () => {
    const under = (areas: string) => statementsOf(`{ municipality(code: "GM9901") { ${areas} } }`);
    const districtsWith = await under(`districts { gaps { ${selection} } }`);
    const neighbourhoodsWith = await under(
      'neighbourhoods { gaps { totalCount unknownCount nodes { id } } }',
    );
    const one = await statementsOf(`{ area(code: "WK990104") { gaps { ${selection} } } }`);
    expect(districtsWith).toBe(one + 1);
    // The municipality, its neighbourhoods, their gaps, and how many.
    expect(neighbourhoodsWith).toBe(4);
  });
});
