const typeOfPrefix = new Map([
  ['fac', 'Facility'],
  ['org', 'Organisation'],
  ['rel', 'Relation'],
  ['coa', 'Coalition'],
  ['con', 'Contact'],
  ['src', 'Source'],
]);

const typeOfAreaCode = new Map([
  ['NL', 'Country'],
  ['GM', 'Municipality'],
  ['WK', 'District'],
  ['BU', 'Neighbourhood'],
]);

/** The GraphQL type that a global id names; null for what is no id of ours. That there is such a thing is not said. */
export function typeOfId(id: string): string | null {
  const [, prefix] = /^([a-z]+)_./.exec(id) ?? [];
  if (prefix !== undefined) return typeOfPrefix.get(prefix) ?? null;
  const [, level] = /^\d{4}([A-Z]{2})[0-9A-Z]+$/.exec(id) ?? [];
  return level === undefined ? null : (typeOfAreaCode.get(level) ?? null);
}
