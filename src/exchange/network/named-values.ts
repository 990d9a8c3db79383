import type { Column, Value } from './network-columns.ts';

/** Values by the names of their columns; those that are not known are not there. */
export const namedValues = (
  columns: readonly Column<never>[],
  values: readonly Value[],
): Record<string, NonNullable<Value>> =>
  Object.fromEntries(
    columns.flatMap(({ name }, at) => {
      const value = values[at] ?? null;
      return value === null ? [] : [[name, value]];
    }),
  );
