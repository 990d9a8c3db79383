import type { FastifyInstance } from 'fastify';
import { defaultFieldResolver, type GraphQLObjectType } from 'graphql';
import { sql } from 'kysely';
import { operator, readerSession, type Viewer } from '../../../src/access/viewer.ts';
import type { Contact } from '../../../src/contact/contact.graphql.ts';
import { readDetails } from '../../../src/contact/details/contact-details.rows.ts';
import type { Database } from '../../../src/database/open-database.ts';
import { openReading } from '../../../src/database/reading.ts';
import { ask } from '../../../src/database/rows.ts';
import type { Context } from '../../../src/graphql/context.ts';
import { makeLog } from '../../../src/server/log/log.ts';
import { makeServer } from '../../../src/server/make-server.ts';
import { buildApiSchema } from '../../../src/server/schema/schema.ts';
import { readSettings } from '../../../src/server/setting/settings.ts';
import { aKey } from '../../account/accounts.ts';
import { asOwner } from '../../account/as-owner.ts';
import { openOwnDatabase } from '../../own-database.ts';
import {
  aContact,
  anAgreement,
  buildTown,
  entriesAfter,
  inTown,
  newestEntry,
  townDay,
  viewers,
} from '../contact-rows.ts';

let database: Database;
let key: string;
const servers: FastifyInstance[] = [];

beforeAll(async () => {
  database = await openOwnDatabase();
  await buildTown(database);
  await inTown(database, async (rows) => {
    const head = { roles: ['DIRECTEUR'], facility: 'fac_school' };
    await aContact(rows, { ...head, id: 'con_first', person: { name: 'Canary First' } });
    await aContact(rows, { ...head, id: 'con_second', person: { name: 'Canary Second' } });
    await anAgreement(rows, { id: 'agr_team', party: 'org_team', purposes: ['SIGNALLING'] });
  });
  key = (await aKey(database, 'acc_voorstad', 'PARTNER', 'org_team')).text;
}, 120_000);
let before: string;
beforeEach(async () => {
  before = await newestEntry(database);
});
afterAll(async () => {
  for (const server of servers) await server.close();
  await database.close();
});

type Details = (contact: Contact, context: Context) => unknown;

/** The service, with other details where a guard is to be taken out of them. */
async function serve(details?: Details): Promise<FastifyInstance> {
  const schema = await buildApiSchema();
  const field = (schema.getType('Contact') as GraphQLObjectType).getFields().details;
  if (field && details)
    field.resolve = (contact, _args, context) => details(contact as Contact, context as Context);
  const server = await makeServer({
    ...{
      settings: readSettings({ NODE_ENV: 'test' }),
      database,
      log: makeLog('fatal'),
      schema,
      examples: [],
    },
    today: () => townDay,
  });
  servers.push(server);
  return server;
}

async function look(server: FastifyInstance) {
  const query = `{ facility(id: "fac_school") { name contacts(purpose: SIGNALLING) { nodes { details { name } } } } }`;
  const headers = { authorization: `Bearer ${key}` };
  const { statusCode, body } = await server.inject({
    method: 'POST',
    url: '/graphql',
    headers,
    payload: { query },
  });
  return { statusCode, body, shown: [...new Set(body.match(/Canary \w+/g))].sort() };
}

/** Who was written down since the test began. */
const logged = async (): Promise<string[]> =>
  (await entriesAfter(database, before)).map(({ objectId }) => String(objectId)).sort();

/** How a test takes a guard of the database out. */
async function asOwnerDo(...statements: string[]): Promise<void> {
  for (const one of statements) await sql.raw(one).execute(asOwner(database));
}

/** What must hold of every look over HTTP. */
async function expectLoggedOrNothing(server: FastifyInstance): Promise<void> {
  before = await newestEntry(database);
  const { shown } = await look(server);
  const names = { con_first: 'Canary First', con_second: 'Canary Second' };
  expect(shown).toEqual((await logged()).map((id) => names[id as keyof typeof names]));
}

