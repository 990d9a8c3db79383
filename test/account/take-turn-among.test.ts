import { OperationNodeTransformer, type RawNode, sql } from 'kysely';
import { operator, writerSession } from '../../src/access/viewer.ts';
import { recordAgreement } from '../../src/account/agreement/record-agreement.ts';
import { accountOf, createAccount } from '../../src/account/create-account.ts';
import { loadSampleAccount } from '../../src/account/load-sample-account.ts';
import { begin } from '../../src/database/begin.ts';
import type { WriteRows } from '../../src/database/rows.ts';
import { writing } from '../../src/database/writing.ts';
import { apiOn } from '../ask-sample.ts';
import { anAccount, someone } from './accounts.ts';
import { asOwner } from './as-owner.ts';

/** The embedded database has one connection: there nobody comes between. */
const onPostgres = process.env.DATABASE_URL ? describe : describe.skip;
const today = '2026-11-26';

onPostgres('of two who do it at the same moment (PostgreSQL)', () => {
  const api = apiOn('SAMPLE');
  let account: string;
  let party: string;
  beforeAll(async () => {
    account = await anAccount(api.database, 'GM9901', 'Voorbeeldstad');
    const { data } = await api.ask('{ organisations(first: 1) { nodes { id } } }');
    party = data.organisations.nodes[0].id;
  });

  /** The second begins while what the first did is there for nobody yet, and goes on when it waits or is done. */
  async function atOnce<First, Second>(
    first: (rows: WriteRows) => Promise<First>,
    second: (rows: WriteRows) => Promise<Second>,
  ): Promise<[First, PromiseSettledResult<Second>]> {
    const open = await begin(api.database, writerSession(operator), 'read write');
    const done = await first(open.transaction);
    let isOver = false;
    const other = Promise.allSettled([
      writing(api.database, writerSession(operator), second).finally(() => {
        isOver = true;
      }),
    ]);
    for (;;) if (isOver || (await somebodyWaits())) break;
    await open.commit();
    return [done, (await other)[0]];
  }
  const somebodyWaits = async () =>
    (
      await sql`
        select from pg_stat_activity where datname = current_database() and backend_type = 'client backend' and wait_event_type = 'Lock'`.execute(
        asOwner(api.database),
      )
    ).rows.length > 0;

  const record = (rows: WriteRows, name: string, of = account) =>
    recordAgreement(
      rows,
      { viewer: someone('STEWARD', of), account: of, today },
      {
        ...{ name, parties: [party], purposes: ['SIGNALLING'], from: '2026-01-01' },
        processingUrl: 'https://voorbeeldstad.example/verwerkingen/12',
      },
    );
  const agreements = async (name: string) =>
    (await sql`select from agreement where name = ${name}`.execute(asOwner(api.database))).rows.length;
  const fulfilled = <T>(value: T) => ({ status: 'fulfilled', value });

  test('one records the agreement, the other hears that it is there, and by what name', async () => {
    const name = 'Tegelijk';
    const [{ id }, second] = await atOnce(
      (rows) => record(rows, name),
      (rows) => record(rows, name),
    );
    const message = `${id} has this name and begins on 2026-01-01 too`;
    const problems = [{ code: 'DUPLICATE', path: ['input', 'name'], message }];
    expect(second).toEqual(fulfilled({ id: null, problems }));
    expect(await agreements(name)).toBe(1);
  });

  test('both would record it if the second did not wait', async () => {
    const name = 'Tegelijk, ongeacht de ander';
    const [, second] = await atOnce(
      (rows) => record(rows, name),
      (rows) => record(withoutTurns(rows), name),
    );
    expect(second).toEqual(fulfilled({ id: expect.stringMatching(/^agr_/), problems: [] }));
    expect(await agreements(name)).toBe(2);
  });

  test('of two municipalities neither waits for the agreement of the other', async () => {
    const { id: elsewhere } = await writing(api.database, writerSession(operator), (rows) =>
      createAccount(rows, { codes: ['GM0009'], name: 'Elders' }, today),
    );
    const open = await begin(api.database, writerSession(operator), 'read write');
    await record(open.transaction, 'Van ons');
    const { problems } = await writing(api.database, writerSession(operator), (rows) =>
      record(rows, 'Van ons', elsewhere),
    );
    await open.rollback();
    expect(problems).toEqual([]);
  });

  test('one gives municipalities an account, the other hears which they have', async () => {
    const [{ id }, second] = await atOnce(
      (rows) => createAccount(rows, { codes: ['GM0001', 'GM0002'], name: 'Samen' }, today),
      (rows) => createAccount(rows, { codes: ['GM0002'], name: 'Alleen' }, today),
    );
    expect(second).toMatchObject({ reason: { message: `GM0002 has an account: ${id}, Samen` } });
  });

  test('which the database would say in words of its own', async () => {
    const [, second] = await atOnce(
      (rows) => createAccount(rows, { codes: ['GM0003', 'GM0004'], name: 'Samen' }, today),
      (rows) => createAccount(withoutTurns(rows), { codes: ['GM0004'], name: 'Alleen' }, today),
    );
    expect(second).toMatchObject({ reason: { code: '23P01' } });
  });

  test('who needs the account of a municipality for a key gets the one that was made', async () => {
    const [{ id }, second] = await atOnce(
      (rows) => createAccount(rows, { codes: ['GM0005'], name: 'Vijf' }, today),
      (rows) => accountOf(rows, 'GM0005', today),
    );
    expect(second).toEqual(fulfilled({ id, name: 'Vijf', municipalityCodes: ['GM0005'], isNew: false }));
  });

  test('an invented municipality comes to the account that it was given meanwhile', async () => {
    const invented = { code: 'zes', name: 'Zes', municipalities: ['GM0006'], agreements: [] };
    const [{ id }] = await atOnce(
      (rows) => createAccount(rows, { codes: ['GM0006'], name: 'Zes' }, today),
      (rows) => loadSampleAccount(rows, invented, 'src_none'),
    );
    const { rows } = await sql`select id from account where name = 'Zes'`.execute(asOwner(api.database));
    expect(rows).toEqual([{ id }]);
  });
});

/** What is done by these waits for nobody. */
const withoutTurns = (rows: WriteRows): WriteRows =>
  rows.withPlugin({
    transformQuery: ({ node }) => takingNoTurn.transformNode(node),
    transformResult: async ({ result }) => result,
  });

class TakingNoTurn extends OperationNodeTransformer {
  protected override transformRaw(node: RawNode): RawNode {
    const raw = super.transformRaw(node);
    return raw.sqlFragments.some((text) => text.includes('pg_advisory_xact_lock'))
      ? { ...raw, sqlFragments: ['select 1'], parameters: [] }
      : raw;
  }
}
const takingNoTurn = new TakingNoTurn();
