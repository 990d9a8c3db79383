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
  'CHOSEN_NODES',
);
export type UndefinedBecause = keyof typeof UndefinedBecause;

/** Which way steps go over relations that go one way. */
export const StepDirection = enumOf('ALL', 'OUT', 'IN');
export type StepDirection = keyof typeof StepDirection;
