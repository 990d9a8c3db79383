import { sql } from 'kysely';
import {
  anonymous,
  operator,
  readerSession,
  type Viewer,
  type ViewerKind,
  writerSession,
} from '../../src/access/viewer.ts';
import { begin } from '../../src/database/begin.ts';
import type { Database } from '../../src/database/open-database.ts';
import { openReading } from '../../src/database/reading.ts';
import { ask, type WriteRows } from '../../src/database/rows.ts';
import type { Session } from '../../src/database/session.ts';
import { Undo, writing } from '../../src/database/writing.ts';
import { openOwnDatabase } from '../own-database.ts';
import { guardedTables } from './personal-tables.ts';
import { addTwoTowns, everybody, foreignTo, purpose, type Town, type TwoTowns } from './two-towns.ts';

/** These tests write their own SQL, without the limits that the service puts into its own. */

let database: Database;
let towns: TwoTowns;
beforeAll(async () => {
  // One connection: who is served on it comes after somebody else.
  database = await openOwnDatabase({ poolSize: 1 });
  towns = await addTwoTowns(database);
}, 120_000);
afterAll(() => database.close());

type Table = Exclude<keyof typeof guardedTables, 'privacy_key'>;
/** Nobody who reads may look at the secret at all. */
const tables = Object.keys(guardedTables).filter((table) => table !== 'privacy_key') as Table[];
const asked = { purposes: [purpose] };

const everythingOf = (table: Table) => sql<{ row: string }>`select t::text as row from ${sql.table(table)} t`;

async function read(session: Session, table: Table): Promise<string[]> {
  const reading = openReading(database, session);
  try {
    return (await ask(reading.rows, everythingOf(table))).map(({ row }) => row);
  } finally {
    await reading.end();
  }
}

/** What a statement does is undone; gives what it gave. */
const trying = <T>(session: Session, work: (rows: WriteRows) => Promise<T>): Promise<T> =>
  writing<T>(database, session, async (rows) => {
    throw new Undo(await work(rows));
  });

/** As whoever owns the tables, before taking a role: how a test takes a guard out. Undone as well. */
async function unguarded<T>(
  guard: string,
  session: Session,
  work: (rows: WriteRows) => Promise<T>,
): Promise<T> {
  const owner = { role: 'none', variables: {} } as unknown as Session;
  const open = await begin(database, owner, 'read write');
  try {
    await sql.raw(guard).execute(open.transaction);
    for (const [name, value] of Object.entries(session.variables))
      await sql`select set_config(${`ketenkaart.${name}`}, ${value}, true)`.execute(open.transaction);
    await sql`select set_config('role', ${session.role}, true)`.execute(open.transaction);
    return await work(open.transaction);
  } finally {
    await open.rollback();
  }
}

/** How many rows of a table of its own town each kind sees; rows that everyone sees are of both. */
const seen: Record<Table, Partial<Record<ViewerKind, number>>> = {
  access_log: { STEWARD: 1, AUDITOR: 1 },
  access_seal: { STEWARD: 1, AUDITOR: 1 },
  account: all(2),
  account_municipality: all(2),
  agreement: { PARTNER: 1, EDITOR: 1, STEWARD: 1, AUDITOR: 1 },
  agreement_party: { PARTNER: 1, EDITOR: 1, STEWARD: 1, AUDITOR: 1 },
  api_key: { DASHBOARD: 1, STEWARD: 6, AUDITOR: 6 },
  contact: { ...all(8), AUDITOR: 0 },
  contact_area: { ...all(8), AUDITOR: 0 },
  // Of its own organisation also whom only that may see.
  contact_person: { PARTNER: 2, EDITOR: 3, STEWARD: 3 },
  contact_task: { PARTNER: 1, EDITOR: 1, STEWARD: 1, IMPORTER: 1 },
  erasure: { EDITOR: 1, STEWARD: 1, IMPORTER: 1 },
  objection: { EDITOR: 1, STEWARD: 1, IMPORTER: 1 },
  idempotent_answer: {},
};

function all(count: number): Partial<Record<ViewerKind, number>> {
  const kinds = ['ANONYMOUS', 'PARTNER', 'DASHBOARD', 'EDITOR', 'STEWARD', 'IMPORTER', 'AUDITOR'] as const;
  return Object.fromEntries(kinds.map((kind) => [kind, count]));
}

