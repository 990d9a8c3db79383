import { sql } from 'kysely';
import { anonymous, operator, type Viewer, writerSession } from '../../../src/access/viewer.ts';
import { recordContact } from '../../../src/contact/keeping/record-contact.ts';
import { ask, type WriteRows } from '../../../src/database/rows.ts';
import { writing } from '../../../src/database/writing.ts';
import { erasePerson } from '../../../src/person/erase-person.ts';
import { objectPerson } from '../../../src/person/object-person.ts';
import { removeExpiredPersons } from '../../../src/person/remove-expired-persons.ts';
import { apiOn } from '../../ask-sample.ts';
import { readAsOperator } from '../../exchange/dump.ts';
import { sampleDay } from '../../prepared.ts';

const api = apiOn('SAMPLE');
const editor: Viewer = { ...anonymous, kind: 'EDITOR', actor: 'els', account: 'acc_voorbeeldstad' };
const neighbour: Viewer = { ...editor, actor: 'bram', account: 'acc_elders' };
const partnerOf = (organisation: string): Viewer => ({
  ...anonymous,
  kind: 'PARTNER',
  actor: organisation,
  organisation,
});
/** Of the sample: ids by the key in its sheets. */
let org: Record<string, string>;
let fac: Record<string, string>;

beforeAll(async () => {
  const ids = (table: string) =>
    readAsOperator(api.database, (rows) =>
      ask(rows, sql<{ id: string; key: string }>`select id, source_key as key from ${sql.table(table)}`),
    );
  org = Object.fromEntries((await ids('organisation')).map(({ id, key }) => [key, id]));
  fac = Object.fromEntries((await ids('facility')).map(({ id, key }) => [key, id]));
  await writing(api.database, writerSession(operator), async (rows) => {
    await sql`insert into account (id, name) values ('acc_elders', 'Elders')`.execute(rows);
    await sql`insert into account_municipality (account_id, municipality_code, valid)
      values ('acc_elders', 'GM9902', '(,)')`.execute(rows);
  });
});

const shown =
  'contact { id version mailbox mainPhone visibility isMailbox reported withdrawnBecause verified { on by } }';
const change = (viewer: Viewer, call: string, variables: object = {}, types = '') =>
  api.ask(
    `mutation ${types} { done: ${call} { ${shown} problems { code path message } } }`,
    { ...variables },
    viewer,
  );

const record = (viewer: Viewer, input: object, key: string | null = null) =>
  change(
    viewer,
    'recordContact(input: $input, idempotencyKey: $key)',
    { input, key },
    '($input: RecordContactInput!, $key: String)',
  );
const correct = (viewer: Viewer, id: string, input: object, expectedVersion: number) =>
  change(
    viewer,
    'correctContact(id: $id, input: $input, expectedVersion: $version)',
    { id, input, version: expectedVersion },
    '($id: ID!, $input: CorrectContactInput!, $version: Int!)',
  );
const verify = (viewer: Viewer, id: string) => change(viewer, `verifyContact(id: "${id}")`);
const withdraw = (viewer: Viewer, id: string) =>
  change(viewer, `withdrawContact(id: "${id}", reason: ROLE_ENDED)`);
const report = (viewer: Viewer, id: string, what = 'LEFT') =>
  change(viewer, `reportContact(id: "${id}", input: { what: ${what} })`);
const tasks = (viewer: Viewer, where = '') =>
  api.ask(
    `{ contactTasks(${where}) { totalCount nodes { id what reportedBy outcome contact { id reported } } } }`,
    {},
    viewer,
  );

let made = 0;
/** A contact that differs from every other. */
const aContact = (more: object = {}) => {
  made += 1;
  return {
    ...{
      roles: ['KINDERWERKER'],
      facility: fac['kinderwerk-noord'],
      mailbox: `kinderwerk${made}@kwartier.example`,
    },
    ...more,
  };
};
const vera = { name: 'Vera Verzonnen', email: 'vera.verzonnen@kwartier.example', phone: '010-0123457' };

