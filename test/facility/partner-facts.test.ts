import { sql } from 'kysely';
import { anonymous, operator, type Viewer } from '../../src/access/viewer.ts';
import { readByOperator } from '../access/read-by-operator.ts';
import { apiOn, apiOver, type OpenApi } from '../ask-sample.ts';
import { changeRows, plainRows } from '../gap/plain-rows.ts';

/**
 * The sample, where one of two teams of neighbourhood sports coaches has a vacancy. Its municipality has an agreement
 * with one organisation, which runs neither.
 */
const api = apiOn('SAMPLE');
const team = 'buurtsportcoach-oost';
let id: string;
let asOwn: Viewer;
let asAgreed: Viewer;
let asStranger: Viewer;
const signedIn = { ...anonymous, actor: 'iemand' };
const asEditor: Viewer = { ...signedIn, kind: 'EDITOR', account: 'acc_stad' };
const ofTheTown = (['DASHBOARD', 'EDITOR', 'STEWARD', 'IMPORTER'] as const).map(
  (kind): Viewer => ({ ...asEditor, kind }),
);
const ofAnother = ofTheTown.map((viewer): Viewer => ({ ...viewer, account: 'acc_elders' }));

beforeAll(async () => {
  const [found] = await plainRows(
    api.database,
    sql<{ id: string; own: string; others: string[] }>`
      select f.id, f.organisation_id as own, array(
        select o.id from organisation o where o.id <> f.organisation_id order by o.id limit 2) as others
      from facility f where f.source_key = ${team}`,
  );
  id = found!.id;
  const [own, agreed, stranger] = [found!.own, ...found!.others].map(
    (organisation): Viewer => ({ ...signedIn, kind: 'PARTNER', organisation }),
  );
  [asOwn, asAgreed, asStranger] = [own!, agreed!, stranger!];
  for (const statement of [
    sql`insert into account (id, name) values ('acc_stad', 'Stad'), ('acc_elders', 'Elders')`,
    sql`delete from account_municipality where municipality_code in ('GM9901', 'GM9902')`,
    sql`insert into account_municipality (account_id, municipality_code, valid)
      values ('acc_stad', 'GM9901', '(,)'), ('acc_elders', 'GM9902', '(,)')`,
    sql`insert into agreement (id, account_id, name, purposes, processing_url, valid)
      values ('agr_stad', 'acc_stad', 'Samen', '{COLLABORATION}', 'https://example.nl/register', '[2026-01-01,2027-01-01)')`,
    sql`insert into agreement_party (account_id, agreement_id, organisation_id)
      values ('acc_stad', 'agr_stad', ${asAgreed.organisation})`,
    sql`update facility set in_post_since = '2019-09-01' where id = ${id}`,
    sql`insert into facility_claim (facility_id, source_id, field, part, value, basis, verified_on, verified_by, stated_on, holds)
      select ${id}, source_id, 'IN_POST_SINCE', '', '"2019-09-01"', 'SHEET', verified_on, verified_by, '2026-01-01', true
      from facility where id = ${id}`,
    sql`insert into organisation_correction (organisation_id, field, value, source_id, verified_on, verified_by)
      select organisation_id, 'WEBSITE', 'https://example.nl', source_id, '2026-01-30', 'teamleider' from facility where id = ${id}`,
    sql`insert into facility_conflict (id, facility_id, field, part, verified_source_id, verified_value, verified_on,
        verified_by, register_source_id, register_value, since, run_id)
      select 'cfl_' || field, ${id}, field, part, source_id, checked, '2026-01-30', 'teamleider', source_id, said, '2026-02-01', 'run'
      from facility, (values ('NAME', '', '{"text":"Coaches"}'::jsonb, '{"text":"Coach"}'::jsonb),
        ('CAPACITY', 'FTE_OCCUPIED', '{"value":1.2}', '{"value":0.8}'),
        ('IN_POST_SINCE', '', '"2019-09-01"', '"2020-09-01"')) as conflict(field, part, checked, said)
      where id = ${id}`,
  ])
    await changeRows(api.database, statement);
}, 120_000);

