import { sql } from 'kysely';
import { anonymous, operator, type Viewer, writerSession } from '../../src/access/viewer.ts';
import { assessMunicipalities } from '../../src/assessment/assess-municipalities.ts';
import { writing } from '../../src/database/writing.ts';
import { readByOperator } from '../access/read-by-operator.ts';
import { apiOn, apiOver, type OpenApi } from '../ask-sample.ts';
import { sampleDay } from '../prepared.ts';
import { changeRows, plainRows } from './plain-rows.ts';

/** The sample, whose norm about neighbourhood sports coaches counts filled posts; one team of its two is there no more. */
const api = apiOn('SAMPLE');
const asEditor: Viewer = { ...anonymous, kind: 'EDITOR', actor: 'iemand', account: 'acc_stad' };
const asStranger: Viewer = { ...asEditor, account: 'acc_elders' };
const code = 'N10';
let team: string;

/** So much of the one team is filled from now on, as far as anybody was told. */
async function fill(low: number, high = low): Promise<void> {
  await changeRows(
    api.database,
    sql`update facility_capacity set value = ${low === high ? low : null}::float, low = ${low}, high = ${high}
      where facility_id = ${team} and measure = 'FTE_OCCUPIED'`,
  );
  await writing(api.database, writerSession(operator), (rows) =>
    assessMunicipalities(rows, sampleDay, ['GM9901']),
  );
}

beforeAll(async () => {
  for (const statement of [
    sql`insert into account (id, name) values ('acc_stad', 'Stad'), ('acc_elders', 'Elders')`,
    sql`delete from account_municipality where municipality_code = 'GM9901'`,
    sql`insert into account_municipality (account_id, municipality_code, valid) values ('acc_stad', 'GM9901', '(,)')`,
    sql`update norm set particulars = particulars || '{"staff":"OCCUPIED"}' where code = ${code}`,
    sql`delete from facility where kind = 'BUURTSPORTCOACH' and source_key <> 'buurtsportcoach-oost'`,
  ])
    await changeRows(api.database, statement);
  const [found] = await plainRows(
    api.database,
    sql<{ id: string }>`select id from facility where kind = 'BUURTSPORTCOACH'`,
  );
  team = found!.id;
}, 120_000);

const told = `verdict required actual ratio shortfall urgency urgencyParts { severity } dutch: explanation
  english: explanation(language: EN) evidence { statement dutch: statement(language: NL) }
  suggestion { text question } ... on ProvisionGap { occupied counted }`;
const query = `{
  gaps(where: { areas: ["GM9901"], norms: ["${code}"] }) { nodes { id ${told} } facets { urgencies { urgency count } } }
  area(code: "GM9901") { gaps(where: { norms: ["${code}"] }) { nodes { ${told} } } }
  openQuestions(where: { areas: ["GM9901"], norms: ["${code}"] }) { nodes { question } }
}`;
const shownTo = async (viewer: Viewer, of: OpenApi = api) => {
  const { data, errors } = await of.ask(query, {}, viewer);
  expect(errors).toEqual([]);
  return data;
};

describe('a gap by a norm that counts filled posts, where there is one team', () => {
  test('is told with how much is filled to its municipality', async () => {
    await fill(0.6);
    const { nodes } = (await shownTo(asEditor)).gaps;
    expect(nodes).toMatchObject([{ verdict: 'SHORT', actual: 0.6, counted: 1 }]);
    expect(nodes[0].shortfall).toBeCloseTo(nodes[0].required - 0.6, 10);
    expect(nodes[0].dutch).toContain('0,6 fte bezet');
  });

  test('is there for everybody, as short, and by none of its fields can anybody else tell how much that is', async () => {
    await fill(0.6);
    const [first, seen] = [await shownTo(anonymous), await shownTo(asEditor)];
    expect(first.gaps.nodes).toMatchObject([
      { verdict: 'SHORT', actual: null, ratio: null, shortfall: null, counted: 1 },
    ]);
    expect(await shownTo(asStranger)).toEqual(first);
    expect(first.gaps.nodes[0].dutch).toContain('Hoeveel posten bezet zijn, is voor partners.');
    expect(first.gaps.nodes[0].suggestion.text).toBe('Nodig om aan de norm te voldoen: meer bezette posten.');
    await fill(1.1);
    // To its municipality it is another gap.
    expect((await shownTo(asEditor)).gaps.nodes).not.toEqual(seen.gaps.nodes);
    expect(await shownTo(anonymous)).toEqual(first);
    expect(await shownTo(asStranger)).toEqual(first);
  });

  test('is read in as many statements by everybody', async () => {
    const asked = await Promise.all(
      [anonymous, asStranger, asEditor, operator].map((viewer) => api.ask(query, {}, viewer)),
    );
    expect(new Set(asked.map(({ statements }) => statements)).size).toBe(1);
  });
});

test('without the scope a stranger reads what is filled, and sees it change', async () => {
  const broken = await apiOver(api.database, await readByOperator());
  await fill(0.6);
  const first = await shownTo(asStranger, broken);
  expect(() => expect(first.gaps.nodes).toMatchObject([{ actual: null }])).toThrow();
  await fill(1.1);
  const second = await shownTo(asStranger, broken);
  expect(() => expect(second).toEqual(first)).toThrow();
});
