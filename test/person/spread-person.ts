import { sql } from 'kysely';
import { anonymous, operator, type Viewer, writerSession } from '../../src/access/viewer.ts';
import { onceOnly } from '../../src/account/once-only.ts';
import type { WriteRows } from '../../src/database/rows.ts';
import { writing } from '../../src/database/writing.ts';
import { personalTexts } from '../../src/person/forget-in-texts.ts';
import { anAccount, someone } from '../account/accounts.ts';
import { asOwner, look } from '../account/as-owner.ts';
import type { OpenApi } from '../ask-sample.ts';
import { putPerson } from '../contact/put-person.ts';

/** Somebody who is nowhere else, so that it is found wherever it stands. */
export const canary = { name: 'Kanarie Geelvink', email: 'kanarie@vogel.example', phone: '+31612345678' };
export const spellings = [canary.name, 'kanarie', canary.email, '612345678', '06-12345678'];

/** Tables in which a person can stand. */
export const tablesOfPersons = ['contact_person', 'idempotent_answer', ...Object.keys(personalTexts)].sort();

/** Who checked something, or why it was refused, of rows that the sample has. */
const checkers = [
  ['facility', 'verified_by'],
  ['facility_claim', 'verified_by'],
  ['facility_conflict', 'verified_by'],
  ['inventory', 'checked_by'],
  ['import_run', 'rejected_because'],
] as const;

/**
 * Two municipalities and a partner of the first under an agreement, in the sample; a test begins without contacts. To be
 * called once, where a file begins.
 */