async function recorded(
  viewer: Viewer = editor,
  more: object = {},
): Promise<{ id: string; version: number }> {
  const { data, errors } = await record(viewer, aContact(more));
  expect([errors, data.done.problems]).toEqual([[], []]);
  return data.done.contact;
}

const codesOf = (problems: readonly { code: string; path: readonly string[] }[]) =>
  problems.map(({ code, path }) => `${code} ${path.slice(1).join('.')}`.trim());

const personOf = (id: string) =>
  readAsOperator(api.database, async (rows) => {
    const [person = null] = await ask(
      rows,
      sql<Record<string, string>>`
        select name, email, phone, delete_after::text as until from contact_person where contact_id = ${id}`,
    );
    return person;
  });

/** Whether somebody can be called through it, as answers reckon with. */
const canBeCalled = (id: string) =>
  readAsOperator(api.database, async (rows) => {
    const found = await ask(
      rows,
      sql<{ can: boolean }>`select can_be_called as can from contact where id = ${id}`,
    );
    return found[0]!.can;
  });
describe('whether somebody can be called', () => {
  test('is kept by whatever is done with the person: recorded, put right, objected, lifted, erased, removed', async () => {
    const keeper = { viewer: operator, account: 'any', traceId: 'trace' };
    const put = <T>(work: (rows: WriteRows) => Promise<T>) =>
      writing(api.database, writerSession(operator), work);
    const { id } = await recorded(editor, { person: { name: 'Wim Bedacht' } });
    const seen = [await canBeCalled(id)];
    const then = async (work: () => Promise<unknown>) => {
      await work();
      seen.push(await canBeCalled(id));
    };
    const wim = { name: 'Wim Bedacht', email: 'wim.bedacht@kwartier.example' };
    await then(() => correct(editor, id, { person: wim }, 1));
    await then(() => put((rows) => objectPerson(rows, keeper, { contact: id }, sampleDay)));
    await then(() => correct(editor, id, { person: { ...wim, phone: '010-0123458' } }, 2));
    await then(() => put((rows) => objectPerson(rows, keeper, { contact: id }, null)));
    await then(() => correct(editor, id, { person: null }, 3));
    await then(() => correct(editor, id, { person: wim }, 4));
    await then(() => put((rows) => erasePerson(rows, keeper, { contact: id })));
    expect(seen).toEqual([false, true, false, false, true, false, true, false]);
    const other = (await recorded(editor, { person: { ...wim, email: 'wim@elders.example' } })).id;
    const ended = (await recorded(editor, { person: { ...wim, email: 'wim@hier.example' } })).id;
    expect([await canBeCalled(other), await canBeCalled(ended)]).toEqual([true, true]);
    await put((rows) =>
      sql`update contact_person set delete_after = '2020-01-01' where contact_id = ${other}`.execute(rows),
    );
    await put((rows) => removeExpiredPersons(rows, sampleDay));
    await withdraw(editor, ended);
    expect([await canBeCalled(other), await canBeCalled(ended)]).toEqual([false, false]);
  });
});
/** A relation with a facility of the organisation at one end, and one with none of its. */
const relationsOf = (organisation: string) =>
  readAsOperator(api.database, async (rows) => {
    const found = await ask(
      rows,
      sql<{ id: string; own: boolean }>`
        select r.id, coalesce(organisation in (f.organisation_id, s.organisation_id), false) as own
        from relation r join facility f on f.id = r.first_id join facility s on s.id = r.second_id,
          (select ${organisation}::text as organisation) o
        order by r.id`,
    );
    return [true, false].map((own) => found.find((one) => one.own === own)!.id);
  });
