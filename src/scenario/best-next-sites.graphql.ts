import { isWithin } from '../area/area-code.ts';
import { areaOf } from '../area/area-fields.graphql.ts';
import type { AreaFacts } from '../assessment/facts/area-facts.ts';
import type { Finding } from '../assessment/finding/finding.ts';
import { gatherFacts } from '../assessment/gathering/gather-facts.ts';
import { assessDistance } from '../assessment/judging/assess-distance.ts';
import { measuredBy, metresBy } from '../assessment/judging/measured-by.ts';
import { normFacts } from '../assessment/norms-in-use.rows.ts';
import { childrenOnce } from '../gap/children-once.ts';
import { shownChildrenTotal } from '../gap/gap-connection.graphql.ts';
import type { Context } from '../graphql/context.ts';
import { refuse } from '../graphql/refusal.ts';
import type { BestNext, BestNextSite } from './best-next.graphql.ts';
import type { BestNextInput } from './best-next-input.graphql.ts';
import { type CoverStep, greedyCover } from './greedy-cover.ts';
import { presentScope } from './present-scope.graphql.ts';
import { readDistance } from './read-best-next-sites.ts';
import { type PlaceAsked, type SupposedPlace, supposedPlaces } from './supposed-places.rows.ts';

/**
 * Where a facility of a kind would newly reach most children of an area, judged as a distance norm is. An area of which
 * nobody knows that it has none counts as having none, and is told apart. Null when the area is not there, or was never
 * assessed.
 */
export async function bestNextSites(
  context: Context,
  input: BestNextInput,
  kindText: string,
): Promise<BestNext | null> {
  const scope = await presentScope(context, input.area);
  if (!scope) return null;
  const norm = readDistance(input, kindText, await normFacts(context.rows, scope.normSetId));
  const facts = await gatherFacts(context.rows, scope, [norm]);
  const area = await areaOf(context, facts.areas.find(({ code }) => code === input.area)?.id ?? null);
  if (!area) return null;
  const areas = new Map(facts.areas.map((one) => [one.id, one]));
  const inside = facts.areas.filter(
    (one) => one.level === 'NEIGHBOURHOOD' && one.hasOrigin && isWithin(one.code, input.area),
  );
  const beyond = findingsBeyond(
    assessDistance(norm, measuredBy(norm.metric, facts)),
    new Set(inside.map(({ id }) => id)),
  );
  const places = await supposedPlaces(context.rows, scope, placesAsked(input, inside), {
    within: norm.value,
  });
  refuseOutside(input, places);
  const steps = greedyCover(
    places.map(({ id, metresTo }) => ({
      id,
      reaches: Object.keys(metresTo).filter(
        (one) => metresBy(norm.metric, metresTo[one] ?? Number.POSITIVE_INFINITY) <= norm.value,
      ),
    })),
    new Map([...beyond.values()].map(({ areaId, children }) => [areaId, children ?? 0])),
    input.count,
  );
  return {
    ...{ area, factsOn: scope.factsOn, metres: norm.value, relations: [] },
    childrenBeyond: childrenOf([...beyond.keys()], beyond, areas),
    sites: await Promise.all(
      steps.map((_, at) => siteOf(context, steps.slice(0, at + 1), { places, beyond, areas })),
    ),
  };
}

/** What is not within reach as far as is known, in the neighbourhoods that are asked about. */
const findingsBeyond = (findings: readonly Finding[], inside: ReadonlySet<string>) =>
  new Map(
    findings
      .filter(
        ({ areaId, verdict }) => inside.has(areaId) && verdict !== 'MET' && verdict !== 'NOT_APPLICABLE',
      )
      .map((finding) => [finding.areaId, finding]),
  );

const candidateId = (at: number) => `${at}`.padStart(3, '0');

/** What lies in no neighbourhood is no place to choose. */
function refuseOutside({ candidates }: BestNextInput, places: readonly SupposedPlace[]): void {
  const found = new Set(places.map(({ id }) => id));
  const outside = (candidates ?? []).filter((_, at) => !found.has(candidateId(at)));
  if (outside.length > 0)
    throw refuse(
      'BAD_USER_INPUT',
      outside
        .map(
          ({ longitude, latitude }) =>
            `${longitude}, ${latitude} (longitude, latitude) lies in no neighbourhood`,
        )
        .join('; '),
    );
}

const placesAsked = ({ candidates }: BestNextInput, inside: readonly AreaFacts[]): PlaceAsked[] =>
  candidates
    ? candidates.map((point, at) => ({ id: candidateId(at), ...point, neighbourhood: null }))
    : inside.map(({ code }) => ({ id: code, longitude: null, latitude: null, neighbourhood: code }));

interface Known {
  readonly places: readonly SupposedPlace[];
  readonly beyond: ReadonlyMap<string, Finding>;
  readonly areas: ReadonlyMap<string, AreaFacts>;
}

/** The last of these steps. */
async function siteOf(
  context: Context,
  steps: readonly CoverStep[],
  { places, beyond, areas }: Known,
): Promise<BestNextSite> {
  const newly = steps.at(-1)?.newly ?? [];
  const place = places.find(({ id }) => id === steps.at(-1)?.id);
  const named = await Promise.all(newly.map((id) => areaOf(context, id)));
  const isUnknown = (id: string) => beyond.get(id)?.verdict === 'UNKNOWN';
  return {
    rank: steps.length,
    ...{ longitude: place?.longitude ?? Number.NaN, latitude: place?.latitude ?? Number.NaN },
    neighbourhood: await areaOf(context, place?.standsIn ?? null),
    children: childrenOf(newly, beyond, areas),
    childrenUnknown: childrenOf(newly.filter(isUnknown), beyond, areas),
    childrenTogether: childrenOf(
      steps.flatMap((step) => step.newly),
      beyond,
      areas,
    ),
    areas: named.filter((one) => one !== null).toSorted((a, b) => (a.code < b.code ? -1 : 1)),
  };
}

const childrenOf = (ids: readonly string[], beyond: Known['beyond'], areas: Known['areas']) =>
  shownChildrenTotal(
    childrenOnce(
      ids.map((areaId) => ({
        areaId,
        parentId: areas.get(areaId)?.parentId ?? null,
        municipalityId: areas.get(areaId)?.municipalityId ?? null,
        children: beyond.get(areaId)?.children ?? null,
      })),
    ),
  );
