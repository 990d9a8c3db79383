import { sql } from 'kysely';
import { anonymous, operator, type Viewer, writerSession } from '../../src/access/viewer.ts';
import { Undo, writing } from '../../src/database/writing.ts';
import { erasePerson } from '../../src/person/erase-person.ts';
import { someone } from '../account/accounts.ts';
import { asOwner } from '../account/as-owner.ts';
import { apiOn } from '../ask-sample.ts';
import { canary, spellings, spreadOn, tablesOfPersons } from './spread-person.ts';

const api = apiOn('SAMPLE');
const { viewers, account, organisation, asOperator, put, mutate, tablesWith, spread } = spreadOn(api);

describe('a person who is erased', () => {
  test('stands in no table any more, whatever it was written in; contacts keep their role and place', async () => {
    await spread();
    expect(await tablesWith(spellings)).toEqual(tablesOfPersons);
    const { data, errors } = await mutate(viewers.steward, 'erasePerson', { email: 'Kanarie@vogel.example' });
    expect(errors).toEqual([]);
    expect(data.erasePerson).toEqual({ contacts: [{ id: 'con_1' }, { id: 'con_2' }], problems: [] });
    expect(await tablesWith(spellings)).toEqual([]);
    const { rows } = await sql`
      select id, roles, organisation_id, is_named, mailbox, version from contact order by id`.execute(
      asOwner(api.database),
    );
    expect(rows).toEqual(
      ['con_1', 'con_2'].map((id) => ({
        ...{ id, roles: ['COORDINATOR'], organisation_id: organisation(), is_named: false },
        ...{ mailbox: null, version: 2 },
      })),
    );
  });

  test.each(['EDITOR', 'OPERATOR'] as const)('whoever erases it, also as %s', async (kind) => {
    await spread();
    const viewer = kind === 'OPERATOR' ? operator : someone(kind, account());
    const { data } = await mutate(viewer, 'erasePerson', { contact: 'con_1' });
    expect(data.erasePerson.problems).toEqual([]);
    expect(await tablesWith(spellings)).toEqual([]);
  });

  test('of which only the row of the person were deleted would stand in all the others still', async () => {
    await spread();
    await sql`delete from contact_person`.execute(asOwner(api.database));
    expect(await tablesWith(spellings)).toEqual(
      tablesOfPersons.filter((table) => table !== 'contact_person'),
    );
  });

  test('can stand in the tables that are reached and in no other: of every table it was looked at', async () => {
    const { rows } = await sql<{ name: string }>`
      select tablename as name from pg_tables where schemaname = 'public' and tablename <> 'spatial_ref_sys'`.execute(
      asOwner(api.database),
    );
    expect(rows.map(({ name }) => name).sort()).toEqual([...tablesOfPersons, ...withoutPersons].sort());
  });

  test('leaves texts that speak of others as they were', async () => {
    await put('con_1');
    await asOperator((rows) =>
      sql`
        insert into gap_status (gap_id, recorded_from, status, reason)
        values ('gap_canary', now(), 'ACCEPTED', 'Geelvink is een vogel; 06-87654321')`.execute(rows),
    );
    await mutate(viewers.steward, 'erasePerson', { contact: 'con_1' });
    const { rows } = await sql`select reason from gap_status where gap_id = 'gap_canary'`.execute(
      asOwner(api.database),
    );
    expect(rows).toEqual([{ reason: 'Geelvink is een vogel; 06-87654321' }]);
  });

  test('leaves what only holds its address, its number or its name as a part of something longer', async () => {
    const { data } = await api.ask(`{ organisations(first: 1) { nodes { name } } }`);
    const [{ name }] = data.organisations.nodes;
    expect(name).toMatch(/\S\s+\S/);
    await put('con_1', { name, email: 'an@vogel.example', phone: '+3114020' });
    await put('con_2', { name: 'n d', email: null, phone: '+31612345678' });
    await put('con_3', {
      name: null,
      email: 'jan@vogel.example',
      phone: '+31201234567',
      mailbox: 'JAN@vogel.example',
    });
    const texts = [
      ...[
        'gezien op 2014-02-05',
        'bel jan@vogel.example of j.an@vogel.example',
        `met ${name}`,
        'in de week van de buurt',
      ],
      ...['aantal 306123456789', 'bel an@vogel.example, niet 06-12345678'],
    ];
    await asOperator((rows) =>
      sql`
        insert into gap_status (gap_id, recorded_from, status, reason)
        values ('gap_canary', now(), 'ACCEPTED', ${texts.join('\n')})`.execute(rows),
    );
    for (const contact of ['con_1', 'con_2']) await mutate(viewers.steward, 'erasePerson', { contact });
    const { rows } = await sql`select reason from gap_status where gap_id = 'gap_canary'`.execute(
      asOwner(api.database),
    );
    expect(rows).toEqual([
      { reason: [...texts.slice(0, -1), 'bel [verwijderd], niet [verwijderd]'].join('\n') },
    ]);
    const mailboxes = async () =>
      (await sql`select mailbox from contact where mailbox is not null`.execute(asOwner(api.database))).rows;
    expect(await mailboxes()).toEqual([{ mailbox: 'JAN@vogel.example' }]);
    const bram = { name: 'Bram Bos', email: 'bram@vogel.example', phone: null };
    await put('con_4', { ...bram, mailbox: 'jan@vogel.example, ook bellen' });
    await mutate(viewers.steward, 'erasePerson', { contact: 'con_3' });
    expect(await mailboxes()).toEqual([]);
  });

  test('is logged as erased, without saying who', async () => {
    await put('con_1');
    await mutate(viewers.steward, 'erasePerson', { contact: 'con_1' });
    const { rows } = await sql`
      select actor, action, object_id from access_log where action = 'person:erase'`.execute(
      asOwner(api.database),
    );
    expect(rows).toEqual([{ actor: 'sanne', action: 'person:erase', object_id: 'con_1' }]);
  });

  test('of another municipality is not there: the same answer and statements as for nobody', async () => {
    await put('con_1');
    for (const verb of ['erasePerson', 'recordObjection', 'liftObjection', 'exportPerson']) {
      const foreign = await mutate(viewers.neighbour, verb, { email: canary.email });
      const absent = await mutate(viewers.neighbour, verb, { email: 'niemand@vogel.example' });
      expect(foreign.data).toEqual({ [verb]: { contacts: [], problems: [] } });
      expect(absent.data).toEqual(foreign.data);
      expect(foreign.statements).toBe(absent.statements);
      expect((await mutate(viewers.neighbour, verb, { contact: 'con_1' })).data[verb].problems).toMatchObject(
        [{ code: 'NOT_FOUND', path: ['person', 'contact'] }],
      );
    }
    expect(await tablesWith([canary.email])).toEqual(['contact_person']);
  });

  test('may be erased by who keeps the contact alone, and named in one way', async () => {
    await put('con_1');
    for (const kind of ['PARTNER', 'DASHBOARD', 'IMPORTER', 'AUDITOR'] as const)
      expect(await mutate(someone(kind, account()), 'erasePerson', { contact: 'con_1' })).toMatchObject({
        errors: [{ code: 'FORBIDDEN' }],
        statements: 0,
      });
    expect(await mutate(anonymous, 'erasePerson', { contact: 'con_1' })).toMatchObject({
      errors: [{ code: 'UNAUTHENTICATED' }],
      statements: 0,
    });
    for (const person of [{}, { contact: 'con_1', email: canary.email }])
      expect(await mutate(viewers.steward, 'erasePerson', person)).toMatchObject({
        errors: [{ code: 'BAD_USER_INPUT' }],
      });
  });

  test('cannot be erased past the row policies either: a keeper of another municipality deletes nothing', async () => {
    await put('con_1');
    const deleteAll = (viewer: Viewer) =>
      writing(api.database, writerSession(viewer), async (rows) => {
        const gone = await sql`delete from contact_person returning contact_id`.execute(rows);
        throw new Undo(gone.rows.length);
      });
    expect(await deleteAll(viewers.neighbour)).toBe(0);
    expect(await deleteAll(viewers.steward)).toBe(1);
  });

  test('stays erased or stays there whole: when one table fails, nothing is changed', async () => {
    await spread();
    await sql`alter table change_log rename to change_log_away`.execute(asOwner(api.database));
    const keeper = { viewer: viewers.steward, account: account(), traceId: 'a'.repeat(32) };
    await expect(
      writing(api.database, writerSession(viewers.steward), (rows) =>
        erasePerson(rows, keeper, { contact: 'con_1' }),
      ),
    ).rejects.toMatchObject({ code: '42P01' });
    await sql`alter table change_log_away rename to change_log`.execute(asOwner(api.database));
    expect(await tablesWith([canary.email])).toContain('contact_person');
  });
});

