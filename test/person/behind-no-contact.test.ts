import fc from 'fast-check';
import { sql } from 'kysely';
import { operator, type Viewer, writerSession } from '../../src/access/viewer.ts';
import { keyedDigest } from '../../src/account/keyed-digest.ts';
import { erasedAmong } from '../../src/contact/details/erased-persons.ts';
import type { WriteRows } from '../../src/database/rows.ts';
import { writing } from '../../src/database/writing.ts';
import { listErasures, replayErasures } from '../../src/person/replay-erasures.ts';
import { listObjections, replayObjections } from '../../src/person/replay-objections.ts';
import { asOwner, look } from '../account/as-owner.ts';
import { apiOn } from '../ask-sample.ts';
import { aContact, anAgreement, buildTown, inTown, townDay, viewers } from '../contact/contact-rows.ts';

const api = apiOn('EMPTY');
const olga = { name: 'Olga Ongezien', email: 'olga.ongezien@kade.example', phone: '+31881234567' };

beforeAll(async () => {
  await buildTown(api.database);
  await inTown(api.database, (rows) =>
    anAgreement(rows, { id: 'agr_school', party: 'org_school', purposes: ['COLLABORATION'] }),
  );
});
beforeEach(() =>
  sql`truncate contact, objection, erasure, access_log cascade`.execute(asOwner(api.database)),
);

const asOperator = <T>(work: (rows: WriteRows) => Promise<T>) =>
  writing(api.database, writerSession(operator), work);
const onDay = (query: string, variables: object, viewer: Viewer) =>
  api.ask(query, { ...variables }, viewer, townDay);

async function say(verb: string, person: object, viewer: Viewer = viewers.steward) {
  const { data, errors } = await onDay(
    `mutation ($person: PersonInput!) { done: ${verb}(person: $person) { contacts { id } problems { code } } }`,
    { person },
    viewer,
  );
  expect(errors).toEqual([]);
  return data.done;
}
const handOver = async (person: object, actor: string | null = null) => {
  const { data, errors } = await onDay(
    `mutation ($person: PersonInput!, $actor: String) {
      exportPerson(person: $person, actor: $actor) { contacts { id } document problems { code } } }`,
    { person, actor },
    viewers.steward,
  );
  expect(errors).toEqual([]);
  return JSON.parse(data.exportPerson.document);
};

/** Names somebody in a new contact at a place, through the API; gives its id. */
async function record(
  viewer: Viewer,
  person: object,
  place: object = { facility: 'fac_school' },
): Promise<string> {
  const { data, errors } = await onDay(
    `mutation ($input: RecordContactInput!) { recordContact(input: $input) { contact { id } problems { code message } } }`,
    { input: { roles: ['DIRECTEUR'], ...place, person } },
    viewer,
  );
  expect([errors, data.recordContact.problems]).toEqual([[], []]);
  return data.recordContact.contact.id;
}
async function since(contact: string): Promise<string | null> {
  const { rows } = await sql<{ since: string | null }>`
    select objected_on::text as since from contact_person where contact_id = ${contact}`.execute(
    asOwner(api.database),
  );
  return rows[0]!.since;
}
const verifiedBy = async () => {
  const { rows } = await sql<{ by: string }>`select verified_by as by from contact order by id`.execute(
    asOwner(api.database),
  );
  return rows.map(({ by }) => by);
};

/** Olga was behind a contact, somebody came in her place, and texts still have her. */
async function replaced() {
  await inTown(api.database, async (rows) => {
    await aContact(rows, {
      id: 'con_1',
      roles: ['DIRECTEUR'],
      facility: 'fac_school',
      person: { name: 'Bas Bedacht' },
    });
    await sql`update contact set verified_by = ${`gezien door ${olga.name}, ${olga.email}`}`.execute(rows);
  });
}

