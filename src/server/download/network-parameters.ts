import { coerceInputValue, type GraphQLInputType, type GraphQLSchema, isInputObjectType } from 'graphql';
import { refuse } from '../../graphql/refusal.ts';
import type { NodesAs } from '../../network/graph/network-terms.ts';
import type { Network } from '../../network/network.graphql.ts';
import { type NetworkFilter, readNetworkWhere } from '../../network/network-filter.graphql.ts';
import type { NetworkScope } from '../../network/network-scope.graphql.ts';
import { rawValue } from './raw-value.ts';

/** A network as it is asked of the field `network` of the schema. */
export interface NetworkAsked {
  readonly scope: NetworkScope;
  readonly where?: NetworkFilter | null;
  readonly nodesAs: NodesAs;
  readonly asOf?: string | null;
  readonly knownAt?: string | null;
}

interface Parameter {
  readonly type: GraphQLInputType;
  /** The argument it is of, or within. */
  readonly argument: string;
}

/**
 * The parameters a network has outside GraphQL, in addresses and on the command line: the arguments of the field
 * `network`, and of those that are objects their fields, under the names they have in the schema. So what is added
 * there can be asked here.
 */
export function networkParameters(schema: GraphQLSchema): ReadonlyMap<string, Parameter> {
  const entries = argumentsOf(schema).flatMap(({ name, type }) => {
    const fields = objectTypeOf(type)?.getFields();
    return fields
      ? Object.values(fields).map((field) => [field.name, { type: field.type, argument: name }] as const)
      : [[name, { type, argument: name }] as const];
  });
  return new Map(entries.sort(([one], [other]) => (one < other ? -1 : 1)));
}

/**
 * Reads parameters; an empty one is as one that is left out. Lists are written with commas, or as a parameter that
 * comes more than once. Throws BAD_USER_INPUT with all that is wrong, each with its name.
 */
export function readNetworkParameters(
  schema: GraphQLSchema,
  given: Iterable<readonly [string, string]>,
): NetworkAsked {
  const known = networkParameters(schema);
  const texts = new Map<string, string[]>();
  for (const [name, text] of given) if (text !== '') texts.set(name, [...(texts.get(name) ?? []), text]);

  const problems: string[] = [];
  const raw = new Map<string, unknown>();
  for (const [name, values] of texts) {
    const parameter = known.get(name);
    if (!parameter) {
      problems.push(
        `there is no parameter ${JSON.stringify(name)}; there are ${[...known.keys()].join(', ')}`,
      );
      continue;
    }
    const read = rawValue(parameter.type, values);
    if ('problem' in read) problems.push(`${name} ${read.problem}`);
    else if (parameter.argument === name) raw.set(name, read.value);
    else raw.set(parameter.argument, { ...Object(raw.get(parameter.argument)), [name]: read.value });
  }
  if (!raw.has('scope')) raw.set('scope', {});

  const asked = argumentsOf(schema).map(({ name, type, defaultValue }) => [
    name,
    raw.has(name)
      ? coerceInputValue(raw.get(name), type, (path, _, { message }) => {
          problems.push(`${path.at(0) ?? name}: ${withoutEnd(message)}`);
        })
      : defaultValue,
  ]);
  if (problems.length > 0) throw refuse('BAD_USER_INPUT', problems.join('. '));
  // Coerced to the types of the schema, which those of this object are.
  return Object.fromEntries(asked) as NetworkAsked;
}

/**
 * The parameters by which the same network can be asked again; what is as it is by default is left out. Today's
 * network is asked without a day, so that an address that somebody keeps stays of today.
 */
export function parametersOf(network: Network, today: string): URLSearchParams {
  const { scope, where, nodesAs, asOf, knownAt } = network;
  const byDefault = new Map(Object.entries(readNetworkWhere(null)));
  const told = Object.entries({
    ...scope,
    edition: scope.area?.edition,
    ...Object.fromEntries(
      Object.entries(where).filter(
        ([name, value]) => JSON.stringify(value) !== JSON.stringify(byDefault.get(name)),
      ),
    ),
    nodesAs: nodesAs === 'FACILITY' ? null : nodesAs,
    asOf: asOf === today ? null : asOf,
    knownAt,
  });
  return new URLSearchParams(
    told.flatMap(([name, value]) => (value == null ? [] : [[name, written(value)] as [string, string]])),
  );
}

/** As it can stand in an address: a comma may stay one. */
export const queryOf = (parameters: URLSearchParams): string => parameters.toString().replaceAll('%2C', ',');

/** An area by its code; anything else that has an id by that. */
function written(value: unknown): string {
  if (Array.isArray(value)) return value.map(written).join(',');
  const { code, id } = Object(value) as { code?: unknown; id?: unknown };
  return String(code ?? id ?? value);
}

/** Without a guess at what was meant, which would tell names that are not asked about, and without a full stop. */
const withoutEnd = (message: string): string => message.replace(/ Did you mean .*$/s, '').replace(/\.$/, '');

const argumentsOf = (schema: GraphQLSchema) => schema.getQueryType()?.getFields().network?.args ?? [];

function objectTypeOf(type: GraphQLInputType) {
  const named = 'ofType' in type ? type.ofType : type;
  return isInputObjectType(named) ? named : null;
}
