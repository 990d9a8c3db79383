import { findArea } from '../../area/area.rows.ts';
import { readKinds } from '../../facility/facility-where.graphql.ts';
import { facilityGroups } from '../../facility/term/facility-groups.ts';
import { facilityKinds } from '../../facility/term/facility-kinds.ts';
import type { Context } from '../../graphql/context.ts';
import { refuse } from '../../graphql/refusal.ts';
import { viewOf } from '../../relation/relation.graphql.ts';
import { type Gathered, gatherTies } from './gather-ties.rows.ts';
import type { NoIntroductionFacts } from './introduction-sentences.ts';
import type { IntroductionPartner, IntroductionTie } from './introduction-step.ts';
import { facilitiesOfKindIn, type NamedEnd, namedEnds } from './introductions.rows.ts';
import {
  hasAnyRoute,
  hasNoTies,
  type IntroductionRoute,
  type IntroductionSearch,
  introductionRoutes,
  whyNone,
} from './introductions.ts';

export interface IntroductionWish {
  readonly from: string;
  readonly to: string | null;
  readonly toKind: string | null;
  readonly area: string | null;
  readonly includeOneSided: boolean;
  readonly asOf: string;
}

export interface IntroductionsFound {
  readonly asOf: string;
  readonly routes: readonly IntroductionRoute[];
  readonly noneBecause: NoIntroductionFacts | null;
  readonly lookedAt: number;
  readonly isComplete: boolean;
}

/**
 * Routes from one to another or to the nearest of a kind: the two, the area and who is there in a statement each, and
 * at most four for the ties, from both ends where both are known.
 */
export async function introductionsOf(context: Context, wish: IntroductionWish): Promise<IntroductionsFound> {
  const kinds = readWish(wish);
  const { asOf } = wish;
  const named = await namedEnds(
    context.rows,
    [wish.from, wish.to].filter((id) => id !== null),
    asOf,
  );
  const from = endOf(named, 'from', wish.from);
  const to = wish.to === null ? null : endOf(named, 'to', wish.to);
  const about = { from: from.name, to: to?.name ?? null, kind: kinds?.label ?? null, area: null };
  const none = { asOf, routes: [], lookedAt: 0, isComplete: true };
  const resting = [from, to].find((end) => end?.facilities.length === 0);
  if (resting) return { ...none, noneBecause: { ...about, reason: 'NOT_AT_WORK', who: resting.name } };

  const starts = idsOf(from);
  const area = wish.area === null ? null : await areaOf(context, wish.area);
  const ends = to
    ? idsOf(to)
    : area && (await facilitiesOfKindIn(context.rows, area.id, kinds?.codes ?? [], asOf));
  const targets = ends?.filter((id) => !starts.includes(id)) ?? null;
  if (targets?.length === 0) {
    if (to) throw refuse('BAD_USER_INPUT', `${wish.from} and ${wish.to} are the same, or part of each other`);
    return {
      ...none,
      noneBecause: { ...about, area: area?.label ?? null, reason: 'NO_SUCH_KIND_IN_AREA', who: null },
    };
  }

  const isOfKind = (one: IntroductionPartner) =>
    !starts.includes(one.id) && [one.kind, ...one.alsoProvides].some((code) => kinds?.codes.includes(code));
  const searchIn = ({ ties, expanded }: Gathered): IntroductionSearch => ({
    ...{ day: asOf, ties, expanded, includeOneSided: wish.includeOneSided },
    from: new Set(starts),
    to: new Set(targets ?? partnersIn(ties).flatMap((one) => (isOfKind(one) ? [one.id] : []))),
  });
  const gathered = await gatherTies(
    context.rows,
    {
      starts: [...starts, ...(targets ?? [])],
      isEnd: (one) => targets === null && isOfKind(one),
      isEnough: (so) => targets !== null && hasAnyRoute(searchIn(so)),
    },
    viewOf(context, asOf),
  );
  const search = searchIn(gathered);
  const routes = introductionRoutes(search);
  const found = { asOf, routes, lookedAt: gathered.expanded.size, isComplete: gathered.isComplete };
  if (routes.length > 0) return { ...found, noneBecause: null };
  return { ...found, noneBecause: { ...about, area: area?.label ?? null, ...reasonOf(search, from, to) } };
}

/** The kinds that are asked for, if kinds are; throws BAD_USER_INPUT for a question that is not one. */
function readWish({ to, toKind, area }: IntroductionWish) {
  if ((to === null) === (toKind === null)) throw refuse('BAD_USER_INPUT', 'give either to or toKind');
  if (toKind === null) {
    if (area !== null) throw refuse('BAD_USER_INPUT', 'area goes with toKind');
    return null;
  }
  const codes = readKinds([toKind]) ?? [];
  const group = facilityGroups.terms.find(({ code }) => code === toKind.toUpperCase());
  return { codes, label: group ?? facilityKinds.find(toKind) ?? facilityGroups.find(toKind) };
}

function endOf(named: readonly NamedEnd[], argument: string, id: string): NamedEnd {
  const end = named.find((one) => one.id === id);
  if (!end)
    throw refuse(
      'BAD_USER_INPUT',
      `${argument} is ${JSON.stringify(id)}, which is no facility or organisation`,
    );
  return end;
}

async function areaOf(context: Context, code: string) {
  const area = await findArea(context.rows, code, null);
  if (!area) throw refuse('BAD_USER_INPUT', `area is ${code}, which is not known`);
  if (area.level === 'COUNTRY') {
    throw refuse('BAD_USER_INPUT', `area is ${code}; ask for a municipality or smaller, or leave it out`);
  }
  return area;
}

/** Of who was never asked no tie means that nothing is known. */
function reasonOf(search: IntroductionSearch, from: NamedEnd, to: NamedEnd | null) {
  const reason = whyNone(search);
  if (reason !== 'NO_TIES') return { reason, who: null };
  const isFrom = hasNoTies(search.from, search);
  const end = isFrom ? from : to;
  const isUnknown = end?.facilities.every(({ wasAsked }) => !wasAsked) ?? false;
  return { reason: isUnknown ? ('NOT_ASKED' as const) : reason, who: end?.name ?? null };
}

const idsOf = ({ facilities }: NamedEnd): string[] => facilities.map(({ id }) => id);

const partnersIn = (ties: readonly IntroductionTie[]) => ties.flatMap(({ first, second }) => [first, second]);
