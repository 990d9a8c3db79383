import type { FastifyInstance } from 'fastify';
import { sql } from 'kysely';
import { operator, readerSession, type Viewer, writerSession } from '../../src/access/viewer.ts';
import { begin } from '../../src/database/begin.ts';
import type { Database } from '../../src/database/open-database.ts';
import type { WriteRows } from '../../src/database/rows.ts';
import type { Session } from '../../src/database/session.ts';
import { writing } from '../../src/database/writing.ts';
import { storeNormSet } from '../../src/norm/load-norm-set.ts';
import { readNormFile } from '../../src/norm/norm-file.ts';
import { recordNormSet } from '../../src/norm/record-norm-set.ts';
import { canaryServer } from '../access/canary-server.ts';
import { addTwoTowns, type Town, type TwoTowns } from '../access/two-towns.ts';
import { aNormSet } from '../norm/a-norm-set.ts';
import { openOwnDatabase } from '../own-database.ts';
import { sampleDay } from '../prepared.ts';
import { plainRows } from './plain-rows.ts';

const example = 'PEDAGOGISCHE_BASIS_VOORBEELD';
const municipality = 'GM9901';
/** Of the other town; without figures, so that nothing is assessed there. */
const bare = 'GM9977';

let database: Database;
let server: FastifyInstance;
let towns: TwoTowns;
let day = sampleDay;
beforeAll(async () => {
  database = await openOwnDatabase({ prepared: 'SAMPLE' });
  towns = await addTwoTowns(database);
  await writing(database, writerSession(operator), async (rows) => {
    await sql`delete from account_municipality where municipality_code = ${municipality}`.execute(rows);
    await sql`insert into account_municipality (account_id, municipality_code, valid)
      values (${towns.A.account}, ${municipality}, '(,)'), (${towns.B.account}, ${bare}, '(,)')`.execute(
      rows,
    );
  });
  server = await canaryServer(database, { today: () => day });
}, 120_000);
afterAll(async () => {
  await server.close();
  await database.close();
});

type Holder = keyof Town['keys'];
async function ask(query: string, variables: object = {}, key: string | null = null) {
  const headers = key === null ? {} : { authorization: `Bearer ${key}` };
  const answer = await server.inject({
    ...{ method: 'POST', url: '/graphql', headers, payload: { query, variables } },
  });
  const { data, errors = [] } = answer.json();
  const codes: string[] = errors.map((error: { extensions: { code: string } }) => error.extensions.code);
  return { data, codes, statements: Number(answer.headers['x-statements']), status: answer.statusCode };
}
const mutation = `mutation ($input: RecordNormSetInput!) { recordNormSet(input: $input) {
  normSet { id code version municipalityCode norms { value } } assessedOn changedFindings problems { code message path } } }`;

const tryTo = (input: object, town: Town = towns.A, holder: Holder = 'EDITOR') =>
  ask(mutation, { input }, town.keys[holder]);
async function record(input: object, town?: Town) {
  const { data, codes } = await tryTo(input, town);
  expect(codes).toEqual([]);
  return data.recordNormSet;
}
const codesOf = ({ problems }: { problems: { code: string; path: string[] }[] }) =>
  problems.map(({ code, path }) => `${code} ${path.slice(1).join('.')}`);
const versions = (code: string) =>
  plainRows(
    database,
    sql<object>`select version, municipality_code as municipality from norm_set where code = ${code} order by 1`,
  );

/** District and verdict of every gap by the default, as of a day. */
async function gaps(asOf = day): Promise<string[]> {
  const { data } = await ask(
    `{ gaps(where: { areas: ["${municipality}"] }, asOf: "${asOf}", first: 500) { nodes { area { code } verdict norm { code } } } }`,
  );
  return data.gaps.nodes
    .map(({ area, verdict, norm }: { area: { code: string }; verdict: string; norm: { code: string } }) =>
      [norm.code, area.code, verdict].join(' '),
    )
    .toSorted();
}