describe('a contact is recorded', () => {
  test('by an editor, in codes, small letters and E.164, and counts as checked by the municipality today', async () => {
    const { data, errors } = await record(editor, {
      ...{
        roles: ['kinderwerker'],
        facility: fac['kinderwerk-noord'],
        mailbox: 'KinderWerk@Kwartier.example',
      },
      ...{ mainPhone: '010-0123456', person: vera, themes: ['signaleren'] },
    });
    expect(errors).toEqual([]);
    expect(data.done).toEqual({
      problems: [],
      contact: {
        ...{ id: expect.stringMatching(/^con_/), version: 1, mailbox: 'kinderwerk@kwartier.example' },
        ...{
          mainPhone: '+31100123456',
          visibility: 'PARTNERS',
          isMailbox: false,
          reported: null,
          withdrawnBecause: null,
        },
        verified: { on: sampleDay, by: 'Voorbeeldstad' },
      },
    });
    expect(await personOf(data.done.contact.id)).toEqual({
      ...{ name: 'Vera Verzonnen', email: 'vera.verzonnen@kwartier.example', phone: '+31100123457' },
      until: '2027-10-15',
    });
  });

  test('once, however often it is sent with one key', async () => {
    const input = aContact();
    const first = await record(editor, input, 'k-1');
    const again = await record(editor, input, 'k-1');
    expect(again.data.done).toEqual(first.data.done);
    const other = await record(editor, aContact(), 'k-1');
    expect(other.errors).toMatchObject([{ code: 'IDEMPOTENCY_KEY_REUSED' }]);
  });

  test('by a partner for its own organisation, as far as an agreement holds today', async () => {
    const own = partnerOf(org.kwartier!);
    const { verified } = (await record(own, aContact())).data.done.contact;
    expect(verified).toEqual({ on: sampleDay, by: "Stichting Welzijn 't Boeienkwartier" });
    const ofOther = await record(own, aContact({ facility: fac['lokaal-team-oost'] }));
    expect(codesOf(ofOther.data.done.problems)).toEqual(['NOT_FOUND facility']);
    // The agreement of this one is over.
    const over = await record(partnerOf(org.knoop!), {
      ...aContact({ facility: null }),
      organisation: org.knoop,
    });
    expect(codesOf(over.data.done.problems)).toEqual(['NOT_FOUND organisation']);
  });

  test('by nobody who may not', async () => {
    expect(await record(anonymous, aContact())).toMatchObject({
      ...{ errors: [{ code: 'UNAUTHENTICATED' }], statements: 0 },
    });
    expect(await record({ ...editor, kind: 'DASHBOARD' }, aContact())).toMatchObject({
      ...{ errors: [{ code: 'FORBIDDEN' }], statements: 0 },
    });
  });

  test('nowhere else than at home: a place of another municipality is as one that is not there', async () => {
    const foreign = await record(neighbour, aContact());
    const absent = await record(neighbour, aContact({ facility: 'fac_never' }));
    expect(codesOf(foreign.data.done.problems)).toEqual(['NOT_FOUND facility']);
    expect(codesOf(absent.data.done.problems)).toEqual(['NOT_FOUND facility']);
    expect(foreign.statements).toBe(absent.statements);
  });

  test('by a partner at no facility of another organisation, nor about a relation that is none of its own', async () => {
    const own = partnerOf(org.kwartier!);
    const hung = (more: object) => record(own, aContact({ organisation: org.kwartier, ...more }));
    const foreign = await hung({ facility: fac['lokaal-team-oost'] });
    expect(codesOf(foreign.data.done.problems)).toEqual(['NOT_FOUND facility']);
    const [between, beside] = await relationsOf(org.kwartier!);
    expect((await hung({ relation: between })).data.done.problems).toEqual([]);
    const ofOthers = await hung({ facility: null, relation: beside });
    expect(codesOf(ofOthers.data.done.problems)).toEqual(['NOT_FOUND relation']);
  });

  test('by an editor at no place of another municipality, whatever own area it is said to be for', async () => {
    await writing(api.database, writerSession(operator), async (rows) => {
      await sql`insert into account_municipality (account_id, municipality_code, valid)
        values ('acc_elders', 'GM9903', '(,)')`.execute(rows);
      await sql`insert into area (id, code, edition, level, name, label, search_name, source_id)
        select '2024GM9903', 'GM9903', 2024, 'MUNICIPALITY', 'Ginder', 'Ginder', 'ginder', min(id) from source`.execute(
        rows,
      );
    });
    const own = await record(neighbour, { ...aContact({ facility: null }), areas: ['GM9903'] });
    expect(own.data.done.problems).toEqual([]);
    const foreign = await record(neighbour, aContact({ areas: ['GM9903'] }));
    const absent = await record(neighbour, aContact({ facility: 'fac_never', areas: ['GM9903'] }));
    expect(codesOf(foreign.data.done.problems)).toEqual(['NOT_FOUND facility']);
    expect(codesOf(absent.data.done.problems)).toEqual(['NOT_FOUND facility']);
    const [relation] = await relationsOf(org.kwartier!);
    const about = await record(neighbour, aContact({ facility: null, relation, areas: ['GM9903'] }));
    expect(codesOf(about.data.done.problems)).toEqual(['NOT_FOUND relation']);
    // The guard taken out, the own area is enough: this is what it is there for.
    const broken = { viewer: neighbour, scope: 'ALL', today: sampleDay } as const;
    const recordedSo = await writing(api.database, writerSession(neighbour), (rows) =>
      recordContact(rows, broken, aContact({ areas: ['GM9903'] })),
    );
    expect(recordedSo.problems).toEqual([]);
  });

  test('with all problems told at once, and none of them repeats what was filled in of a person', async () => {
    const { data } = await record(editor, {
      ...{
        roles: ['TOVENAAR'],
        facility: 'fac_never',
        themes: ['LIEFDE'],
        mailbox: 'geen adres',
        mainPhone: 'zeven',
      },
      ...{
        reachableHours: 'bel 010-0123456',
        visibility: 'PUBLIC',
        validFrom: '2026-01-01',
        validUntil: '2026-01-01',
      },
      person: { name: 'kanarie 7', email: 'kanarie', phone: 'kanarie', deleteAfter: '2031-01-01' },
    });
    expect(data.done.contact).toBeNull();
    expect(codesOf(data.done.problems)).toEqual([
      ...['NOT_FOUND facility', 'UNKNOWN roles.0', 'INVALID mailbox', 'INVALID mainPhone'],
      ...[
        'ENDS_BEFORE_START validUntil',
        'PERSONAL_DATA visibility',
        'UNKNOWN themes.0',
        'PERSONAL_DATA reachableHours',
      ],
      ...[
        'INVALID person.name',
        'INVALID person.email',
        'INVALID person.phone',
        'INVALID person.deleteAfter',
      ],
    ]);
    expect(JSON.stringify(data.done.problems)).not.toContain('kanarie');
  });

  test.each<[string, object, string[]]>([
    [
      'without a role, a place or a way to reach it',
      { roles: [], facility: null, mailbox: null },
      ['REQUIRED facility', 'REQUIRED roles', 'REQUIRED mailbox'],
    ],
    ['with a person of whom nothing is told', { person: {} }, ['REQUIRED person']],
    ['with a mailbox of a person', { mailbox: 'vera.verzonnen@kwartier.example' }, ['PERSONAL_DATA mailbox']],
    [
      'with a number of a citizen in its hours',
      { reachableHours: 'dossier 111222333' },
      ['PERSONAL_DATA reachableHours'],
    ],
    ['with hours that are a story', { reachableHours: 'x'.repeat(201) }, ['TOO_LONG reachableHours']],
    ['for more areas than a person can mean', { areas: Array(101).fill('GM9901') }, ['TOO_LONG areas']],
    ['for an area of another municipality', { areas: ['GM9902'] }, ['NOT_FOUND areas']],
  ])('not %s', async (_, more, problems) => {
    const { data, errors } = await record(editor, aContact(more));
    expect([errors, data.done.contact, codesOf(data.done.problems)]).toEqual([[], null, problems]);
  });

  test('not twice', async () => {
    const input = aContact({ person: vera });
    const { id } = (await record(editor, input)).data.done.contact;
    const { data } = await record(editor, input);
    expect(data.done.problems).toMatchObject([{ code: 'DUPLICATE', message: expect.stringContaining(id) }]);
    const colleague = { ...vera, name: 'Bas Bedacht', email: null, phone: null };
    expect((await record(editor, { ...input, person: colleague })).data.done.problems).toEqual([]);
  });

  test('without the check of the account by nobody either: the row policy refuses it', async () => {
    const asAll = { viewer: neighbour, scope: 'ALL', today: sampleDay } as const;
    await expect(
      writing(api.database, writerSession(neighbour), (rows) => recordContact(rows, asAll, aContact())),
    ).rejects.toThrow(/row-level security/);
    const own = partnerOf(org.kwartier!);
    const other = { ...asAll, viewer: own };
    await expect(
      writing(api.database, writerSession(own, { today: sampleDay }), (rows) =>
        recordContact(rows, other, aContact({ facility: fac['lokaal-team-oost'] })),
      ),
    ).rejects.toThrow(/row-level security/);
  });
});

