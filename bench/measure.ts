import type { Question } from './questions.ts';
import { connections, type Server } from './servers.ts';

export interface Measured {
  readonly perSecond: number;
  readonly cpuMs: number;
  readonly statements: number;
}

/** Eight clients ask one after another for so many seconds: requests a second, and CPU and statements a request. */
export async function measure(
  server: Server,
  question: Question,
  query: string,
  municipalities: number,
  seconds: number,
): Promise<Measured> {
  let asked = 0;
  const until = performance.now() + seconds * 1_000;
  const before = await server.used();
  const start = performance.now();
  const client = async () => {
    while (performance.now() < until) {
      asked += 1;
      await server.ask(query, { code: question.variable(asked, municipalities) });
    }
  };
  await Promise.all(Array.from({ length: connections }, client));
  const elapsed = performance.now() - start;
  const after = await server.used();
  return {
    perSecond: (asked * 1_000) / elapsed,
    cpuMs: (after.cpuMs - before.cpuMs) / asked,
    statements: (after.statements - before.statements) / asked,
  };
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
