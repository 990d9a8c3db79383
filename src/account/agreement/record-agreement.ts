import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Viewer } from '../../access/viewer.ts';
import { idOf } from '../../database/ids.ts';
import { forReading, type WriteRows } from '../../database/rows.ts';
import { type Problem, problem } from '../../graphql/problem.ts';
import { organisationsById } from '../../organisation/organisation.rows.ts';
import { onceOnly } from '../once-only.ts';
import { takeTurnAmong } from '../take-turn-among.ts';
import { type AgreementWishes, faultsOfAgreement } from './agreement-wishes.ts';

export interface AgreementKeeper {
  readonly viewer: Viewer;
  readonly account: string;
  readonly today: string;
}

export interface Recorded {
  /** Null when there are problems. */
  readonly id: string | null;
  readonly problems: readonly Problem[];
}

/** Records what an account agreed; submitted again with its key it is there once. */
export function recordAgreement(
  rows: WriteRows,
  { viewer, account, today }: AgreementKeeper,
  asked: AgreementWishes & { readonly idempotencyKey?: string | null },
): Promise<Recorded> {
  const { idempotencyKey, ...input } = asked;
  return onceOnly(rows, viewer, { operation: 'recordAgreement', input, idempotencyKey }, async () => {
    await takeTurnAmong(rows, `agreements of ${account}`);
    const wishes = { ...input, name: input.name.trim(), parties: [...new Set(input.parties)] };
    const problems = [
      ...faultsOfAgreement(wishes).map(({ part, code, message }) => problem(code, ['input', part], message)),
      ...(await problemsOfParties(rows, wishes.parties, today)),
      ...(await problemsOfTwins(rows, account, wishes)),
    ];
    if (problems.length > 0) return { id: null, problems };
    return { id: await insert(rows, account, wishes), problems };
  });
}

async function problemsOfParties(
  rows: WriteRows,
  parties: readonly string[],
  today: string,
): Promise<Problem[]> {
  if (parties.length === 0) return [];
  const known = new Set((await organisationsById(forReading(rows), today, parties)).map(({ id }) => id));
  return parties.flatMap((party, at) =>
    known.has(party)
      ? []
      : [problem('UNKNOWN', ['input', 'parties', String(at)], `there is no organisation ${party}`)],
  );
}

async function problemsOfTwins(
  rows: WriteRows,
  account: string,
  { name, from }: AgreementWishes,
): Promise<Problem[]> {
  const twin = await rows
    .selectFrom('agreement')
    .select('id')
    .where('account_id', '=', account)
    .where('name', '=', name)
    .where(sql<boolean>`lower(valid) = ${from}::date`)
    .executeTakeFirst();
  if (!twin) return [];
  return [problem('DUPLICATE', ['input', 'name'], `${twin.id} has this name and begins on ${from} too`)];
}

async function insert(rows: WriteRows, account: string, wishes: AgreementWishes): Promise<string> {
  const id = idOf('agr', randomUUID());
  await rows
    .insertInto('agreement')
    .values({
      id,
      account_id: account,
      name: wishes.name,
      purposes: [...new Set(wishes.purposes)].sort(),
      processing_url: wishes.processingUrl,
      document_url: wishes.documentUrl ?? null,
      valid: sql`daterange(${wishes.from}::date, ${wishes.until ?? null}::date)`,
    } as never)
    .execute();
  await rows
    .insertInto('agreement_party')
    .values(
      wishes.parties.map((party) => ({ agreement_id: id, organisation_id: party, account_id: account })),
    )
    .execute();
  return id;
}
