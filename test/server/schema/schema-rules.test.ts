import { readFileSync } from 'node:fs';
import {
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { buildApiSchema, schemaText } from '../../../src/server/schema/schema.ts';
import { promised, toCome } from './contract-names.ts';

let schema: GraphQLSchema;
let types: GraphQLNamedType[];
beforeAll(async () => {
  schema = await buildApiSchema();
  types = Object.values(schema.getTypeMap()).filter((type) => !isIntrospectionType(type));
});

const fieldsOf = (type: GraphQLNamedType) =>
  isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : [];
const outputs = () => types.flatMap((type) => fieldsOf(type).map((field) => ({ type, field })));
const isList = (type: GraphQLOutputType): boolean => isListType(isNonNullType(type) ? type.ofType : type);
const isConnection = (field: GraphQLField<unknown, unknown>) =>
  getNamedType(field.type).name.endsWith('Connection');

test('the schema that is committed is the schema that is served', () => {
  expect(readFileSync('schema/schema.graphql', 'utf8')).toBe(schemaText(schema));
});

describe('names', () => {
  test('of types begin with a capital, of fields and arguments with a small letter', () => {
    const wrong: string[] = [];
    for (const type of types) {
      if (!/^[A-Z][A-Za-z]*$/.test(type.name)) wrong.push(type.name);
      const fields = isInputObjectType(type) ? Object.values(type.getFields()) : fieldsOf(type);
      for (const field of fields) {
        const named = [field, ...('args' in field ? field.args : [])];
        for (const { name } of named) {
          if (!/^[a-z][A-Za-z0-9]*$/.test(name)) wrong.push(`${type.name}.${field.name} ${name}`);
        }
      }
    }
    expect(wrong).toEqual([]);
  });

  test('of the values of an enum are in capitals with underscores', () => {
    const values = types.filter(isEnumType).flatMap((type) => type.getValues().map(({ name }) => name));
    expect(values.filter((name) => !/^[A-Z][A-Z0-9]*(_[A-Z0-9]+)*$/.test(name))).toEqual([]);
  });

  test('of one thing are the same everywhere: the day is asOf, the record knownAt, a page first and after', () => {
    const strange = outputs().flatMap(({ type, field }) =>
      field.args
        .filter(({ name }) =>
          /^(date|day|on|limit|offset|page|size|last|before|skip|filter|sort|order)$/i.test(name),
        )
        .map(({ name }) => `${type.name}.${field.name}(${name})`),
    );
    expect(strange).toEqual([]);
  });
});

/** Lists that are given whole, and why they stay small enough, or why a part of them would be of no use. */
const whole: Readonly<Record<string, string>> = {
  'Municipality.districts': 'at most 110 (CBS 2024)',
  'Municipality.neighbourhoods': 'at most 517 (CBS 2024); for a map they are needed together',
  'District.neighbourhoods': 'at most 39 (CBS 2024)',
  'Area.successors': 'the few areas that lie where it was',
  'Area.predecessors': 'the few areas that lay where it is',
  'RetiredArea.successors': 'the few areas that lie where it was',
  'Query.apiKeys': 'a municipality has a few dozen; those that ended over a year ago are left out',
  'Viewer.may': 'at most as many as there are actions, some twenty',
  'Query.contactRoles': 'a vocabulary',
  'Query.facilityKinds': 'a vocabulary',
  'Query.goals': 'a vocabulary',
  'Query.indicators': 'a vocabulary',
  'Query.organisationKinds': 'a vocabulary',
  'Query.purposes': 'a vocabulary',
  'PersonPayload.contacts': 'of one person',
  'ExportPersonPayload.contacts': 'of one person',
  'Agreement.purposes': 'a vocabulary',
  'Agreement.parties': 'who signed one agreement, at most 200',
  'Query.themes': 'a vocabulary',
  'Query.normSets': 'a municipality sets a few',
  'Municipality.assessments': 'by the few norm sets that hold there',
  'NormChange.words': 'words of one norm',
  'NormSet.difference': 'norms of two sets, a few dozen',
  'NormSet.norms': 'a recipe of some tens',
  'Query.sources': 'each is a data set that somebody brought in',
  'Query.search': 'has a first of its own, at most 100, and no next page: ask more precisely',
  'Query.nodes': 'as many as were asked, at most 100',
  'Area.coverage': 'one for each kind that was asked, at most 50',
  'GapSummary.cells': 'a matrix is for a map or a table',
  'GapSummary.counts': 'a sum of the matrix',
  'IndicatorValue.parts': 'a handful of numbers',
  'Network.nodes': 'a network is drawn and measured whole',
  'Network.communities': 'a network is drawn and measured whole',
  'Community.nodes': 'nodes of one network, which is whole',
  'Community.sectors': 'a vocabulary',
  'Network.matrix': 'a matrix is a table: kinds by kinds',
  'Network.edges': 'a network is drawn and measured whole',
  'Network.signalRoutes': 'a network is drawn and measured whole',
  'Network.signalSinglePoints': 'a network is drawn and measured whole',
  'SignalRoute.steps': 'at most four',
  'SignalRoute.passesOnlyThrough': 'at most two: one on the way, and where it arrives',
  'SignalRouteGap.steps': 'at most four',
  'SignalRouteGap.passesOnlyThrough': 'at most four: they are on the route',
  'FragilityGap.cutOff': 'those of a district or municipality who hang on one facility, only useful together',
  'RelationGap.partnerKinds': 'as many as a norm names',
  'NetworkWithout.cutOff': 'a network is drawn and measured whole',
  'NetworkWithout.expectedTiesLost': 'what the partners of one node expect',
  'NetworkWithout.signalRoutesLost': 'a network is drawn and measured whole',
  'KindPairsOnlyThrough.pairs': 'pairs of a vocabulary, only useful together',
  'Introductions.routes': 'at most three',
  'IntroductionRoute.steps': 'at most four',
  'Network.suggestedTies': 'has a first of its own, at most 100, and no next page: they are ranked',
  'SuggestedTie.closes': 'one for each relation norm and side',
  'BestNext.sites': 'at most 20',
  'BestNext.relations': 'at most 20',
  'BestNextRelation.closes':
    'the gaps of one district or municipality for a relation norm, when its share is reached',
  'BestNextSite.areas': 'at most those of a municipality, 517 (CBS 2024); on a map they are needed together',
  'Scenario.notWorkedOut': 'at most the norms of a set',
  'SuggestedTie.expected': 'ties that two kinds expect of each other',
  'SuggestedTie.sharedPartners': 'nodes of one network, which is whole',
  'ExpectedTie.themes': 'a vocabulary',
  'Facility.activities': 'what one facility does',
  'Facility.contributions': 'a vocabulary',
  'Activity.goals': 'a vocabulary',
  'Activity.audiences': 'a vocabulary',
  'Activity.modes': 'a vocabulary',
  'Area.goalMatrix': 'a matrix of two vocabularies: at most 44 cells',
  'Municipality.anchoring': 'one for each kind that was asked, at most 50',
  'Anchoring.items': 'a vocabulary',
  'AnchoringGap.items': 'a vocabulary',
  'Norm.goals': 'a vocabulary',
  'Norm.items': 'a vocabulary',
  'Query.contactCounts': 'one for each role, a vocabulary',
  'Contact.areas': 'the few areas that one contact is for',
  'Contact.roles': 'a vocabulary',
  'Contact.themes': 'a vocabulary',
  'Coalition.members': 'who is in one agreement',
  'NetworkEdge.coalitions': 'that two facilities or organisations are in together',
  'Network.rounds': 'a few a year, one for each theme that was asked about',
  'Network.links': 'one for each form, of which there are six',
  'NetworkEdge.relations': 'of one pair, one for each theme',
  'NetworkEdge.themes': 'a vocabulary',
  'NetworkFilterUsed.formality': 'a vocabulary',
  'NetworkFilterUsed.kinds': 'a vocabulary',
  'NetworkFilterUsed.themes': 'a vocabulary',
  'NetworkMeasures.notes': 'one for each measure',
  'AdvancedMeasures.notes': 'one for each measure',
  'NetworkScopeUsed.facilities': 'those that were named, at most 500',
  'NetworkDifference.measures': 'one for each measure',
  'NetworkDifference.nodesGained': 'a network is compared whole',
  'NetworkDifference.nodesLost': 'a network is compared whole',
  'NetworkDifference.ties': 'a network is compared whole',
  'NetworkTimeline.points': 'at most 60',
  'TieChange.themesGained': 'a vocabulary',
  'TieChange.themesLost': 'a vocabulary',
  'Facility.alsoProvides': 'a vocabulary',
  'Facility.expectedPartners': 'what its kinds expect',
  'Facility.gaps': 'one for each norm that speaks of a facility',
  'ExpectedPartner.candidates': 'at most ten, the nearest',
  'ExpectedPartner.themes': 'a vocabulary',
  'Facility.audiences': 'a vocabulary',
  'Facility.lowThreshold': 'a vocabulary',
  'Facility.modes': 'a vocabulary',
  'Facility.identifiers': 'one for each register',
  'Facility.conflicts': 'at most one for each fact and register',
  'Provenance.facts': 'one for each fact and source',
  'Facility.parts': 'of one building',
  'Facility.successorOf': 'the few that merged',
  'Facility.succeededBy': 'the few it was split into',
  'CompositeCandidate.facilities': 'of one address',
  'Facility.serves': 'areas as somebody wrote them down',
  'Facility.pupils': 'a figure a year',
  'ServedIn.areas': 'at most those of a municipality, 517 (CBS 2024); for a map they are needed together',
  'Organisation.identifiers': 'one for each register',
  'Norm.facilityKinds': 'a vocabulary',
  'Norm.themes': 'a vocabulary',
  'Norm.partnerKinds': 'a vocabulary',
  'Relation.claims': 'two sides',
  'Relation.history': 'has a first of its own, at most 100; a version is a change that somebody recorded',
  'Relation.awaiting': 'two sides',
  'AccessGap.otherwise': 'three other choices',
  'AccessGap.unreached': 'facilities of one kind that stand where nobody can walk to: a handful',
  'AccessGap.zones': 'three zones',
  'Gap.evidence': 'the rows that one sentence rests on',
  'Gap.statusHistory': 'decisions of people about one gap',
  'GapDifference.counts': 'a vocabulary by another',
  'GoalGap.prevention': 'a vocabulary',
  'ContactGap.lacking': 'twenty at most',
  'StaleDataGap.freshness': 'a vocabulary',
  'StaleDataGap.oldest': 'twenty at most',
  'GapFacets.areas': 'districts; a count of a whole list is whole',
  'GapFacets.facilityKinds': 'a vocabulary',
  'GapFacets.kinds': 'a vocabulary',
  'GapFacets.owners': 'a count of a whole list is whole',
  'GapFacets.statuses': 'a vocabulary',
  'GapFacets.urgencies': 'a vocabulary',
  'ImportRun.files': 'a few that belong together',
};

describe('lists', () => {
  test('of things that can exceed a hundred are connections; every other one has its reason', () => {
    const implementing = (type: GraphQLNamedType, name: string) =>
      isObjectType(type) && type.getInterfaces().some((one) => one.getFields()[name]);
    const found = outputs()
      .filter(({ field }) => isList(field.type) && isCompositeType(getNamedType(field.type)))
      .filter(({ type }) => !type.name.endsWith('Connection'))
      // As many as there are fields in a form.
      .filter(({ field }) => getNamedType(field.type).name !== 'Problem')
      .filter(({ type, field }) => !implementing(type, field.name))
      .map(({ type, field }) => `${type.name}.${field.name}`);
    expect(found.sort()).toEqual(Object.keys(whole).sort());
  });

  test('in pages have nodes, pageInfo and totalCount, and are asked for with first and after', () => {
    for (const type of types.filter(({ name }) => name.endsWith('Connection')).filter(isObjectType)) {
      const shown = Object.fromEntries(
        Object.values(type.getFields()).map(({ name, type: of }) => [name, String(of)]),
      );
      expect(shown).toMatchObject({ pageInfo: 'PageInfo!', totalCount: 'Int!' });
      expect(shown.nodes).toMatch(/^\[\w+!\]!$/);
    }
    for (const { field } of outputs().filter(({ field: one }) => isConnection(one))) {
      const args = Object.fromEntries(field.args.map((arg) => [arg.name, arg]));
      expect(String(args.first?.type)).toBe('Int!');
      expect(args.first?.defaultValue).toBe(50);
      expect(String(args.after?.type)).toBe('String');
    }
  });

  test('have no holes, except where a place is kept for what is not there', () => {
    const holed = outputs()
      .filter(({ field }) => isList(field.type) && !/!\]!?$/.test(String(field.type)))
      .map(({ type, field }) => `${type.name}.${field.name}`);
    expect(holed).toEqual(['Query.nodes']);
  });
});