describe('a norm set that an editor records', () => {
  const first = (value = 2) => aNormSet({ municipality, value, set: { adoptedOn: '2026-10-01' } });

  test('is kept for its municipality, whose gaps are by it in the same moment', async () => {
    expect(await record({ document: first(), expectedVersion: 0 })).toEqual({
      normSet: {
        id: 'nset_eigen_1',
        code: 'EIGEN',
        version: 1,
        municipalityCode: municipality,
        norms: [{ value: 2 }],
      },
      ...{ assessedOn: sampleDay, changedFindings: 6, problems: [] },
    });
    // Of the six districts the first has two, three have one, the fifth none; nobody looked in the sixth.
    expect(await gaps()).toEqual([
      'E1 WK990102 SHORT',
      'E1 WK990103 SHORT',
      'E1 WK990104 SHORT',
      'E1 WK990105 ABSENT',
    ]);
  });

  test('is there already when it is recorded again, and nothing changes', async () => {
    expect(await record({ document: `# the same\n${first()}`, expectedVersion: 0 })).toMatchObject({
      ...{ normSet: { id: 'nset_eigen_1' }, assessedOn: sampleDay, changedFindings: 0, problems: [] },
    });
  });

  test('never changes: another text is a version after the last, and says so', async () => {
    const changed = await record({ document: first(3) });
    expect(changed.normSet).toBe(null);
    expect(codesOf(changed)).toEqual(['CONFLICT document.version']);
    expect(changed.problems[0].message).toMatch(
      /^line 2, column 10: EIGEN version 1 is known with other norms \(E1\); a version never changes, raise it$/,
    );
    expect(await versions('EIGEN')).toEqual([{ version: 1, municipality }]);
  });

  test('in its next version takes the place of the one before, of which the days stay; a dry run tells the same', async () => {
    day = '2026-10-16';
    const input = {
      ...{
        document: aNormSet({ municipality, version: 2, set: { adoptedOn: '2026-10-01' } }),
        expectedVersion: 1,
      },
      idempotencyKey: 'second',
    };
    const tried = await record({ ...input, dryRun: true });
    expect(await versions('EIGEN')).toHaveLength(1);
    expect(await gaps()).toHaveLength(4);

    const { normSet, ...told } = await record(input);
    expect(normSet).toMatchObject({ id: 'nset_eigen_2', norms: [{ value: 1 }] });
    expect(tried).toEqual({ normSet: null, ...told });
    expect(told).toMatchObject({ assessedOn: day, problems: [] });
    expect(await gaps()).toEqual(['E1 WK990105 ABSENT']);
    expect(await gaps(sampleDay)).toHaveLength(4);
  });

  test('and is submitted again with its key has one effect and one answer, and its key is for that alone', async () => {
    const input = { document: aNormSet({ code: 'TWEEDE', municipality: bare }), idempotencyKey: 'key' };
    const before = await record(input, towns.B);
    expect(before.problems).toEqual([]);
    expect(await record(input, towns.B)).toEqual(before);
    const other = { ...input, document: aNormSet({ code: 'TWEEDE', version: 2, municipality: bare }) };
    expect((await tryTo(other, towns.B)).codes).toEqual(['IDEMPOTENCY_KEY_REUSED']);
    expect(await versions('TWEEDE')).toHaveLength(1);
  });

  test('of a municipality without figures is kept, and assessed by nobody yet', async () => {
    const document = aNormSet({ code: 'ZONDER', version: 7, municipality: bare });
    expect(await record({ document }, towns.B)).toMatchObject({
      ...{ normSet: { id: 'nset_zonder_7' }, assessedOn: null, changedFindings: 0 },
    });
  });

  test('conflicts when there is another version than the editor saw, or a later one', async () => {
    const next = { document: aNormSet({ code: 'ZONDER', version: 8, municipality: bare }), dryRun: true };
    const { problems } = await record({ ...next, expectedVersion: 6 }, towns.B);
    expect(problems).toEqual([
      {
        ...{ code: 'CONFLICT', path: ['input', 'expectedVersion'] },
        message: 'the last version of ZONDER is 7, not 6',
      },
    ]);
    expect(codesOf(await record({ ...next, expectedVersion: 7 }, towns.B))).toEqual([]);
    const lower = { document: aNormSet({ code: 'ZONDER', version: 5, municipality: bare }) };
    expect(codesOf(await record(lower, towns.B))).toEqual(['CONFLICT document.version']);
  });

  test('at the same moment as a colleague is there, or conflicts: one of the two is told', async () => {
    const both = await Promise.all(
      [4, 5].map((value) => {
        const document = aNormSet({ code: 'ZONDER', municipality: bare, version: 8, value });
        return record({ document, expectedVersion: 7 }, towns.B);
      }),
    );
    const told = both.map(codesOf).toSorted((one, other) => one.length - other.length);
    expect(told).toEqual([[], ['CONFLICT document.version', 'CONFLICT expectedVersion']]);
    expect(await versions('ZONDER')).toHaveLength(2);
  });

  test('that overrides another is whole when it is there', async () => {
    const document = `code: AFWIJKEND\nversion: 1\nname: Onze normen\nmunicipality: ${bare}\nbasis: Voorstel.
overrides: { code: ${example}, version: 2 }\nnorms:\n  - { code: N17, switchedOff: Geen ruimte., reason: Oude stad. }\n`;
    const { normSet, problems } = await record({ document }, towns.B);
    expect(problems).toEqual([]);
    expect(normSet.norms).toHaveLength(34);
  });

  test('is one of at most twenty that a municipality has, since each is assessed', async () => {
    const many = (number: number, version = 1) =>
      aNormSet({ code: `VELE_${number}`, version, municipality: bare });
    await writing(database, writerSession(operator), async (rows) => {
      for (let number = 1; number <= 17; number += 1)
        await storeNormSet(rows, readNormFile(many(number), 'many'));
    });
    expect(codesOf(await record({ document: many(18) }, towns.B))).toEqual(['INVALID document.code']);
    expect(codesOf(await record({ document: many(1, 2) }, towns.B))).toEqual([]);
  });
});

