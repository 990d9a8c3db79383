import { facilityKinds } from '../facility/facility-kinds.ts';
import type { NodeFacts } from './graph.ts';

type Drawn = Pick<NodeFacts, 'facilities'>;

/** What a node stands for and what it also provides, each once, in the order of the vocabulary. */
export function kindsOf({ facilities }: Drawn): string[] {
  const provided = new Set(facilities.flatMap(({ kind, alsoProvides }) => [kind, ...alsoProvides]));
  return facilityKinds.terms.map(({ code }) => code).filter((code) => provided.has(code));
}

/** The one kind to sort a node under: of an organisation that of most of its facilities, of equals the first listed. */
export function kindOf({ facilities }: Drawn): string {
  const [only, ...others] = facilities;
  if (only && others.length === 0) return only.kind;
  const timesOf = (code: string) => facilities.filter(({ kind }) => kind === code).length;
  const [most = ''] = facilityKinds.terms
    .map(({ code }) => code)
    .filter((code) => timesOf(code) > 0)
    .sort((one, other) => timesOf(other) - timesOf(one));
  return most;
}

/** The sector of that kind. */
export const groupOf = (node: Drawn): string => facilityKinds.get(kindOf(node)).group;