const query = `query ($id: ID!) {
  facility(id: $id) { ...Told }
  node(id: $id) { ...Told }
  facilities(where: { kinds: ["BUURTSPORTCOACH"] }) { nodes { ...Told } }
  area(code: "GM9901") {
    facilities(where: { kinds: ["BUURTSPORTCOACH"] }) { nodes { ...Told } }
    coverage(kinds: ["BUURTSPORTCOACH"]) { fte { value } fteOccupied { value low high known of } }
  }
  conflicts(where: { areas: ["GM9901"] }) { totalCount nodes { field part verified { by } verifiedValue registerValue } }
  gaps(where: { areas: ["GM9901"], norms: ["N10"] }) {
    nodes { explanation evidence { statement } suggestion { text } ... on ProvisionGap { occupied } } }
}
fragment Told on Facility {
  id inPostSince verified { on by freshness } capacity { fte { value } fteOccupied { value status } }
  organisation { verified { on by freshness } }
  provenance { facts { field part value verified { on by } } }
  conflicts { field part verified { by } verifiedValue registerValue }
}`;

const shownTo = async (viewer: Viewer, of: OpenApi = api) => {
  const { data, errors } = await of.ask(query, { id }, viewer);
  expect(errors).toEqual([]);
  return data;
};

/** What would be without the team: by norms that count filled posts it could tell how many it has. */
const supposedTo = async (viewer: Viewer, of: OpenApi = api) => {
  const { data, errors } = await of.ask(
    `query ($ids: [ID!]!) { scenario(input: { area: "GM9901", closeFacilities: $ids }) {
      changes(first: 100) { nodes { before { explanation } } } } }`,
    { ids: [id] },
    viewer,
  );
  expect(errors).toEqual([]);
  return data;
};

/** Whatever tells of the worker, the vacancy and the team leader who checked, anywhere in an answer. */
const telling = (answer: unknown): string[] =>
  [
    ...JSON.stringify(answer).matchAll(
      /2019-09-01|2020-09-01|teamleider|IN_POST_SINCE|FTE_OCCUPIED|\bbezet\b/g,
    ),
  ]
    .map(([told]) => told)
    .sort();
// biome-ignore lint/suspicious/noExplicitAny: an answer as it was asked
const counted = ({ facility, area, gaps }: any) => [
  facility.capacity.fteOccupied.value,
  area.coverage[0].fteOccupied.value,
  gaps.nodes[0].occupied,
];

