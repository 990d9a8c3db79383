import { readFileSync } from 'node:fs';
import type { FastifyInstance } from 'fastify';
import {
  extendSchema,
  type GraphQLFieldResolver,
  type GraphQLInputType,
  type GraphQLObjectType,
  getNamedType,
  isInputObjectType,
  parse,
} from 'graphql';
import { sql } from 'kysely';
import type { Database } from '../../src/database/open-database.ts';
import { ask as lookUp } from '../../src/database/rows.ts';
import type { Context } from '../../src/graphql/context.ts';
import { refuse } from '../../src/graphql/refusal.ts';
import { buildApiSchema } from '../../src/server/schema/schema.ts';
import { openOwnDatabase } from '../own-database.ts';
import { canaryServer } from './canary-server.ts';
import { addTwoTowns, purpose, type Town, type TwoTowns } from './two-towns.ts';

let database: Database;
let server: FastifyInstance;
let towns: TwoTowns;
beforeAll(async () => {
  database = await openOwnDatabase();
  towns = await addTwoTowns(database);
  server = await canaryServer(database);
}, 120_000);
afterAll(async () => {
  await server.close();
  await database.close();
});

interface Case {
  readonly what: string;
  /** Of a town; its key has another name in each. */
  readonly idOf: (town: Town) => string;
  readonly query: string;
  readonly kinds: readonly (keyof Town['keys'])[];
}

const person = (town: Town) => town.contacts.PARTNERS;
const contactWork = ['EDITOR', 'STEWARD', 'IMPORTER', 'PARTNER'] as const;
const factWork = ['EDITOR', 'IMPORTER', 'PARTNER'] as const;
const mutation = (text: string) => `mutation ($id: ID!) { ${text} }`;

const cases: Case[] = [
  {
    what: 'an agreement to end',
    idOf: ({ agreement }) => agreement,
    query: mutation(
      'endAgreement(id: $id, until: "2099-01-01", expectedVersion: 1) { agreement { id } problems { code message path } }',
    ),
    kinds: ['STEWARD'],
  },
  {
    what: 'a key to revoke',
    idOf: ({ letter }) => `key-of-${letter}`,
    query: mutation('revokeApiKey(id: $id) { apiKey { id } problems { code message path } }'),
    kinds: ['STEWARD'],
  },
  {
    what: 'a contact to verify',
    idOf: person,
    query: mutation('verifyContact(id: $id) { contact { id } problems { code message path } }'),
    kinds: contactWork,
  },
  {
    what: 'a contact to withdraw',
    idOf: person,
    query: mutation(
      'withdrawContact(id: $id, reason: LEFT) { contact { id } problems { code message path } }',
    ),
    kinds: contactWork,
  },
  {
    what: 'a contact to correct',
    idOf: person,
    query: mutation(
      'correctContact(id: $id, expectedVersion: 1, input: { mailbox: "info@example.nl" }) { contact { id } problems { code message path } }',
    ),
    kinds: contactWork,
  },
  {
    what: 'a person to export',
    idOf: person,
    query: mutation('exportPerson(person: { contact: $id }) { problems { code message path } }'),
    kinds: ['STEWARD'],
  },
  {
    what: 'a person to erase',
    idOf: person,
    query: mutation('erasePerson(person: { contact: $id }) { problems { code message path } }'),
    kinds: ['EDITOR', 'STEWARD'],
  },
  {
    what: 'a person who objects',
    idOf: person,
    query: mutation('recordObjection(person: { contact: $id }) { problems { code message path } }'),
    kinds: ['EDITOR', 'STEWARD'],
  },
  {
    what: 'a person whose objection is lifted',
    idOf: person,
    query: mutation('liftObjection(person: { contact: $id }) { problems { code message path } }'),
    kinds: ['EDITOR', 'STEWARD'],
  },
  {
    what: 'a task to finish',
    idOf: ({ letter }) => `tsk_t${letter.toLowerCase()}`,
    query: mutation(
      'finishContactTask(id: $id, outcome: DISMISSED) { task { id } problems { code message path } }',
    ),
    kinds: contactWork,
  },
  {
    what: 'a facility to correct',
    idOf: ({ facility }) => facility,
    query: mutation(
      'correctFacility(id: $id, expectedVersion: 1, input: { website: "example.nl" }) { facility { id } problems { code message path } }',
    ),
    kinds: factWork,
  },
  {
    what: 'an organisation to correct',
    idOf: ({ organisation }) => organisation,
    query: mutation(
      'correctOrganisation(id: $id, expectedVersion: 1, input: { website: "example.nl" }) { organisation { id } problems { code message path } }',
    ),
    kinds: factWork,
  },
];

async function ask(town: Town, kind: keyof Town['keys'], query: string, id: string, of = server) {
  const { headers, body, statusCode } = await of.inject({
    ...{ method: 'POST', url: '/graphql', headers: { authorization: `Bearer ${town.keys[kind]}` } },
    payload: { query, variables: { id } },
  });
  // What names the id that was asked about says the same of either.
  return { statusCode, body: body.replaceAll(id, 'ID'), statements: headers['x-statements'] };
}

/** As long, so that not even the length of the answer tells. */
const never = (id: string) => `${id.slice(0, -3)}zzz`;

