import { sql } from 'kysely';
import { anonymous, operator, writerSession } from '../../../src/access/viewer.ts';
import { recordContact } from '../../../src/contact/keeping/record-contact.ts';
import { ask, type WriteRows } from '../../../src/database/rows.ts';
import { writing } from '../../../src/database/writing.ts';
import { erasePerson } from '../../../src/person/erase-person.ts';
import { objectPerson } from '../../../src/person/object-person.ts';
import { removeExpiredPersons } from '../../../src/person/remove-expired-persons.ts';
import { readAsOperator } from '../../exchange/dump.ts';
import { sampleDay } from '../../prepared.ts';
import {
  aContact,
  api,
  codesOf,
  correct,
  editor,
  fac,
  neighbour,
  org,
  partnerOf,
  personOf,
  record,
  recorded,
  vera,
  withdraw,
} from './contact-work.ts';

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
