import type { Outcome } from '../test/faults/ask-server.ts';

/** How requests of one kind went. */
export interface Tally {
  add(outcome: Pick<Outcome, 'code' | 'milliseconds'>): void;
  readonly failed: number;
  line(): string;
}

export const tallyHead = `${'kind'.padEnd(30)}requests       ok   p50 ms   p99 ms   max ms  other codes`;

export function tallyOf(kind: string): Tally {
  const milliseconds: number[] = [];
  const codes = new Map<string, number>();
  return {
    add(outcome) {
      milliseconds.push(outcome.milliseconds);
      codes.set(outcome.code, (codes.get(outcome.code) ?? 0) + 1);
    },
    get failed() {
      return milliseconds.length - (codes.get('OK') ?? 0);
    },
    line() {
      const sorted = milliseconds.toSorted((one, other) => one - other);
      const at = (share: number) =>
        sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
      const others = [...codes].filter(([code]) => code !== 'OK').map(([code, count]) => `${count} ${code}`);
      const numbers = [sorted.length, codes.get('OK') ?? 0, at(0.5), at(0.99), at(1)];
      const [requests = 0, ok = 0, ...times] = numbers;
      return [
        kind.padEnd(30) + String(requests).padStart(8) + String(ok).padStart(9),
        ...times.map((time) => time.toFixed(0).padStart(9)),
        `  ${others.join(', ')}`,
      ].join('');
    },
  };
}
