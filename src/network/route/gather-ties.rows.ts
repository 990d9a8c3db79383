import type { ReadRows } from '../../database/rows.ts';
import type { View } from '../../relation/relation-conditions.rows.ts';
import { type IntroductionTie, isFresh } from './introduction-step.ts';
import { tiesAround } from './introductions.rows.ts';

/** Rounds of looking around, and so statements, at most. From both ends two find every route of four steps. */
const mostRounds = 4;

/** More is no neighbourhood any more; and what is read at once must stay small. */
const usualLimits = { facilities: 2_000, ties: 20_000 };

export interface Gathered {
  /** Fresh ones, each once. */
  readonly ties: readonly IntroductionTie[];
  /** Of whom all ties are among them. */
  readonly expanded: ReadonlySet<string>;
  /** False when looking stopped because it became too many. */
  readonly isComplete: boolean;
}

export interface Around {
  readonly starts: readonly string[];
  /** Beyond such a facility nobody looks: it is where a route ends. */
  isEnd(partner: IntroductionTie['first']): boolean;
  /** Asked after the second round and those that follow. */
  isEnough(gathered: Gathered): boolean;
}

/**
 * The ties around these facilities, round after round: in a statement each, whatever the size of the network. Who is
 * left out when it becomes too many follows from their ids, so that the same question has the same answer.
 */
export async function gatherTies(
  rows: ReadRows,
  around: Around,
  view: View,
  limits = usualLimits,
): Promise<Gathered> {
  const known = new Map<string, IntroductionTie>();
  const expanded = new Set<string>();
  let isComplete = true;
  const gathered = (): Gathered => ({ ties: [...known.values()], expanded, isComplete });
  let frontier = [...new Set(around.starts)].sort();
  for (let round = 1; round <= mostRounds && frontier.length > 0; round += 1) {
    const asked = frontier.slice(0, limits.facilities - expanded.size);
    const ties = await tiesAround(rows, asked, view, limits.ties);
    isComplete &&= asked.length === frontier.length && ties.length < limits.ties;
    for (const tie of ties) if (isFresh(tie, view.asOf)) known.set(tie.id, tie);
    if (ties.length < limits.ties) for (const id of asked) expanded.add(id);
    if (!isComplete || (round > 1 && around.isEnough(gathered()))) return gathered();
    const partners = [...known.values()].flatMap(({ first, second }) => [first, second]);
    frontier = [
      ...new Set(partners.filter((one) => !expanded.has(one.id) && !around.isEnd(one)).map(({ id }) => id)),
    ].sort();
  }
  return gathered();
}
