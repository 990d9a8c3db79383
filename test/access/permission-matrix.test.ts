import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { FastifyInstance } from 'fastify';
import { parse, Kind as SyntaxKind } from 'graphql';
import { type RawBuilder, sql } from 'kysely';
import { scopeOf } from '../../src/access/policy.ts';
import { anonymous, operator, type Viewer, viewerKinds, writerSession } from '../../src/access/viewer.ts';
import type { Database } from '../../src/database/open-database.ts';
import { writing } from '../../src/database/writing.ts';
import { type Guard, guardedQuestions } from '../../src/server/request/guarded-questions.ts';
import { apiOver, type OpenApi } from '../ask-sample.ts';
import { openOwnDatabase } from '../own-database.ts';
import type { Question } from './canary-questions.ts';
import { askOver, canaryServer } from './canary-server.ts';
import { type PermissionRow, permissionRows, type Sample } from './permission-rows.ts';
import { addTwoTowns, type Town, type TwoTowns } from './two-towns.ts';

/** Everybody tries everything over HTTP; what came of it is the table of `docs/permissions.md`. */

let database: Database;
let server: FastifyInstance;
let api: OpenApi;
let towns: TwoTowns;
let sample: Sample;
beforeAll(async () => {
  database = await openOwnDatabase({ prepared: 'SAMPLE' });
  towns = await addTwoTowns(database);
  await asOperator(sql`delete from account_municipality where municipality_code = 'GM9901'`);
  await asOperator(
    sql`insert into account_municipality (account_id, municipality_code, valid) values (${towns.A.account}, 'GM9901', '(,)')`,
  );
  api = await apiOver(database);
  const { data } = await api.ask(
    '{ gaps(where: { areas: ["GM9901"] }, first: 1) { nodes { id } } facilities(where: { kinds: ["BASISSCHOOL"] }, first: 1) { nodes { id } } }',
  );
  sample = { gap: data.gaps.nodes[0].id, facility: data.facilities.nodes[0].id };
  const state = permissionRows.find(({ action }) => action === 'relation:claim')!.question;
  const { query = '', variables } = state(towns.A, sample);
  expect((await api.ask(query, variables)).data.stateRelation.problems).toEqual([]);
  server = await canaryServer(database);
}, 120_000);
afterAll(async () => {
  await server.close();
  await database.close();
});

const asOperator = (statement: RawBuilder<unknown>) =>
  writing(database, writerSession(operator), (rows) => statement.execute(rows));

const overHttp = viewerKinds.filter((kind) => kind !== 'OPERATOR');
type Kind = (typeof overHttp)[number];

type Outcome = 'yes' | 'yes, logged' | 'nothing' | 'refused';
const signs: Record<Outcome, string> = { yes: '●', 'yes, logged': '● logged', nothing: '○', refused: '–' };

const entries = async () => {
  const { rows } = await asOperator(
    sql`select count(*) as count from access_log where action = 'contact:details'`,
  );
  return Number((rows[0] as { count: string }).count);
};

interface Tried {
  readonly row: PermissionRow;
  readonly outcomes: readonly Outcome[];
}

// biome-ignore lint/suspicious/noExplicitAny: each question has an answer of its own
type Ask = (kind: Kind, home: Town, question: Question) => Promise<{ data: any; codes: string[] }>;

/** Each with what is of town A: by whoever is of it, or of the other. */
async function tryAll(ask: Ask): Promise<Tried[]> {
  const tries: Tried[] = [];
  for (const row of permissionRows) {
    const outcomes: Outcome[] = [];
    for (const kind of overHttp) outcomes.push(await attempt(ask, kind, row));
    tries.push({ row, outcomes });
  }
  return tries;
}

async function attempt(ask: Ask, kind: Kind, { of, anew, question, could }: PermissionRow): Promise<Outcome> {
  const { A, B } = towns;
  if (anew) await asOperator(anew(A));
  const asked = question(A, sample);
  const before = await entries();
  const { data, codes } = await ask(kind, of === 'other' ? B : A, asked);
  if (codes.some((code) => code === 'UNAUTHENTICATED' || code === 'FORBIDDEN')) return 'refused';
  expect({ asked, codes }).toEqual({ asked, codes: [] });
  if (!could(data)) return 'nothing';
  return (await entries()) > before ? 'yes, logged' : 'yes';
}

const askServer: Ask = async (kind, home, question) => {
  const key = kind === 'ANONYMOUS' ? null : home.keys[kind];
  const { text } = await askOver(server)({ town: null, name: '', key }, question);
  const { data, errors = [] } = JSON.parse(text.slice(text.indexOf('\n') + 1));
  return { data, codes: errors.map((error: { extensions: { code: string } }) => error.extensions.code) };
};

const file = new URL('../../../docs/permissions.md', import.meta.url);
const marks = ['<!-- what was tried -->', '<!-- end -->'] as const;

function tableOf(tries: readonly Tried[]): string {
  const cells = (values: readonly string[]) => `| ${values.join(' | ')} |`;
  const heads = overHttp.map((kind) => kind.toLowerCase());
  return [
    cells(['what', 'of', 'action', ...heads]),
    cells(['what', 'of', 'action', ...heads].map(() => '---')),
    ...tries.map(({ row, outcomes }) =>
      cells([row.what, row.of ?? '', `\`${row.action}\``, ...outcomes.map((one) => signs[one])]),
    ),
  ].join('\n');
}

