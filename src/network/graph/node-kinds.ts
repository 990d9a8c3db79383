import { facilityKinds } from '../../facility/term/facility-kinds.ts';
import type { NodeFacts } from './graph.ts';

type Drawn = Pick<NodeFacts, 'facilities'>;

const codes = facilityKinds.terms.map(({ code }) => code);
const placeOf = new Map(codes.map((code, place) => [code, place]));

/** What a node stands for and what it also provides, each once, in the order of the vocabulary. */
export function kindsOf({ facilities }: Drawn): string[] {
  const provided = new Set(facilities.flatMap(({ kind, alsoProvides }) => [kind, ...alsoProvides]));
  return codes.filter((code) => provided.has(code));
}

/** The one kind to sort a node under: of an organisation that of most of its facilities, of equals the first listed. */
export function kindOf({ facilities }: Drawn): string {
  const times = new Map<string, number>();
  for (const { kind } of facilities) times.set(kind, (times.get(kind) ?? 0) + 1);
  const [[most] = ['']] = [...times].sort(
    ([one, timesOne], [other, timesOther]) =>
      timesOther - timesOne || (placeOf.get(one) ?? 0) - (placeOf.get(other) ?? 0),
  );
  return most;
}

/** The sector of that kind. */
export const groupOf = (node: Drawn): string => facilityKinds.get(kindOf(node)).group;
