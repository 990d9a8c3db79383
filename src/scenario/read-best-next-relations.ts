import type { NormFacts } from '../assessment/facts/norm-facts.ts';
import { refuse } from '../graphql/refusal.ts';
import { whyNotJudged } from '../norm/judged.ts';
import { problemsOfCount } from './best-next-count.ts';
import type { BestNextInput } from './best-next-input.graphql.ts';

/**
 * The relation norms to look at, and those that count facilities: what is nobody's for want of partners follows from these.
 * Throws BAD_USER_INPUT that tells all that is wrong with the question.
 */
export function readNorms(input: BestNextInput, norms: readonly NormFacts[]): NormFacts[] {
  const { norm: code = null, metres = null, candidates = null, count } = input;
  const judged = norms.filter((norm) => whyNotJudged(norm) === null);
  const relation = judged.filter(
    ({ form, code: own }) =>
      (form === 'RELATION_PRESENT' || (form === 'PARTNER_KINDS' && code === null)) &&
      (code === null || own === code),
  );
  const problems = [
    ...(code !== null && relation.length === 0
      ? [`norm: ${JSON.stringify(code)} is no relation norm of the set`]
      : []),
    ...problemsOfCount(count),
    ...(metres === null ? [] : [`metres is ${metres}; relations have none, name a kind for places`]),
    ...(candidates === null ? [] : ['candidates are places; name a kind to choose among them']),
  ];
  if (problems.length > 0) throw refuse('BAD_USER_INPUT', problems.join('; '));
  return [...judged.filter(({ form }) => form === 'MINIMUM_COUNT'), ...relation];
}
