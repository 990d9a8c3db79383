import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { FastifyInstance } from 'fastify';
import { sql } from 'kysely';
import { scopeOf } from '../../src/access/policy.ts';
import { operator, viewerKinds, writerSession } from '../../src/access/viewer.ts';
import type { Database } from '../../src/database/open-database.ts';
import { writing } from '../../src/database/writing.ts';
import { apiOver } from '../ask-sample.ts';
import { openOwnDatabase } from '../own-database.ts';
import { askOver, canaryServer } from './canary-server.ts';
import { type PermissionRow, permissionRows, type Sample } from './permission-rows.ts';
import { addTwoTowns, type Town, type TwoTowns } from './two-towns.ts';

/** Everybody tries everything over HTTP; what came of it is the table of `docs/permissions.md`. */

let database: Database;
let server: FastifyInstance;
let towns: TwoTowns;
let sample: Sample;
beforeAll(async () => {
  database = await openOwnDatabase({ prepared: 'SAMPLE' });
  towns = await addTwoTowns(database);
  await asOperator(sql`delete from account_municipality where municipality_code = 'GM9901'`);
  await asOperator(
    sql`insert into account_municipality (account_id, municipality_code, valid) values (${towns.A.account}, 'GM9901', '(,)')`,
  );
  const api = await apiOver(database);
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

const asOperator = (statement: ReturnType<typeof sql>) =>
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

/** With what is of town A: by whoever is of it, or of the other. */
async function attempt(kind: Kind, { of, question, could }: PermissionRow): Promise<Outcome> {
  const { A, B } = towns;
  const home: Town = of === 'other' ? B : A;
  return outcome(kind === 'ANONYMOUS' ? null : home.keys[kind], question(A, sample), could);
}

async function outcome(
  key: string | null,
  question: ReturnType<PermissionRow['question']>,
  could: PermissionRow['could'],
) {
  const before = await entries();
  const { text } = await askOver(server)({ town: null, name: '', key }, question);
  const { data, errors = [] } = JSON.parse(text.slice(text.indexOf('\n') + 1));
  const codes = errors.map((error: { extensions: { code: string } }) => error.extensions.code);
  if (codes.some((code: string) => code === 'UNAUTHENTICATED' || code === 'FORBIDDEN')) return 'refused';
  expect({ question, codes }).toEqual({ question, codes: [] });
  if (!could(data)) return 'nothing';
  return (await entries()) > before ? 'yes, logged' : 'yes';
}

const file = new URL('../../../docs/permissions.md', import.meta.url);
const marks = ['<!-- what was tried -->', '<!-- end -->'] as const;

function tableOf(tried: readonly { row: PermissionRow; outcomes: readonly Outcome[] }[]): string {
  const cells = (values: readonly string[]) => `| ${values.join(' | ')} |`;
  const heads = overHttp.map((kind) => kind.toLowerCase());
  return [
    cells(['what', 'of', 'action', ...heads]),
    cells(['what', 'of', 'action', ...heads].map(() => '---')),
    ...tried.map(({ row, outcomes }) =>
      cells([row.what, row.of ?? '', `\`${row.action}\``, ...outcomes.map((one) => signs[one])]),
    ),
  ].join('\n');
}

let tried: { row: PermissionRow; outcomes: Outcome[] }[];
beforeAll(async () => {
  tried = [];
  for (const row of permissionRows) {
    const outcomes: Outcome[] = [];
    for (const kind of overHttp) outcomes.push(await attempt(kind, row));
    tried.push({ row, outcomes });
  }
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
  const beyond = tried.flatMap(({ row, outcomes }) =>
    overHttp.flatMap((kind, at) => {
      const scope = scopeOf({ kind }, row.action);
      const could = outcomes[at]?.startsWith('yes');
      const isCount = row.what.startsWith('how many');
      const isLess = scope === 'NONE' || (scope === 'COUNTED' && !isCount);
      const isWrong = could && (isLess || (row.of === 'other' && scope === 'OWN'));
      return isWrong ? [`${kind}: ${row.what} ${row.of ?? ''}`] : [];
    }),
  );
  expect(beyond).toEqual([]);
});

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

test('a matrix of a service that lets everybody in would be another one', async () => {
  const row = permissionRows.find(({ action }) => action === 'agreement:write')!;
  const { A } = towns;
  // As if whoever asks were let in as the data steward.
  const mistaken: Outcome[] = [];
  for (const _ of overHttp) mistaken.push(await outcome(A.keys.STEWARD, row.question(A, sample), row.could));
  expect(tableOf([{ row, outcomes: mistaken }])).not.toBe(tableOf(tried.filter((one) => one.row === row)));
});