describe('a contact is put right', () => {
  test('in what is said of it, and in nothing else', async () => {
    const { id } = await recorded(editor, { person: vera, mainPhone: '010-0123456' });
    const { data } = await correct(editor, id, { mainPhone: null, areas: ['BU99010201'] }, 1);
    expect(data.done).toMatchObject({
      problems: [],
      contact: { version: 2, mainPhone: null, isMailbox: false },
    });
    expect(await personOf(id)).toMatchObject({ name: 'Vera Verzonnen' });
    const nobody = await correct(editor, id, { person: null }, 2);
    expect(nobody.data.done.contact).toMatchObject({ version: 3, isMailbox: true });
    expect(await personOf(id)).toBeNull();
  });

  test('or recorded for many areas in as many statements as for one', async () => {
    const codes = ['BU99010101', 'BU99010102', 'BU99010201', 'BU99010202'];
    const [one, many] = [codes.slice(0, 1), codes];
    const [few, more] = [
      await record(editor, aContact({ areas: one })),
      await record(editor, aContact({ areas: many })),
    ];
    expect([few.data.done.problems, more.data.done.problems]).toEqual([[], []]);
    expect(more.statements).toBe(few.statements);
    const again = await correct(editor, few.data.done.contact.id, { areas: many }, 1);
    const fewer = await correct(editor, more.data.done.contact.id, { areas: one }, 1);
    expect([again.data.done.problems, fewer.data.done.problems]).toEqual([[], []]);
    expect(again.statements).toBe(fewer.statements);
    const areas = await readAsOperator(api.database, (rows) =>
      ask(
        rows,
        sql<{ code: string }>`select area_code as code from contact_area
          where contact_id = ${few.data.done.contact.id} order by 1`,
      ),
    );
    expect(areas.map(({ code }) => code)).toEqual(many);
  });

  test('by one of two editors at once; the other is told which version there is now', async () => {
    const { id, version } = await recorded();
    const both = await Promise.all(
      ['010-0123401', '010-0123402'].map((mainPhone) => correct(editor, id, { mainPhone }, version)),
    );
    const problems = both.flatMap(({ data }) => data.done.problems);
    expect(problems).toMatchObject([
      { code: 'CONFLICT', path: ['expectedVersion'], message: `${id} is version 2, not 1` },
    ]);
  });

  test('with the same problems as when it is recorded', async () => {
    const { id } = await recorded(editor, { person: vera });
    const { data } = await correct(
      editor,
      id,
      { roles: [], mailbox: 'x', visibility: 'PUBLIC', areas: ['GM9902'] },
      1,
    );
    expect(codesOf(data.done.problems)).toEqual([
      ...['REQUIRED roles', 'INVALID mailbox', 'PERSONAL_DATA visibility', 'NOT_FOUND areas'],
    ]);
  });

  test('for no areas in particular, where it hangs on a relation alone', async () => {
    const [{ id: relation }] = (await readAsOperator(api.database, (rows) =>
      ask(
        rows,
        sql<{ id: string }>`
          select r.id from relation r where ${fac['kinderwerk-noord']!} in (r.first_id, r.second_id) order by r.id limit 1`,
      ),
    )) as [{ id: string }];
    const { data } = await record(operator, aContact({ facility: null, relation, areas: ['GM9901'] }));
    expect(data.done.problems).toEqual([]);
    const { id, version } = data.done.contact;
    const freed = await correct(operator, id, { areas: null }, version);
    expect(freed.data.done).toMatchObject({ problems: [], contact: { version: version + 1 } });
  });

  test('and for no area of another municipality, which keeps its own', async () => {
    const { id, version } = await recorded();
    await writing(api.database, writerSession(operator), async (rows) => {
      await sql`insert into area (id, code, edition, level, name, label, search_name, source_id)
        select edition || 'GM9902', 'GM9902', edition, level, 'Elders', 'Elders', 'elders', source_id
        from area where code = 'GM9901' order by edition desc limit 1`.execute(rows);
    });
    const byEditor = await correct(editor, id, { areas: ['GM9902'] }, version);
    expect(codesOf(byEditor.data.done.problems)).toEqual(['NOT_FOUND areas']);
    // Who keeps contacts in both.
    const moved = await correct(operator, id, { areas: ['GM9902'] }, version);
    expect(moved.data.done).toMatchObject({
      contact: null,
      problems: [{ code: 'INVALID', path: ['input', 'areas'], message: expect.stringContaining('GM9902') }],
    });
  });

  test('by nobody but who keeps it: of another it is as one that is not there', async () => {
    const { id } = await recorded();
    for (const viewer of [neighbour, partnerOf(org.politie!)]) {
      const foreign = await correct(viewer, id, { mainPhone: null }, 1);
      const absent = await correct(viewer, 'con_never', { mainPhone: null }, 1);
      expect(codesOf(foreign.data.done.problems)).toEqual(['NOT_FOUND']);
      expect(foreign.data.done.problems[0].message.replace(id, 'con_never')).toBe(
        absent.data.done.problems[0].message,
      );
      expect(foreign.statements).toBe(absent.statements);
      expect((await verify(viewer, id)).data.done.problems).toMatchObject([{ code: 'NOT_FOUND' }]);
      expect((await withdraw(viewer, id)).data.done.problems).toMatchObject([{ code: 'NOT_FOUND' }]);
    }
  });

  test('so that who objected goes on objecting, and who comes in their place does not', async () => {
    const own = partnerOf(org.kwartier!);
    const { id } = await recorded(editor, { person: vera });
    const objectedOn = () =>
      readAsOperator(api.database, async (rows) => {
        const [person] = await ask(
          rows,
          sql<{
            on: string | null;
          }>`select objected_on::text as on from contact_person where contact_id = ${id}`,
        );
        return person?.on;
      });
    await writing(api.database, writerSession(operator), (rows) =>
      sql`update contact_person set objected_on = '2026-10-01' where contact_id = ${id}`.execute(rows),
    );
    expect((await correct(own, id, { person: { ...vera, phone: null } }, 1)).data.done.problems).toEqual([]);
    expect(await objectedOn()).toBe('2026-10-01');
    expect((await correct(own, id, { person: { name: 'Bas Bedacht' } }, 2)).data.done.problems).toEqual([]);
    expect(await objectedOn()).toBeNull();
  });

  test('nor is an objection lost when who made it is recorded in another contact of the account', async () => {
    const olga = { name: 'Olga Ongezien', email: 'olga.ongezien@kwartier.example' };
    const { id } = await recorded(editor, { person: olga });
    await writing(api.database, writerSession(operator), (rows) =>
      sql`update contact_person set objected_on = '2026-10-01', email = ' Olga.Ongezien@Kwartier.example'
        where contact_id = ${id}`.execute(rows),
    );
    const other = await recorded(editor, { person: olga });
    const third = await recorded(editor, { person: { name: 'Bas Bedacht' } });
    await correct(editor, third.id, { person: { ...olga, name: 'O. Ongezien' } }, 1);
    const since = await readAsOperator(api.database, (rows) =>
      ask(
        rows,
        sql<{ since: string }>`select objected_on::text as since from contact_person
          where contact_id in (${other.id}, ${third.id})`,
      ),
    );
    expect(since).toEqual([{ since: '2026-10-01' }, { since: '2026-10-01' }]);
  });

  test('or said to be right still, so that who is named may stay another year', async () => {
    const { id } = await recorded(editor, { person: { ...vera, deleteAfter: '2026-12-01' } });
    const { data } = await verify(partnerOf(org.kwartier!), id);
    expect(data.done.contact).toMatchObject({
      ...{ version: 2, verified: { on: sampleDay, by: "Stichting Welzijn 't Boeienkwartier" } },
    });
    expect(await personOf(id)).toMatchObject({ until: '2027-10-15' });
  });

  // The keeper sees neither of them, and would keep for a year whom nobody may see.
  test('and not who objected or should be gone: the mailbox is still right, and they go when they were to go', async () => {
    const { id } = await recorded(editor, { person: { name: 'Gijs Gegaan' } });
    const set = (column: string, day: string | null) =>
      writing(api.database, writerSession(operator), async (rows) => {
        await sql`update contact_person set ${sql.ref(column)} = ${day}::date where contact_id = ${id}`.execute(
          rows,
        );
      });
    const untilAfter = async () => {
      expect((await verify(editor, id)).data.done.problems).toEqual([]);
      return (await personOf(id))?.until;
    };
    await set('delete_after', '2026-01-31');
    const gone = await untilAfter();
    await set('delete_after', '2027-01-31');
    await set('objected_on', '2026-10-01');
    const objected = await untilAfter();
    await set('objected_on', null);
    expect([gone, objected]).toEqual(['2026-01-31', '2027-01-31']);
    expect(await untilAfter()).not.toBe('2027-01-31');
  });

  test('or withdrawn, and nobody is named in it any more', async () => {
    const { id } = await recorded(editor, { person: vera });
    const { data } = await withdraw(editor, id);
    expect(data.done.contact).toMatchObject({ withdrawnBecause: 'ROLE_ENDED', isMailbox: true, version: 2 });
    expect(await personOf(id)).toBeNull();
    const asked = await api.ask(
      `{ contacts(where: { facilities: ["${fac['kinderwerk-noord']}"], roles: ["KINDERWERKER"] }, first: 100) { nodes { id } } }`,
    );
    expect(asked.data.contacts.nodes.map((one: { id: string }) => one.id)).not.toContain(id);
    expect((await report(partnerOf(org.politie!), id)).data.done.problems).toMatchObject([
      { code: 'NOT_FOUND' },
    ]);
  });
});

