import { goodForMonths } from '../../relation/confidence.ts';
import type { Consensus } from '../../relation/relation-states.ts';
import { themes } from '../../relation/themes.ts';
import { type Freshness, freshnessOn } from '../../source/freshness.ts';
import type { EdgeFacts } from '../graph/graph.ts';

/** How a tie stands at a moment: what its relations come to, and of themes its coalitions too. */
export interface TieState {
  /** The highest of its relations; null when none has one. */
  readonly level: number | null;
  readonly consensus: Consensus;
  /** Day of the last confirmation of any of its relations; null: never, or disputed. */
  readonly confirmedOn: string | null;
  readonly freshness: Freshness;
  /** In the order of the vocabulary, each once. */
  readonly themes: readonly string[];
  /** None where the two are tied by coalitions alone. */
  readonly relationIds: readonly string[];
  /** In their order. */
  readonly coalitionIds: readonly string[];
}

/** One theme that both confirm makes the tie a confirmed one; a dispute goes before the word of one side. */
const weightiestFirst: readonly Consensus[] = ['CONFIRMED', 'DISPUTED', 'ONE_SIDED', 'UNVERIFIED'];

export function tieStateOn(day: string, { strength, relations, coalitions }: EdgeFacts): TieState {
  const confirmedOn =
    relations
      .flatMap((relation) => relation.confirmedOn ?? [])
      .sort()
      .at(-1) ?? null;
  const on = new Set([...relations, ...coalitions].map(({ theme }) => theme));
  return {
    level: strength,
    consensus:
      weightiestFirst.find((consensus) => relations.some((relation) => relation.consensus === consensus)) ??
      'UNVERIFIED',
    confirmedOn,
    freshness: freshnessOn(day, confirmedOn, goodForMonths),
    themes: themes.terms.map(({ code }) => code).filter((code) => on.has(code)),
    relationIds: relations.map(({ id }) => id),
    coalitionIds: coalitions.map(({ id }) => id).sort(),
  };
}
