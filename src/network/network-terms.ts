import { enumOf } from '../database/enum-of.ts';

/** What a node of the network stands for. */
export const NodesAs = enumOf('FACILITY', 'ORGANISATION');
export type NodesAs = keyof typeof NodesAs;

/** Why a measure has no value. */
export const UndefinedBecause = enumOf(
  'NO_NODES',
  'FEWER_THAN_TWO_NODES',
  'FEWER_THAN_THREE_NODES',
  'NO_RELATIONS',
  'FEWER_THAN_FIVE_NODES',
  'NO_CLAIMS',
  'NO_NODE_WITH_TWO_PARTNERS',
  'NOT_CONNECTED',
  'NOT_CONVERGED',
  'RESPONSE_BELOW_70_PERCENT',
);
export type UndefinedBecause = keyof typeof UndefinedBecause;