describe('a contact that was withdrawn', () => {
  const daysOf = async (id: string) =>
    (await api.ask(`{ node(id: "${id}") { ... on Contact { withdrawnBecause validity { from until } } } }`))
      .data.node;

  test.each([sampleDay, '2027-01-01'])(
    'before it began, on %s, held on no day, and not on all of them',
    async (validFrom) => {
      const { id } = await recorded(editor, { validFrom });
      await withdraw(editor, id);
      const never = {
        withdrawnBecause: 'ROLE_ENDED',
        validity: { from: sampleDay, until: sampleDay },
      };
      expect(await daysOf(id)).toEqual(never);
      expect((await correct(editor, id, { mainPhone: '010-0123455' }, 2)).data.done.problems).toEqual([]);
      expect(await daysOf(id)).toEqual(never);
    },
  );

  test('stays so when it is put right, and comes back when another end is given', async () => {
    const { id } = await recorded(editor, { validFrom: '2026-01-01' });
    await withdraw(editor, id);
    await correct(editor, id, { mainPhone: '010-0123456' }, 2);
    const over = { withdrawnBecause: 'ROLE_ENDED', validity: { from: '2026-01-01', until: sampleDay } };
    expect(await daysOf(id)).toEqual(over);
    await correct(editor, id, { validUntil: null }, 3);
    expect(await daysOf(id)).toEqual({
      withdrawnBecause: null,
      validity: { from: '2026-01-01', until: null },
    });
  });
});

