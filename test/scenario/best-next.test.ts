import { anonymous } from '../../src/access/viewer.ts';
import { apiOn } from '../ask-sample.ts';

const api = apiOn('SAMPLE');

const sites = `metres childrenBeyond { value known of } sites { rank longitude latitude neighbourhood { code }
  children { value known of } childrenUnknown { value } childrenTogether { value } areas { code } }`;
const relations = `relations { rank from { id name } to { id name } theme { code } formality { code } level isMended introducedBy { name }
  gapsClosed closes { id gap before { verdict } after { verdict } } }`;
const ask = (input: string, fields: string) =>
  api.ask(`{ bestNext(input: ${input}) { ${fields} } }`, {}, anonymous);
const answered = async (input: string, fields: string) => {
  const { data, errors, statements } = await ask(input, fields);
  expect(errors).toEqual([]);
  return { ...data.bestNext, statements };
};
// biome-ignore lint/suspicious/noExplicitAny: a test reads what it asked for
type Shown = any;

describe('the best next places', () => {
  test('are those where a facility closes most, as a scenario of them tells', async () => {
    const found = await answered('{ area: "GM9901", kind: "kinderwerk", count: 3 }', sites);
    expect(found.metres).toBe(800);
    expect(found.sites.length).toBe(3);
    const { data } = await api.ask(
      `query ($input: ScenarioInput!) { scenario(input: $input) { childrenGained(kinds: [DISTANCE]) { value }
        changes(first: 100) { nodes { id question before { verdict } after { verdict } } } } }`,
      {
        input: {
          area: 'GM9901',
          addFacilities: found.sites.map(({ longitude, latitude }: Shown) => ({
            ...{ kinds: ['KINDERWERK'], longitude, latitude },
          })),
        },
      },
    );
    // By none of the places lives anybody of whom it is not known.
    for (const { childrenUnknown } of found.sites) expect(childrenUnknown.value).toBe(0);
    expect(data.scenario.childrenGained.value).toBe(found.sites.at(-1).childrenTogether.value);
    const met = data.scenario.changes.nodes
      .filter(
        ({ id, before, after }: Shown) =>
          id.includes('_N04_BU') && before.verdict !== 'MET' && after.verdict === 'MET',
      )
      .map(({ id }: Shown) => id.slice(-10));
    expect(
      found.sites.flatMap(({ areas }: Shown) => areas.map(({ code }: Shown) => code)).toSorted(),
    ).toEqual(met);
  });

  test('add less and less, and together what each adds', async () => {
    const found = await answered('{ area: "GM9901", kind: "KINDERWERK", count: 20 }', sites);
    const values = found.sites.map(({ children }: Shown) => children.value ?? 0);
    expect(values).toEqual(values.toSorted((a: number, b: number) => b - a));
    expect(found.sites.map(({ rank }: Shown) => rank)).toEqual(values.map((_: number, at: number) => at + 1));
    const codes = found.sites.flatMap(({ areas }: Shown) => areas.map(({ code }: Shown) => code));
    expect(new Set(codes).size).toBe(codes.length);
    expect(found.sites.at(-1).childrenTogether.value).toBeLessThanOrEqual(found.childrenBeyond.value);
  });

  test('are chosen among the points that are given, by other metres', async () => {
    const all = await answered('{ area: "GM9901", kind: "KINDERWERK", metres: 100, count: 20 }', sites);
    const [first, second] = all.sites;
    const points = [second, first].map(
      ({ longitude, latitude }: Shown) => `{ longitude: ${longitude}, latitude: ${latitude} }`,
    );
    const found = await answered(
      `{ area: "GM9901", kind: "KINDERWERK", metres: 100, candidates: [${points}] }`,
      sites,
    );
    expect(found.sites.map(({ areas }: Shown) => areas)).toEqual([first.areas, second.areas]);
    expect(found.metres).toBe(100);
  });

  test('tell apart whom they reach where nobody looked', async () => {
    const found = await answered('{ area: "GM9901", kind: "BUURTHUIS", metres: 500, count: 1 }', sites);
    expect(found.sites[0].childrenUnknown).toEqual({ value: found.sites[0].children.value });
    expect(found.sites[0].children.value).toBeGreaterThan(0);
  });

  test('in one district count its children alone', async () => {
    const found = await answered('{ area: "WK990105", kind: "KINDERWERK" }', sites);
    expect(found.sites.length).toBeGreaterThan(0);
    for (const { areas } of found.sites) for (const { code } of areas) expect(code).toMatch(/^BU990105/);
  });
});

