import { sql } from 'kysely';
import { anonymous, type Viewer, writerSession } from '../../../src/access/viewer.ts';
import { writing } from '../../../src/database/writing.ts';
import { sampleDay } from '../../prepared.ts';
import {
  api,
  change,
  correct,
  editor,
  neighbour,
  org,
  partnerOf,
  recorded,
  verify,
  withdraw,
} from './contact-work.ts';

const report = (viewer: Viewer, id: string, what = 'LEFT') =>
  change(viewer, `reportContact(id: "${id}", input: { what: ${what} })`);
const tasks = (viewer: Viewer, where = '') =>
  api.ask(
    `{ contactTasks(${where}) { totalCount nodes { id what reportedBy outcome contact { id reported } } } }`,
    {},
    viewer,
  );

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
