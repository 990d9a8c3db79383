import { sql } from 'kysely';
import { idOf } from '../database/ids.ts';
import type { WriteRows } from '../database/rows.ts';
import type { AccountRecord, AgreementRecord } from './account-record.ts';
import { takeTurnAmong } from './take-turn-among.ts';

/**
 * An invented account and its agreements, whose parties are organisations of a source that is there already. A
 * municipality that has an account keeps that one. Again: nothing changes.
 */
export async function loadSampleAccount(
  rows: WriteRows,
  { code, name, municipalities, agreements }: AccountRecord,
  sourceId: string,
): Promise<void> {
  await takeTurnAmong(rows, 'accounts');
  const { rows: known } = await sql<{ id: string }>`
    select distinct account_id as id from account_municipality where municipality_code = any(${[...municipalities]}::text[])
  `.execute(rows);
  const id = known[0]?.id ?? `acc_${code}`;
  await sql`insert into account (id, name, is_sample) values (${id}, ${name}, true) on conflict do nothing`.execute(
    rows,
  );
  await sql`
    insert into account_municipality (account_id, municipality_code, valid)
    select ${id}, code, '(,)' from unnest(${[...municipalities]}::text[]) as code
    on conflict do nothing
  `.execute(rows);
  for (const agreement of agreements) await loadAgreement(rows, id, agreement, sourceId);
}

async function loadAgreement(rows: WriteRows, account: string, agreement: AgreementRecord, sourceId: string) {
  const { key, name, purposes, processingUrl, documentUrl, validFrom, validUntil, parties } = agreement;
  const id = idOf('agr', account, key);
  await sql`
    insert into agreement (id, account_id, name, purposes, processing_url, document_url, valid)
    values (${id}, ${account}, ${name}, ${[...purposes]}::text[], ${processingUrl}, ${documentUrl},
      daterange(${validFrom}::date, ${validUntil}::date))
    on conflict (id) do nothing
  `.execute(rows);
  await sql`
    insert into agreement_party (agreement_id, organisation_id, account_id)
    select ${id}, o.id, ${account} from organisation o
    where o.source_id = ${sourceId} and o.source_key = any(${[...parties]}::text[])
    on conflict do nothing
  `.execute(rows);
}

/** Takes invented accounts away, with all they keep; gives how many went. */
export async function removeSampleAccounts(rows: WriteRows): Promise<number> {
  const removed = await sql`delete from account where is_sample`.execute(rows);
  return Number(removed.numAffectedRows ?? 0n);
}
