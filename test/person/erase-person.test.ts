import { sql } from 'kysely';
import { anonymous, operator, readerSession, type Viewer, writerSession } from '../../src/access/viewer.ts';
import { onceOnly } from '../../src/account/once-only.ts';
import { erasedAmong } from '../../src/contact/details/erased-persons.ts';
import { openReading } from '../../src/database/reading.ts';
import { ask, type WriteRows } from '../../src/database/rows.ts';
import { Undo, writing } from '../../src/database/writing.ts';
import { erasePerson } from '../../src/person/erase-person.ts';
import { personalTexts } from '../../src/person/forget-in-texts.ts';
import { listErasures, replayErasures } from '../../src/person/replay-erasures.ts';
import { anAccount, someone } from '../account/accounts.ts';
import { asOwner, look } from '../account/as-owner.ts';
import { apiOn } from '../ask-sample.ts';
import { putPerson } from '../contact/put-person.ts';

const api = apiOn('SAMPLE');
let steward: Viewer;
let neighbour: Viewer;
let partner: Viewer;
let organisation: string;
const canary = { name: 'Kanarie Geelvink', email: 'kanarie@vogel.example', phone: '+31612345678' };
const spellings = [canary.name, 'kanarie', canary.email, '612345678', '06-12345678'];

beforeAll(async () => {
  steward = someone('STEWARD', await anAccount(api.database, 'GM9901', 'Voorbeeldstad'), 'sanne');
  neighbour = someone('STEWARD', await anAccount(api.database, 'GM9902', 'Elders'), 'bram');
  const { data } = await api.ask('{ organisations(first: 1) { nodes { id } } }');
  organisation = data.organisations.nodes[0].id;
  partner = { ...someone('PARTNER', null, 'pim'), organisation };
  await asOperator((rows) =>
    sql`
      with signed as (
        insert into agreement (id, account_id, name, purposes, processing_url, valid)
        values ('agr_1', ${steward.account}, 'Convenant', '{COLLABORATION}', 'https://a.example/1', '[2026-01-01,)')
        returning id, account_id)
      insert into agreement_party select id, ${organisation}, account_id from signed`.execute(rows),
  );
});
beforeEach(() => sql`delete from contact`.execute(asOwner(api.database)));

const asOperator = <T>(work: (rows: WriteRows) => Promise<T>) =>
  writing(api.database, writerSession(operator), work);
const account = () => steward.account ?? '';
const put = (contact: string, more: object = {}) =>
  putPerson(api.database, { account: account(), contact, organisation, ...canary, ...more });
const mutate = (viewer: Viewer, verb: string, person: object) =>
  api.ask(
    `mutation ($person: PersonInput!) { ${verb}(person: $person) { contacts { id } problems { code path message } } }`,
    { person },
    viewer,
  );
/** What a partner who names the purpose sees of persons, in the tables themselves. */
async function seenBy(viewer: Viewer) {
  const reading = openReading(api.database, readerSession(viewer, { purposes: ['COLLABORATION'] }));
  const seen = await ask<{ name: string }>(reading.rows, sql`select name from contact_person order by 1`);
  await reading.end();
  return seen.map(({ name }) => name);
}

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

/** Who checked something, or why it was refused, of rows that the sample has. */
const checkers = [
  ['facility', 'verified_by'],
  ['facility_claim', 'verified_by'],
  ['facility_conflict', 'verified_by'],
  ['inventory', 'checked_by'],
  ['import_run', 'rejected_because'],
] as const;

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
  await look(api.database, partner, { account: account(), contact: 'con_1', purpose: 'COLLABORATION' });
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

