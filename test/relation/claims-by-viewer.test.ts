import { sql } from 'kysely';
import { anonymous, operator, type Viewer, writerSession } from '../../src/access/viewer.ts';
import { writing } from '../../src/database/writing.ts';
import {
  facilitiesOfMunicipalities,
  municipalityOfFacility,
} from '../../src/facility/place/municipality-of.rows.ts';
import { readByOperator } from '../access/read-by-operator.ts';
import { apiOn, apiOver, type OpenApi } from '../ask-sample.ts';
import { changeRows, plainRows } from '../gap/plain-rows.ts';

/** The sample, where two organisations have many relations and some with each other, and two municipalities have an account. */
const api = apiOn('SAMPLE');
let asPartner: Viewer;
let asOther: Viewer;
const asEditor: Viewer = { ...anonymous, kind: 'EDITOR', actor: 'anna', account: 'acc_claims' };
const asNeighbour: Viewer = { ...asEditor, actor: 'bram', account: 'acc_elsewhere' };
const asDashboard: Viewer = { ...asEditor, kind: 'DASHBOARD', actor: 'kk_1' };

beforeAll(async () => {
  const [pair] = await plainRows(
    api.database,
    sql<{ one: string; other: string }>`
      select a.organisation_id as one, b.organisation_id as other
      from relation r join facility a on a.id = r.first_id join facility b on b.id = r.second_id
      where a.organisation_id <> b.organisation_id and r.level_low < r.level_high
      group by 1, 2 order by count(*) desc, 1, 2 limit 1`,
  );
  asPartner = { ...anonymous, kind: 'PARTNER', actor: 'p1', organisation: pair!.one };
  asOther = { ...asPartner, actor: 'p2', organisation: pair!.other };
  await writing(api.database, writerSession(operator), async (rows) => {
    await sql`insert into account (id, name) values ('acc_claims', 'Hier'), ('acc_elsewhere', 'Elders')`.execute(
      rows,
    );
    await sql`delete from account_municipality where municipality_code in ('GM9901', 'GM9902')`.execute(rows);
    await sql`insert into account_municipality (account_id, municipality_code, valid)
      values ('acc_claims', 'GM9901', '(,)'), ('acc_elsewhere', 'GM9902', '(,)')`.execute(rows);
  });
});

interface Shown {
  readonly id: string;
  readonly consensus: string;
  readonly level: number | null;
  readonly levelLow: number | null;
  readonly levelHigh: number | null;
  readonly claims: readonly object[] | null;
  readonly awaiting: readonly object[] | null;
  readonly from: { readonly organisation: { readonly id: string } | null };
  readonly to: { readonly organisation: { readonly id: string } | null };
  readonly history: readonly { readonly levelLow: number | null; readonly levelHigh: number | null }[];
}

const query = `query ($where: RelationFilter, $first: Int!) { relations(where: $where, first: $first) {
  totalCount nodes { id consensus level levelLow levelHigh claims { level { code } } awaiting { id }
    from { organisation { id } } to { organisation { id } } history { levelLow levelHigh } } } }`;

async function relationsOf(viewer: Viewer, where: object = {}, of: OpenApi = api): Promise<readonly Shown[]> {
  const { data, errors } = await of.ask(query, { where, first: 500 }, viewer);
  expect(errors).toEqual([]);
  return data.relations.nodes;
}
const isOf = ({ from, to }: Shown, { organisation }: Viewer) =>
  [from, to].some((end) => end.organisation?.id === organisation);
/** Anything that tells what one side said. */
const tells = ({ levelLow, levelHigh, claims, awaiting, history }: Shown) =>
  [levelLow, levelHigh, claims, awaiting, ...history.flatMap((one) => [one.levelLow, one.levelHigh])].some(
    (said) => said !== null,
  );
const telling = (relations: readonly Shown[]) => relations.filter(tells).map(({ id }) => id);
const without = (ids: readonly string[], others: readonly string[]) =>
  ids.filter((id) => !others.includes(id));
const owned = (relations: readonly Shown[], viewer: Viewer) =>
  relations.filter((relation) => isOf(relation, viewer)).map(({ id }) => id);