describe('a document with faults', () => {
  test('tells them all at once, by line and column, and a dry run the same', async () => {
    const document = aNormSet({
      ...{ code: 'FOUT', version: 0 },
      set: { isExample: true, name: 'Bel 06-12345678', validFrom: '2027-01-01', validUntil: '2026-01-01' },
      norm: { value: -1, facilityKinds: ['KLIMHAL'], extra: 1 },
    });
    const told = await record({ document });
    expect(codesOf(told)).toEqual([
      'REQUIRED document.municipality',
      'INVALID document.version',
      'PERSONAL_DATA document.name',
      'INVALID document.isExample',
      'INVALID document.validUntil',
      'INVALID document.norms.0.value',
      'INVALID document.norms.0.facilityKinds.0',
      'INVALID document.norms.0.extra',
    ]);
    const lineOf = (word: string) => document.split('\n').findIndex((line) => line.includes(`${word}:`)) + 1;
    for (const [at, word] of [
      [4, 'validUntil'],
      [5, 'value'],
      [7, 'extra'],
    ] as const)
      expect(told.problems[at].message).toMatch(new RegExp(`^line ${lineOf(word)}, column `));
    expect(await record({ document, dryRun: true })).toEqual(told);
    expect(await versions('FOUT')).toEqual([]);
  });

  test.each<[string, string, RegExp]>([
    ['is no YAML', 'code: "A', /^line 1, column 9: Missing closing/],
    ['is nothing', '', /^line 1, column 1: a set of your own/],
    ['goes too deep', '? '.repeat(30_000), /goes deeper than 32 levels$/],
    ['is a list of lists', '['.repeat(30_000), /goes deeper than 32 levels$/],
    ['has too many words', 'a:\n'.repeat(20_000), /more than 20000 words and signs$/],
    ['has a key twice', 'code: A\ncode: B\n', /^line 2, column 1: Map keys must be unique$/],
    [
      'grows when it is read',
      Array.from(
        { length: 9 },
        (_, at) => `a${at}: &a${at} [${Array(9).fill(at ? `*a${at - 1}` : 'x')}]`,
      ).join('\n'),
      /says more by \* than can be read$/,
    ],
    [
      'is within itself',
      'norms: &a [*a]',
      /^line 1, column 12: a list is not what is wanted: words with values/,
    ],
    ['has the character 0 by an escape', 'name: "a\\0b"', /a character in it that is no text$/],
    ['has half a character by an escape', 'name: "\\uD800"', /a character in it that is no text$/],
    ['has a code longer than an id', `code: ${'A'.repeat(3_000)}`, /.*/],
    ['has a sentence longer than any text', `name: ${'a'.repeat(2_001)}`, /.*/],
    ['has years that no calendar has', 'adoptedOn: 0001-01-01', /.*/],
    ['has a version that no column holds', 'version: 9000000000', /.*/],
  ])('that %s has a problem, and is no fault of the service', async (_, document, message) => {
    const { data, codes } = await tryTo({ document });
    expect(codes).toEqual([]);
    const { normSet, problems } = data.recordNormSet;
    expect(normSet).toBe(null);
    expect(problems.map((one: { message: string }) => one.message).join('\n')).toMatch(
      new RegExp(message.source, 'm'),
    );
  });

  test('may be longer than other texts, up to 64,000 characters, as a variable or in the question', async () => {
    const document = (length: number) =>
      aNormSet({ code: 'ZONDER', version: 20, municipality: bare }).padEnd(length, '# lang\n');
    expect(codesOf(await record({ document: document(64_000), dryRun: true }, towns.B))).toEqual([]);
    expect((await tryTo({ document: document(64_001) })).codes).toEqual(['BAD_USER_INPUT']);
    const written = (length: number, rest = '') =>
      ask(
        `mutation { recordNormSet(input: { dryRun: true document: ${JSON.stringify(document(length))} ${rest} }) { problems { code } } }`,
        {},
        towns.B.keys.EDITOR,
      );
    expect((await written(60_000)).data.recordNormSet.problems).toEqual([]);
    expect((await written(64_001)).codes).toEqual(['BAD_USER_INPUT']);
    const key = 'k'.repeat(2_001);
    expect((await written(5_000, `idempotencyKey: "${key}"`)).codes).toEqual(['BAD_USER_INPUT']);
    expect((await tryTo({ document: document(5_000), idempotencyKey: key })).codes).toEqual([
      'BAD_USER_INPUT',
    ]);
  });
});

