import { registerEnumType } from 'type-graphql';
import { StrengthOf } from './graph/network-terms.ts';

registerEnumType(StrengthOf, {
  name: 'StrengthOf',
  description: 'What makes a tie strong, and so short on the way from one node to another.',
  valuesConfig: {
    LEVEL: { description: 'Its level, 0 to 5.' },
    CONFIDENCE: { description: 'Its confidence, 0 to 1.' },
  },
});

/** The value of a node among those of all; null where it is undefined. */
export function valueAt(values: Float64Array, at: number): number | null {
  const value = values[at];
  return value === undefined || Number.isNaN(value) ? null : value;
}

/** The argument of every measure of paths. */
export const weightedByOptions = {
  nullable: true,
  description:
    'What makes a tie short: it is 1 over this long, and a tie without it is no way. When left out each tie is 1 long.',
};
