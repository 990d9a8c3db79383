import { type Analyses, runAnalysis } from './analyses.ts';
import type { CompactNetwork } from './graph/compact-network.ts';

/** One analysis, as it is sent to the thread that does it. */
export interface Task {
  readonly name: keyof Analyses;
  readonly network: CompactNetwork;
  readonly options: object;
  /** Shared between threads: the moment at which it was begun, in milliseconds since 1970; 0: not yet. */
  readonly begun?: Float64Array;
}

/** What a thread of `analysts.ts` runs. */
export default function work({ name, network, options, begun }: Task): unknown {
  if (begun) begun[0] = Date.now();
  return runAnalysis(name, network, options);
}
