import { passes } from './draw.ts';
import type { RelationFacts } from './graph/network-facts.ts';
import type { StepDirection } from './graph/network-terms.ts';
import type { NetworkWhere } from './graph/network-where.ts';

/** Who is reached from an ego so far, with the steps it took; the ego itself with 0. */
export type Reached = ReadonlyMap<string, number>;

/** Whom one more step reaches, over relations that pass the filter and go that way; none that was reached before. */
export function nextStep(
  reached: Reached,
  relations: Iterable<RelationFacts>,
  where: NetworkWhere,
  direction: StepDirection,
): ReadonlySet<string> {
  const found = new Set<string>();
  for (const relation of relations) {
    if (!passes(relation, where)) continue;
    for (const [from, to] of waysOf(relation, direction)) {
      if (reached.has(from) && !reached.has(to)) found.add(to);
    }
  }
  return found;
}

/** From where to where one can step over it: a mutual relation goes both ways, whichever way is asked. */
function waysOf(relation: RelationFacts, asked: StepDirection): (readonly [string, string])[] {
  const { first, second, direction } = relation;
  const [there, back] = [[first.id, second.id] as const, [second.id, first.id] as const];
  if (asked === 'ALL' || direction === 'MUTUAL') return [there, back];
  return [(direction === 'FORWARD') === (asked === 'OUT') ? there : back];
}