describe('the best next relations', () => {
  test('close in a scenario the gaps that they say they close', async () => {
    const found = await answered('{ area: "GM9901", count: 20 }', relations);
    const { data } = await api.ask(
      `query ($input: ScenarioInput!) { scenario(input: $input) {
        changes(first: 100) { totalCount nodes { id gap norm { form } } } } }`,
      {
        input: {
          area: 'GM9901',
          addRelations: found.relations.map(({ from, to, theme, formality, level }: Shown) => ({
            ...{
              from: from.id,
              to: to.id,
              theme: theme?.code ?? 'SIGNALEREN',
              formality: formality?.code,
              level,
            },
          })),
        },
      },
    );
    const ids = found.relations.flatMap(({ closes }: Shown) => closes.map(({ id }: Shown) => id));
    expect(ids.length).toBeGreaterThan(3);
    const { totalCount, nodes } = data.scenario.changes;
    expect(nodes.length).toBe(totalCount);
    // Routes and networks become better besides: these are no relation gaps.
    const closed = nodes.filter(
      ({ gap, norm }: Shown) => gap === 'CLOSED' && ['RELATION_PRESENT', 'PARTNER_KINDS'].includes(norm.form),
    );
    expect(closed.map(({ id }: Shown) => id)).toEqual(ids.toSorted());
    expect(found.relations.reduce((sum: number, one: Shown) => sum + one.gapsClosed, 0)).toBe(closed.length);
    expect(found.relations.some(({ introducedBy }: Shown) => introducedBy !== null)).toBe(true);
    expect(new Set(found.relations.map(({ isMended }: Shown) => isMended))).toEqual(new Set([true, false]));
  });

  test('in one district close gaps there alone', async () => {
    const found = await answered('{ area: "WK990102", norm: "N23", count: 20 }', relations);
    expect(found.relations.length).toBeGreaterThan(0);
    for (const { closes } of found.relations)
      for (const { id } of closes) expect(id).toContain('_N23_WK990102_');
  });
});

describe('what is best next', () => {
  test('sends as many statements for much as for little', async () => {
    const little = await answered('{ area: "WK990105", kind: "KINDERWERK", count: 1 }', sites);
    const much = await answered('{ area: "GM9901", kind: "KINDERWERK", count: 20 }', sites);
    expect(much.statements).toBe(little.statements);
    expect(much.statements).toBeLessThanOrEqual(10);
    const few = await answered('{ area: "WK990102", count: 1 }', relations);
    const many = await answered('{ area: "GM9901", count: 20 }', relations);
    expect(many.statements).toBe(few.statements);
    expect(many.statements).toBeLessThanOrEqual(13);
  });

  test('is null where there is no such area', async () => {
    expect((await ask('{ area: "GM0001" }', relations)).data).toEqual({ bestNext: null });
    expect((await ask('{ area: "BU99019999", kind: "BSO", metres: 1 }', sites)).data).toEqual({
      bestNext: null,
    });
  });

  test.each([
    ['{ area: "NL00" }', ['area is NL00; it is a municipality or smaller']],
    [
      '{ area: "GM9901", kind: "X", metres: 0, count: 21, candidates: [{ longitude: 1, latitude: 1 }] }',
      [
        '"X" is no kind',
        'metres is 0',
        'count is 21; it may be 1 to 20',
        '1, 1 (longitude, latitude) is not in',
      ],
    ],
    ['{ area: "GM9901", kind: "BUURTHUIS" }', ['there is no distance norm for BUURTHUIS: give metres']],
    [
      '{ area: "GM9901", kind: "KINDERWERK", candidates: [{ longitude: 4, latitude: 53.5 }] }',
      ['4, 53.5 (longitude, latitude) lies in no neighbourhood'],
    ],
    ['{ area: "GM9901", kind: "KINDERWERK", candidates: [] }', ['candidates has 0; it may have 1 to 200']],
    [
      '{ area: "GM9901", norm: "N04", metres: 5, count: 0, candidates: [] }',
      [
        '"N04" is no relation norm of the set',
        'count is 0',
        'metres is 5; relations have none',
        'candidates are places',
      ],
    ],
  ])('%s is refused with all that is wrong', async (input, said) => {
    const { errors } = await ask(input, `${sites} ${relations}`);
    expect(errors.map(({ code }) => code)).toEqual(['BAD_USER_INPUT']);
    for (const part of said) expect(errors[0]?.message).toContain(part);
  });
});
