import fastify from 'fastify';
import { pino } from 'pino';
import { makeLog } from '../../../src/server/log/log.ts';

function logged(write: (log: ReturnType<typeof makeLog>) => void, pretty = false): string[] {
  const lines: string[] = [];
  write(makeLog('info', pretty, { write: (line) => void lines.push(line) }));
  return lines;
}
const firstOf = (write: (log: ReturnType<typeof makeLog>) => void) => JSON.parse(logged(write)[0] ?? '');

describe('the log', () => {
  test('writes one JSON object a line, with an ISO instant and the name of the level', () => {
    const lines = logged((log) => {
      log.info({ rows: 3 }, 'loaded');
      log.debug('not at this level');
    });
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(/^\{.*\}\n$/);
    expect(JSON.parse(lines[0] ?? '')).toEqual({
      level: 'info',
      time: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
      rows: 3,
      msg: 'loaded',
    });
  });

  test('masks mail and phone in the message, in values however deep, in names and in child loggers', () => {
    const line = firstOf((log) =>
      log
        .child({ asker: 'anna@example.nl' })
        .warn({ list: [{ phone: '06-12345678' }], 'bert@example.nl': 1 }, 'refused\n\u2028anna@example.nl'),
    );
    expect(line).toMatchObject({
      asker: '[e-mail]',
      list: [{ phone: '[phone]' }],
      '[e-mail]': 1,
      msg: 'refused\n\u2028[e-mail]',
    });
  });

  test('would keep all of it without the mask', () => {
    const lines: string[] = [];
    const unmasked = pino({}, { write: (line) => void lines.push(line) });
    unmasked
      .child({ asker: 'anna@example.nl' })
      .warn({ headers: { authorization: 'Basic abc' } }, '06-12345678');
    for (const personal of ['anna@example.nl', '06-12345678', 'Basic abc'])
      expect(lines[0]).toContain(personal);
  });

  test('masks what stands behind a new line or a quote, and the line stays JSON', () => {
    const line = firstOf((log) => log.info('to:\n0612345678\t"0612345678"\\anna@example.nl'));
    expect(line.msg).toBe('to:\n[phone]\t"[phone]"\\[e-mail]');
  });

  test('leaves numbers alone', () => {
    expect(firstOf((log) => log.info({ metres: 612345678.5, rows: 31612345678 }))).toMatchObject({
      metres: 612345678.5,
      rows: 31612345678,
    });
  });

  test('hides headers that open a door', () => {
    const headers = { authorization: 'Basic abc', cookie: 'a=b', 'x-api-key': 'k', accept: '*/*' };
    const line = firstOf((log) => log.info({ headers, request: { headers }, authorization: 'Basic abc' }));
    const hidden = {
      authorization: '[hidden]',
      cookie: '[hidden]',
      'x-api-key': '[hidden]',
      accept: '*/*',
    };
    expect(line).toMatchObject({ headers: hidden, request: { headers: hidden }, authorization: '[hidden]' });
  });

  test('of an error it keeps what happened and why, masked, and not the row that was refused', () => {
    const cause = Object.assign(new Error('duplicate key: anna@example.nl'), {
      code: '23505',
      detail: 'Key (name)=(Anna) already exists.',
    });
    const line = firstOf((log) => log.error(new Error('not recorded', { cause })));
    expect(line).toMatchObject({
      msg: 'not recorded',
      err: {
        type: 'Error',
        message: 'not recorded',
        cause: { message: 'duplicate key: [e-mail]', code: '23505' },
      },
    });
    expect(line.err.stack).toContain('log.test');
    expect(JSON.stringify(line)).not.toMatch(/Anna|anna@/);
  });

  test('of an error of several errors it keeps each; a circle of causes ends', () => {
    const several = new AggregateError([new Error('first'), new Error('second')], 'none answered');
    several.cause = several;
    const { err } = firstOf((log) => log.error({ err: several }, 'no database'));
    expect(err.errors).toMatchObject([{ message: 'first' }, { message: 'second' }]);
    expect(err.cause.cause.message).toBe('none answered');
  });

  test('of a request it keeps method and path, and neither the query nor the address', async () => {
    const lines: string[] = [];
    const app = fastify({
      loggerInstance: makeLog('info', false, { write: (line) => void lines.push(line) }),
    });
    app.get('/graphql', async () => 'ok');
    await app.inject({ url: '/graphql?query={contact}', headers: { authorization: 'Bearer abc' } });
    await app.close();
    const [first, last] = lines.map((line) => JSON.parse(line));
    expect(first.req).toEqual({ method: 'GET', url: '/graphql?…' });
    expect(last.res).toEqual({ statusCode: 200 });
    expect(lines.join('')).not.toMatch(/contact|abc|127\.0\.0\.1/);
  });

  test('for a person it writes time, level, message and values on one line, and an error below it', () => {
    const [line] = logged((log) => log.info({ rows: 3, by: 'anna@example.nl' }, 'loaded'), true);
    expect(line).toMatch(/^\d\d:\d\d:\d\d\.\d{3} INFO {2}loaded rows=3 by="\[e-mail\]"\n$/);

    const fault = new Error('not loaded', { cause: new Error('disk full') });
    const [text] = logged((log) => log.error(fault), true);
    expect(text).toMatch(
      /^\S+ ERROR not loaded\n {2}Error: not loaded\n {6}at .*\n {2}because Error: disk full\n/s,
    );
  });
});
