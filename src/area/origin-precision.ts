import { enumOf } from '../database/enum-of.ts';

/** How well the point where distances start stands for where people live. */
export const OriginPrecision = enumOf('POPULATION_WEIGHTED', 'POINT_ON_SURFACE');
export type OriginPrecision = keyof typeof OriginPrecision;