export function spreadOn(api: OpenApi) {
  const viewers = { steward: anonymous, neighbour: anonymous, partner: anonymous };
  let organisation = '';
  const account = () => viewers.steward.account ?? '';

  beforeAll(async () => {
    viewers.steward = someone('STEWARD', await anAccount(api.database, 'GM9901', 'Voorbeeldstad'), 'sanne');
    viewers.neighbour = someone('STEWARD', await anAccount(api.database, 'GM9902', 'Elders'), 'bram');
    const { data } = await api.ask('{ organisations(first: 1) { nodes { id } } }');
    organisation = data.organisations.nodes[0].id;
    viewers.partner = { ...someone('PARTNER', null, 'pim'), organisation };
    await asOperator((rows) =>
      sql`
        with signed as (
          insert into agreement (id, account_id, name, purposes, processing_url, valid)
          values ('agr_1', ${account()}, 'Convenant', '{COLLABORATION}', 'https://a.example/1', '[2026-01-01,)')
          returning id, account_id)
        insert into agreement_party select id, ${organisation}, account_id from signed`.execute(rows),
    );
  });
  beforeEach(() => sql`delete from contact`.execute(asOwner(api.database)));

  const asOperator = <T>(work: (rows: WriteRows) => Promise<T>) =>
    writing(api.database, writerSession(operator), work);
  const put = (contact: string, more: object = {}) =>
    putPerson(api.database, { account: account(), contact, organisation, ...canary, ...more });
  const mutate = (viewer: Viewer, verb: string, person: object) =>
    api.ask(
      `mutation ($person: PersonInput!) { ${verb}(person: $person) { contacts { id } problems { code path message } } }`,
      { person },
      viewer,
    );

  /** Tables in which one of these texts stands anywhere, whoever may read them. */
  async function tablesWith(texts: readonly string[]): Promise<string[]> {
    const owner = asOwner(api.database);
    const { rows: names } = await sql<{ name: string }>`
      select tablename as name from pg_tables where schemaname in ('public', 'mikro_orm') order by 1`.execute(
      owner,
    );
    const found: string[] = [];
    for (const { name } of names) {
      const { rows } = await sql<{ found: boolean }>`
        select exists (select from ${sql.table(name)} t where t::text ~* ${texts.join('|')}) as found`.execute(
        owner,
      );
      if (rows[0]?.found) found.push(name);
    }
    return found;
  }

  /** Everywhere that a person may come to stand. */
  async function spread() {
    await put('con_1');
    await put('con_2', { name: null, mailbox: canary.email });
    await asOperator(async (rows) => {
      await sql`
        insert into import_run (id, source_id, dataset, facts_on, files, outcome, lines, inserted, updated, unchanged, closed,
          errors, assumed, notes, started_at, finished_at)
        select 'run_canary', min(id), 'contacts', '2026-01-01', '[]', 'LOADED', 1, 0, 0, 0, 0, 1, 0, 0, now(), now()
        from source on conflict do nothing`.execute(rows);
      await sql`
        insert into import_issue (run_id, ordinal, severity, code, file, line, column_name, value, message)
        values ('run_canary', 1, 'ERROR', 'X', 'a.csv', 2, 'telefoon', '06-12345678 (Kanarie Geelvink)',
          'kanarie@vogel.example is geen telefoonnummer')`.execute(rows);
      await sql`
        insert into change_log (subject_id, field, changed_at, old_value, new_value)
        values ('con_1', 'verifiedBy', now(), 'Kanarie Geelvink', '+31 6 12345678')`.execute(rows);
      await sql`update contact set verified_by = 'Kanarie Geelvink', reachable_hours = 'bel 0612345678'`.execute(
        rows,
      );
      await sql`
        insert into facility_conflict (id, facility_id, field, part, verified_source_id, verified_value, verified_on,
          register_source_id, register_value, since, run_id)
        select 'fcf_canary', min(id), 'NAME', '', (select min(id) from source), '1', '2026-01-01',
          (select min(id) from source), '2', '2026-01-01', 'run_canary' from facility on conflict do nothing`.execute(
        rows,
      );
      await sql`update agreement set name = 'Convenant met Kanarie Geelvink'`.execute(rows);
      await sql`
        insert into gap_status (gap_id, recorded_from, status, reason)
        values ('gap_canary', now(), 'ACCEPTED', 'afgesproken met Kanarie Geelvink')`.execute(rows);
      await sql`
        insert into api_key (id, prefix, digest, account_id, holder, label, expires_at)
        values ('key_canary', 'kk_canary', 'x', ${account()}, 'EDITOR', 'sleutel van kanarie@vogel.example', now())`.execute(
        rows,
      );
    });
    for (const [table, column] of checkers)
      await sql`
        update ${sql.table(table)} set ${sql.ref(column)} = 'gezien door Kanarie Geelvink'
        where ctid = (select min(ctid) from ${sql.table(table)})`.execute(asOwner(api.database));
    const editor = someone('EDITOR', account(), 'elza');
    await writing(api.database, writerSession(editor), (rows) =>
      onceOnly(rows, editor, { operation: 'recordContact', input: {}, idempotencyKey: 'k' }, async () => ({
        problems: [{ message: `"${canary.email}" of "${canary.name}" bestaat al` }],
      })),
    );
    await look(api.database, viewers.partner, {
      account: account(),
      contact: 'con_1',
      purpose: 'COLLABORATION',
    });
  }
  afterEach(async () => {
    for (const statement of [
      sql`delete from import_run where id = 'run_canary'`,
      sql`delete from facility_conflict where id = 'fcf_canary'`,
      sql`delete from change_log where subject_id = 'con_1'`,
      sql`delete from gap_status where gap_id = 'gap_canary'`,
      sql`delete from api_key where id = 'key_canary'`,
      sql`truncate idempotent_answer, access_log, erasure`,
      ...checkers.map(
        ([table, column]) => sql`
          update ${sql.table(table)} set ${sql.ref(column)} = null where ${sql.ref(column)} like 'gezien door%'`,
      ),
      sql`update agreement set name = 'Convenant'`,
    ])
      await statement.execute(asOwner(api.database));
  });

  return { viewers, account, organisation: () => organisation, asOperator, put, mutate, tablesWith, spread };
}
