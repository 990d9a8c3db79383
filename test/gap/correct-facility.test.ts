import { sql } from 'kysely';
import { operator, type Viewer, writerSession } from '../../src/access/viewer.ts';
import { assessMunicipalities } from '../../src/assessment/assess-municipalities.ts';
import { writing } from '../../src/database/writing.ts';
import { correctFacility } from '../../src/facility/correction/correct-facility.ts';
import { holdFacility } from '../../src/facility/correction/kept-facility.ts';
import { placeFacilities } from '../../src/facility/place/place-facilities.ts';
import { correctAndAssess } from '../../src/gap/correct-and-assess.ts';
import { apiOn } from '../ask-sample.ts';
import { sampleDay } from '../prepared.ts';
import { plainRows } from './plain-rows.ts';

const api = apiOn('SAMPLE');
const asEditor: Viewer = { ...operator, kind: 'EDITOR', actor: 'anna', account: 'acc_correcting' };

let schools: { id: string; version: number; neighbourhood: string }[];
beforeAll(async () => {
  await writing(api.database, writerSession(operator), async (rows) => {
    await sql`insert into account (id, name) values ('acc_correcting', 'Hier')`.execute(rows);
    await sql`delete from account_municipality where municipality_code = 'GM9901'`.execute(rows);
    await sql`insert into account_municipality (account_id, municipality_code, valid)
      values ('acc_correcting', 'GM9901', '(,)')`.execute(rows);
  });
  schools = await plainRows(
    api.database,
    sql`select f.id, f.version, n.neighbourhood_id as neighbourhood from facility f
      join facility_neighbourhood n on n.facility_id = f.id and n.stands and n.edition = 2024
      where f.kind = 'BASISSCHOOL' and f.point is not null order by f.id limit 3`,
  );
  await left();
});

/** What an assessment of everything finds otherwise than the corrections left it. */
const left = async () =>
  (
    await writing(api.database, writerSession(operator), (rows) =>
      assessMunicipalities(rows, sampleDay, ['GM9901']),
    )
  ).changed;
const findings = async () =>
  (
    await plainRows(
      api.database,
      sql<{ count: number }>`select count(*)::int as count from finding where recorded_until is not null`,
    )
  )[0]?.count ?? 0;

test('a facility that is put right is placed and its gaps are assessed as if all were anew', async () => {
  const before = await findings();
  const { data } = await api.ask(
    `mutation ($id: ID!, $version: Int!) { correctFacility(id: $id, expectedVersion: $version, input: { status: CLOSED }) {
      facility { status } problems { code message } } }`,
    { id: schools[0]?.id, version: schools[0]?.version },
    asEditor,
  );
  expect(data.correctFacility).toEqual({ facility: { status: 'CLOSED' }, problems: [] });
  expect(await findings()).toBeGreaterThan(before);
  expect(await left()).toBe(0);
});

test('as it does when it works elsewhere from today', async () => {
  const input = { serves: [{ area: schools[0]?.neighbourhood.slice(4) }] };
  const { data } = await api.ask(
    `mutation ($id: ID!, $version: Int!, $input: CorrectFacilityInput!) {
      correctFacility(id: $id, expectedVersion: $version, input: $input) { problems { code message } } }`,
    { id: schools[1]?.id, version: schools[1]?.version, input },
    asEditor,
  );
  expect(data.correctFacility).toEqual({ problems: [] });
  expect(await left()).toBe(0);
  const placed = await writing(api.database, writerSession(operator), (rows) => placeFacilities(rows));
  expect(placed).toEqual([]);
});

test('one that is put right without an assessment is found by one, so the others were assessed', async () => {
  const [, , { id, version } = { id: '', version: 0 }] = schools;
  const who = { viewer: operator, scope: 'ALL', today: sampleDay } as const;
  await writing(api.database, writerSession(operator), async (rows) => {
    const known = await holdFacility(rows, who, id);
    await correctFacility(rows, who, known!, { expectedVersion: version, correction: { status: 'CLOSED' } });
  });
  expect(await left()).toBeGreaterThan(0);
});

test('with a problem that is only seen when it is weighed, nothing of it is kept', async () => {
  const [, { id } = { id: '' }] = schools;
  const dumped = () =>
    plainRows(
      api.database,
      sql`select c.field, c.part, c.value, c.source_id from facility_claim c where c.facility_id = ${id} order by 1, 2, 4`,
    );
  const claims = await dumped();
  const [row] = await plainRows(
    api.database,
    sql<{ version: number }>`select version from facility where id = ${id}`,
  );
  const who = { viewer: asEditor, scope: 'OWN', today: sampleDay } as const;
  const problems = await writing(api.database, writerSession(operator), (rows) =>
    correctAndAssess(rows, who, id, {
      expectedVersion: row?.version ?? 0,
      correction: { name: 'Weg', location: { longitude: 6, latitude: 53 } },
    }),
  );
  expect(problems.map(({ path }) => path.join('.'))).toEqual(['input.location']);
  expect(await dumped()).toEqual(claims);
});
