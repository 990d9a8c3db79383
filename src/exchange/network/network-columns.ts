import { facilityGroups } from '../../facility/term/facility-groups.ts';
import { facilityKinds } from '../../facility/term/facility-kinds.ts';
import type { NodeFacts } from '../../network/graph/graph.ts';
import type { RelationFacts } from '../../network/graph/network-facts.ts';
import { groupOf, kindOf, kindsOf } from '../../network/graph/node-kinds.ts';
import type { EdgeReading, NodeReading } from '../../network/measure/readings.ts';
import type { Consensus, RelationDirection } from '../../relation/relation-states.ts';

/** Null: not known, or not one. A list is of codes, which have no spaces. */
export type Value = string | number | boolean | readonly string[] | null;

export type ColumnType = 'TEXT' | 'CODES' | 'WHOLE' | 'DECIMAL' | 'YES_NO';

/** What is told of a node or an edge beside who it is, under one name in every format. */
export interface Column<Thing> {
  readonly name: string;
  readonly type: ColumnType;
  of(thing: Thing): Value;
}

/** Measures of a node in the network as it was drawn; null: undefined. */
export interface NodeMeasured {
  readonly strength: number | null;
  readonly betweenness: number | null;
  readonly constraint: number | null;
  readonly community: number | null;
  readonly isCutPoint: boolean;
}
export type NodeToWrite = NodeFacts & NodeReading & NodeMeasured;

export interface EdgeToWrite extends EdgeReading<NodeReading> {
  readonly isBridge: boolean;
  readonly relations: readonly RelationFacts[];
  /** The facilities its `from` stands for. */
  readonly fromIds: ReadonlySet<string>;
}

/** Whether a node answered is not among them: in a small network that would tell who did not. */
export const nodeColumns: readonly Column<NodeToWrite>[] = [
  { name: 'kind', type: 'TEXT', of: kindOf },
  { name: 'kindLabel', type: 'TEXT', of: (node) => facilityKinds.get(kindOf(node)).nl },
  { name: 'group', type: 'TEXT', of: groupOf },
  { name: 'groupLabel', type: 'TEXT', of: (node) => facilityGroups.get(groupOf(node)).nl },
  { name: 'kinds', type: 'CODES', of: kindsOf },
  { name: 'facilities', type: 'WHOLE', of: ({ facilities }) => facilities.length },
  {
    name: 'organisation',
    type: 'TEXT',
    of: ({ facilities }) => same(facilities.map(({ organisationName }) => organisationName)),
  },
  {
    name: 'organisationId',
    type: 'TEXT',
    of: ({ facilities }) => same(facilities.map(({ organisationId }) => organisationId)),
  },
  { name: 'isOutside', type: 'YES_NO', of: ({ isOutside }) => isOutside },
  {
    name: 'wasAsked',
    type: 'YES_NO',
    // Of who stands outside nobody looked.
    of: ({ isOutside, wasAsked }) => (isOutside ? null : wasAsked),
  },
  { name: 'degree', type: 'WHOLE', of: ({ degree }) => degree },
  { name: 'component', type: 'WHOLE', of: ({ component }) => component },
  { name: 'strength', type: 'DECIMAL', of: ({ strength }) => strength },
  { name: 'betweenness', type: 'DECIMAL', of: ({ betweenness }) => betweenness },
  { name: 'constraint', type: 'DECIMAL', of: ({ constraint }) => constraint },
  { name: 'community', type: 'WHOLE', of: ({ community }) => community },
  { name: 'isCutPoint', type: 'YES_NO', of: ({ isCutPoint }) => isCutPoint },
];

/**
 * Never one by the name `weight`: tools take an edge without it for one of weight 1, and so an unknown level for 1, and
 * some take it for a distance.
 */
export const edgeColumns: readonly Column<EdgeToWrite>[] = [
  { name: 'themes', type: 'CODES', of: ({ themeCodes }) => themeCodes },
  { name: 'level', type: 'DECIMAL', of: ({ level }) => level },
  { name: 'confidence', type: 'DECIMAL', of: ({ confidence }) => confidence },
  { name: 'direction', type: 'TEXT', of: directionOf },
  { name: 'relations', type: 'WHOLE', of: ({ relations }) => relations.length },
  { name: 'confirmed', type: 'WHOLE', of: countOf('CONFIRMED') },
  { name: 'oneSided', type: 'WHOLE', of: countOf('ONE_SIDED') },
  { name: 'disputed', type: 'WHOLE', of: countOf('DISPUTED') },
  { name: 'unverified', type: 'WHOLE', of: countOf('UNVERIFIED') },
  { name: 'crossesKind', type: 'YES_NO', of: ({ crossesKind }) => crossesKind },
  { name: 'isBridge', type: 'YES_NO', of: ({ isBridge }) => isBridge },
];

/** Null when they differ, or one is not known. */
function same(values: readonly (string | null)[]): string | null {
  const [first = null] = values;
  return values.every((value) => value === first) ? first : null;
}

function countOf(state: Consensus) {
  return ({ relations }: EdgeToWrite): number =>
    relations.filter(({ consensus }) => consensus === state).length;
}

/** Over source and target; MUTUAL unless all relations go the same one way. Null without a relation. */
function directionOf({ relations, fromIds }: EdgeToWrite): RelationDirection | null {
  const ways = new Set(
    relations.map(({ direction, first }) => (fromIds.has(first.id) ? direction : turned[direction])),
  );
  const [way = null] = ways;
  return ways.size > 1 ? 'MUTUAL' : way;
}

const turned: Readonly<Record<RelationDirection, RelationDirection>> = {
  MUTUAL: 'MUTUAL',
  FORWARD: 'BACKWARD',
  BACKWARD: 'FORWARD',
};
