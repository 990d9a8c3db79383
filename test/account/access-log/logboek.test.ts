import { sql } from 'kysely';
import { operator, readerSession, type Viewer, writerSession } from '../../../src/access/viewer.ts';
import { type Operation, operationsSince } from '../../../src/account/access-log/logboek.rows.ts';
import { logboekRecord } from '../../../src/account/access-log/logboek-record.ts';
import { openReading } from '../../../src/database/reading.ts';
import { writing } from '../../../src/database/writing.ts';
import { apiOn } from '../../ask-sample.ts';
import { anAccount, someone } from '../accounts.ts';
import { asOwner } from '../as-owner.ts';

const api = apiOn('SAMPLE');
let account: string;
let partner: Viewer;
let editor: Viewer;
const trace = '4bf92f3577b34da6a3ce929d0e0e4736';
const span = '00f067aa0ba902b7';

beforeAll(async () => {
  account = await anAccount(api.database, 'GM9901', 'Voorbeeldstad');
  const { data } = await api.ask('{ organisations(first: 1) { nodes { id } } }');
  partner = {
    ...someone('PARTNER', null, 'pim@partner.example'),
    organisation: data.organisations.nodes[0].id,
  };
  editor = someone('EDITOR', account, 'elza@voorbeeldstad.example');
  await writing(api.database, writerSession(operator), (rows) =>
    sql`
      with signed as (
        insert into agreement (id, account_id, name, purposes, processing_url, valid) values
          ('agr_1', ${account}, 'Signaleren', '{SIGNALLING}', 'https://v.example/verwerking/1', '[2026-01-01,)'),
          ('agr_2', ${account}, 'Voorbij', '{SIGNALLING}', 'https://v.example/verwerking/2', '[2025-01-01,2026-01-01)'),
          ('agr_3', ${account}, 'Iets anders', '{REFERRAL}', 'https://v.example/verwerking/3', '[2026-01-01,)')
        returning id, account_id)
      insert into agreement_party select id, ${partner.organisation}, account_id from signed`.execute(rows),
  );
});
beforeEach(() => sql`truncate access_log`.execute(asOwner(api.database)));

/** The entries of one request, as its reads write them. */
const request = (viewer: Viewer, contacts: readonly string[], operationId: string, more: object = {}) =>
  writing(
    api.database,
    writerSession(viewer, { operationId, parentOperationId: span, ...more }),
    async (rows) => {
      for (const contact of contacts)
        await sql`
          insert into access_log (viewer, actor, organisation, account, purpose, action, object_type, object_id, fields,
            outcome, trace_id)
          values (${viewer.kind}, ${viewer.actor}, ${viewer.organisation}, ${account},
            ${viewer.kind === 'PARTNER' ? 'SIGNALLING' : null}, 'contact:details', 'Contact', ${contact}, '{name}', 'OK',
            ${trace})`.execute(rows);
    },
  );
async function records(contact: string | null = null, since = '2020-01-01T00:00:00Z') {
  const reading = openReading(api.database, readerSession(operator));
  const operations = await operationsSince(reading.rows, since, contact).finally(() => reading.end());
  return operations.map((operation) => logboekRecord(operation, 'the key of this installation'));
}
const valuesOf = (record: ReturnType<typeof logboekRecord>, key: string) =>
  record.attributes.filter((attribute) => attribute.key === key).map(({ value }) => value);

test('every operation that touched persons is one record, with the line of the register it falls under', async () => {
  await request(partner, ['con_1', 'con_2'], 'a'.repeat(16));
  await request(partner, ['con_1'], 'b'.repeat(16));
  const [first, second, ...more] = await records();
  expect(more).toEqual([]);
  expect(first).toEqual({
    trace_id: trace,
    operation_id: expect.stringMatching(/^[\da-f]{16}$/),
    status_code: 1,
    name: 'contact:details',
    start_time: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:]{8}\.\d{3}Z$/),
    end_time: expect.any(String),
    foreign_operation: {
      trace_id: trace,
      operation_id: span,
      entity: `urn:ketenkaart:${partner.organisation}`,
    },
    resource: { attributes: [{ key: 'name', value: 'ketenkaart' }] },
    attributes: [
      { key: 'dpl.core.processing_activity_id', value: 'https://v.example/verwerking/1' },
      { key: 'dpl.core.data_subject_id', value: expect.stringMatching(/^[\da-f]{32}$/) },
      { key: 'dpl.core.data_subject_id', value: expect.stringMatching(/^[\da-f]{32}$/) },
    ],
  });
  expect(Date.parse(first!.start_time)).toBeLessThanOrEqual(Date.parse(first!.end_time));
  expect(second!.operation_id).not.toBe(first!.operation_id);
});

test('of staff it falls under what the municipality says of keeping contacts, and what called it is its own', async () => {
  await request(editor, ['con_1'], 'c'.repeat(16));
  expect(valuesOf((await records())[0]!, 'dpl.core.processing_activity_id')).toEqual([]);
  await sql`update account set processing_url = 'https://v.example/verwerking/0' where id = ${account}`.execute(
    asOwner(api.database),
  );
  const [record] = await records();
  expect(valuesOf(record!, 'dpl.core.processing_activity_id')).toEqual(['https://v.example/verwerking/0']);
  expect(record).toMatchObject({ parent_operation_id: span });
  expect(record).not.toHaveProperty('foreign_operation');
});

test('no record tells who looked, nor who was looked at but to who has the key', async () => {
  await request(partner, ['con_1'], 'd'.repeat(16));
  await request(editor, ['con_1'], 'e'.repeat(16));
  const text = JSON.stringify(await records());
  for (const secret of ['pim', 'elza', 'PARTNER', 'EDITOR', 'con_1']) expect(text).not.toContain(secret);
  const [one, other] = await records();
  const subject = 'dpl.core.data_subject_id';
  expect(valuesOf(one!, subject)).toEqual(valuesOf(other!, subject));
  const operation = { ...theOperation, contacts: ['con_1'] };
  expect(valuesOf(logboekRecord(operation, 'another key'), subject)).not.toEqual(valuesOf(one!, subject));
});

test('nothing is left out: as many entries as there are come back, again with the same ids', async () => {
  for (let at = 0; at < 25; at += 1) await request(partner, ['con_1'], String(at).padStart(16, '0'));
  const all = await records();
  expect(new Set(all.map(({ operation_id }) => operation_id)).size).toBe(25);
  expect(await records()).toEqual(all);
  expect(await records('con_1')).toEqual(all);
  expect(await records('con_2')).toEqual([]);
  expect(await records(null, '2100-01-01T00:00:00Z')).toEqual([]);
});

test('what did not go as it should says so', () => {
  expect(logboekRecord({ ...theOperation, isDone: false }, 'k').status_code).toBe(2);
});

const theOperation: Operation = {
  account: 'acc_a',
  traceId: trace,
  operationId: 'a'.repeat(16),
  parentOperationId: null,
  viewer: 'PARTNER',
  organisation: null,
  action: 'contact:details',
  isDone: true,
  startedAt: '2026-11-26T09:00:00Z',
  endedAt: '2026-11-26T09:00:01Z',
  contacts: [],
  processingUrls: [],
};
