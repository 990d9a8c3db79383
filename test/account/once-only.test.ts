import { operator, writerSession } from '../../src/access/viewer.ts';
import { onceOnly, type Submission } from '../../src/account/once-only.ts';
import { writing } from '../../src/database/writing.ts';
import { apiOn } from '../ask-sample.ts';

const api = apiOn('EMPTY');
let done = 0;
const submit = (
  submission: Partial<Submission>,
  work: () => Promise<unknown> = async () => ({ id: `con_${++done}` }),
) =>
  writing(api.database, writerSession(operator), (rows) =>
    onceOnly(
      rows,
      operator,
      { operation: 'recordContact', input: { a: 1, b: [2] }, idempotencyKey: null, ...submission },
      work,
    ),
  );

test('without a key a submission is done as often as it comes', async () => {
  const before = done;
  await submit({});
  await submit({});
  expect(done - before).toBe(2);
});

test('with a key the same submission has one effect and one answer, also fifty, ten at once', async () => {
  const before = done;
  const answers: unknown[] = [];
  // As many at once as there are connections: nobody waits for one.
  for (let times = 0; times < 5; times += 1)
    answers.push(
      ...(await Promise.all(Array.from({ length: 10 }, () => submit({ idempotencyKey: 'fifty' })))),
    );
  expect(done - before).toBe(1);
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
});

test('the order of the fields of an input, and fields that are null, make no other submission', async () => {
  const first = await submit({ idempotencyKey: 'order' });
  expect(await submit({ idempotencyKey: 'order', input: { b: [2], c: null, a: 1 } })).toEqual(first);
});

test.each([
  ['input', { input: { a: 2, b: [2] } }],
  ['operation', { operation: 'withdrawContact' }],
])('a key that comes back with another %s is refused, and nothing is done', async (what, other) => {
  const idempotencyKey = `reused ${what}`;
  await submit({ idempotencyKey });
  const before = done;
  await expect(submit({ idempotencyKey, ...other })).rejects.toMatchObject({
    extensions: { code: 'IDEMPOTENCY_KEY_REUSED' },
  });
  expect(done).toBe(before);
});

test('a submission that failed leaves its key to be used again', async () => {
  const fails = submit({ idempotencyKey: 'failed' }, async () => {
    throw new Error('not now');
  });
  await expect(fails).rejects.toThrow('not now');
  expect(await submit({ idempotencyKey: 'failed' })).toEqual({ id: expect.any(String) });
});

test.each([
  ['no character', ''],
  ['more than 200', 'k'.repeat(201)],
])('a key of %s is refused', async (_, idempotencyKey) => {
  await expect(submit({ idempotencyKey })).rejects.toMatchObject({ extensions: { code: 'BAD_USER_INPUT' } });
});
