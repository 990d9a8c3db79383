import { type FieldNode, type GraphQLField, Kind, type SelectionNode, valueFromAST } from 'graphql';
import type { Estimate, Variables } from './estimate.ts';

/** What a field is given for an argument: as written, the value of the variable, or the default. */
export function argumentOf(
  node: FieldNode,
  field: GraphQLField<unknown, unknown>,
  name: string,
): (variables: Variables) => unknown {
  const argument = field.args.find((one) => one.name === name);
  if (!argument) return () => undefined;
  const value = node.arguments?.find((one) => one.name.value === name)?.value;
  if (!value) return () => argument.defaultValue;
  if (value.kind !== Kind.VARIABLE) return (variables) => valueFromAST(value, argument.type, variables);
  const variable = value.name.value;
  return (variables) => (variable in variables ? variables[variable] : argument.defaultValue);
}

/** Nothing of what `@skip` and `@include` leave out. */
export function conditionally({ directives = [] }: SelectionNode, cost: Estimate): Estimate {
  const conditions = directives.flatMap(({ name, arguments: given = [] }) => {
    const value = given.find((one) => one.name.value === 'if')?.value;
    if (!value || (name.value !== 'skip' && name.value !== 'include')) return [];
    const wanted = name.value === 'include';
    if (value.kind === Kind.BOOLEAN) return [() => value.value === wanted];
    if (value.kind !== Kind.VARIABLE) return [];
    const variable = value.name.value;
    return [(variables: Variables) => variables[variable] === wanted];
  });
  if (conditions.length === 0) return cost;
  return (variables) => (conditions.every((isMet) => isMet(variables)) ? cost(variables) : 0);
}
