import { sql } from 'kysely';
import { anonymous, operator, readerSession, writerSession } from '../../src/access/viewer.ts';
import { begin } from '../../src/database/begin.ts';
import type { WriteRows } from '../../src/database/rows.ts';
import { everythingOf, twoTownsBehindPolicies } from './behind-policies.ts';
import { foreignTo, purpose } from './two-towns.ts';

const { towns, database, read, trying, unguarded } = twoTownsBehindPolicies();
const asked = { purposes: [purpose] };

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
    const leaking = await begin(database(), readerSession(towns.A.viewers.STEWARD), 'read only');
    await sql`select set_config('ketenkaart.viewer', 'STEWARD', false),
      set_config('ketenkaart.account', ${towns.A.account}, false)`.execute(leaking.transaction);
    await leaking.commit();
    expect(await read({ role: 'app_reader', variables: {} }, 'contact_person')).toHaveLength(3);
    const mending = await begin(database(), readerSession(anonymous), 'read only');
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