describe('a person who is erased', () => {
  test('stands in no table any more, whatever it was written in; contacts keep their role and place', async () => {
    await spread();
    expect(await tablesWith(spellings)).toEqual(
      ['contact_person', 'idempotent_answer', ...Object.keys(personalTexts)].sort(),
    );
    const { data, errors } = await mutate(steward, 'erasePerson', { email: 'Kanarie@vogel.example' });
    expect(errors).toEqual([]);
    expect(data.erasePerson).toEqual({ contacts: [{ id: 'con_1' }, { id: 'con_2' }], problems: [] });
    expect(await tablesWith(spellings)).toEqual([]);
    const { rows } = await sql`
      select id, roles, organisation_id, is_named, mailbox, version from contact order by id`.execute(
      asOwner(api.database),
    );
    expect(rows).toEqual(
      ['con_1', 'con_2'].map((id) => ({
        ...{ id, roles: ['COORDINATOR'], organisation_id: organisation, is_named: false },
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
    expect(await tablesWith(spellings)).toEqual(['idempotent_answer', ...Object.keys(personalTexts)].sort());
  });

  test('can stand in the tables that are reached and in no other: of every table it was looked at', async () => {
    const { rows } = await sql<{ name: string }>`
      select tablename as name from pg_tables where schemaname = 'public' and tablename <> 'spatial_ref_sys'`.execute(
      asOwner(api.database),
    );
    const reached = ['contact_person', 'idempotent_answer', ...Object.keys(personalTexts)];
    expect(rows.map(({ name }) => name).sort()).toEqual([...reached, ...withoutPersons].sort());
  });

  test('leaves texts that speak of others as they were', async () => {
    await put('con_1');
    await asOperator((rows) =>
      sql`
        insert into gap_status (gap_id, recorded_from, status, reason)
        values ('gap_canary', now(), 'ACCEPTED', 'Geelvink is een vogel; 06-87654321')`.execute(rows),
    );
    await mutate(steward, 'erasePerson', { contact: 'con_1' });
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
    for (const contact of ['con_1', 'con_2']) await mutate(steward, 'erasePerson', { contact });
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
    await mutate(steward, 'erasePerson', { contact: 'con_3' });
    expect(await mailboxes()).toEqual([]);
  });

  test('is logged as erased, without saying who', async () => {
    await put('con_1');
    await mutate(steward, 'erasePerson', { contact: 'con_1' });
    const { rows } = await sql`
      select actor, action, object_id from access_log where action = 'person:erase'`.execute(
      asOwner(api.database),
    );
    expect(rows).toEqual([{ actor: 'sanne', action: 'person:erase', object_id: 'con_1' }]);
  });

  test('of another municipality is not there: the same answer and statements as for nobody', async () => {
    await put('con_1');
    for (const verb of ['erasePerson', 'recordObjection', 'liftObjection', 'exportPerson']) {
      const foreign = await mutate(neighbour, verb, { email: canary.email });
      const absent = await mutate(neighbour, verb, { email: 'niemand@vogel.example' });
      expect(foreign.data).toEqual({ [verb]: { contacts: [], problems: [] } });
      expect(absent.data).toEqual(foreign.data);
      expect(foreign.statements).toBe(absent.statements);
      expect((await mutate(neighbour, verb, { contact: 'con_1' })).data[verb].problems).toMatchObject([
        { code: 'NOT_FOUND', path: ['person', 'contact'] },
      ]);
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
      expect(await mutate(steward, 'erasePerson', person)).toMatchObject({
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
    expect(await deleteAll(neighbour)).toBe(0);
    expect(await deleteAll(steward)).toBe(1);
  });
});

describe('what was erased', () => {
  const again = (person: object = {}) =>
    asOperator((rows) =>
      erasedAmong(rows, [
        { key: 'again', account: account(), ...canary, places: [organisation], ...person },
        {
          key: 'other',
          account: account(),
          name: 'Bram Bos',
          email: null,
          phone: null,
          places: [organisation],
        },
      ]),
    );

  test('is recognised when an import brings it again, and nobody else is', async () => {
    await put('con_1');
    expect([...(await again())]).toEqual([]);
    await mutate(steward, 'erasePerson', { contact: 'con_1' });
    expect([...(await again())]).toEqual(['again']);
    expect([...(await again({ email: null, phone: null }))]).toEqual(['again']);
    expect([...(await again({ account: neighbour.account }))]).toEqual([]);
  });

  test('is recognised at the organisation too, when it was listed at one of its facilities', async () => {
    const { data } = await api.ask('{ facilities(first: 1) { nodes { id organisation { id } } } }');
    const [facility] = data.facilities.nodes;
    await put('con_1', { organisation: null, facility: facility.id });
    await mutate(steward, 'erasePerson', { contact: 'con_1' });
    const nameAt = { email: null, phone: null };
    expect([...(await again({ ...nameAt, places: [facility.organisation.id] }))]).toEqual(['again']);
    expect([...(await again({ ...nameAt, places: ['org_elsewhere'] }))]).toEqual([]);
  });

  test('is kept as digests that only who keeps persons can make: a reader never has the key', async () => {
    for (const [viewer, code] of [
      [steward, '42501'],
      [anonymous, '42501'],
    ] as const) {
      const reading = openReading(api.database, readerSession(viewer));
      await expect(ask(reading.rows, sql`select secret from privacy_key`)).rejects.toMatchObject({ code });
      await reading.end('rollback');
    }
    const keysOf = (viewer: Viewer) =>
      writing(api.database, writerSession(viewer), async (rows) => {
        const { rows: keys } = await sql`select secret from privacy_key`.execute(rows);
        return keys.length;
      });
    expect(await keysOf(steward)).toBe(1);
    expect(await keysOf(partner)).toBe(0);
  });

  test('is erased again in a database that was restored from before, and again changes nothing', async () => {
    await put('con_1');
    await put('con_other', { name: 'Bram Bos', email: 'bram@vogel.example', phone: null });
    await mutate(steward, 'erasePerson', { contact: 'con_1' });
    const kept = await asOperator((rows) => listErasures(rows as never));
    expect(JSON.stringify(kept)).not.toMatch(/kanarie|612345678/i);

    await sql`delete from erasure`.execute(asOwner(api.database));
    await put('con_restored');
    expect(await tablesWith(spellings)).toEqual(['contact_person']);
    const elsewhere = {
      id: 'ers_elsewhere',
      account: 'acc_gone',
      marks: ['x'],
      erasedAt: '2026-01-01T00:00:00Z',
    };
    expect(await asOperator((rows) => replayErasures(rows, [...kept, elsewhere]))).toBe(1);
    expect(await tablesWith(spellings)).toEqual([]);
    expect(await asOperator((rows) => replayErasures(rows, kept))).toBe(0);
    expect(await asOperator((rows) => listErasures(rows as never))).toEqual(kept);
    expect([...(await again())]).toEqual(['again']);
    expect(await tablesWith(['bram@vogel.example'])).toEqual(['contact_person']);
  });

  test('stays erased or stays there whole: when one table fails, nothing is changed', async () => {
    await spread();
    await sql`alter table change_log rename to change_log_away`.execute(asOwner(api.database));
    const keeper = { viewer: steward, account: account(), traceId: 'a'.repeat(32) };
    await expect(
      writing(api.database, writerSession(steward), (rows) =>
        erasePerson(rows, keeper, { contact: 'con_1' }),
      ),
    ).rejects.toMatchObject({ code: '42P01' });
    await sql`alter table change_log_away rename to change_log`.execute(asOwner(api.database));
    expect(await tablesWith([canary.email])).toContain('contact_person');
  });
});

describe('a person who objects', () => {
  test('is hidden at once from partners, and seen by who must act on it', async () => {
    await put('con_1');
    expect(await seenBy(partner)).toEqual([canary.name]);
    const { data } = await mutate(steward, 'recordObjection', { contact: 'con_1' });
    expect(data.recordObjection).toEqual({ contacts: [{ id: 'con_1' }], problems: [] });
    expect(await seenBy(partner)).toEqual([]);
    expect(await seenBy(steward)).toEqual([canary.name]);
  });

  test('whom a policy that forgot the objection would show', async () => {
    await put('con_1');
    await mutate(steward, 'recordObjection', { contact: 'con_1' });
    const owner = asOwner(api.database);
    await sql`drop policy contact_person_read on contact_person`.execute(owner);
    await sql`create policy contact_person_read on contact_person for select
      using (sees_person(contact_id, account_id, null, delete_after))`.execute(owner);
    const seen = await seenBy(partner);
    await sql`drop policy contact_person_read on contact_person`.execute(owner);
    await sql`create policy contact_person_read on contact_person for select
      using (sees_person(contact_id, account_id, objected_on, delete_after))`.execute(owner);
    expect(seen).toEqual([canary.name]);
    expect(await seenBy(partner)).toEqual([]);
  });

  test('is shown again when the objection is lifted; objecting twice keeps the first day', async () => {
    await put('con_1');
    const day = async () => {
      const { rows } = await sql<{
        day: string;
      }>`select objected_on::text as day from contact_person`.execute(asOwner(api.database));
      return rows[0]?.day;
    };
    await mutate(steward, 'recordObjection', { contact: 'con_1' });
    const first = await day();
    await api.ask(
      'mutation { recordObjection(person: { contact: "con_1" }) { contacts { id } } }',
      {},
      steward,
      '2027-01-01',
    );
    expect(await day()).toBe(first);
    await mutate(steward, 'liftObjection', { email: canary.email });
    expect(await day()).toBeNull();
    expect(await seenBy(partner)).toEqual([canary.name]);
  });
});

describe('a person who asks what is held', () => {
  const file = async (viewer: Viewer, actor: string | null = null) =>
    api.ask(
      `mutation ($actor: String) { exportPerson(person: { contact: "con_1" }, actor: $actor) {
        contacts { id } document problems { code } } }`,
      { actor },
      viewer,
    );

  test('gets all of it: contacts, texts, agreements, who looked and what it did here', async () => {
    await spread();
    await look(
      api.database,
      { ...partner, actor: 'kanarie-login' },
      { account: account(), contact: 'con_9' },
    );
    const { data, errors } = await file(steward, 'kanarie-login');
    expect(errors).toEqual([]);
    expect(data.exportPerson).toMatchObject({ contacts: [{ id: 'con_1' }, { id: 'con_2' }], problems: [] });
    const document = JSON.parse(data.exportPerson.document);
    expect(document.contacts).toMatchObject([
      { id: 'con_1', ...canary, roles: ['COORDINATOR'], keptBy: 'Voorbeeldstad', deleteAfter: '2099-01-01' },
      { id: 'con_2', email: canary.email },
    ]);
    expect(new Set(document.texts.map((text: { in: string }) => text.in))).toEqual(
      new Set(Object.keys(personalTexts)),
    );
    expect(document.sharedUnder).toMatchObject([{ purposes: ['COLLABORATION'] }]);
    expect(document.lookedAt).toMatchObject([
      { contact: 'con_1', as: 'PARTNER', purpose: 'COLLABORATION', fields: ['name', 'email'] },
    ]);
    expect(document.didHere).toMatchObject([{ contact: 'con_9', action: 'contact:details' }]);
  });

  test('hears of which organisation somebody looked, and not which employee', async () => {
    await spread();
    const { data } = await file(steward);
    expect(data.exportPerson.document).not.toContain('"pim"');
    const { lookedAt, didHere } = JSON.parse(data.exportPerson.document);
    expect(lookedAt[0].organisation).toEqual(expect.any(String));
    expect(didHere).toEqual([]);
  });

  test('is told that it was asked for: the file itself is logged', async () => {
    await put('con_1');
    await file(steward);
    const again = JSON.parse((await file(steward)).data.exportPerson.document);
    expect(again.lookedAt).toMatchObject([{ action: 'person:export', contact: 'con_1', as: 'STEWARD' }]);
  });

  test('through the data steward alone', async () => {
    await put('con_1');
    for (const kind of ['PARTNER', 'EDITOR', 'AUDITOR', 'DASHBOARD'] as const)
      expect(await file(someone(kind, account()))).toMatchObject({
        errors: [{ code: 'FORBIDDEN' }],
        statements: 0,
      });
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
