import { sql } from 'kysely';
import {
  anonymous,
  operator,
  readerSession,
  type Viewer,
  type ViewerKind,
  writerSession,
} from '../../src/access/viewer.ts';
import type { Session } from '../../src/database/session.ts';
import { everythingOf, type GuardedTable, twoTownsBehindPolicies } from './behind-policies.ts';
import { guardedTables } from './personal-tables.ts';
import { everybody, foreignTo, purpose } from './two-towns.ts';

const { towns, database, read, trying, unguarded } = twoTownsBehindPolicies();
const tables = Object.keys(guardedTables).filter((table) => table !== 'privacy_key') as GuardedTable[];
const asked = { purposes: [purpose] };

/** How many rows of a table of its own town each kind sees; rows that everyone sees are of both. */
const seen: Record<GuardedTable, Partial<Record<ViewerKind, number>>> = {
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

  const holdingCanaries: GuardedTable[] = ['access_log', 'agreement', 'api_key', 'contact_person'];
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
    if (database().engine === 'PGLITE') expect(owned.isSuper).toBe(true);
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