describe('what each side of a relation says', () => {
  test('two partners see of relations of their own organisation, and of no others', async () => {
    const where = { areas: ['GM9901'] };
    const [one, other] = [await relationsOf(asPartner, where), await relationsOf(asOther, where)];
    expect(one.map(({ id }) => id)).toEqual(other.map(({ id }) => id));
    expect(telling(one)).toEqual(owned(one, asPartner));
    expect(telling(other)).toEqual(owned(other, asOther));
    // Each has some that the other has not, and they share some.
    const [mine, theirs] = [telling(one), telling(other)];
    for (const [seen, others] of [
      [mine, theirs],
      [theirs, mine],
    ] as const) {
      expect(without(seen, others).length).toBeGreaterThan(0);
      expect(without(seen, others).length).toBeLessThan(seen.length);
    }
  });

  test('is told as it is to who may see it, and the rest as to everybody', async () => {
    const [mine, all, none] = [
      await relationsOf(asPartner),
      await relationsOf(operator),
      await relationsOf(anonymous),
    ];
    expect(telling(none)).toEqual([]);
    const own = new Set(owned(all, asPartner));
    expect(own.size).toBeGreaterThan(0);
    expect(mine).toEqual(all.map((relation, at) => (own.has(relation.id) ? relation : none[at])));
  });

  test('an editor sees of relations with an end in the own municipality, a dashboard of none', async () => {
    const here = await relationsOf(asEditor, { areas: ['GM9901'] });
    expect(telling(here)).toEqual(here.map(({ id }) => id));
    expect(telling(await relationsOf({ ...asEditor, kind: 'STEWARD' }, { areas: ['GM9901'] }))).toEqual(
      telling(here),
    );
    expect(telling(await relationsOf(asDashboard))).toEqual([]);
    const neighbours = await plainRows(
      api.database,
      sql<{ id: string }>`
        select r.id from relation r where upper_inf(r.recorded) and exists (
          select from facility_neighbourhood n
          where n.facility_id in (r.first_id, r.second_id) and n.stands and n.neighbourhood_id like '____BU9902%')`,
    );
    const asked = await relationsOf(asNeighbour);
    expect(
      without(
        telling(asked),
        neighbours.map(({ id }) => id),
      ),
    ).toEqual([]);
  });

  test('somebody signed in without an organisation or account sees of none', async () => {
    expect(telling(await relationsOf({ ...asPartner, organisation: null }))).toEqual([]);
    expect(telling(await relationsOf({ ...asEditor, account: null }))).toEqual([]);
  });

  test('no filter tells, however often it is asked: level after level gives others the same as everybody', async () => {
    const organisations = [asPartner.organisation, asOther.organisation];
    for (const minimumLevel of [1, 2, 3, 4, 5]) {
      const where = { organisations, minimumLevel };
      const [mine, all, none] = [
        await relationsOf(asPartner, where),
        await relationsOf(operator, where),
        await relationsOf(anonymous, where),
      ];
      expect(all.length).toBeLessThan(500);
      const of = (relations: readonly Shown[], isOwn: boolean) =>
        relations.filter((relation) => isOf(relation, asPartner) === isOwn).map(({ id }) => id);
      expect(of(mine, true)).toEqual(of(all, true));
      expect(of(mine, false)).toEqual(of(none, false));
    }
  });

  test('is read in as many statements by everybody', async () => {
    const statements = await Promise.all(
      [asPartner, asOther, asEditor, anonymous].map(
        async (viewer) =>
          (await api.ask('{ relations { nodes { id levelLow claims { on } } } }', {}, viewer)).statements,
      ),
    );
    expect(new Set(statements).size).toBe(1);
  });

  test('changes no measure of a network, nor who is in it: partners look at the one that everybody sees', async () => {
    const network = `{ network(scope: { area: "GM9901" }, where: { minimumLevel: 3 }) {
      edges { from { facility { id } } to { facility { id } } level confidence }
      measures { nodes edges density answered reciprocity confirmedPercent notes { measure reason } } } }`;
    const of = async (viewer: Viewer) => (await api.ask(network, {}, viewer)).data.network;
    const everybody = await of(anonymous);
    expect(await of(asPartner)).toEqual(everybody);
    expect(await of(asEditor)).toEqual(everybody);
    expect(everybody.edges.length).toBeGreaterThan(0);
  });
});

