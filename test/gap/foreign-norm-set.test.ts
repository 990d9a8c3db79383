import { sql } from 'kysely';
import { readerSession, type Viewer, writerSession } from '../../src/access/viewer.ts';
import { begin } from '../../src/database/begin.ts';
import type { WriteRows } from '../../src/database/rows.ts';
import { storeNormSet } from '../../src/norm/load-norm-set.ts';
import { readNormFile } from '../../src/norm/norm-file.ts';
import { recordNormSet } from '../../src/norm/record-norm-set.ts';
import { unguarded } from '../access/unguarded.ts';
import { aNormSet } from '../norm/a-norm-set.ts';
import { plainRows } from './plain-rows.ts';
import { codesOf, example, type Holder, municipality, mutation, serveRecording } from './serve-recording.ts';

const served = serveRecording();
const { ask, record, tryTo, versions } = served;
/** Of the town A, whose gaps are by it. */
beforeAll(async () => {
  expect(codesOf(await record({ document: aNormSet({ municipality }) }))).toEqual([]);
});

describe('a norm set of somebody else', () => {
  const theirs = (code: string, of: string) => ({ document: aNormSet({ code, municipality: of }) });

  test('is not recorded, and one of a municipality that never was gets the same answer by the same statements', async () => {
    const foreign = await tryTo(theirs('VREEMD', municipality), served.towns.B);
    const absent = await tryTo(theirs('VREEMD', 'GM0000'), served.towns.B);
    expect(codesOf(foreign.data.recordNormSet)).toEqual(['NOT_FOUND document.municipality']);
    const asAbsent = JSON.stringify(foreign.data).replaceAll(municipality, 'GM0000');
    expect(JSON.parse(asAbsent)).toEqual(absent.data);
    expect(foreign.statements).toBe(absent.statements);
    expect(await versions('VREEMD')).toEqual([]);
  });

  test('keeps its code: no other municipality records a version of it, nor of the example', async () => {
    const before = [await versions(example), await versions('EIGEN')];
    for (const code of [example, 'EIGEN'])
      for (const version of [1, 9]) {
        const document = aNormSet({ code, version, municipality: 'GM9912' });
        expect(codesOf(await record({ document }, served.towns.B))).toEqual(['DUPLICATE document.code']);
      }
    expect([await versions(example), await versions('EIGEN')]).toEqual(before);
  });

  test.each<Holder>(['PARTNER', 'DASHBOARD', 'STEWARD', 'IMPORTER', 'AUDITOR'])(
    'and one of its own is not for %s, before anything is looked up',
    async (holder) => {
      const { data, codes, statements, status } = await tryTo(
        theirs('NIET', municipality),
        served.towns.A,
        holder,
      );
      expect({ data, codes, statements, status }).toEqual({
        ...{ data: undefined, codes: ['FORBIDDEN'], statements: 0, status: 403 },
      });
    },
  );

  test('nor for who did not sign in', async () => {
    const { codes, status } = await ask(mutation, { input: theirs('NIET', municipality) });
    expect({ codes, status }).toEqual({ codes: ['UNAUTHENTICATED'], status: 401 });
  });
});

