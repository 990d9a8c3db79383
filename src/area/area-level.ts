import { enumOf } from '../database/enum-of.ts';

/** From large to small; the order is the order of containment. */
export const AreaLevel = enumOf('COUNTRY', 'MUNICIPALITY', 'DISTRICT', 'NEIGHBOURHOOD');
export type AreaLevel = keyof typeof AreaLevel;