describe('who is behind no contact any more', () => {
  test('is erased from every text, stays away, and that is logged without saying who', async () => {
    await replaced();
    expect(await say('erasePerson', olga)).toEqual({ contacts: [], problems: [] });
    expect(await verifiedBy()).toEqual(['gezien door [verwijderd], [verwijderd]']);
    const known = { key: 'again', account: 'acc_voorstad', ...olga, places: [] };
    const erased = await asOperator((rows) =>
      erasedAmong(rows, [
        known,
        { ...known, key: 'by name', email: null },
        { ...known, key: 'elsewhere', account: 'acc_elders' },
      ]),
    );
    expect([...erased].sort()).toEqual(['again', 'by name']);
    const { rows } = await sql`select action, object_type, account, object_id from access_log`.execute(
      asOwner(api.database),
    );
    expect(rows).toEqual([
      {
        ...{ action: 'person:erase', object_type: 'Person', account: 'acc_voorstad' },
        object_id: expect.stringMatching(/^[0-9a-f]{64}$/),
      },
    ]);
    // Who came in her place stays.
    const { rows: persons } = await sql`select name from contact_person`.execute(asOwner(api.database));
    expect(persons).toEqual([{ name: 'Bas Bedacht' }]);
  });

  test('hears what texts have of it, what was done about it, and what it did here itself', async () => {
    await replaced();
    await look(
      api.database,
      { ...viewers.team, actor: 'olga-login' },
      { account: 'acc_voorstad', contact: 'con_1' },
    );
    await look(
      api.database,
      { ...viewers.team, actor: 'olga-login' },
      { account: 'acc_elders', contact: 'con_2' },
    );
    await say('recordObjection', olga);
    const document = await handOver(olga, 'olga-login');
    expect(document).toMatchObject({
      contacts: [],
      texts: [{ in: 'contact', field: 'verified_by', text: expect.stringContaining(olga.name) }],
      didHere: [{ action: 'contact:details', contact: 'con_1' }],
      lookedAt: [{ action: 'person:object', as: 'STEWARD' }],
      remembered: [{ what: 'objection', since: townDay }],
    });
    expect(document.didHere).toHaveLength(1);
    expect((await handOver({ email: 'niemand@kade.example' })).texts).toEqual([]);
  });

  test('is told by an address or a number: a name is of others too, and a contact says enough', async () => {
    for (const person of [
      { name: olga.name },
      {},
      { contact: 'con_1', name: olga.name },
      { email: 'geen' },
      { phone: '1' },
    ])
      expect(
        await onDay(
          'mutation ($person: PersonInput!) { erasePerson(person: $person) { problems { code } } }',
          { person },
          viewers.steward,
        ),
      ).toMatchObject({ errors: [{ code: 'BAD_USER_INPUT' }] });
  });

  test('by name and number is found behind a contact without an address', async () => {
    const id = await record(viewers.editor, { name: olga.name, phone: olga.phone });
    expect(await say('recordObjection', { name: 'Bas Bedacht', phone: olga.phone })).toMatchObject({
      contacts: [],
    });
    expect(await say('recordObjection', { name: olga.name, phone: '088-1234567' })).toEqual({
      contacts: [{ id }],
      problems: [],
    });
  });
});

