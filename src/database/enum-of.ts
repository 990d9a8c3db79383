/**
 * A closed set of states as an object whose key equals its value: GraphQL, the table and the code share one
 * spelling (type-graphql prints the key, MikroORM stores the value).
 */
export function enumOf<const Names extends readonly string[]>(
  ...names: Names
): { readonly [Name in Names[number]]: Name } {
  return Object.freeze(Object.fromEntries(names.map((name) => [name, name]))) as {
    readonly [Name in Names[number]]: Name;
  };
}