/** What stands behind the checks of the service, and what each of the two would let through alone. */
describe('the database', () => {
  const refused = /row-level security/;
  /** As the editor of B; `guard` is taken out before, and all is undone. */
  const asEditorOfB = <T>(guard: string, work: (rows: WriteRows) => Promise<T>): Promise<T> => {
    const session = writerSession(served.towns.B.viewers.EDITOR, { today: served.day });
    return unguarded(served.database, guard, session, work);
  };
  const nothing = 'select 1';
  const withoutPolicies = 'alter table norm_set disable row level security';
  const document = () => aNormSet({ code: 'INBRAAK', municipality });
  /** The service, if it took an editor for one of everywhere. */
  const mistaken = (rows: WriteRows) =>
    recordNormSet(
      rows,
      { viewer: served.towns.B.viewers.EDITOR as Viewer, scope: 'ALL', today: served.day },
      { document: document() },
    );

  test('refuses a set of another municipality when the service would be mistaken', async () => {
    await expect(asEditorOfB(nothing, mistaken)).rejects.toThrow(refused);
  });

  test('and the service refuses it when the database would not; without both it is recorded', async () => {
    const who = { viewer: served.towns.B.viewers.EDITOR, scope: 'OWN', today: served.day } as const;
    const held = await asEditorOfB(withoutPolicies, (rows) =>
      recordNormSet(rows, who, { document: document() }),
    );
    expect(codesOf(held as never)).toEqual(['NOT_FOUND document.municipality']);
    // The norms have a policy of their own.
    await expect(asEditorOfB(withoutPolicies, mistaken)).rejects.toThrow(refused);
    const both = await asEditorOfB(
      'do $$ begin alter table norm_set disable row level security; alter table norm disable row level security; end $$',
      mistaken,
    );
    expect(both).toMatchObject({ recorded: { municipality }, isNew: true, problems: [] });
  });

  test.each([
    ['a code of another', () => aNormSet({ code: 'EIGEN', version: 99, municipality: 'GM9912' })],
    ['the code of the example', () => aNormSet({ code: example, version: 99, municipality: 'GM9912' })],
    ['a set for everybody', () => aNormSet({ code: 'ALLEN' })],
    ['an example', () => aNormSet({ code: 'VB', municipality: 'GM9912', set: { isExample: true } })],
  ])('refuses %s, which would be there without its policy', async (_, text) => {
    const store = (rows: WriteRows) => storeNormSet(rows, readNormFile(text(), 'document'));
    await expect(asEditorOfB(nothing, store)).rejects.toThrow(refused);
    const code = readNormFile(text(), 'document').code;
    const added = await asEditorOfB(
      'do $$ begin alter table norm_set disable row level security; alter table norm disable row level security; end $$',
      async (rows) => {
        await store(rows);
        return (
          await sql`select from norm_set where code = ${code} and name = ${`Normen ${code}`}`.execute(rows)
        ).rows;
      },
    );
    expect(added.length).toBeGreaterThan(0);
  });

  test('adds no norm to a set by which gaps were found, and changes or removes nothing for an editor', async () => {
    await record({ document: aNormSet({ code: 'VAST', municipality: 'GM9912' }) }, served.towns.B);
    const copy = (set: string) => (rows: WriteRows) =>
      sql`insert into norm select (jsonb_populate_record(n, jsonb_build_object('id', 'norm_x', 'code', 'X', 'norm_set_id', ${set}::text))).*
        from norm n where n.id = 'norm_vast_1_E1'`.execute(rows);
    for (const set of ['nset_vast_1', 'nset_eigen_1', `nset_${example.toLowerCase()}_2`])
      await expect(asEditorOfB(nothing, copy(set))).rejects.toThrow(refused);
    const withoutPolicy = await asEditorOfB(
      'alter table norm disable row level security',
      copy('nset_vast_1'),
    );
    expect(withoutPolicy.numAffectedRows).toBe(1n);

    for (const statement of [
      `update norm_set set name = 'x'`,
      `update norm set value = 9`,
      'delete from norm',
      'delete from norm_set',
    ]) {
      const { numAffectedRows } = await asEditorOfB(nothing, (rows) => sql.raw(statement).execute(rows));
      expect([statement, numAffectedRows]).toEqual([statement, 0n]);
    }
    const changed = await asEditorOfB('alter table norm_set disable row level security', (rows) =>
      sql`update norm_set set name = 'x'`.execute(rows),
    );
    expect(changed.numAffectedRows).toBeGreaterThan(1n);
  });

  test('shows everybody every set', async () => {
    const { viewers } = served.towns.B;
    const all = await plainRows(served.database, sql<object>`select from norm_set`);
    for (const viewer of [viewers.PARTNER, viewers.EDITOR]) {
      const open = await begin(served.database, readerSession(viewer), 'read only');
      const { rows } = await sql`select from norm_set`.execute(open.transaction);
      await open.commit();
      expect(rows).toHaveLength(all.length);
    }
  });
});
