import { enumOf } from '../database/enum-of.ts';
import { type Problem, problem } from '../graphql/problem.ts';
import type { Vocabulary } from '../graphql/term.ts';
import { agree } from './agree.ts';
import type { ClaimRecord } from './relation-record.ts';
import type { RelationDirection } from './relation-states.ts';
import { frequencies } from './relation-terms.ts';
import { themes } from './themes.ts';

export const StatedDirection = enumOf('MUTUAL', 'TO_PARTNER', 'FROM_PARTNER');
export type StatedDirection = keyof typeof StatedDirection;

/** What one side says of a relation, as it was filled in. */
export interface Statement {
  /** Who says so. */
  readonly facility: string;
  readonly partner: string;
  readonly theme: string;
  readonly level: number;
  readonly frequency?: string | null;
  readonly direction?: StatedDirection | null;
  /** Of a relation that is not there yet; today when left out. */
  readonly since?: string | null;
}

/** What can be seen to be wrong without looking anything up. */
export function problemsOfStatement(statement: Statement, today: string): Problem[] {
  const { facility, partner, theme, level, frequency, since } = statement;
  const at = (field: string) => ['input', field];
  return [
    ...(facility === partner
      ? [problem('INVALID', at('partner'), 'a facility has no relation with itself')]
      : []),
    ...unknownTerm(themes, theme, at('theme')),
    ...unknownTerm(frequencies, frequency, at('frequency')),
    ...(level >= 0 && level <= 5
      ? []
      : [problem('INVALID', at('level'), `level is ${level}; it may be 0 to 5`)]),
    ...(since != null && since > today
      ? [problem('INVALID', at('since'), `${since} is after today: only what is so can be stated`)]
      : []),
  ];
}

function unknownTerm(words: Vocabulary, text: string | null | undefined, path: readonly string[]): Problem[] {
  if (text == null || words.find(text)) return [];
  return [problem('UNKNOWN', path, `${JSON.stringify(text)} is not one of the ${words.name}`)];
}

/** What each side said of a relation so far, and which way it goes. */
export interface Said {
  readonly direction: RelationDirection;
  readonly first: ClaimRecord | null;
  readonly second: ClaimRecord | null;
}

/**
 * What the two sides say with this in it, and what that comes to. Only its own side is another; how often, where nothing
 * is said of that now, stays as it said before.
 */
export function saidWith(before: Said | null, statement: Statement, today: string) {
  const { facility, partner, level, frequency } = statement;
  const isFirst = facility < partner;
  const own = isFirst ? before?.first : before?.second;
  const told = frequency == null ? null : (frequencies.find(frequency)?.code ?? null);
  const claim: ClaimRecord = { level, frequency: told ?? own?.frequency ?? null, claimedOn: today };
  const first = isFirst ? claim : (before?.first ?? null);
  const second = isFirst ? (before?.second ?? null) : claim;
  const direction = directionOf(statement) ?? before?.direction ?? 'MUTUAL';
  return { first, second, direction, ...agree(first, second) };
}

/** Over the pair with the smaller id first. */
function directionOf({ facility, partner, direction }: Statement): RelationDirection | null {
  if (direction == null || direction === 'MUTUAL') return direction ?? null;
  return (direction === 'TO_PARTNER') === facility < partner ? 'FORWARD' : 'BACKWARD';
}