describe('an objection', () => {
  test('of who is behind no contact holds for the contact that comes', async () => {
    await say('recordObjection', olga);
    expect(await since(await record(viewers.editor, { email: olga.email.toUpperCase() }))).toBe(townDay);
    expect(await since(await record(viewers.editor, { name: 'Bas Bedacht' }))).toBeNull();
  });

  test('goes on where the contact it was made at was withdrawn, and who made it is named by name alone', async () => {
    const id = await record(viewers.editor, olga);
    await say('recordObjection', { contact: id });
    await onDay(
      `mutation { withdrawContact(id: "${id}", reason: ROLE_ENDED) { problems { code } } }`,
      {},
      viewers.editor,
    );
    expect(await since(await record(viewers.editor, { name: olga.name }))).toBe(townDay);
  });

  test('made elsewhere in the account holds for a contact that a partner keeps, who may not see the other', async () => {
    await say('recordObjection', { contact: await record(viewers.editor, olga, { facility: 'fac_team' }) });
    expect(
      await since(await record(viewers.school, { email: olga.email }, { organisation: 'org_school' })),
    ).toBe(townDay);
  });

  test('is lost on the partner where the database did not look for it', async () => {
    await say('recordObjection', { contact: await record(viewers.editor, olga, { facility: 'fac_team' }) });
    const owner = asOwner(api.database);
    const { rows } = await sql<{ as: string }>`
      select pg_get_functiondef('objected_since'::regproc) as "as"`.execute(owner);
    // As whoever asks, and not as who keeps all persons.
    await sql.raw(rows[0]!.as.replace("'OPERATOR', true", 'asks, true')).execute(owner);
    const id = await record(viewers.school, { email: olga.email }, { organisation: 'org_school' });
    await sql.raw(rows[0]!.as).execute(owner);
    expect(await since(id)).toBeNull();
  });

  test('is asked after by nobody who keeps no contacts of the account', async () => {
    for (const viewer of [viewers.team, viewers.neighbour, viewers.anonymous, viewers.auditor])
      await expect(
        writing(api.database, writerSession(viewer), (rows) =>
          sql`select objected_since('acc_voorstad', '{}', ${olga.email})`.execute(rows),
        ),
      ).rejects.toMatchObject({ code: '42501' });
  });

  test('is lifted also for contacts that went since, and not for somebody of the same name', async () => {
    const id = await record(viewers.editor, olga);
    const namesake = await record(viewers.editor, { name: olga.name, email: 'andere.olga@kade.example' });
    await say('recordObjection', { contact: id });
    await say('recordObjection', { contact: namesake });
    await sql`delete from contact`.execute(asOwner(api.database));
    await say('liftObjection', { email: 'andere.olga@kade.example' });
    expect(await since(await record(viewers.editor, { email: olga.email }))).toBe(townDay);
    expect(await since(await record(viewers.editor, { email: 'andere.olga@kade.example' }))).toBeNull();
  });

  test('is made again in a database restored from before, and so is that it was lifted', async () => {
    const id = await record(viewers.editor, olga);
    await say('recordObjection', { contact: id });
    const kept = await asOperator((rows) => listObjections(rows as never));
    expect(JSON.stringify(kept)).not.toMatch(/olga|1234567/i);
    const restore = async (objected: string | null) => {
      await sql`truncate objection`.execute(asOwner(api.database));
      await sql`update contact_person set objected_on = ${objected}::date`.execute(asOwner(api.database));
    };

    await restore(null);
    const erasures = await asOperator((rows) => listErasures(rows as never));
    await asOperator((rows) => replayErasures(rows, erasures));
    // What was erased says nothing about who objected.
    expect(await since(id)).toBeNull();
    const elsewhere = { ...kept[0]!, id: 'obj_elsewhere', account: 'acc_gone' };
    expect(await asOperator((rows) => replayObjections(rows, [...kept, elsewhere]))).toBe(1);
    expect(await since(id)).toBe(townDay);
    expect(await asOperator((rows) => replayObjections(rows, kept))).toBe(0);

    await say('liftObjection', { contact: id });
    const both = await asOperator((rows) => listObjections(rows as never));
    await restore('2026-10-01');
    expect(await asOperator((rows) => replayObjections(rows, both))).toBe(1);
    expect(await since(id)).toBeNull();
    expect(await asOperator((rows) => listObjections(rows as never))).toEqual(both);
  });
});

test('the database makes the same digests as the service', async () => {
  const texts = fc.sample(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 1, maxLength: 4 }), 50);
  const said = texts.map((parts) => JSON.stringify(parts.map((part) => part.replaceAll('\0', ''))));
  const { rows } = await sql<{ secret: string; digest: string }>`
    select secret, keyed_digest(secret, s.said) as digest
    from privacy_key, unnest(${said}::text[]) with ordinality as s(said, at) order by at`.execute(
    asOwner(api.database),
  );
  expect(rows.map(({ digest }) => digest)).toEqual(
    said.map((text) => keyedDigest(rows[0]!.secret, ...(JSON.parse(text) as string[]))),
  );
});
