import { extendSchema, type GraphQLSchema, parse } from 'graphql';
import { anonymous, type ViewerKind, viewerKinds } from '../../src/access/viewer.ts';
import { type Guards, guardQuestions } from '../../src/server/request/guard-questions.ts';
import { guardedQuestions } from '../../src/server/request/guarded-questions.ts';
import { buildApiSchema } from '../../src/server/schema/schema.ts';
import { faultsInSchema } from './audit-schema.ts';
import { lookedAt } from './looked-at.ts';

let schema: GraphQLSchema;
beforeAll(async () => {
  schema = await buildApiSchema();
});

test('every way to data of persons, accounts and keys is known, with what guards it', () => {
  expect(faultsInSchema(schema, lookedAt)).toEqual([]);
});

describe('the audit', () => {
  const added = (text: string) => {
    const before = faultsInSchema(schema, lookedAt);
    return faultsInSchema(extendSchema(schema, parse(text)), lookedAt).filter(
      (fault) => !before.includes(fault),
    );
  };

  test.each([
    [
      'a key',
      'extend type Organisation { apiKeys: [ApiKey!] }',
      'Organisation.apiKeys leads to what needs key:read',
    ],
    [
      'a type that holds keys',
      'type Door { keys: [ApiKey!]! } extend type Facility { door: Door }',
      'Door.keys leads to what needs key:read',
    ],
    ['a question', 'extend type Query { people: Int }', 'Query.people has no line in guarded-questions'],
    ['a mutation', 'extend type Mutation { end: Int }', 'Mutation.end has no line in guarded-questions'],
    [
      'a name',
      'extend type Relation { contactName: String }',
      'Relation.contactName is named as something of a person',
    ],
    [
      'an argument',
      'extend type Fact { ask(email: String): Int }',
      'Fact.ask(email) is named as something of a person',
    ],
    [
      'a field of an input',
      'extend input FacilityFilter { bsn: String }',
      'FacilityFilter.bsn is named as something of a person',
    ],
    [
      'who did it',
      'extend type Facility { recordedBy: String }',
      'Facility.recordedBy is named as something of a person',
    ],
    [
      'how something stands',
      'type Standing { verdict: String } extend type Facility { standing: Standing }',
      'Standing says how something stands and is in no list of guarded types',
    ],
    [
      'a verdict by another name',
      'extend type Facility { outcome: Verdict }',
      'Facility says how something stands and is in no list of guarded types',
    ],
  ])('finds %s that was added and that nobody looked at', (_, text, fault) => {
    expect(added(text)).toEqual([fault]);
  });

  test('finds a guard that was taken from a type', () => {
    const { ExpectedPartner, ...guarded } = lookedAt.guarded;
    expect([ExpectedPartner, faultsInSchema(schema, { ...lookedAt, guarded })]).toEqual([
      'gap:read',
      ['ExpectedPartner says how something stands and is in no list of guarded types'],
    ]);
  });

  test('finds what it says was looked at and is not there', () => {
    const more = {
      ...lookedAt,
      guarded: { ...lookedAt.guarded, Standing: 'gap:read' as const },
      types: { ...lookedAt.types, Diary: 'contact:details' as const },
      ways: { ...lookedAt.ways, 'Facility.name': 'contact:details' as const },
    };
    expect(faultsInSchema(schema, more)).toMatchObject([
      'there is no type Diary',
      'Facility.name leads to nothing personal',
      'there is no guarded type Standing',
    ]);
  });
});

describe('a question', () => {
  const ask = (kind: ViewerKind, text: string, guards?: Guards) =>
    guardQuestions(schema, parse(text), { ...anonymous, kind }, guards);

  test.each<[ViewerKind, string]>([
    ['AUDITOR', '{ facilities { totalCount } }'],
    ['AUDITOR', '{ nodes(ids: []) { id } }'],
    ['IMPORTER', '{ gaps(where: {}) { totalCount } }'],
    ['IMPORTER', '{ area(code: "GM9901") { gaps { totalCount } } }'],
    ['IMPORTER', '{ a: area(code: "GM9901") { ...F } } fragment F on Area { network { edgesOutside } }'],
    [
      'IMPORTER',
      'query Other { viewer { kind } } query Asked { area(code: "GM9901") { gapSummary { unknownCount } } }',
    ],
    ['IMPORTER', '{ area(code: "GM9901") { goalMatrix { count } } }'],
    ['IMPORTER', '{ municipality(code: "GM9901") { anchoring(kinds: ["KINDERWERK"]) { met } } }'],
    ['IMPORTER', '{ facility(id: "x") { expectedPartners { verdict } } }'],
    ['DASHBOARD', 'mutation { decideGap(id: "x", input: { status: OPEN }) { problems { code } } }'],
  ])('of %s is refused before anything is looked up when it is not theirs to ask: %s', (kind, text) => {
    expect(() => ask(kind, text)).toThrow(
      expect.objectContaining({ extensions: expect.objectContaining({ code: 'FORBIDDEN' }) }),
    );
  });

  test.each<[ViewerKind, string]>([
    ['AUDITOR', '{ viewer { kind } apiKeys { prefix } }'],
    ['IMPORTER', '{ area(code: "GM9901") { name facilities { totalCount } } }'],
    ['ANONYMOUS', '{ gaps(where: {}) { nodes { id __typename } } __schema { types { name } } }'],
    ['EDITOR', 'mutation { decideGap(id: "x", input: { status: OPEN }) { gap { id } problems { code } } }'],
  ])('of %s is let through when it is: %s', (kind, text) => {
    expect(() => ask(kind, text)).not.toThrow();
  });

  test('that is in no line is refused to everybody, also under another name', () => {
    const questions = Object.fromEntries(
      Object.entries(guardedQuestions).filter(([name]) => name !== 'Query.sources'),
    );
    for (const kind of viewerKinds)
      expect(() => ask(kind, '{ viewer: sources { id } }', { questions, types: {} })).toThrow('in no list');
  });

  test('about gaps would go through by way of an area, were types not guarded', () => {
    const guards = { questions: guardedQuestions, types: {} };
    expect(() => ask('IMPORTER', '{ area(code: "GM9901") { gaps { totalCount } } }', guards)).not.toThrow();
  });
});
