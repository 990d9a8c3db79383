/**
 * Chance that falls the same way every time: each subject has its own sequence, so that one more draw about
 * facilities changes nothing about relations. Mulberry32, whole numbers only, the same on every machine.
 */
export interface Chance {
  /** 0 up to but not including 1. */
  readonly next: () => number;
  /** A whole number, both ends included. */
  readonly between: (low: number, high: number) => number;
  readonly pick: <T>(list: readonly T[]) => T;
  readonly happens: (probability: number) => boolean;
  /** A day of the period, as yyyy-mm-dd, both ends included. */
  readonly day: (from: string, until: string) => string;
}

export function chanceFor(subject: string): Chance {
  let state = [...subject].reduce((sum, sign) => (Math.imul(sum, 31) + (sign.codePointAt(0) ?? 0)) | 0, 9901);
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const between = (low: number, high: number) => low + Math.floor(next() * (high - low + 1));
  return {
    next,
    between,
    pick: (list) => list[between(0, list.length - 1)]!,
    happens: (probability) => next() < probability,
    day: (from, until) =>
      new Date(between(dayNumber(from), dayNumber(until)) * msPerDay).toISOString().slice(0, 10),
  };
}

const msPerDay = 86_400_000;
const dayNumber = (day: string) => Date.parse(`${day}T00:00:00Z`) / msPerDay;