describe('a contact is reported', () => {
  const police = () => partnerOf(org.politie!);

  test('by any partner, for everyone to see, and once for each organisation', async () => {
    const { id } = await recorded();
    expect((await report(police(), id, 'BOUNCED')).data.done).toMatchObject({
      problems: [],
      contact: { reported: 'BOUNCED' },
    });
    await report({ ...police(), actor: 'a colleague' }, id, 'LEFT');
    await report(partnerOf(org.fietsbank!), id, 'OUTDATED');
    const { data } = await tasks(editor, `where: { contacts: ["${id}"] }`);
    expect(data.contactTasks).toMatchObject({ totalCount: 2 });
    expect(
      data.contactTasks.nodes.map(({ what, reportedBy }: Record<string, string>) => [what, reportedBy]),
    ).toEqual(
      expect.arrayContaining([
        ['LEFT', 'Politie Voorbeeldregio, basisteam Voorbeeldstad'],
        ['OUTDATED', 'Fietsenbank De Losse Ketting'],
      ]),
    );
  });

  test('to who keeps it, and to no others', async () => {
    const { id } = await recorded();
    await report(police(), id);
    const where = `where: { contacts: ["${id}"] }`;
    expect((await tasks(partnerOf(org.kwartier!), where)).data.contactTasks.totalCount).toBe(1);
    for (const viewer of [neighbour, police()])
      expect((await tasks(viewer, where)).data.contactTasks).toEqual({ totalCount: 0, nodes: [] });
    expect((await tasks(anonymous, where)).errors).toMatchObject([{ code: 'UNAUTHENTICATED' }]);
  });

  test('until it is verified, corrected or withdrawn', async () => {
    for (const [mend, outcome] of [
      [(id: string) => verify(editor, id), 'STILL_RIGHT'],
      [(id: string) => correct(editor, id, { mainPhone: '010-0123499' }, 1), 'CORRECTED'],
      [(id: string) => withdraw(editor, id), 'WITHDRAWN'],
    ] as const) {
      const { id } = await recorded();
      await report(police(), id);
      expect((await mend(id)).data.done.contact).toMatchObject({ reported: null });
      const { data } = await tasks(editor, `where: { contacts: ["${id}"], finished: true }`);
      expect(data.contactTasks.nodes).toMatchObject([{ outcome }]);
    }
  });

  test('or until its keeper says what was done, which nobody says again otherwise', async () => {
    const { id } = await recorded();
    await report(police(), id);
    const [task] = (await tasks(editor, `where: { contacts: ["${id}"] }`)).data.contactTasks.nodes;
    const finish = (viewer: Viewer, outcome: string, of = task.id) =>
      api.ask(
        `mutation { finishContactTask(id: "${of}", outcome: ${outcome}) {
          task { id outcome contact { reported } } problems { code message } } }`,
        {},
        viewer,
      );
    const foreign = await finish(neighbour, 'DISMISSED');
    const absent = await finish(neighbour, 'DISMISSED', 'tsk_never');
    expect(foreign.data.finishContactTask).toMatchObject({ task: null, problems: [{ code: 'NOT_FOUND' }] });
    expect(foreign.statements).toBe(absent.statements);
    const done = await finish(editor, 'DISMISSED');
    expect(done.data.finishContactTask).toEqual({
      ...{ task: { id: task.id, outcome: 'DISMISSED', contact: { reported: null } }, problems: [] },
    });
    expect((await finish(editor, 'DISMISSED')).data.finishContactTask.problems).toEqual([]);
    expect((await finish(editor, 'CORRECTED')).data.finishContactTask.problems).toMatchObject([
      { code: 'CONFLICT' },
    ]);
    // What is wrong later is another task.
    expect((await report(police(), id)).data.done.contact).toMatchObject({ reported: 'LEFT' });
  });

  test('as itself only: the row policy refuses a report in the name of another, and a contact changed by who reported it', async () => {
    const { id } = await recorded();
    const as = (work: string) =>
      writing(api.database, writerSession(police(), { today: sampleDay }), (rows) =>
        sql.raw(work).execute(rows),
      );
    await expect(
      as(`insert into contact_task (id, contact_id, what, reporter, reported_on)
        values ('tsk_x', '${id}', 'LEFT', '${org.kwartier}', '2026-10-15')`),
    ).rejects.toThrow(/row-level security/);
    const changed = await as(`update contact set mailbox = 'weg@politie.example' where id = '${id}'`);
    expect(changed.numAffectedRows).toBe(0n);
  });
});
