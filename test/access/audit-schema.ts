import {
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
} from 'graphql';
import type { Action } from '../../src/access/policy.ts';
import type { Guard } from '../../src/server/request/guarded-questions.ts';

/** What somebody looked at and found right. A schema that has more than this, or less, is to be looked at again. */
export interface Looked {
  /** Types that are of persons, or of one account, or hold such: with what their reader needs. */
  readonly types: Readonly<Record<string, Action>>;
  /** Each field that leads to one, `Type.field`: with what guards it there. */
  readonly ways: Readonly<Record<string, Action>>;
  /** Fields, arguments and inputs named as something of a person is: with what they are. */
  readonly named: Readonly<Record<string, string>>;
  /** Questions and mutations. */
  readonly questions: Readonly<Record<string, Guard>>;
  /** Types that are guarded wherever they are reached from. */
  readonly guarded: Readonly<Record<string, Action>>;
}

/** Words in a name that might be of a person. */
const ofPersons = new Set(
  `name surname forename initials mail email mailbox phone telephone mobile bsn birth birthday birthdate born gender sex
  photo picture nationality religion person child mother father family private actor user employee post occupied vacancy`.split(
    /\s+/,
  ),
);

/** Who did something. */
const byWhom = /^(by|(added|changed|checked|created|kept|made|recorded|reported|revoked|seen|verified)By)$/;

export const wordsOf = (name: string): string[] =>
  name
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[\s_]+/);

export const soundsPersonal = (name: string): boolean =>
  byWhom.test(name.replace(/_([a-z])/g, (_, letter) => letter.toUpperCase())) ||
  wordsOf(name).some((word) => ofPersons.has(word));

/** What nobody looked at yet, a sentence each. */
export function faultsInSchema(schema: GraphQLSchema, looked: Looked): string[] {
  const types = Object.values(schema.getTypeMap()).filter((type) => !isIntrospectionType(type));
  const outputs = types.flatMap((type) =>
    isObjectType(type) || isInterfaceType(type)
      ? Object.values(type.getFields()).map((field) => ({ at: `${type.name}.${field.name}`, field }))
      : [],
  );
  const inputs = [
    ...outputs.flatMap(({ at, field }) => field.args.map(({ name }) => ({ at: `${at}(${name})`, name }))),
    ...types
      .filter(isInputObjectType)
      .flatMap((type) => Object.keys(type.getFields()).map((name) => ({ at: `${type.name}.${name}`, name }))),
  ];
  const names = [...outputs.map(({ at, field }) => ({ at, name: field.name })), ...inputs];
  // A mutation is in the list of questions, which says what each of them needs.
  const ways = outputs
    .filter(({ at }) => !at.startsWith('Mutation.'))
    .flatMap(({ at, field }) => {
      const action = actionOf(getNamedType(field.type), schema, looked);
      return action ? [{ at, action }] : [];
    });
  const roots = [schema.getQueryType(), schema.getMutationType()].flatMap((root) =>
    root ? Object.keys(root.getFields()).map((name) => `${root.name}.${name}`) : [],
  );
  // Whatever says how something stands tells of gaps, by whichever way it is reached.
  const judging = types.filter(
    (type) =>
      (isObjectType(type) || isInterfaceType(type)) && Object.values(type.getFields()).some(isVerdict),
  );
  const personal = names.filter(({ name }) => soundsPersonal(name)).map(({ at }) => at);
  return [
    ...Object.keys(looked.types)
      .filter((name) => !schema.getType(name))
      .map((name) => `there is no type ${name}`),
    ...ways
      .filter(({ at, action }) => looked.ways[at] !== action)
      .map(({ at, action }) => `${at} leads to what needs ${action}`),
    ...without(
      Object.keys(looked.ways),
      ways.map(({ at }) => at),
    ).map((at) => `${at} leads to nothing personal`),
    ...without(personal, Object.keys(looked.named)).map((at) => `${at} is named as something of a person`),
    ...without(Object.keys(looked.named), personal).map((at) => `there is no ${at} named so`),
    ...judging
      .filter((type) => !isGuarded(type, looked))
      .map(({ name }) => `${name} says how something stands and is in no list of guarded types`),
    ...Object.keys(looked.guarded)
      .filter((name) => !schema.getType(name))
      .map((name) => `there is no guarded type ${name}`),
    ...without(roots, Object.keys(looked.questions)).map((at) => `${at} has no line in guarded-questions`),
    ...without(Object.keys(looked.questions), roots).map((at) => `there is no question ${at}`),
  ];
}

/** Of the type itself, and of what an interface or union may turn out to be. */
function actionOf(type: GraphQLNamedType, schema: GraphQLSchema, { types }: Looked): Action | undefined {
  const possible = isAbstractType(type) ? schema.getPossibleTypes(type) : [];
  return [type, ...possible].map(({ name }) => types[name]).find((action) => action !== undefined);
}

const isVerdict = ({ name, type }: GraphQLField<unknown, unknown>) =>
  name === 'verdict' || getNamedType(type).name === 'Verdict';

/** By itself, or as a kind of what is. */
const isGuarded = (type: GraphQLNamedType, { guarded }: Looked): boolean =>
  [type, ...(isObjectType(type) ? type.getInterfaces() : [])].some(({ name }) => name in guarded);

const without = (all: readonly string[], some: readonly string[]) => {
  const known = new Set(some);
  return all.filter((one) => !known.has(one));
};