describe('how often two are in touch', () => {
  interface Often {
    readonly id: string;
    readonly frequency: { readonly code: string } | null;
    readonly claims: readonly { readonly frequency: { readonly code: string } | null }[] | null;
    readonly from: Shown['from'];
    readonly to: Shown['to'];
  }
  const often = async (viewer: Viewer, of: OpenApi = api): Promise<readonly Often[]> => {
    const { data } = await of.ask(
      `{ relations(where: { areas: ["GM9901"] }, first: 500) { nodes { id frequency { code }
        claims { frequency { code } } from { organisation { id } } to { organisation { id } } } } }`,
      {},
      viewer,
    );
    return data.relations.nodes;
  };
  const codesOf = ({ claims }: Often) => (claims ?? []).map(({ frequency }) => frequency?.code ?? null);
  const saidByBoth = (relation: Often) => {
    const [one, other] = codesOf(relation);
    return one && one === other ? { code: one } : null;
  };
  const byId = (relations: readonly Often[]) => new Map(relations.map((one) => [one.id, one.frequency]));
  /** What those who see no claims are told, beside what both sides say. */
  const [told, said] = [
    async (of: OpenApi) => byId(await often(anonymous, of)),
    async () => new Map((await often(operator)).map((one) => [one.id, saidByBoth(one)])),
  ];

  test('is told to everybody where both say the same, and where one tells it to who may see its claim', async () => {
    const all = await often(operator);
    expect(await told(api)).toEqual(await said());
    const ofOne = all.filter((one) => saidByBoth(one) === null && one.frequency !== null);
    const isOwn = ({ from, to }: Often, { organisation }: Viewer) =>
      [from, to].some((end) => end.organisation?.id === organisation);
    for (const partner of [asPartner, asOther]) {
      const seen = byId(await often(partner));
      expect(ofOne.filter(({ id }) => seen.get(id) !== null)).toEqual(
        ofOne.filter((one) => isOwn(one, partner)),
      );
      expect(ofOne.some((one) => isOwn(one, partner))).toBe(true);
    }
    expect([...(await said()).values()].some((frequency) => frequency !== null)).toBe(true);
  });

  test('is told of one side to everybody without the scope, and what is expected fails', async () => {
    const broken = await apiOver(api.database, await readByOperator('Query.relations'));
    const [shown, meant] = [await told(broken), await said()];
    expect(() => expect(shown).toEqual(meant)).toThrow();
  });
});

describe('without the scope', () => {
  test('claims of others show, and what is expected of two partners fails', async () => {
    const broken = await apiOver(api.database, await readByOperator('Query.relations'));
    const shown = await relationsOf(asPartner, { areas: ['GM9901'] }, broken);
    expect(without(telling(shown), owned(shown, asPartner)).length).toBeGreaterThan(0);
    expect(() => expect(telling(shown)).toEqual(owned(shown, asPartner))).toThrow();
  });
});

describe('where a register and a point say different municipalities', () => {
  /** The facilities of a municipality, found from it and by asking each. */
  const facilitiesOf = async (code: string) => {
    const [found] = await plainRows(
      api.database,
      sql<{ fromIt: string[]; byEach: string[] }>`
        select array(select * from (${facilitiesOfMunicipalities(sql`select ${code}::text`)}) as own order by 1) as "fromIt",
          array(select f.id from facility f where ${municipalityOfFacility()} = ${code} order by 1) as "byEach"`,
    );
    return found!;
  };

  test.each([
    ['nothing', null],
    ['the one', 'GM9901'],
    ['the other', 'GM9902'],
  ])('an editor sees by the point, where registers say %s', async (_, says) => {
    const seen = async () => [telling(await relationsOf(asEditor)), telling(await relationsOf(asNeighbour))];
    const before = await seen();
    // All of the sample stand in the one.
    expect(before.map(({ length }) => length > 0)).toEqual([true, false]);
    await changeRows(
      api.database,
      sql`update facility set municipality_code = ${says} where point is not null`,
    );
    expect(await seen()).toEqual(before);
    const { fromIt, byEach } = await facilitiesOf('GM9901');
    expect(fromIt).toEqual(byEach);
  });

  test('what stands nowhere that is known is where its register says', async () => {
    const before = await facilitiesOf('GM9902');
    const [id] = (await facilitiesOf('GM9901')).fromIt;
    await changeRows(
      api.database,
      sql`
        with gone as (delete from facility_neighbourhood where facility_id = ${id})
        update facility set municipality_code = 'GM9902', point = null, point_precision = null, point_from = null
        where id = ${id}`,
    );
    const { fromIt, byEach } = await facilitiesOf('GM9902');
    expect(fromIt).toEqual([...before.fromIt, id].toSorted());
    expect(fromIt).toEqual(byEach);
  });
});
