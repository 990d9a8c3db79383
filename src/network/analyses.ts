import { shortestPaths } from './shortest-paths.ts';

/**
 * What `analyse` can work out, by name: pure functions of a network and of options, whose answers can be sent from one
 * thread to another (numbers, texts, arrays; no functions or classes).
 */
export const analyses = { shortestPaths };
export type Analyses = typeof analyses;
