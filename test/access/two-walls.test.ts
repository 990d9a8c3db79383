import { sql } from 'kysely';
import { operator, readerSession, type Viewer, writerSession } from '../../src/access/viewer.ts';
import { partiesOf } from '../../src/account/agreement/agreement.rows.ts';
import { keyOfDetails } from '../../src/contact/details/asked-details.ts';
import { readDetails } from '../../src/contact/details/contact-details.rows.ts';
import { begin } from '../../src/database/begin.ts';
import type { Database } from '../../src/database/open-database.ts';
import { ask, forReading, type ReadRows, type WriteRows } from '../../src/database/rows.ts';
import type { Session } from '../../src/database/session.ts';
import { actsInFile, contactsInFile, looksInFile, textsInFile } from '../../src/person/person-file.rows.ts';
import { openOwnDatabase } from '../own-database.ts';
import { addTwoTowns, canaryOf, purpose, type TwoTowns } from './two-towns.ts';

/** Of each statement about persons: it limits itself, and the database limits it once more; one of the two suffices. */

let database: Database;
let towns: TwoTowns;
beforeAll(async () => {
  database = await openOwnDatabase({ poolSize: 1 });
  towns = await addTwoTowns(database);
}, 120_000);
afterAll(() => database.close());

interface Wall {
  /** What the owner of the tables does first: how a wall is taken down. */
  readonly down?: string;
  /** What the process itself does then. */
  readonly change?: string;
}

/** What this viewer is given in a transaction that is undone. */
async function given<T>(
  { down = 'select 1', change = 'select 1' }: Wall,
  session: Session,
  work: (rows: WriteRows) => Promise<T>,
): Promise<T> {
  const owner = { role: 'none', variables: {} } as unknown as Session;
  const { transaction, rollback } = await begin(database, owner, 'read write');
  const become = async ({ role, variables }: Session) => {
    for (const [name, value] of Object.entries({ ...variables }))
      await sql`select set_config(${`ketenkaart.${name}`}, ${value}, true)`.execute(transaction);
    await sql`select set_config('role', ${role}, true)`.execute(transaction);
  };
  try {
    await sql.raw(down).execute(transaction);
    await become(writerSession(operator));
    await sql.raw(change).execute(transaction);
    await become(session);
    return await work(transaction);
  } finally {
    await rollback();
  }
}

const without = (...tables: string[]): Wall => ({
  down: `do $$ begin ${tables.map((table) => `alter table ${table} disable row level security;`).join(' ')} end $$`,
});
const accountOf = (letter: 'A' | 'B') => towns[letter].account;
const both = () => [accountOf('A'), accountOf('B')];

type Look = (rows: ReadRows, accounts: readonly string[]) => Promise<readonly object[]>;
const asSteward = { seesImports: false, ofNobody: false };
const steward = (): Session => writerSession(towns.A.viewers.STEWARD);

describe('what a steward hands over of another town', () => {
  const looks: [string, string[], Look][] = [
    [
      'contacts',
      ['contact_person'],
      (rows, accounts) => contactsInFile(rows, accounts, [towns.B.contacts.PARTNERS]),
    ],
    ['looks', ['access_log'], (rows, accounts) => looksInFile(rows, accounts, [canaryOf('B', 'log-object')])],
    ['acts', ['access_log'], (rows, accounts) => actsInFile(rows, accounts, 'kanarieB-actor')],
    [
      'texts',
      ['api_key', 'agreement'],
      (rows, accounts) => textsInFile(rows, accounts, 'kanarieB-(agreement|key-STEWARD)', asSteward),
    ],
    [
      'answers that were kept',
      ['idempotent_answer'],
      (rows, accounts) => textsInFile(rows, accounts, 'kanarieB-answer', asSteward),
    ],
  ];
  beforeAll(async () => {
    // As somebody of the other town who looks.
    const looking = readerSession({ ...towns.B.viewers.STEWARD, actor: 'kanarieB-actor' });
    const { transaction, commit } = await begin(database, looking, 'read logged');
    await sql`insert into access_log
        (viewer, actor, account, action, object_type, object_id, fields, outcome, trace_id)
      values ('STEWARD', 'kanarieB-actor', ${accountOf('B')}, 'x', 'x', 'x', '{}', 'x', 'x')`.execute(
      transaction,
    );
    await commit();
  });

  test.each(looks)(
    '%s: none without row policies, since the statement is about its own account',
    async (_, tables, look) => {
      const own = given(without(...tables), steward(), (on) => look(forReading(on), [accountOf('A')]));
      expect(await own).toEqual([]);
    },
  );

  test.each(looks)(
    '%s: none where the statement is about both, since row policies hide it',
    async (_, __, look) => {
      expect(await given({}, steward(), (on) => look(forReading(on), both()))).toEqual([]);
    },
  );

  test.each(looks)('%s: would be there without either', async (_, tables, look) => {
    expect(await given(without(...tables), steward(), (on) => look(forReading(on), both()))).not.toEqual([]);
  });
});

