import type { Facts } from '../../assessment/facts/facts.ts';
import type { TieFacts } from '../../assessment/facts/tie-facts.ts';
import type { RelationGapClass, Verdict } from '../../assessment/finding/finding-terms.ts';
import { inventoryFor } from '../../assessment/judging/absence.ts';
import { classOf, rank } from '../../assessment/judging/relation-class.ts';
import { kindsMeantBy } from '../../facility/term/facility-kinds.ts';
import type { ExpectedTie } from '../../relation/expected-ties.ts';
import { isWanted } from '../../relation/themes.ts';

/** What is known of one facility and the partners that one tie is expected with. */
export interface ExpectedFacts extends Pick<Facts, 'factsOn' | 'inventories'> {
  readonly municipalityCode: string | null;
  readonly wasAsked: boolean;
  readonly partners: number;
  /** Every partner in reach was asked; of none nothing. */
  readonly partnersWereAsked: boolean;
  readonly ties: readonly TieFacts[];
}

export interface ExpectedJudged {
  readonly verdict: Verdict;
  /** Why it is not met; null when it is. */
  readonly relationClass: RelationGapClass | null;
  /** The tie that comes nearest to it. */
  readonly relationId: string | null;
}

/**
 * How it stands with one tie that a kind of facility is expected to have, by the same classes as a relation norm: the
 * best tie on one of its themes; without one, whether somebody looked for partners, and whether an end was asked.
 */
export function judgeExpected(expected: ExpectedTie, facts: ExpectedFacts): ExpectedJudged {
  const meant = kindsMeantBy(expected.partner);
  const best = facts.ties
    .filter(
      (tie) => tie.otherKinds.some((kind) => meant.includes(kind)) && isWanted(expected.themes, tie.theme),
    )
    .map((tie) => ({ is: classOf(tie, expected.minimumLevel), relationId: tie.relationId }))
    .sort((a, b) => rank(b.is) - rank(a.is) || a.relationId.localeCompare(b.relationId))[0];
  if (best) return judged(best.is, best.relationId);
  if (facts.partners > 0)
    return judged(facts.wasAsked || facts.partnersWereAsked ? 'NO_RELATION' : 'UNKNOWN');
  const whole = facts.municipalityCode && inventoryFor(facts, meant, facts.municipalityCode);
  if (whole) return judged('NO_PARTNER_IN_AREA');
  return judged(facts.wasAsked ? 'NO_RELATION' : 'UNKNOWN');
}

function judged(is: RelationGapClass | 'MET', relationId: string | null = null): ExpectedJudged {
  if (is === 'MET') return { verdict: 'MET', relationClass: null, relationId };
  if (is === 'UNKNOWN') return { verdict: 'UNKNOWN', relationClass: is, relationId };
  const isNone = is === 'NO_RELATION' || is === 'NO_PARTNER_IN_AREA';
  return { verdict: isNone ? 'ABSENT' : 'SHORT', relationClass: is, relationId };
}