describe('a statement that selects a whole table', () => {
  test.each(tables)(
    'of %s shows each viewer what is of its own town, and of the other nothing',
    async (table) => {
      for (const { town, viewer } of everybody(towns)) {
        const rows = await read(readerSession(viewer, asked), table);
        expect([viewer.kind, rows.length]).toEqual([viewer.kind, seen[table][viewer.kind] ?? 0]);
        for (const row of rows) if (town) expect(row).not.toMatch(foreignTo(town.letter));
      }
    },
  );

  test.each(tables)('of %s shows no more to who writes than is of its own town', async (table) => {
    for (const { town, viewer } of everybody(towns)) {
      const rows = await trying(
        writerSession(viewer, asked),
        async (on) => (await everythingOf(table).execute(on)).rows,
      );
      for (const { row } of rows) {
        if (town) expect(row).not.toMatch(foreignTo(town.letter));
        else expect(row).not.toMatch(/kanarie/);
      }
    }
  });

  const holdingCanaries: Table[] = ['access_log', 'agreement', 'api_key', 'contact_person'];
  test.each(holdingCanaries)('of %s would show the other town without row policies', async (table) => {
    const { viewers, letter } = towns.A;
    const guard = `alter table ${table} disable row level security`;
    const rows = await unguarded(guard, readerSession(viewers.STEWARD, asked), async (on) =>
      (await everythingOf(table).execute(on)).rows.map(({ row }) => row),
    );
    expect(rows.join('\n')).toMatch(foreignTo(letter));
  });

  test('shows whoever owns the tables everything, so that no request may run without its role', async () => {
    const owned = await unguarded('select 1', readerSession(anonymous), async (on) => {
      await sql`select set_config('role', 'none', true)`.execute(on);
      const { rows } = await sql<{ isSuper: boolean }>`
        select rolsuper as "isSuper" from pg_roles where rolname = current_user`.execute(on);
      return {
        isSuper: rows[0]?.isSuper,
        persons: (await everythingOf('contact_person').execute(on)).rows.length,
      };
    });
    // Row policies are forced on the owner of the tables too; a superuser, as of the embedded database, is above them.
    expect(owned.persons).toBe(owned.isSuper ? 6 : 0);
    if (database.engine === 'PGLITE') expect(owned.isSuper).toBe(true);
  });
});

describe('without saying who asks', () => {
  const guarded = tables.filter((table) => !table.startsWith('account'));
  test.each(['app_reader', 'app_writer'] as const)(
    '%s sees no row of a table that is not public',
    async (role) => {
      const unsaid: Session['variables'][] = [
        {},
        { viewer: '', account: '', organisation: '', actor: '' },
        { viewer: 'NOBODY' },
      ];
      for (const variables of unsaid) {
        for (const table of guarded) {
          const rows = await trying(
            { role, variables },
            async (on) => (await everythingOf(table).execute(on)).rows,
          );
          expect([table, rows]).toEqual([table, []]);
        }
      }
    },
  );

  test('and with the name of an account alone nothing either: it must be one of its kinds of viewers', async () => {
    const { account, organisation } = towns.A;
    for (const kind of ['ANONYMOUS', 'DASHBOARD', 'IMPORTER', 'editor'] as ViewerKind[]) {
      const viewer: Viewer = { ...anonymous, kind, account, organisation };
      expect(await read(readerSession(viewer, asked), 'contact_person')).toEqual([]);
    }
  });
});

describe('a partner sees whom an agreement lets it see', () => {
  const persons = (viewer: Viewer, asking: object) => read(readerSession(viewer, asking), 'contact_person');

  /** Partner A, as if the contacts of its own town were of another organisation. */
  const stranger = (change: string, asking: object) => {
    const { viewers, contacts, organisation, agreement } = towns.A;
    const strange = `update contact set organisation_id = '${towns.B.organisation}'
      where id in ('${Object.values(contacts).join("', '")}')`;
    const owner = { viewer: 'OPERATOR' };
    return unguarded(
      `select set_config('ketenkaart.viewer', '${owner.viewer}', true), set_config('role', 'app_writer', true);`,
      writerSession(operator),
      async (rows) => {
        await sql.raw(strange).execute(rows);
        if (change)
          await sql
            .raw(change.replace('$agreement', agreement).replace('$organisation', organisation))
            .execute(rows);
        const { variables } = readerSession(viewers.PARTNER, asking);
        for (const [name, value] of Object.entries(variables))
          await sql`select set_config(${`ketenkaart.${name}`}, ${value}, true)`.execute(rows);
        await sql`select set_config('role', 'app_reader', true)`.execute(rows);
        return (await everythingOf('contact_person').execute(rows)).rows.map(({ row }) => row);
      },
    );
  };

  test.each([
    ['with a purpose of the agreement', '', [purpose], 1],
    ['without a purpose', '', [], 0],
    ['with another purpose', '', ['SIGNALLING'], 0],
    ['with two purposes in one, since a purpose is a code', '', [`SIGNALLING,${purpose}`], 0],
    ['with a purpose that closes a quote', '', [`'{${purpose}}'`, `"${purpose}"`], 0],
    [
      'of which the agreement is over',
      `update agreement set valid = '[2020-01-01,2021-01-01)'`,
      [purpose],
      0,
    ],
    ['that has left it', `delete from agreement_party where organisation_id = '$organisation'`, [purpose], 0],
    ['when the person objected', `update contact_person set objected_on = '2026-01-01'`, [purpose], 0],
    [
      'when the time of the person is over',
      `update contact_person set delete_after = '2020-01-01'`,
      [purpose],
      0,
    ],
  ])('%s', async (_, change, purposes, count) => {
    expect(await stranger(change, { purposes })).toHaveLength(count);
  });

  test('and colleagues without one, for any purpose but not without; of another town nobody', async () => {
    expect(await persons(towns.A.viewers.PARTNER, { purposes: ['ACTIVITIES'] })).toHaveLength(2);
    expect(await persons(towns.A.viewers.PARTNER, {})).toEqual([]);
  });
});

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
    const table = statement.replace(/^(update|delete from) /, '').split(' ')[0] as Table;
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

