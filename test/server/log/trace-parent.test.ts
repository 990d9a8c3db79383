import fc from 'fast-check';
import { sql } from 'kysely';
import { readTraceParent } from '../../../src/server/log/trace-parent.ts';
import { aKey, anAccount } from '../../account/accounts.ts';
import { asOwner } from '../../account/as-owner.ts';
import { putPerson } from '../../contact/put-person.ts';
import { type Served, serveTown } from '../served.ts';

const trace = '4bf92f3577b34da6a3ce929d0e0e4736';
const span = '00f067aa0ba902b7';

describe('the header traceparent', () => {
  test('gives the trace and the operation of who asks', () => {
    expect(readTraceParent(`00-${trace}-${span}-01`)).toEqual({ traceId: trace, parentOperationId: span });
  });

  test('of a version to come may have more after it', () => {
    expect(readTraceParent(`01-${trace}-${span}-01-what-comes`)?.traceId).toBe(trace);
  });

  test.each([
    undefined,
    '',
    `00-${trace}-${span}`,
    `00-${trace}-${span}-01-more`,
    `ff-${trace}-${span}-01`,
    `00-${'0'.repeat(32)}-${span}-01`,
    `00-${trace}-${'0'.repeat(16)}-01`,
    `00-${trace.toUpperCase()}-${span}-01`,
    [`00-${trace}-${span}-01`],
  ])('that is not as it should be begins a trace of our own: %s', (header) => {
    expect(readTraceParent(header)).toBeNull();
  });

  test('whatever is sent, what is taken over is hexadecimals and nothing else', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 80 }), (text) => {
        for (const header of [text, `00-${trace}-${text}-01`, `00-${text}-${span}-01`]) {
          const { traceId = trace, parentOperationId = span } = readTraceParent(header) ?? {};
          expect(traceId).toMatch(/^[\da-f]{32}$/);
          expect(parentOperationId).toMatch(/^[\da-f]{16}$/);
        }
      }),
    );
  });
});

describe('over HTTP', () => {
  let town: Served;
  let key: string;
  beforeAll(async () => {
    town = await serveTown();
    const account = await anAccount(town.database, 'GM9999', 'Voorstad');
    ({ text: key } = await aKey(town.database, account, 'STEWARD'));
    await putPerson(town.database, { account, contact: 'con_1' });
  }, 60_000);
  afterAll(() => town.close());

  const exportOne = (headers: object) =>
    town.ask('mutation { exportPerson(person: { contact: "con_1" }) { problems { code } } }', {}, undefined, {
      headers: { authorization: `Bearer ${key}`, ...headers },
    });
  const lastEntry = async () => {
    const { rows } = await sql<{ trace: string; parent: string | null; operation: string }>`
      select trace_id as trace, parent_operation_id as parent, operation_id as operation
      from access_log order by id desc limit 1`.execute(asOwner(town.database));
    return rows[0]!;
  };

  test('the access log and the log of the process have the trace of who asked', async () => {
    const answer = await exportOne({ traceparent: `00-${trace}-${span}-01` });
    expect(answer.json()).toMatchObject({ data: { exportPerson: { problems: [] } } });
    expect(await lastEntry()).toEqual({
      trace,
      parent: span,
      operation: expect.stringMatching(/^[\da-f]{16}$/),
    });
    const line = town.logged.map((text) => JSON.parse(text)).find(({ traceId }) => traceId === trace);
    expect(line).toMatchObject({ msg: 'answered', status: 200 });
  });

  test('a request without one has a trace of its own, another each time', async () => {
    await exportOne({});
    const first = await lastEntry();
    await exportOne({ traceparent: 'nonsense' });
    const second = await lastEntry();
    for (const entry of [first, second])
      expect(entry).toMatchObject({ trace: expect.stringMatching(/^[\da-f]{32}$/), parent: null });
    expect(first.trace).not.toBe(second.trace);
    expect(first.operation).not.toBe(second.operation);
  });
});
