import { globSync, readFileSync } from 'node:fs';
import { sql } from 'kysely';
import { begin } from '../../src/database/begin.ts';
import type { Database } from '../../src/database/open-database.ts';
import type { WriteRows } from '../../src/database/rows.ts';
import type { Session } from '../../src/database/session.ts';
import { openOwnDatabase } from '../own-database.ts';
import { soundsPersonal } from './audit-schema.ts';
import { guardedTables, namedColumns, publicTables } from './personal-tables.ts';

let database: Database;
beforeAll(async () => {
  database = await openOwnDatabase();
}, 120_000);
afterAll(() => database.close());

interface Found {
  readonly table: string;
  readonly columns: readonly string[];
  readonly isForced: boolean;
  /** Names of its policies that hold for whatever row. */
  readonly forAll: readonly string[];
  /** Columns that number rows one after the other, whoever's they are. */
  readonly counting: readonly string[];
}

/** Columns that count the rows of all municipalities together; the API gives them to nobody. */
const counting = ['access_log.id'];

/** After `change`, which is undone. */
async function found(change = 'select 1'): Promise<Found[]> {
  const owner = { role: 'none', variables: {} } as unknown as Session;
  const open = await begin(database, owner, 'read write');
  try {
    await sql.raw(change).execute(open.transaction);
    return await tablesIn(open.transaction);
  } finally {
    await open.rollback();
  }
}

async function tablesIn(rows: WriteRows): Promise<Found[]> {
  const { rows: tables } = await sql<Found>`
    select c.relname as table, c.relrowsecurity and c.relforcerowsecurity as "isForced",
      array(select a.attname::text from pg_attribute a
        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped order by a.attnum) as columns,
      array(select p.polname::text from pg_policy p where p.polrelid = c.oid
        and (pg_get_expr(p.polqual, c.oid) = 'true' or pg_get_expr(p.polwithcheck, c.oid) = 'true')) as "forAll",
      array(select a.attname::text from pg_attribute a left join pg_attrdef d on (d.adrelid, d.adnum) = (a.attrelid, a.attnum)
        where a.attrelid = c.oid and (a.attidentity <> '' or pg_get_expr(d.adbin, d.adrelid) like '%nextval(%')) as counting
    from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v', 'm', 'f')
      and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')
      and c.relname not like 'mikro\\_orm\\_%'
    order by c.relname`.execute(rows);
  return tables;
}

/** What nobody looked at yet, or is not behind policies, a sentence each. */
function faultsOf(tables: readonly Found[]): string[] {
  const guarded: Readonly<Record<string, Readonly<Record<string, string>>>> = guardedTables;
  return [
    ...tables.flatMap(({ table, counting: columns }) =>
      columns
        .map((column) => `${table}.${column}`)
        .filter((column) => !counting.includes(column))
        .map((column) => `${column} counts the rows of everybody`),
    ),
    ...tables.flatMap(({ table, columns, isForced, forAll }) => {
      const known = guarded[table];
      if (!known) {
        if (!publicTables.includes(table)) return [`nobody said what is in ${table}`];
        return columns
          .filter((column) => soundsPersonal(column) && !(`${table}.${column}` in namedColumns))
          .map((column) => `${table}.${column} is named as something of a person`);
      }
      return [
        ...columns
          .filter((column) => !known[column])
          .map((column) => `nobody said what ${table}.${column} is`),
        ...Object.keys(known)
          .filter((column) => !columns.includes(column))
          .map((column) => `there is no ${table}.${column}`),
        ...(isForced ? [] : [`${table} does not force row policies`]),
        ...(Object.values(known).every((holds) => holds === 'PUBLIC')
          ? []
          : forAll.map((policy) => `${policy} lets everybody at ${table}`)),
      ];
    }),
    ...[...Object.keys(guarded), ...publicTables]
      .filter((table) => !tables.some((one) => one.table === table))
      .map((table) => `there is no table ${table}`),
    ...Object.keys(namedColumns)
      .filter(
        (name) =>
          !tables.some(({ table, columns }) => columns.some((column) => `${table}.${column}` === name)),
      )
      .map((name) => `there is no ${name}`),
  ];
}

describe('every table', () => {
  test('is known to be public, of an account or of persons, and those of the last two are behind row policies', async () => {
    expect(faultsOf(await found())).toEqual([]);
  });

  test.each([
    ['a new table', 'create table diary (id text)', 'nobody said what is in diary'],
    ['a view', 'create view people as select name from contact_person', 'nobody said what is in people'],
    [
      'a column of persons',
      'alter table contact_person add mobile text',
      'nobody said what contact_person.mobile is',
    ],
    [
      'a column named as one of persons',
      'alter table relation add contact_name text',
      'relation.contact_name is named as something of a person',
    ],
    [
      'policies that are not forced on the owner',
      'alter table api_key no force row level security',
      'api_key does not force row policies',
    ],
    [
      'policies that are switched off',
      'alter table access_log disable row level security',
      'access_log does not force row policies',
    ],
    [
      'a policy for everybody',
      'create policy all_of_it on contact_person for select using (true)',
      'all_of_it lets everybody at contact_person',
    ],
    [
      'a number by which one municipality could count what is of others',
      'alter table contact_task add number bigserial',
      'contact_task.number counts the rows of everybody',
    ],
    ['a table that is gone', 'drop table contact_person', 'there is no table contact_person'],
  ])('%s is found', async (_, change, fault) => {
    const statements = change.split('; ').map((statement) => `execute ${quoted(statement)};`);
    expect(faultsOf(await found(`do $do$ begin ${statements.join(' ')} end $do$`))).toContain(fault);
  });
});

const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`;

describe('a connection', () => {
  const src = new URL('../../../src/', import.meta.url);
  const reaches =
    /\b(getKysely|getConnection|getClient|getDriver|createQueryBuilder|new (Pool|Client|PGlite))\b|\.em\b/;
  /** Those that begin transactions, make the database what it is, or ask whether it is there. */
  const allowed = ['database/begin.ts', 'database/migrate.ts', 'database/probe.ts'];
  const faultsIn = (files: readonly (readonly [string, string])[]) =>
    files.filter(([path, text]) => reaches.test(text) && !allowed.includes(path)).map(([path]) => path);

  test('is reached for where transactions begin, with their role, and nowhere else', () => {
    const files = globSync('**/*.{ts,js}', { cwd: src }).filter((path) => !path.startsWith('web/'));
    expect(files.length).toBeGreaterThan(300);
    expect(
      faultsIn(files.map((path) => [path.replace(/\.js$/, '.ts'), readFileSync(new URL(path, src), 'utf8')])),
    ).toEqual([]);
  });

  test.each([
    'const rows = em.getKysely();',
    'await database.orm.em.fork().find(ContactPerson, {});',
    `new Client({ connectionString: url }).query('select * from contact_person')`,
  ])('is found in a file that would: %s', (line) => {
    expect(faultsIn([['gap/gap.rows.ts', line]])).toEqual(['gap/gap.rows.ts']);
  });
});