describe('details over HTTP', () => {
  test('are shown, and an entry for each person is there when the answer is', async () => {
    const server = await serve();
    expect(await look(server)).toMatchObject({ statusCode: 200, shown: ['Canary First', 'Canary Second'] });
    expect(await logged()).toEqual(['con_first', 'con_second']);
  });

  test('that cannot be logged are not shown, nor is anything else of the answer', async () => {
    const server = await serve();
    await asOwnerDo('revoke insert on access_log from app_reader');
    try {
      const { statusCode, body, shown } = await look(server);
      expect({ statusCode, shown }).toEqual({ statusCode: 503, shown: [] });
      expect(JSON.parse(body)).toEqual({
        data: null,
        errors: [
          { message: expect.stringContaining('could not be logged'), extensions: { code: 'UNAVAILABLE' } },
        ],
      });
      await expectLoggedOrNothing(server);
    } finally {
      await asOwnerDo('grant insert on access_log to app_reader');
    }
    await expectLoggedOrNothing(server);
    expect(await logged()).toHaveLength(2);
  });

  test('that cannot be logged after a change are not shown, and nobody is told to make the change again', async () => {
    const server = await serve();
    const editor = (await aKey(database, 'acc_voorstad', 'EDITOR')).text;
    const record = (selection: string) =>
      server.inject({
        method: 'POST',
        url: '/graphql',
        headers: { authorization: `Bearer ${editor}` },
        payload: {
          query: `mutation { recordContact(input: { facility: "fac_school", roles: ["DIRECTEUR"], person: { name: "Canary Third" } }) {
            contact { ${selection} } problems { code message } } }`,
        },
      });
    const kept = async () =>
      (
        await sql<{
          id: string;
        }>`select contact_id as id from contact_person where name = 'Canary Third'`.execute(asOwner(database))
      ).rows.length;
    await asOwnerDo('revoke insert on access_log from app_reader');
    try {
      const withheld = await record('id details { name }');
      expect(withheld.statusCode).toBe(200);
      expect(withheld.headers['retry-after']).toBeUndefined();
      expect(withheld.json()).toMatchObject({
        data: null,
        errors: [{ message: expect.stringContaining('do not repeat it'), extensions: { code: 'FORBIDDEN' } }],
      });
      expect(await kept()).toBe(1);
      // Whoever repeats it all the same finds it done; of other changes there would be two.
      expect((await record('id')).json().data.recordContact.problems).toMatchObject([{ code: 'DUPLICATE' }]);
      expect(await kept()).toBe(1);
    } finally {
      await asOwnerDo(
        'grant insert on access_log to app_reader',
        `delete from contact where id in (select contact_id from contact_person where name = 'Canary Third')`,
      );
    }
  });

  test('are not shown when they are logged as looked at by somebody else', async () => {
    const server = await serve((contact, context) =>
      readDetails(context.rows, [{ id: 'x', contactId: contact.id, purpose: contact.purpose }], {
        ...{ viewer: { ...context.viewer, actor: 'somebody else' }, today: context.today },
        ...{ fields: ['name'], traceId: context.traceId },
      }).then(([row]) => row ?? null),
    );
    expect(await look(server)).toMatchObject({ statusCode: 503, shown: [] });
    await expectLoggedOrNothing(server);
  });

  test('read around the log are found out by these tests', async () => {
    const server = await serve(async (contact, { rows }) => {
      const statement = sql<{
        name: string;
      }>`select name from contact_person where contact_id = ${contact.id}`;
      return (await ask(rows, statement))[0] ?? null;
    });
    expect((await look(server)).shown).toHaveLength(2);
    await expect(expectLoggedOrNothing(server)).rejects.toThrow();
  });
});

describe('a statement that forgot who asks', () => {
  const guarded = ['contact', 'contact_person', 'access_log', 'agreement', 'agreement_party'];

  /** As the details are read, with the limits of `limits` where those of `session` belong. */
  async function seenBy(session: Viewer, limits: Viewer): Promise<unknown[]> {
    const asked = ['con_first', 'con_second'].map((id) => ({ id, contactId: id, purpose: 'SIGNALLING' }));
    const reading = openReading(
      database,
      readerSession(session, { today: townDay, purposes: ['SIGNALLING'] }),
      'read logged',
    );
    const view = { viewer: { ...limits, actor: session.actor, kind: limits.kind }, today: townDay };
    try {
      return await readDetails(reading.rows, asked, { ...view, fields: ['name'], traceId: '0'.repeat(32) });
    } finally {
      await reading.end('rollback');
    }
  }

  test('shows nobody: the row policies say the same once more', async () => {
    for (const viewer of [
      viewers.anonymous,
      viewers.police,
      viewers.dashboard,
      viewers.neighbour,
      viewers.auditor,
    ])
      expect(await seenBy(viewer, operator)).toEqual([]);
  });

  test('would have, without them', async () => {
    await asOwnerDo(...guarded.map((table) => `alter table ${table} disable row level security`));
    try {
      for (const viewer of [viewers.anonymous, viewers.police, viewers.dashboard, viewers.neighbour])
        expect(await seenBy(viewer, operator)).toHaveLength(2);
      // And the limits of the statement alone hold too.
      for (const viewer of [viewers.anonymous, viewers.police, viewers.dashboard, viewers.neighbour])
        expect(await seenBy(viewer, viewer)).toEqual([]);
    } finally {
      await asOwnerDo(...guarded.map((table) => `alter table ${table} enable row level security`));
    }
  });
});

test('the town has no other way to details', async () => {
  const schema = await buildApiSchema();
  const field = (schema.getType('Contact') as GraphQLObjectType).getFields().details;
  expect(field?.resolve).not.toBe(defaultFieldResolver);
  const ways = Object.values(schema.getTypeMap()).flatMap((type) =>
    'getFields' in type
      ? Object.values(type.getFields()).filter((one) => String(one.type).includes('ContactDetails'))
      : [],
  );
  expect(ways.map(({ name }) => name)).toEqual(['details']);
});