test('a question that fails does not empty the answers to others: only a vocabulary cannot be null', () => {
  const certain = fieldsOf(schema.getQueryType()!)
    .filter((field) => isNonNullType(field.type))
    .map(({ name }) => `Query.${name}`);
  expect(certain.filter((name) => whole[name] !== 'a vocabulary')).toEqual([]);
});

test('a number that is measured, counted or estimated is a Figure, with its status and its source', () => {
  const quantities = ['Population', 'PostcodePopulation', 'Capacity'].flatMap((name) =>
    fieldsOf(schema.getType(name)!),
  );
  expect(quantities.length).toBeGreaterThan(10);
  for (const { type } of quantities) expect(String(type)).toBe('Figure!');
});

describe('the names that clients may rely on', () => {
  const wordsIn = (text: string) => text.trim().split(/\s+/);

  /** What is missing of a promised field: itself, or of its arguments those that are. */
  function missingOf(typeName: string, promise: string): string[] {
    const [, name = '', args] = /^(\w+)(?:\((.*)\))?$/.exec(promise) ?? [];
    const type = schema.getType(typeName);
    if (isInputObjectType(type)) return name in type.getFields() ? [] : [`${typeName}.${name}`];
    const field = type && fieldsOf(type).find((one) => one.name === name);
    if (!field) return [`${typeName}.${name}`];
    return (args?.split(',') ?? [])
      .filter((arg) => !field.args.some((one) => one.name === arg))
      .map((arg) => `${typeName}.${name}(${arg})`);
  }

  test('are there, but for those that are to come; what has come is no longer on that list', () => {
    const missing = promised
      .trim()
      .split('\n')
      .flatMap((line) => {
        const [typeName = '', ...promises] = wordsIn(line);
        return promises.flatMap((promise) => missingOf(typeName, promise));
      });
    expect(missing).toEqual(wordsIn(toCome));
  });
});
