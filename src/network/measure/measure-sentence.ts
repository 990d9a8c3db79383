import type { Unit } from '../graph/units.ts';
import type { MeasureName } from './measure-words.ts';

/** What a measure says here, without a capital or a full stop, of a network of so many nodes. */
export type Sentence = (value: number, unit: Unit, nodes: number) => string;

/** One for each measure that is defined; true of any network, whatever its size. */
export type Sentences = Readonly<Record<MeasureName, Sentence>>;

/** Rounding in a sum of fractions is not a difference. */
export const isNone = (value: number): boolean => Math.abs(value) < 1e-9;
export const isAll = (value: number): boolean => Math.abs(value - 1) < 1e-9;

/** Below a fifth `1 in 20` reads more easily than `5 in 100`, and is as near. */
export const fifth = 0.2;
