import { sql } from 'kysely';
import { anonymous, readerSession, type Viewer } from '../../../src/access/viewer.ts';
import { countEntries } from '../../../src/account/access-log/access-log.rows.ts';
import { openReading } from '../../../src/database/reading.ts';
import { apiOn } from '../../ask-sample.ts';
import { anAccount, someone } from '../accounts.ts';
import { asOwner, look } from '../as-owner.ts';

const api = apiOn('SAMPLE');
let steward: Viewer;
let partner: Viewer;
let own: string;
beforeAll(async () => {
  own = await anAccount(api.database, 'GM9901', 'Voorbeeldstad');
  const other = await anAccount(api.database, 'GM9902', 'Elders');
  steward = someone('STEWARD', own, 'sanne');
  const { data } = await api.ask('{ organisations(first: 1) { nodes { id } } }');
  partner = { ...someone('PARTNER', null, 'pim'), organisation: data.organisations.nodes[0].id };
  for (const [contact, at] of [
    ['con_1', '2026-10-01T10:00:00Z'],
    ['con_2', '2026-10-02T10:00:00Z'],
    ['con_1', '2026-10-03T10:00:00Z'],
  ] as const)
    await look(api.database, partner, { account: own, contact, at, purpose: 'SIGNALLING' });
  await look(api.database, { ...partner, actor: 'piet' }, { account: own, contact: 'con_1' });
  await look(api.database, partner, { account: other, contact: 'con_foreign' });
});

const entries = (viewer: Viewer, where: object | null = null, page = 'first: 50') =>
  api.ask(
    `query ($where: AccessLogFilter) { accessLog(where: $where, ${page}) {
      totalCount pageInfo { hasNextPage endCursor }
      nodes { at viewerKind actor organisation { id } purpose { code } action objectType objectId fields outcome traceId }
    } }`,
    { where },
    viewer,
  );
const objectsIn = ({ data }: Awaited<ReturnType<typeof entries>>) =>
  data.accessLog.nodes.map(({ objectId }: { objectId: string }) => objectId);

test('a data steward and an auditor read who looked at whom, of the own municipality, the newest first', async () => {
  const read = await entries(steward);
  expect(objectsIn(read)).toEqual(['con_1', 'con_1', 'con_2', 'con_1']);
  expect(read.data.accessLog.totalCount).toBe(4);
  expect(read.data.accessLog.nodes[1]).toEqual({
    ...{ at: '2026-10-03T10:00:00.000Z', viewerKind: 'PARTNER', actor: 'pim' },
    ...{ organisation: { id: partner.organisation }, purpose: { code: 'SIGNALLING' } },
    ...{ action: 'contact:details', objectType: 'Contact', objectId: 'con_1', fields: ['name', 'email'] },
    ...{ outcome: 'OK', traceId: 'a'.repeat(32) },
  });
  const auditor = await entries(someone('AUDITOR', own));
  expect(auditor.data.accessLog.nodes).toEqual(read.data.accessLog.nodes);
});

test('entries are found by contact, by who looked and by moment, together', async () => {
  const found = async (where: object) => objectsIn(await entries(steward, where));
  expect(await found({ contact: 'con_2' })).toEqual(['con_2']);
  expect(await found({ contact: 'con_1', actor: 'piet' })).toEqual(['con_1']);
  expect(await found({ from: '2026-10-02T10:00:00Z', until: '2026-10-03T10:00:00Z' })).toEqual(['con_2']);
  expect(await found({ contact: 'con_foreign' })).toEqual([]);
});

test('pages follow on each other while entries are added', async () => {
  const first = await entries(steward, null, 'first: 2');
  await look(api.database, partner, { account: own, contact: 'con_new' });
  const { endCursor } = first.data.accessLog.pageInfo;
  const second = await entries(steward, null, `first: 2, after: "${endCursor}"`);
  expect([...objectsIn(first), ...objectsIn(second)]).toEqual(['con_1', 'con_1', 'con_2', 'con_1']);
  await sql`delete from access_log where object_id = 'con_new'`.execute(asOwner(api.database));
});

