import { enumOf } from '../../database/enum-of.ts';

/** What a node of the network stands for. */
export const NodesAs = enumOf('FACILITY', 'ORGANISATION');
export type NodesAs = keyof typeof NodesAs;

/** What makes a tie short on a path. */
export const StrengthOf = enumOf('LEVEL', 'CONFIDENCE');
export type StrengthOf = keyof typeof StrengthOf;

/** What the rows and columns of a matrix are. */
export const MatrixBy = enumOf('KIND', 'GROUP', 'COMMUNITY');
export type MatrixBy = keyof typeof MatrixBy;

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
  'SAMPLED',
  'CHOSEN_NODES',
);
export type UndefinedBecause = keyof typeof UndefinedBecause;

/** Which way steps go over relations that go one way. */
export const StepDirection = enumOf('ALL', 'OUT', 'IN');
export type StepDirection = keyof typeof StepDirection;
