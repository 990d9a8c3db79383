import { isOnDutchGrid } from '../area/dutch-grid.ts';
import type { NormFacts } from '../assessment/facts/norm-facts.ts';
import { facilityKinds } from '../facility/term/facility-kinds.ts';
import { refuse } from '../graphql/refusal.ts';
import { problemsOfCount } from './best-next-count.ts';
import type { BestNextInput } from './best-next-input.graphql.ts';
import { distanceAsked } from './distance-asked.ts';

const mostCandidates = 200;
const mostMetres = 10_000;

/** By which distance to judge. Throws BAD_USER_INPUT that tells all that is wrong with the question. */
export function readDistance(input: BestNextInput, kindText: string, norms: readonly NormFacts[]): NormFacts {
  const { candidates, count, metres = null, norm = null } = input;
  const kind = facilityKinds.find(kindText)?.code;
  const distance = kind && distanceAsked(norms, { kind, metres, norm });
  const length = candidates?.length ?? 1;
  const problems = [
    ...(kind ? [] : [`kind: ${JSON.stringify(kindText)} is no kind of facility`]),
    ...problemsOfCount(count),
    ...(metres === null || (metres > 0 && metres <= mostMetres)
      ? []
      : [`metres is ${metres}; it is more than 0, up to ${mostMetres}`]),
    ...(length >= 1 && length <= mostCandidates
      ? []
      : [`candidates has ${length}; it may have 1 to ${mostCandidates}`]),
    ...(candidates ?? [])
      .filter(({ longitude, latitude }) => !isOnDutchGrid(longitude, latitude))
      .map(
        ({ longitude, latitude }) =>
          `${longitude}, ${latitude} (longitude, latitude) is not in the Netherlands`,
      ),
    ...(typeof distance === 'string' ? [distance] : []),
  ];
  if (problems.length > 0 || !distance || typeof distance === 'string')
    throw refuse('BAD_USER_INPUT', problems.join('; '));
  return distance;
}
