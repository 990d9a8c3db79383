import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Viewer } from '../access/viewer.ts';
import type { WriteRows } from '../database/rows.ts';
import { refuse } from '../graphql/refusal.ts';

/** What was submitted: the same key may stand for one operation and one input only, at one home of who submits. */
export interface Submission {
  readonly operation: string;
  readonly input: unknown;
  /** Made by the client; null: it does not mind doing it twice. */
  readonly idempotencyKey: string | null | undefined;
}

const longestKey = 200;

/**
 * Does `work` once for a key, in the transaction of `rows`, and answers the same to who submits it again; two at once
 * wait for each other. An answer is any JSON. Throws IDEMPOTENCY_KEY_REUSED for another body with the key; a `work`
 * that throws leaves the key unused.
 */
export async function onceOnly<Answer>(
  rows: WriteRows,
  viewer: Viewer,
  { operation, input, idempotencyKey: key }: Submission,
  work: () => Promise<Answer>,
): Promise<Answer> {
  if (key == null) return work();
  if (key.length === 0 || key.length > longestKey)
    throw refuse(
      'BAD_USER_INPUT',
      `idempotencyKey has ${key.length} characters; it may have 1 to ${longestKey}`,
    );

  const submitter = `${viewer.kind} ${viewer.actor ?? ''}`;
  const digest = createHash('sha256')
    .update(JSON.stringify([operation, viewer.account, viewer.organisation, sorted(input)]))
    .digest('hex');
  const { rows: mine } = await sql`
    insert into idempotent_answer (submitter, key, digest) values (${submitter}, ${key}, ${digest})
    on conflict do nothing returning key
  `.execute(rows);
  if (mine.length === 0) return answeredBefore<Answer>(rows, submitter, key, digest);

  const answer = await work();
  await sql`
    update idempotent_answer set answer = ${JSON.stringify(answer)}::jsonb
    where submitter = ${submitter} and key = ${key}
  `.execute(rows);
  return answer;
}

async function answeredBefore<Answer>(
  rows: WriteRows,
  submitter: string,
  key: string,
  digest: string,
): Promise<Answer> {
  const { rows: found } = await sql<{ digest: string; answer: Answer }>`
    select digest, answer from idempotent_answer where submitter = ${submitter} and key = ${key}
  `.execute(rows);
  const [before] = found;
  if (before?.digest === digest) return before.answer;
  throw refuse(
    'IDEMPOTENCY_KEY_REUSED',
    `idempotencyKey ${JSON.stringify(key)} was used for another submission; take a new one for each`,
  );
}

/** With the fields of every object in one order: clients need not keep theirs. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).filter(([, of]) => of != null);
  return Object.fromEntries(
    fields.sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, of]) => [name, sorted(of)]),
  );
}