describe('who is in an agreement of another', () => {
  const parties = (wall: Wall, viewer: Viewer, scope: 'OWN' | 'ALL') =>
    given(wall, readerSession(viewer), (on) =>
      partiesOf(forReading(on), { viewer, scope }, [towns.B.agreement]),
    );

  test.each(['PARTNER', 'EDITOR', 'STEWARD', 'AUDITOR'] as const)(
    'is told to no %s, by one of two walls',
    async (kind) => {
      const viewer = towns.A.viewers[kind];
      expect(await parties(without('agreement_party'), viewer, 'OWN')).toEqual([]);
      expect(await parties({}, viewer, 'ALL')).toEqual([]);
      expect(await parties(without('agreement_party'), viewer, 'ALL')).toHaveLength(1);
    },
  );
});

describe('who objected, or whose time is over,', () => {
  const changes: [string, string][] = [
    ['objected', `update contact_person set objected_on = '2026-01-01'`],
    ['is to be removed', `update contact_person set delete_after = '2020-01-01'`],
    ['is behind a contact that ended', `update contact set valid = '[2019-01-01,2020-01-01)'`],
  ];
  const view = (viewer: Viewer) => ({ viewer, today: '2026-10-15', fields: ['name'] as const, traceId: 'x' });
  /** By the statement of the service. */
  const shown = (wall: Wall, viewer: Viewer, as = viewer) =>
    given(wall, readerSession(viewer, { purposes: [purpose] }), (on) => {
      const contactId = towns.A.contacts.PARTNERS;
      const asked = [{ id: keyOfDetails(contactId, purpose), contactId, purpose }];
      return readDetails(forReading(on), asked, view(as));
    });
  /** By a statement that limits nothing. */
  const there = (wall: Wall, viewer: Viewer) =>
    given(wall, readerSession(viewer, { purposes: [purpose] }), (on) =>
      ask(forReading(on), sql`select name from contact_person`),
    );

  test.each(changes)('%s: is hidden from editors and partners by the database', async (_, change) => {
    for (const kind of ['EDITOR', 'PARTNER'] as const) {
      const viewer = towns.A.viewers[kind];
      expect((await there({}, viewer)).length).toBeGreaterThan(0);
      expect(await there({ change }, viewer)).toEqual([]);
    }
    expect(await there({ change }, towns.A.viewers.STEWARD)).toHaveLength(3);
  });

  test.each(changes)('%s: and by the statement, where the database forgot', async (_, change) => {
    const wall = { ...without('contact_person'), change };
    for (const kind of ['EDITOR', 'PARTNER'] as const)
      expect(await shown(wall, towns.A.viewers[kind])).toEqual([]);
    expect(await shown(wall, towns.A.viewers.STEWARD)).toHaveLength(1);
  });

  test.each(changes)('%s: would be shown without either', async (_, change) => {
    const { EDITOR, STEWARD } = towns.A.viewers;
    expect(await there({ down: forgetful, change }, EDITOR)).toHaveLength(3);
    // The statement as it is for who may see everybody; it writes down what it shows in that name.
    const wall = { ...without('contact_person', 'access_log'), change };
    expect(await shown(wall, EDITOR, STEWARD)).toHaveLength(1);
  });

  /** As it was: an editor saw whatever is of its account. */
  const forgetful = `create or replace function sees_person(contact text, account text, objected_on date, delete_after date)
    returns boolean language sql stable as $$ select is_one_of('{EDITOR,STEWARD}', account) $$`;
});

describe('what reaches behind row policies to forget somebody', () => {
  const forget = (wall: Wall, viewer: Viewer, accounts: readonly string[]) =>
    given(wall, writerSession(viewer), async (on) => {
      await sql`select forget_behind_policies('kanarie[AB]-(agreement|key-STEWARD)', '', ${[...accounts]}::text[])`.execute(
        on,
      );
      await sql`select set_config('ketenkaart.viewer', 'OPERATOR', true)`.execute(on);
      const { rows } = await sql<{ name: string }>`select name from agreement order by id`.execute(on);
      return rows.map(({ name }) => name);
    });

  test('does so in the account of who asks, whatever others it is told', async () => {
    const kept = canaryOf('B', 'agreement');
    for (const kind of ['EDITOR', 'STEWARD'] as const)
      expect(await forget({}, towns.A.viewers[kind], both())).toEqual(['', kept]);
  });

  test('and for nobody else', async () => {
    for (const kind of ['PARTNER', 'DASHBOARD', 'IMPORTER', 'AUDITOR'] as const)
      await expect(forget({}, towns.A.viewers[kind], [accountOf('A')])).rejects.toMatchObject({
        code: '42501',
      });
    for (const kind of ['EDITOR', 'STEWARD'] as const)
      await expect(forget({}, towns.A.viewers[kind], [accountOf('B')])).rejects.toMatchObject({
        code: '42501',
      });
  });

  test('would reach another town if it believed what it is told', async () => {
    const down = `do $do$ begin execute (select replace(pg_get_functiondef('forget_behind_policies'::regproc),
      'where is_one_of(''{EDITOR,STEWARD}'', a)', '')); end $do$`;
    expect(await forget({ down }, towns.A.viewers.PARTNER, both()).catch(({ code }) => code)).toBe('42501');
    expect(await forget({ down }, towns.A.viewers.STEWARD, both())).toEqual(['', '']);
  });
});
