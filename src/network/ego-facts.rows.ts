import { sql } from 'kysely';
import type { ReadRows } from '../database/rows.ts';
import { isAtWork } from '../facility/record/facility-status.rows.ts';
import { nextStep } from './ego.ts';
import type { FacilityFacts, NetworkFacts, RelationFacts } from './graph/network-facts.ts';
import type { StepDirection } from './graph/network-terms.ts';
import type { NetworkWhere } from './graph/network-where.ts';
import { facilitiesOf, type NetworkQuestion, relationsToNodes } from './network.rows.ts';

/** The most nodes of a network around an ego: above it nobody would see anything, and reading has no end. */
export const mostReached = 2000;

export interface EgoQuestion extends NetworkQuestion {
  readonly of: 'FACILITY' | 'ORGANISATION';
  readonly where: NetworkWhere;
  readonly steps: number;
  readonly direction: StepDirection;
}

/** The facts around one ego, by its id. */
export interface EgoFacts extends NetworkFacts {
  readonly id: string;
  /** More than `mostReached` were reached, and the rest was not read. */
  readonly isTooLarge: boolean;
}

/** A walk from one ego. */
interface Walk {
  readonly id: string;
  readonly nodes: Map<string, FacilityFacts>;
  readonly reached: Map<string, number>;
  readonly relations: Map<string, RelationFacts>;
  /** Whom the last step reached. */
  edge: readonly string[];
}

/**
 * The facts around these egos: all that is within so many steps, and the relations of those. A statement for the egos,
 * one for each step and one for what the last step reached, whatever their number. An ego that is not at work on the day
 * has no row.
 */
export async function egoFacts(
  rows: ReadRows,
  egoIds: readonly string[],
  question: EgoQuestion,
): Promise<EgoFacts[]> {
  const walks = walksFrom(await facilitiesOf(rows, egosOf(egoIds, question), question.view));
  for (let step = 1; step <= question.steps + 1; step += 1) {
    const going = walks.filter(({ edge, reached }) => edge.length > 0 && reached.size <= mostReached);
    const edge = [...new Set(going.flatMap((walk) => walk.edge))];
    if (edge.length === 0) break;
    const relations = await relationsToNodes(rows, edge, question);
    for (const walk of going) take(walk, relations, step, question);
  }
  return walks.map(({ id, nodes, reached, relations }) => ({
    id,
    isTooLarge: reached.size > mostReached,
    facilities: [...reached].flatMap(([node, distance]) => {
      const facility = nodes.get(node);
      return facility ? [{ ...facility, distance, isChosen: true }] : [];
    }),
    relations: [...relations.values()],
  }));
}

function walksFrom(egos: readonly (FacilityFacts & { readonly scopeId: string })[]): Walk[] {
  const walks = new Map<string, Walk>();
  for (const { scopeId, ...ego } of egos) {
    const none: Walk = {
      id: scopeId,
      nodes: new Map(),
      reached: new Map(),
      relations: new Map(),
      edge: [],
    };
    const walk = walks.get(scopeId) ?? none;
    walk.nodes.set(ego.id, ego);
    walk.reached.set(ego.id, 0);
    walk.edge = [...walk.edge, ego.id];
    walks.set(scopeId, walk);
  }
  return [...walks.values()];
}

/** Of what was read for all walks, what touches the edge of this one; and who is reached by it, unless it was the last. */
function take(
  walk: Walk,
  read: readonly (RelationFacts & { readonly first: FacilityFacts; readonly second: FacilityFacts })[],
  step: number,
  { where, kinds, direction, steps }: EgoQuestion,
) {
  const edge = new Set(walk.edge);
  // An ego of another walk was read whatever its kind; in this one it is a partner like any other.
  const isOwn = ({ id, kind, alsoProvides }: FacilityFacts) =>
    edge.has(id) || [kind, ...alsoProvides].some((code) => kinds.includes(code));
  const touching = read.filter(
    ({ first, second }) => (edge.has(first.id) || edge.has(second.id)) && isOwn(first) && isOwn(second),
  );
  for (const relation of touching) {
    walk.relations.set(relation.id, relation);
    for (const end of [relation.first, relation.second]) {
      if (!walk.nodes.has(end.id)) walk.nodes.set(end.id, end);
    }
  }
  walk.edge = step > steps ? [] : [...nextStep(walk.reached, touching, where, direction)];
  for (const id of walk.edge) walk.reached.set(id, step);
}

/** Of `facility as f`, whose id an ego is told by. */
export const egoColumn = (of: EgoQuestion['of']) =>
  of === 'FACILITY' ? sql.ref('f.id') : sql.ref('f.organisation_id');

/** Each ego with the facilities from which its steps are taken, of any kind. */
const egosOf = (ids: readonly string[], { of, view }: EgoQuestion) =>
  sql<{ scopeId: string; facilityId: string }>`
    select ${egoColumn(of)} as "scopeId", f.id as "facilityId" from facility f
    where ${egoColumn(of)} = any(${[...ids]}::text[]) and ${isAtWork(view.asOf)}`;