test('pages over entries of one moment give each of them once', async () => {
  const at = '2026-09-01T10:00:00.123456Z';
  const contacts = ['con_a', 'con_b', 'con_c', 'con_d', 'con_e'];
  for (const contact of contacts) await look(api.database, partner, { account: own, contact, at });
  const given: string[] = [];
  for (let after = ''; ; ) {
    const page = await entries(steward, { until: '2026-09-02T00:00:00Z' }, `first: 2 ${after}`);
    given.push(...objectsIn(page));
    const { hasNextPage, endCursor } = page.data.accessLog.pageInfo;
    if (!hasNextPage) break;
    after = `after: "${endCursor}"`;
  }
  await sql`delete from access_log where at = ${at}::timestamptz`.execute(asOwner(api.database));
  expect(given.sort()).toEqual(contacts);
});

describe('between two entries of a municipality nobody can count those of others:', () => {
  const numbers = [900_000_001, 900_000_007];
  beforeAll(async () => {
    for (const id of numbers)
      await look(api.database, partner, {
        account: own,
        id,
        contact: 'con_counted',
        at: `2026-08-0${id % 10}T10:00:00Z`,
      });
  });
  afterAll(() => sql`delete from access_log where object_id = 'con_counted'`.execute(asOwner(api.database)));
  const isCounted = (text: string) => numbers.some((number) => text.includes(String(number)));

  /** All that a client has of them: what is signed can be read all the same. */
  async function told() {
    const { data } = await api.ask(
      `{ accessLog(where: { contact: "con_counted" }) { pageInfo { startCursor endCursor } nodes { id } } }`,
      {},
      steward,
    );
    const { nodes, pageInfo } = data.accessLog;
    const cursors = [pageInfo.startCursor, pageInfo.endCursor].map((cursor: string) =>
      Buffer.from(cursor.split('.')[0]!, 'base64url').toString(),
    );
    return { ids: nodes.map(({ id }: { id: string }) => id), cursors };
  }

  test('its id is of chance, and no cursor holds the number it has in the database', async () => {
    const { ids, cursors } = await told();
    expect(ids).toEqual(
      numbers.map(() => expect.stringMatching(/^log_[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/)),
    );
    expect(cursors[0]).toContain('2026-08-07T10:00:00');
    expect(isCounted(JSON.stringify([ids, cursors]))).toBe(false);
  });

  test('they could, if it were made of that number', async () => {
    await sql`
      update access_log set public_id = lpad(id::text, 32, '0')::uuid where object_id = 'con_counted'`.execute(
      asOwner(api.database),
    );
    const { ids, cursors } = await told();
    expect([isCounted(ids.join()), isCounted(cursors.join())]).toEqual([true, true]);
  });
});

test('nobody else reads it, and the question is refused before anything is looked up', async () => {
  for (const kind of ['PARTNER', 'DASHBOARD', 'EDITOR', 'IMPORTER'] as const)
    expect(await entries(someone(kind, own))).toMatchObject({
      errors: [{ code: 'FORBIDDEN' }],
      statements: 0,
    });
  expect(await entries(anonymous)).toMatchObject({ errors: [{ code: 'UNAUTHENTICATED' }], statements: 0 });
});

describe('the log of another municipality is shut off twice:', () => {
  const count = async (scope: 'OWN' | 'ALL') => {
    const reading = openReading(api.database, readerSession(steward));
    return countEntries(reading.rows, { viewer: steward, scope }, {}).finally(() => reading.end());
  };
  const withoutPolicy = async <T>(work: () => Promise<T>) => {
    const owner = asOwner(api.database);
    await sql`alter policy access_log_read on access_log using (true)`.execute(owner);
    return work().finally(() =>
      sql`alter policy access_log_read on access_log using (sees_log(account))`.execute(owner),
    );
  };

  test('a question that forgets whose log it is meets the row policy, and without the policy the question asks for its own', async () => {
    expect(await count('ALL')).toBe(4);
    expect(await withoutPolicy(() => count('OWN'))).toBe(4);
  });

  test('only without both would it be read', async () => {
    expect(await withoutPolicy(() => count('ALL'))).toBe(5);
  });
});