describe('a norm set of somebody else', () => {
  const theirs = (code: string, of: string) => ({ document: aNormSet({ code, municipality: of }) });

  test('is not recorded, and one of a municipality that never was gets the same answer by the same statements', async () => {
    const foreign = await tryTo(theirs('VREEMD', municipality), towns.B);
    const absent = await tryTo(theirs('VREEMD', 'GM0000'), towns.B);
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
        expect(codesOf(await record({ document }, towns.B))).toEqual(['DUPLICATE document.code']);
      }
    expect([await versions(example), await versions('EIGEN')]).toEqual(before);
  });

  test.each<Holder>(['PARTNER', 'DASHBOARD', 'STEWARD', 'IMPORTER', 'AUDITOR'])(
    'and one of its own is not for %s, before anything is looked up',
    async (holder) => {
      const { data, codes, statements, status } = await tryTo(theirs('NIET', municipality), towns.A, holder);
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
  async function asEditorOfB<T>(guard: string, work: (rows: WriteRows) => Promise<T>): Promise<T> {
    const session = writerSession(towns.B.viewers.EDITOR, { today: day });
    const open = await begin(database, { role: 'none', variables: {} } as unknown as Session, 'read write');
    try {
      await sql.raw(guard).execute(open.transaction);
      for (const [name, value] of Object.entries(session.variables))
        await sql`select set_config(${`ketenkaart.${name}`}, ${value}, true)`.execute(open.transaction);
      await sql`select set_config('role', ${session.role}, true)`.execute(open.transaction);
      return await work(open.transaction);
    } finally {
      await open.rollback();
    }
  }
  const nothing = 'select 1';
  const withoutPolicies = 'alter table norm_set disable row level security';
  const document = () => aNormSet({ code: 'INBRAAK', municipality });
  /** The service, if it took an editor for one of everywhere. */
  const mistaken = (rows: WriteRows) =>
    recordNormSet(
      rows,
      { viewer: towns.B.viewers.EDITOR as Viewer, scope: 'ALL', today: day },
      { document: document() },
    );

  test('refuses a set of another municipality when the service would be mistaken', async () => {
    await expect(asEditorOfB(nothing, mistaken)).rejects.toThrow(refused);
  });

  test('and the service refuses it when the database would not; without both it is recorded', async () => {
    const who = { viewer: towns.B.viewers.EDITOR, scope: 'OWN', today: day } as const;
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
    await record({ document: aNormSet({ code: 'VAST', municipality: 'GM9912' }) }, towns.B);
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
    const { viewers } = towns.B;
    for (const viewer of [viewers.PARTNER, viewers.EDITOR]) {
      const open = await begin(database, readerSession(viewer), 'read only');
      const { rows } = await sql`select from norm_set`.execute(open.transaction);
      await open.commit();
      expect(rows.length).toBeGreaterThan(5);
    }
  });
});