/**
 * Tables that hold codes, figures, days, places, names of organisations and addresses in registers, and no text about a
 * person. A table that is new comes here, or among those that an erasure reaches (`forget-in-texts.ts`).
 */
const withoutPersons = [
  ...['access_log', 'access_seal', 'account', 'account_municipality', 'agreement_party', 'anchoring', 'area'],
  ...[
    'area_figure',
    'area_succession',
    'assessment',
    'coalition',
    'coalition_member',
    'contact_area',
    'erasure',
  ],
  ...[
    'facility_activity',
    'facility_capacity',
    'facility_identifier',
    'facility_link',
    'facility_neighbourhood',
  ],
  ...['facility_pupils', 'facility_serves', 'facility_source', 'facility_status', 'finding', 'gap_area'],
  ...['geocoded_address', 'given_succession', 'known_point', 'mikro_orm_migrations', 'nearest_days'],
  ...[
    'nearest_kept',
    'norm',
    'norm_set',
    'organisation',
    'organisation_correction',
    'organisation_identifier',
    'pc4_point',
  ],
  ...[
    'contact_task',
    'postcode_area',
    'postcode_area_figure',
    'postcode_neighbourhood',
    'privacy_key',
    'objection',
    'relation',
  ],
  ...['source', 'survey_invitation', 'survey_round'],
];