describe('roles', () => {
  test('who reads may write nothing, but for adding what it read to the log', async () => {
    const found = await trying(writerSession(operator), async (on) =>
      (
        await sql<{ may: string }>`
          select relname || ' ' || privilege as may
          from pg_class c, unnest(array['insert', 'update', 'delete', 'truncate', 'references', 'trigger']) privilege
          where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
            and has_table_privilege('app_reader', c.oid, privilege)`.execute(on)
      ).rows.map(({ may }) => may),
    );
    expect(found).toEqual(['access_log insert']);
  });

  test('who connects may nothing before it takes the role of a reader or a writer', async () => {
    const found = await trying(
      writerSession(operator),
      async (on) =>
        (
          await sql`
          select relname from pg_class c
          where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and relname <> 'spatial_ref_sys'
            and has_table_privilege('app_login', c.oid, 'select, insert, update, delete')`.execute(on)
        ).rows,
    );
    expect(found).toEqual([]);
  });

  test('who reads may not look at the secret that marks of persons are made with', async () => {
    await expect(
      trying(readerSession(towns.A.viewers.STEWARD), (on) => sql`select secret from privacy_key`.execute(on)),
    ).rejects.toThrow('permission denied');
  });

  test('no role of the service is above row policies', async () => {
    const { rows } = await trying(writerSession(operator), (on) =>
      sql`select rolname from pg_roles where rolname like 'app\\_%' and (rolsuper or rolbypassrls)`.execute(
        on,
      ),
    );
    expect(rows).toEqual([]);
  });

  test('a read ends with its role and its variables: who comes next on the connection has none of them', async () => {
    const { viewers } = towns.A;
    for (let time = 0; time < 5; time += 1) {
      expect(await read(readerSession(viewers.STEWARD), 'contact_person')).toHaveLength(3);
      expect(await read({ role: 'app_reader', variables: {} }, 'contact_person')).toEqual([]);
      const other = await read(readerSession(towns.B.viewers.STEWARD), 'contact_person');
      expect(other.join('\n')).not.toMatch(foreignTo('B'));
    }
  });

  test('which would not hold if they were set for the connection and not for the transaction', async () => {
    await trying(writerSession(operator), async () => {});
    const leaking = await begin(database, readerSession(towns.A.viewers.STEWARD), 'read only');
    await sql`select set_config('ketenkaart.viewer', 'STEWARD', false),
      set_config('ketenkaart.account', ${towns.A.account}, false)`.execute(leaking.transaction);
    await leaking.commit();
    expect(await read({ role: 'app_reader', variables: {} }, 'contact_person')).toHaveLength(3);
    const mending = await begin(database, readerSession(anonymous), 'read only');
    await sql`select set_config('ketenkaart.viewer', '', false), set_config('ketenkaart.account', '', false)`.execute(
      mending.transaction,
    );
    await mending.commit();
    expect(await read({ role: 'app_reader', variables: {} }, 'contact_person')).toEqual([]);
  });
});

describe('a table of somebody of the same name as one that policies ask', () => {
  const deceive = (on: WriteRows) =>
    sql`create temp table contact on commit drop as select id, ${towns.B.organisation}::text as organisation_id,
      null::text as facility_id, 'PARTNERS'::text as visibility from public.contact`.execute(on);
  const persons = async (on: WriteRows) =>
    (await everythingOf('contact_person').execute(on)).rows.map(({ row }) => row);

  test('does not deceive them', async () => {
    const rows = await trying(writerSession(towns.B.viewers.PARTNER, asked), async (on) => {
      await deceive(on);
      return persons(on);
    });
    expect(rows.join('\n')).not.toMatch(foreignTo('B'));
  });

  test('would, if they looked for it where whoever asks says', async () => {
    const guard = 'alter function partner_sees_person(text, text) reset search_path';
    const rows = await unguarded(guard, writerSession(towns.B.viewers.PARTNER, asked), async (on) => {
      await deceive(on);
      return persons(on);
    });
    expect(rows.join('\n')).toMatch(foreignTo('B'));
  });

  test('so every function that policies ask, and that reads a table, says in which schema', async () => {
    const { rows } = await trying(writerSession(operator), (on) =>
      sql`
        select proname from pg_proc p
        where p.pronamespace = 'public'::regnamespace and p.prorettype = 'boolean'::regtype
          and p.prosrc ~* '(?<!distinct )\\m(from|join)\\s+\\w'
          and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')
          and not 'search_path=public, pg_temp' = any(coalesce(p.proconfig, '{}'))`.execute(on),
    );
    expect(rows).toEqual([]);
  });
});
