import { sql } from 'kysely';
import { anonymous, type Viewer } from '../../src/access/viewer.ts';
import { ask } from '../../src/database/rows.ts';
import { aContact, api, contactsOf, importer, vera } from './contact-lines.ts';
import { readAsOperator } from './dump.ts';
import { type Line, sheet } from './sheets.ts';

/** Reported on 15 October, the day of the API, by a partner elsewhere; sheets are brought in some days later. */
const editor: Viewer = { ...anonymous, kind: 'EDITOR', actor: 'els', account: 'acc_nowhere' };
const bringLater = (source: string, lines: Line[], { dryRun = false } = {}) =>
  importer.bringIn('contacts', { 'contacten.csv': sheet(lines) }, { source, today: '2026-10-20', dryRun });

async function partner(): Promise<Viewer> {
  const [found] = await readAsOperator(api.database, (rows) =>
    ask(rows, sql<{ id: string }>`select id from organisation where name = 'Elderswerk'`),
  );
  return { ...anonymous, kind: 'PARTNER', actor: 'pim', organisation: found!.id };
}

/** Brings in a contact for each key and has them reported as outdated; their ids by key. */
async function reported(source: string, keys: readonly string[]): Promise<Record<string, string>> {
  const lines = keys.map((key) => aContact(key));
  await importer.bringIn('contacts', { 'contacten.csv': sheet(lines) }, { source });
  const contacts = await readAsOperator(api.database, (rows) =>
    ask(
      rows,
      sql<{ id: string; key: string }>`
        select id, source_key as key from contact where source_id = ${`src_${source}`}`,
    ),
  );
  for (const { id } of contacts) await report(id);
  return Object.fromEntries(contacts.map(({ id, key }) => [key, id]));
}

async function report(id: string): Promise<void> {
  const { data, errors } = await api.ask(
    `mutation { reportContact(id: "${id}", input: { what: OUTDATED }) { problems { code } contact { reported } } }`,
    {},
    await partner(),
  );
  expect([errors, data.reportContact]).toEqual([[], { problems: [], contact: { reported: 'OUTDATED' } }]);
}

async function tasksOf(id: string) {
  const where = (finished: boolean) => `contactTasks(where: { contacts: ["${id}"], finished: ${finished} })`;
  const { data } = await api.ask(
    `{ waiting: ${where(false)} { ...all } dealtWith: ${where(true)} { ...all } }
    fragment all on ContactTaskConnection { nodes { outcome finishedOn contact { reported } } }`,
    {},
    editor,
  );
  return [...data.waiting.nodes, ...data.dealtWith.nodes];
}

const waits = [{ outcome: null, finishedOn: null, contact: { reported: 'OUTDATED' } }];
const done = (outcome: string) => [{ outcome, finishedOn: '2026-10-20', contact: { reported: null } }];

describe('what was reported about a contact', () => {
  test('is dealt with by a line that was checked since, or that puts it right, or ends it', async () => {
    const geverifieerd_op = '2026-10-16';
    const cases: Record<string, readonly [string, Line]> = {
      checked: ['STILL_RIGHT', { geverifieerd_op }],
      mended: ['CORRECTED', { geverifieerd_op, hoofdnummer: '010-0123499' }],
      elsewhere: ['CORRECTED', { geverifieerd_op, gebieden: 'BU99020101' }],
      replaced: ['CORRECTED', { geverifieerd_op, ...vera }],
      ended: ['WITHDRAWN', { tot: '2026-10-18' }],
    };
    const ids = await reported('mends', Object.keys(cases));
    const lines = Object.entries(cases).map(([key, [, cells]]) => aContact(key, cells));
    expect(await bringLater('mends', lines)).toMatchObject({ updated: 5, issues: [] });
    for (const [key, [outcome]] of Object.entries(cases))
      expect([key, await tasksOf(ids[key]!)]).toEqual([key, done(outcome)]);
    // What is found wrong later is another task, which the same sheet says nothing of.
    for (const id of Object.values(ids)) await report(id);
    expect(await bringLater('mends', lines)).toMatchObject({ outcome: 'UNCHANGED' });
    for (const [key, [outcome]] of Object.entries(cases))
      expect(await tasksOf(ids[key]!)).toMatchObject([{ outcome: null }, { outcome }]);
  });

  test('waits while no line says that somebody looked since', async () => {
    const cases: Record<string, Line> = {
      unchanged: {},
      today: { geverifieerd_op: '2026-10-15' },
      undated: { geverifieerd_op: '', hoofdnummer: '010-0123499' },
      ending: { tot: '2026-12-01' },
    };
    const ids = await reported('leaves', [...Object.keys(cases), 'gone']);
    const lines = Object.entries(cases).map(([key, cells]) => aContact(key, cells));
    expect(await bringLater('leaves', lines)).toMatchObject({ updated: 3 });
    for (const [key, id] of Object.entries(ids)) expect([key, await tasksOf(id)]).toEqual([key, waits]);
  });

  test('waits when the sheet is of another source, or is not taken in', async () => {
    const { a } = await reported('own', ['a']);
    const later = { geverifieerd_op: '2026-10-16' };
    await bringLater('other', [aContact('a', later)]);
    const refused = await bringLater('own', [aContact('a', later), aContact('b', { functie: 'TOVENAAR' })]);
    expect(refused.outcome).toBe('REJECTED');
    await bringLater('own', [aContact('a', later)], { dryRun: true });
    expect(await tasksOf(a!)).toEqual(waits);
    expect(await contactsOf('own')).toMatchObject([{ verified: '2026-09-01' }]);
  });
});