let tried: Tried[];
beforeAll(async () => {
  tried = await tryAll(askServer);
}, 180_000);

test('who may what, as tried over HTTP, is what docs/permissions.md says', () => {
  const table = tableOf(tried);
  const text = existsSync(file) ? readFileSync(file, 'utf8') : `${marks.join('\n')}\n`;
  const [before = '', rest = ''] = text.split(marks[0]);
  const [written = '', after = ''] = rest.split(marks[1]);
  // A table that is not there yet is written, to be read before it is committed.
  if (written.trim() === '') writeFileSync(file, `${before}${marks[0]}\n\n${table}\n\n${marks[1]}${after}`);
  expect(written.trim()).toBe(table);
});

test('nobody could do what the policy does not let them', () => {
  expect(beyondPolicy(tried)).toEqual([]);
});

const beyondPolicy = (tries: readonly Tried[]): string[] =>
  tries.flatMap(({ row, outcomes }) =>
    overHttp.flatMap((kind, at) => {
      const scope = scopeOf({ kind }, row.action);
      const could = outcomes[at]?.startsWith('yes');
      const isCount = row.what.startsWith('how many');
      const isLess = scope === 'NONE' || (scope === 'COUNTED' && !isCount);
      const isWrong = could && (isLess || (row.of === 'other' && scope === 'OWN'));
      return isWrong ? [`${kind}: ${row.what} ${row.of ?? ''}`] : [];
    }),
  );

test('and everybody could what the policy says they may, of their own', () => {
  const short = tried.flatMap(({ row, outcomes }) =>
    overHttp.flatMap((kind, at) => {
      const scope = scopeOf({ kind }, row.action);
      const may =
        scope === 'ALL' ||
        scope === 'PUBLIC' ||
        ((scope === 'OWN' || scope === 'AGREED') && row.of !== 'other');
      return may && !outcomes[at]?.startsWith('yes')
        ? [`${kind}: ${row.what} ${row.of ?? ''} (${outcomes[at]})`]
        : [];
    }),
  );
  expect(short).toEqual([]);
});

test('what is of a person was logged each time that it was shown', () => {
  const persons = tried
    .filter(({ row }) => row.what.startsWith('who a contact is'))
    .flatMap(({ outcomes }) => outcomes);
  expect(persons).toContain('yes, logged');
  expect(persons).not.toContain('yes');
});

test('whatever changes something, or is of persons or accounts, is tried', () => {
  const asked = new Set(
    permissionRows.flatMap(({ question }) => rootFieldsOf(question(towns.A, sample).query ?? '')),
  );
  expect(untried(guardedQuestions, asked)).toEqual([]);
  expect(untried({ ...guardedQuestions, 'Mutation.stir': 'contact:write' }, asked)).toEqual([
    'Mutation.stir',
  ]);
  asked.delete('Query.contactTasks');
  expect(untried(guardedQuestions, asked)).toEqual(['Query.contactTasks']);
});

const aboutFacts: readonly Guard[] = ['ANYONE', 'facts:read', 'relation:read', 'gap:read'];
const untried = (guards: Readonly<Record<string, Guard>>, asked: ReadonlySet<string>) =>
  Object.entries(guards)
    .filter(([name, guard]) => !asked.has(name) && !(name.startsWith('Query.') && aboutFacts.includes(guard)))
    .map(([name]) => name);

const rootFieldsOf = (query: string): string[] =>
  parse(query).definitions.flatMap((definition) =>
    definition.kind !== SyntaxKind.OPERATION_DEFINITION
      ? []
      : definition.selectionSet.selections.flatMap((selection) =>
          selection.kind === SyntaxKind.FIELD
            ? [`${definition.operation === 'query' ? 'Query' : 'Mutation'}.${selection.name.value}`]
            : [],
        ),
  );

describe('the matrix', () => {
  /** Asks the schema itself, past the guards of the endpoint. */
  const past = (who: (kind: Kind, home: Town) => Viewer) =>
    tryAll(async (kind, home, { query = '', variables }) => {
      const { data, errors } = await api.ask(query, variables, who(kind, home));
      return { data, codes: errors.map(({ code }) => String(code)) };
    });
  const isHeld = (kind: Kind, home: Town) => (kind === 'ANONYMOUS' ? anonymous : home.viewers[kind]);

  test('of a service without the list of guarded questions is another one: importers would read gaps', async () => {
    const unguarded = await past(isHeld);
    expect(tableOf(unguarded)).not.toBe(tableOf(tried));
    const readers = beyondPolicy(unguarded);
    expect(readers).toContain('IMPORTER: gaps ');
    expect(readers).toContain('AUDITOR: facilities and organisations ');
  }, 120_000);

  test('of a service that gives everybody the rights of the operator is another one, in every line that limits', async () => {
    const mistaken = await past((kind, home) => ({ ...isHeld(kind, home), kind: 'OPERATOR' }));
    const whats = new Set(
      permissionRows
        .filter(({ action }) => overHttp.some((kind) => scopeOf({ kind }, action) === 'NONE'))
        .map(({ what }) => what),
    );
    const found = beyondPolicy(mistaken);
    expect([...whats].filter((what) => !found.some((line) => line.includes(`: ${what} `)))).toEqual([]);
  }, 120_000);
});