async function realId({ what, idOf }: Case, town: Town): Promise<string> {
  if (!what.includes('key')) return idOf(town);
  const query = '{ apiKeys { id label } }';
  const { data } = JSON.parse((await ask(town, 'STEWARD', query, 'none in particular')).body);
  // Not the one it is asked with.
  return data.apiKeys.find(({ label }: { label: string }) => label.includes('DASHBOARD')).id;
}

test.each(cases)(
  '$what: of another town, and one that never was, give the same answer after the same statements',
  async (one) => {
    const id = await realId(one, towns.B);
    for (const kind of one.kinds) {
      const foreign = await ask(towns.A, kind, one.query, id);
      const absent = await ask(towns.A, kind, one.query, never(id));
      expect([kind, foreign]).toEqual([kind, absent]);
      const { data, errors } = JSON.parse(foreign.body);
      const [payload] = Object.values(data ?? {}) as { problems: { code: string }[] }[];
      expect([kind, errors ?? payload?.problems.map(({ code }) => code)]).toEqual([kind, ['NOT_FOUND']]);
    }
  },
);

/** Where else a mutation is tried so, which has no town of its own, or more than an id that could be of another. */
const triedIn: Readonly<Record<string, string>> = {
  decideGap: 'test/gap/status/decide-gap.test.ts',
  // Of a party is asked only whether it is an organisation, which everyone may know.
  recordAgreement: 'test/account/agreement/agreements.test.ts',
  recordContact: 'test/contact/keeping/record-contact.test.ts',
  // May be done about any contact: that there is one, everyone may know.
  reportContact: 'test/contact/keeping/report-contact.test.ts',
  stateRelation: 'test/gap/state-relation.test.ts',
};

/** Names of those whose arguments have an id somewhere in them. */
const takingIds = (mutations: GraphQLObjectType): string[] =>
  Object.values(mutations.getFields())
    .filter(({ args }) => args.some(({ type }) => hasId(type)))
    .map(({ name }) => name);
const hasId = (type: GraphQLInputType): boolean => {
  const named = getNamedType(type);
  if (!isInputObjectType(named)) return named.name === 'ID';
  return Object.values(named.getFields()).some((field) => hasId(field.type));
};

test('every mutation that takes an id is tried here or where it says; a new one would be missed', async () => {
  const schema = await buildApiSchema();
  const tried = new Set([...cases.map(({ query }) => /\{ (\w+)/.exec(query)?.[1]), ...Object.keys(triedIn)]);
  const untried = (mutations: GraphQLObjectType) => takingIds(mutations).filter((name) => !tried.has(name));
  expect(untried(schema.getMutationType()!)).toEqual([]);
  for (const [name, path] of Object.entries(triedIn))
    expect(readFileSync(path, 'utf8')).toContain(`${name}(`);
  const more = extendSchema(
    schema,
    parse('input Sent { to: ID } extend type Mutation { sendContact(input: [Sent!]): Boolean }'),
  );
  expect(untried(more.getMutationType()!)).toEqual(['sendContact']);
});

test('a service that looks whose it is before it says that it is not there tells the two apart', async () => {
  const schema = await buildApiSchema();
  const verify = schema.getMutationType()?.getFields().verifyContact;
  const { resolve: asItWas } = verify!;
  const resolve: GraphQLFieldResolver<unknown, Context> = async (root, args, context, info) => {
    const [found] = await lookUp(
      context.rows,
      sql<{ of: string }>`select account_id as of from contact where id = ${args.id}`,
    );
    if (found && found.of !== context.viewer.account)
      throw refuse('FORBIDDEN', 'It is of another municipality.');
    return asItWas?.(root, args, context, info);
  };
  Object.assign(verify!, { resolve });
  const twin = await canaryServer(database, { schema });
  const { query } = cases.find(({ what }) => what === 'a contact to verify')!;
  const id = person(towns.B);
  const foreign = await ask(towns.A, 'EDITOR', query, id, twin);
  expect(foreign).not.toEqual(await ask(towns.A, 'EDITOR', query, never(id), twin));
  await twin.close();
});

test('to who keeps it, the same questions give another answer: it is there', async () => {
  for (const one of cases.filter(({ what }) => !/withdraw|erase|task|lifted/.test(what))) {
    const id = await realId(one, towns.B);
    const [kind = 'STEWARD'] = one.kinds;
    const own = await ask(towns.B, kind, one.query, id);
    const absent = await ask(towns.B, kind, one.query, never(id));
    expect(own.body).not.toBe(absent.body);
  }
});

test('a person of another town is hidden as one that is not known is, whatever was asked of it', async () => {
  const query = `query ($id: ID!) { node(id: $id) { ... on Contact {
    viewerCanSeeDetails hiddenBecause details { name email phone } } } contacts(where: { area: "GM9911" }, purpose: ${purpose}, first: 0) { pageInfo { hasNextPage } } }`;
  for (const kind of ['EDITOR', 'STEWARD', 'DASHBOARD', 'IMPORTER'] as const) {
    const named = await ask(towns.A, kind, query, towns.B.contacts.TENANT);
    const unnamed = await ask(towns.A, kind, query, towns.B.contacts.PUBLIC);
    expect(JSON.parse(named.body).data.node.details).toBeNull();
    expect([kind, named.statements]).toEqual([kind, unnamed.statements]);
  }
});
