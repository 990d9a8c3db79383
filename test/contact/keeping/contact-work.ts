import { sql } from 'kysely';
import { anonymous, operator, type Viewer, writerSession } from '../../../src/access/viewer.ts';
import { ask } from '../../../src/database/rows.ts';
import { writing } from '../../../src/database/writing.ts';
import { apiOn } from '../../ask-sample.ts';
import { readAsOperator } from '../../exchange/dump.ts';

/** Keeping the contacts of the sample municipality, which has a neighbour with an account of its own. */
export const api = apiOn('SAMPLE');
export const editor: Viewer = { ...anonymous, kind: 'EDITOR', actor: 'els', account: 'acc_voorbeeldstad' };
export const neighbour: Viewer = { ...editor, actor: 'bram', account: 'acc_elders' };
export const partnerOf = (organisation: string): Viewer => ({
  ...anonymous,
  kind: 'PARTNER',
  actor: organisation,
  organisation,
});
/** Of the sample: ids by the key in its sheets. */
export const org: Record<string, string> = {};
export const fac: Record<string, string> = {};

beforeAll(async () => {
  const ids = (table: string) =>
    readAsOperator(api.database, (rows) =>
      ask(rows, sql<{ id: string; key: string }>`select id, source_key as key from ${sql.table(table)}`),
    );
  Object.assign(org, Object.fromEntries((await ids('organisation')).map(({ id, key }) => [key, id])));
  Object.assign(fac, Object.fromEntries((await ids('facility')).map(({ id, key }) => [key, id])));
  await writing(api.database, writerSession(operator), async (rows) => {
    await sql`insert into account (id, name) values ('acc_elders', 'Elders')`.execute(rows);
    await sql`insert into account_municipality (account_id, municipality_code, valid)
      values ('acc_elders', 'GM9902', '(,)')`.execute(rows);
  });
});

export const shown =
  'contact { id version mailbox mainPhone visibility isMailbox reported withdrawnBecause verified { on by } }';
export const change = (viewer: Viewer, call: string, variables: object = {}, types = '') =>
  api.ask(
    `mutation ${types} { done: ${call} { ${shown} problems { code path message } } }`,
    { ...variables },
    viewer,
  );

export const record = (viewer: Viewer, input: object, key: string | null = null) =>
  change(
    viewer,
    'recordContact(input: $input, idempotencyKey: $key)',
    { input, key },
    '($input: RecordContactInput!, $key: String)',
  );
export const correct = (viewer: Viewer, id: string, input: object, expectedVersion: number) =>
  change(
    viewer,
    'correctContact(id: $id, input: $input, expectedVersion: $version)',
    { id, input, version: expectedVersion },
    '($id: ID!, $input: CorrectContactInput!, $version: Int!)',
  );
export const verify = (viewer: Viewer, id: string) => change(viewer, `verifyContact(id: "${id}")`);
export const withdraw = (viewer: Viewer, id: string) =>
  change(viewer, `withdrawContact(id: "${id}", reason: ROLE_ENDED)`);
let made = 0;
/** A contact that differs from every other. */
export const aContact = (more: object = {}) => {
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
export const vera = {
  name: 'Vera Verzonnen',
  email: 'vera.verzonnen@kwartier.example',
  phone: '010-0123457',
};

export async function recorded(
  viewer: Viewer = editor,
  more: object = {},
): Promise<{ id: string; version: number }> {
  const { data, errors } = await record(viewer, aContact(more));
  expect([errors, data.done.problems]).toEqual([[], []]);
  return data.done.contact;
}

export const codesOf = (problems: readonly { code: string; path: readonly string[] }[]) =>
  problems.map(({ code, path }) => `${code} ${path.slice(1).join('.')}`.trim());

export const personOf = (id: string) =>
  readAsOperator(api.database, async (rows) => {
    const [person = null] = await ask(
      rows,
      sql<Record<string, string>>`
        select name, email, phone, delete_after::text as until from contact_person where contact_id = ${id}`,
    );
    return person;
  });
