import { sql } from 'kysely';
import { operator, writerSession } from '../../src/access/viewer.ts';
import type { WriteRows } from '../../src/database/rows.ts';
import { type GuardedTable, twoTownsBehindPolicies } from './behind-policies.ts';
import type { Town } from './two-towns.ts';

const { towns, trying, unguarded } = twoTownsBehindPolicies();

describe('who writes', () => {
  const refusedByPolicy = /row-level security|permission denied/;
  const insertPerson = (account: string, contact: string) => (rows: WriteRows) =>
    sql`insert into contact_person (account_id, contact_id, name, delete_after)
      values (${account}, ${contact}, 'x', '2099-01-01')`.execute(rows);
  type Case = [
    string,
    keyof Town['viewers'],
    (on: WriteRows) => Promise<{ numAffectedRows?: bigint }>,
    RegExp,
  ];
  const cases: Case[] = [
    [
      'a contact of another',
      'EDITOR',
      (on) =>
        sql`insert into contact (id, account_id, roles, visibility, source_id, source_key)
          values ('con_x', ${towns.B.account}, '{}', 'PUBLIC', 'src_towns', 'x')`.execute(on),
      refusedByPolicy,
    ],
    [
      'a contact of nobody',
      'STEWARD',
      (on) =>
        sql`insert into contact (id, account_id, roles, visibility, source_id, source_key)
          values ('con_x', null, '{}', 'PUBLIC', 'src_towns', 'x')`.execute(on),
      refusedByPolicy,
    ],
    [
      'a contact of its own, given to another',
      'EDITOR',
      (on) =>
        sql`update contact set account_id = ${towns.B.account} where id = ${towns.A.contacts.PUBLIC}`.execute(
          on,
        ),
      refusedByPolicy,
    ],
    [
      'an area of a contact of another',
      'IMPORTER',
      (on) =>
        sql`insert into contact_area (contact_id, area_code, edition)
          values (${towns.B.contacts.PUBLIC}, 'GM9901', 2024)`.execute(on),
      refusedByPolicy,
    ],
    [
      'a person of another',
      'IMPORTER',
      (on) => insertPerson(towns.B.account, towns.B.contacts.PUBLIC)(on),
      refusedByPolicy,
    ],
    [
      'a person of its own, at a contact of another',
      'EDITOR',
      (on) => insertPerson(towns.A.account, towns.B.contacts.PUBLIC)(on),
      /foreign key|row-level security/,
    ],
    [
      'an agreement of another',
      'STEWARD',
      (on) =>
        sql`insert into agreement (id, account_id, name, purposes, processing_url, valid)
          values ('agr_x', ${towns.B.account}, 'x', '{}', 'https://example.nl', '(,)')`.execute(on),
      refusedByPolicy,
    ],
    [
      'a party to an agreement of another',
      'STEWARD',
      (on) =>
        sql`insert into agreement_party (account_id, agreement_id, organisation_id)
          values (${towns.B.account}, ${towns.B.agreement}, ${towns.A.organisation})`.execute(on),
      refusedByPolicy,
    ],
    [
      'a party to an agreement of another, under its own name',
      'STEWARD',
      (on) =>
        sql`insert into agreement_party (account_id, agreement_id, organisation_id)
          values (${towns.A.account}, ${towns.B.agreement}, ${towns.A.organisation})`.execute(on),
      /foreign key/,
    ],
    [
      'a key of another',
      'STEWARD',
      (on) =>
        sql`insert into api_key (id, prefix, digest, account_id, holder, label, expires_at)
          values ('key_x', 'x', 'x', ${towns.B.account}, 'STEWARD', 'x', now())`.execute(on),
      refusedByPolicy,
    ],
    [
      'a municipality of its account',
      'STEWARD',
      (on) =>
        sql`insert into account_municipality (account_id, municipality_code, valid)
          values (${towns.A.account}, 'GM9903', '(,)')`.execute(on),
      refusedByPolicy,
    ],
    [
      'an account',
      'STEWARD',
      (on) => sql`insert into account (id, name) values ('acc_x', 'x')`.execute(on),
      refusedByPolicy,
    ],
    [
      'the answer to a submission of another',
      'EDITOR',
      (on) =>
        sql`insert into idempotent_answer (submitter, key, digest)
          values (${`EDITOR ${towns.B.viewers.EDITOR.actor}`}, 'x', 'x')`.execute(on),
      refusedByPolicy,
    ],
    [
      'in the log as somebody else',
      'STEWARD',
      (on) =>
        sql`insert into access_log (viewer, actor, account, action, object_type, object_id, fields, outcome, trace_id)
          values ('STEWARD', ${towns.B.viewers.STEWARD.actor}, ${towns.A.account}, 'x', 'x', 'x', '{}', 'x', 'x')`.execute(
          on,
        ),
      refusedByPolicy,
    ],
    [
      'over what was logged',
      'STEWARD',
      (on) => sql`update access_log set fields = '{}'`.execute(on),
      /permission denied/,
    ],
    [
      'over a seal',
      'STEWARD',
      (on) => sql`update access_seal set hash = ''`.execute(on),
      /permission denied/,
    ],
    ['away a seal', 'STEWARD', (on) => sql`delete from access_seal`.execute(on), /permission denied/],
    [
      'over who was erased',
      'STEWARD',
      (on) => sql`update erasure set marks = '{}'`.execute(on),
      /permission denied/,
    ],
    ['away who was erased', 'STEWARD', (on) => sql`delete from erasure`.execute(on), /permission denied/],
    [
      'that somebody was erased of another',
      'STEWARD',
      (on) =>
        sql`insert into erasure (id, account_id, marks) values ('era_x', ${towns.B.account}, '{}')`.execute(
          on,
        ),
      refusedByPolicy,
    ],
    [
      'over who objected',
      'STEWARD',
      (on) => sql`update objection set objected_on = null`.execute(on),
      /permission denied/,
    ],
    ['away who objected', 'STEWARD', (on) => sql`delete from objection`.execute(on), /permission denied/],
    ...(['EDITOR', 'IMPORTER', 'PARTNER'] as const).map(
      (kind): Case => [
        `that somebody objected of ${kind === 'EDITOR' ? 'another' : 'its own, as who may not'}: ${kind}`,
        kind,
        (on) =>
          sql`insert into objection (id, account_id, marks)
          values ('obj_x', ${towns[kind === 'EDITOR' ? 'B' : 'A'].account}, '{}')`.execute(on),
        refusedByPolicy,
      ],
    ),
    [
      'a report in the name of another',
      'STEWARD',
      (on) =>
        sql`insert into contact_task (id, contact_id, what, reporter, reported_on)
          values ('tsk_x', ${towns.A.contacts.PUBLIC}, 'OUTDATED', ${towns.B.account}, '2026-10-01')`.execute(
          on,
        ),
      refusedByPolicy,
    ],
  ];

  test.each(cases)('cannot write %s', async (_, kind, write, refusal) => {
    await expect(trying(writerSession(towns.A.viewers[kind]), write)).rejects.toThrow(refusal);
  });

  test.each([
    'update contact set mailbox = null',
    'delete from contact',
    'update contact_area set edition = 2023',
    'delete from contact_area',
    `update contact_task set reported_on = '2026-01-01'`,
    'delete from contact_task',
    `update contact_person set name = 'x'`,
    'delete from contact_person',
    `update agreement set valid = '(,)'`,
    'delete from agreement',
    'delete from agreement_party',
    'update api_key set revoked_at = now()',
    'delete from api_key',
    'delete from access_log',
    'update access_seal set emptied_at = now()',
    'delete from account',
    'delete from account_municipality',
    'delete from idempotent_answer',
  ])('changes nothing of another town with: %s', async (statement) => {
    const table = statement.replace(/^(update|delete from) /, '').split(' ')[0] as GuardedTable;
    const rowsOfB = (on: WriteRows) =>
      sql<{ row: string }>`select t::text as row from ${sql.table(table)} t order by 1`.execute(on);
    for (const viewer of Object.values(towns.A.viewers)) {
      const [before, after] = await unguarded('select 1', writerSession(operator), async (on) => {
        const isOfB = ({ row }: { row: string }) => /_tb\b|kanarieB|con_\w+b\d|GM9912/.test(row);
        const first = (await rowsOfB(on)).rows.filter(isOfB);
        for (const [name, value] of Object.entries(writerSession(viewer).variables))
          await sql`select set_config(${`ketenkaart.${name}`}, ${value}, true)`.execute(on);
        await sql.raw(statement).execute(on);
        await sql`select set_config('ketenkaart.viewer', 'OPERATOR', true)`.execute(on);
        return [first, (await rowsOfB(on)).rows.filter(isOfB)];
      });
      expect(before).not.toEqual([]);
      expect(after).toEqual(before);
    }
  });

  test('would change all of it without row policies', async () => {
    const session = writerSession(towns.A.viewers.EDITOR);
    const names = await unguarded(
      'alter table contact_person disable row level security',
      session,
      async (on) => {
        await sql`update contact_person set name = 'gone'`.execute(on);
        return (await sql<{ name: string }>`select distinct name from contact_person`.execute(on)).rows;
      },
    );
    expect(names).toEqual([{ name: 'gone' }]);
  });

  test('would be a party to an agreement of another, were its key only that of the agreement', async () => {
    const guard =
      'alter table agreement_party drop constraint agreement_party_account_id_agreement_id_foreign';
    const added = await unguarded(guard, writerSession(towns.A.viewers.STEWARD), (on) =>
      sql`insert into agreement_party (account_id, agreement_id, organisation_id)
        values (${towns.A.account}, ${towns.B.agreement}, ${towns.A.organisation})`.execute(on),
    );
    expect(added.numAffectedRows).toBe(1n);
  });
});
