import type { AreaFacts } from '../facts/area-facts.ts';
import type { Facts } from '../facts/facts.ts';
import type { AreaGoalFacts } from '../facts/goal-facts.ts';
import type { NormFacts } from '../facts/norm-facts.ts';
import type { Evidence, Finding } from '../finding/finding.ts';
import { type GoalNeed, isAboveMedian } from '../finding/goal-found.ts';
import { goalTotal } from '../finding/goal-matrix.ts';
import { childrenEvidence, childrenIn, draft } from './draft.ts';
import { verdictOf } from './judge-ratio.ts';

/**
 * "For each of these goals so many activities serve the area", at the norm's own level: one finding for each goal, on the
 * facts of the goal matrix, so that a gap is a white spot on every level of prevention there.
 */
export function assessGoals(norm: NormFacts, facts: Facts): Finding[] {
  const known = new Map(facts.goals.map((one) => [one.areaId, one]));
  const areas = facts.areas.filter((area) => area.level === norm.level);
  const needs = needsIn(areas);
  return areas.flatMap((area) => {
    const there = known.get(area.id);
    if (!there) return [];
    const need = needs.get(area.id) ?? null;
    return inOneQuestion((norm.particulars.goals ?? []).map((goal) => judge(norm, area, there, goal, need)));
  });
}

/** Who knows what is done in an area for one goal knows it for all: the first that is not known asks for the others too. */
function inOneQuestion(findings: readonly Finding[]): Finding[] {
  const open = findings.filter(({ verdict }) => verdict === 'UNKNOWN');
  const askedWith = open.flatMap(({ details: { goal } }) => (goal ? [goal.code] : []));
  return findings.map((one) => {
    const { verdict, details } = one;
    if (verdict !== 'UNKNOWN' || !details.goal) return one;
    const becauseOf = open[0] && open[0] !== one ? open[0].id : null;
    return { ...one, becauseOf, details: { goal: { ...details.goal, askedWith } } };
  });
}

/** How a lack weighs where no more is needed than is usual in the municipality, or nobody knows. */
const severityWithoutNeed = 0.5;

function judge(
  norm: NormFacts,
  area: AreaFacts,
  there: AreaGoalFacts,
  goal: string,
  need: GoalNeed | null,
): Finding {
  const { counts, activities, isComplete } = goalTotal(there, goal);
  const children = childrenIn(area, norm)?.value ?? null;
  const evidence = [...childrenEvidence(area), ...checkEvidence(there, activities)];
  const told = counts.map(({ prevention, activities }) => ({ prevention, activities }));
  const details = { goal: { code: goal, counts: told, need, askedWith: [] } };
  const common = { about: goal, actual: activities, evidence, details };
  const ratio = activities / norm.value;
  if (ratio >= 1) return draft(norm, area, { verdict: 'MET', ratio, ...common });
  const isTooFew = children !== null && children < (norm.minimumChildren ?? 0);
  if (there.hasNoChildren === true || isTooFew)
    return draft(norm, area, { verdict: 'NOT_APPLICABLE', ...common });
  if (!isComplete || there.hasNoChildren === null)
    return draft(norm, area, { verdict: 'UNKNOWN', ...common, actual: activities || null });
  const severity = (1 - ratio) * (isAboveMedian(need) ? 1 : severityWithoutNeed);
  return draft(norm, area, { verdict: verdictOf(ratio), ratio, severity, ...common });
}

function checkEvidence(there: AreaGoalFacts, activities: number): Evidence[] {
  const { checkedOn, checkedArea, checkedSourceId } = there;
  if (checkedOn === null) return [];
  return [
    {
      statement: {
        nl: `alle activiteiten nagegaan op ${checkedOn}: ${activities} met dit doel`,
        en: `all activities checked on ${checkedOn}: ${activities} with this goal`,
      },
      sourceId: checkedSourceId,
      row: `ACTIVITEITEN ${checkedArea}`,
      retrievedOn: checkedOn,
    },
  ];
}

/** Of each area how many have a low income, against the median of these areas of its municipality. */
function needsIn(areas: readonly AreaFacts[]): Map<string, GoalNeed> {
  const told = areas.flatMap(({ id, municipalityCode, lowIncomeShare: share }) =>
    share === null ? [] : [{ id, municipalityCode, share }],
  );
  const together = [...Map.groupBy(told, ({ municipalityCode }) => municipalityCode).values()];
  return new Map(
    together.flatMap((own) => {
      const median = medianOf(own.map(({ share }) => share));
      return own.map(({ id, share }) => [id, { share, median }] as const);
    }),
  );
}

/** Of an even number halfway the two in the middle, to two decimals: the shares are published with one. */
function medianOf(values: readonly number[]): number {
  const inOrder = values.toSorted((a, b) => a - b);
  const middle = (inOrder.length - 1) / 2;
  const sum = (inOrder[Math.floor(middle)] ?? 0) + (inOrder[Math.ceil(middle)] ?? 0);
  return Math.round(50 * sum) / 100;
}
