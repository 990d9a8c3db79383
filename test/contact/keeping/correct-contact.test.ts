import { sql } from 'kysely';
import { operator, writerSession } from '../../../src/access/viewer.ts';
import { ask } from '../../../src/database/rows.ts';
import { writing } from '../../../src/database/writing.ts';
import { readAsOperator } from '../../exchange/dump.ts';
import { sampleDay } from '../../prepared.ts';
import {
  aContact,
  api,
  change,
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
  verify,
  withdraw,
} from './contact-work.ts';

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
    expect(
      (await change(partnerOf(org.politie!), `reportContact(id: "${id}", input: { what: LEFT })`)).data.done
        .problems,
    ).toMatchObject([{ code: 'NOT_FOUND' }]);
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

  test('is not right, and a later correction does not move the day on which it was withdrawn', async () => {
    const { id } = await recorded(editor, { validFrom: '2027-06-01' });
    await withdraw(editor, id);
    const over = await daysOf(id);
    expect((await verify(editor, id)).data.done).toMatchObject({
      contact: null,
      problems: [{ code: 'INVALID', path: ['id'], message: expect.stringContaining('ROLE_ENDED') }],
    });
    const { data } = await api.ask(
      `mutation { correctContact(id: "${id}", input: { mainPhone: "010-0123457" }, expectedVersion: 2) { problems { code } } }`,
      {},
      editor,
      '2027-02-03',
    );
    expect(data.correctContact.problems).toEqual([]);
    expect(await daysOf(id)).toEqual(over);
  });
});