describe('the facts of a facility that are for partners', () => {
  test('two partners side by side: who has an agreement with the municipality sees them, who has none does not', async () => {
    const [agreed, stranger] = [await shownTo(asAgreed), await shownTo(asStranger)];
    expect(agreed).toEqual(await shownTo(operator));
    expect(agreed.facility).toMatchObject({
      inPostSince: '2019-09-01',
      verified: { by: 'teamleider' },
      organisation: { verified: { by: 'teamleider' } },
      capacity: { fteOccupied: { value: 1.2, status: 'MEASURED' } },
    });
    expect(counted(agreed)).toEqual([1.2, 2.9, 2.9]);
    expect(new Set(telling(agreed))).toEqual(
      new Set(['2019-09-01', '2020-09-01', 'teamleider', 'IN_POST_SINCE', 'FTE_OCCUPIED', 'bezet']),
    );
    expect(stranger).toEqual(await shownTo(anonymous));
    expect(telling(stranger)).toEqual([]);
    expect(counted(stranger)).toEqual([null, null, null]);
  });

  test('what everybody may know of it is the same for both', async () => {
    const [agreed, stranger] = [await shownTo(asAgreed), await shownTo(asStranger)];
    expect(stranger.facility).toMatchObject({
      inPostSince: null,
      verified: { on: '2025-10-28', by: null, freshness: agreed.facility.verified.freshness },
      organisation: { verified: { on: '2026-01-30', by: null, freshness: 'AGING' } },
      capacity: { fte: { value: 1.8 }, fteOccupied: { value: null, status: 'MISSING' } },
    });
    // That a name is contradicted everybody may know; not by whom it was checked, nor that a vacancy is.
    expect(stranger.conflicts).toMatchObject({
      totalCount: 1,
      nodes: [{ field: 'NAME', verified: { by: null } }],
    });
    expect(agreed.conflicts.totalCount).toBe(3);
    expect(stranger.gaps.nodes[0].evidence).toEqual(agreed.gaps.nodes[0].evidence);
    expect(stranger.area.coverage[0].fteOccupied).toEqual({
      value: null,
      low: 0,
      high: null,
      known: 0,
      of: 2,
    });
  });

  test('are seen by the municipality itself and by nobody of another', async () => {
    const all = await shownTo(operator);
    for (const viewer of ofTheTown) expect(await shownTo(viewer)).toEqual(all);
    const none = await shownTo(anonymous);
    for (const viewer of [...ofAnother, { ...asEditor, account: null }, { ...asAgreed, organisation: null }])
      expect(await shownTo(viewer)).toEqual(none);
  });

  test('of its own an organisation sees without an agreement, and of others in the same list not', async () => {
    const { facility, facilities, area } = await shownTo({ ...asOwn });
    expect(facility).toMatchObject({
      inPostSince: '2019-09-01',
      organisation: { verified: { by: 'teamleider' } },
      capacity: { fteOccupied: { value: 1.2 } },
    });
    const own = await plainRows(
      api.database,
      sql<{
        id: string;
      }>`select id from facility where organisation_id = ${asOwn.organisation} and kind = 'BUURTSPORTCOACH'`,
    );
    const seen = facilities.nodes.filter(
      ({ verified }: { verified: { by: string | null } }) => verified.by !== null,
    );
    expect(seen.map((one: { id: string }) => one.id).sort()).toEqual(own.map((one) => one.id).sort());
    expect(area.coverage[0].fteOccupied).toMatchObject({ known: own.length });
  });

  test('are not seen under an agreement that is over, nor by who is of an auditor', async () => {
    const after = await api.ask(
      'query ($id: ID) { facility(id: $id) { inPostSince } }',
      { id },
      asAgreed,
      '2027-01-01',
    );
    expect(after.data.facility.inPostSince).toBeNull();
    const auditor = await api.ask(
      'query ($id: ID) { facility(id: $id) { inPostSince } }',
      { id },
      { ...asEditor, kind: 'AUDITOR' },
    );
    expect(auditor.data.facility.inPostSince).toBeNull();
  });

  test('are in a scenario for who may see them, and for others it rests on the rest', async () => {
    expect(telling(await supposedTo(asAgreed))).toContain('bezet');
    const stranger = await supposedTo(asStranger);
    expect(telling(stranger)).toEqual([]);
    expect(stranger.scenario.changes.nodes.length).toBeGreaterThan(0);
  });

  test('are read in as many statements by everybody', async () => {
    const asked = await Promise.all(
      [anonymous, asStranger, asAgreed, asEditor, operator].map((viewer) => api.ask(query, { id }, viewer)),
    );
    expect(new Set(asked.map(({ statements }) => statements)).size).toBe(1);
  });
});

describe('without the scope', () => {
  test('anybody reads them, and what is expected of the two partners fails', async () => {
    const broken = await apiOver(api.database, await readByOperator());
    const stranger = await shownTo(asStranger, broken);
    expect(() => expect(telling(stranger)).toEqual([])).toThrow();
    expect(() => expect(counted(stranger)).toEqual([null, null, null])).toThrow();
    const supposed = telling(await supposedTo(asStranger, broken));
    expect(() => expect(supposed).toEqual([])).toThrow();
  });
});
