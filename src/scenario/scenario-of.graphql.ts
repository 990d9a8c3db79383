import { isWithin } from '../area/area-code.ts';
import { areaOf } from '../area/area-fields.graphql.ts';
import type { Facts } from '../assessment/facts/facts.ts';
import type { NormFacts } from '../assessment/facts/norm-facts.ts';
import type { Finding } from '../assessment/finding/finding.ts';
import { gatherFacts } from '../assessment/gathering/gather-facts.ts';
import { assess } from '../assessment/judging/assess.ts';
import { normFacts } from '../assessment/norms-in-use.rows.ts';
import type { Context } from '../graphql/context.ts';
import { listIdentity } from '../graphql/cursor.ts';
import { whyNotJudged } from '../norm/judged.ts';
import { knownNormSet } from '../norm/known-norm-set.graphql.ts';
import { normOf } from '../norm/norm.graphql.ts';
import { isJudgedAfter } from './change-facts.ts';
import { compareFindings, countFindings, type FindingChange } from './compare-findings.ts';
import { presentScope } from './present-scope.graphql.ts';
import { supposeFacts } from './read-scenario.graphql.ts';
import type { Scenario } from './scenario.graphql.ts';
import { shownChanges } from './scenario-changes.graphql.ts';
import type { ScenarioInput } from './scenario-input.graphql.ts';
import { supposeNorms } from './suppose-norms.ts';

/**
 * The gaps of an area as they are and as they would be. Both sides are judged on facts of today by the code that judges
 * what is stored. `normSetBefore`: another set than the one in force on the side of what is. Null when the area is not
 * there, or was never assessed.
 */
export async function scenarioOf(
  context: Context,
  input: ScenarioInput,
  normSetBefore: string | null = null,
): Promise<Scenario | null> {
  const scope = await presentScope(context, input.area);
  if (!scope) return null;
  const setBefore = (await knownNormSet(context, normSetBefore)) ?? scope.normSetId;
  const setAfter = (await knownNormSet(context, input.normSet)) ?? scope.normSetId;
  const isWorkedOut = (norm: NormFacts) => isJudgedAfter(norm, input.moveCapacity ?? []);
  const known = await normFacts(context.rows, setBefore);
  const asked = setAfter === setBefore ? known : await normFacts(context.rows, setAfter);
  const before = known.filter(isWorkedOut);
  const after = supposeNorms(asked, input.norms ?? []).filter(isWorkedOut);

  const norms = [...before, ...after];
  const facts = await gatherFacts(context.rows, scope, norms);
  const area = await areaOf(context, facts.areas.find((one) => one.code === input.area)?.id ?? null);
  if (!area) return null;
  const supposed = await supposeFacts(context, input, { scope, facts, norms, normsAfter: asked });

  const codes = new Map(facts.areas.map((one) => [one.id, one.code]));
  const judge = (of: readonly NormFacts[], on: Facts) =>
    assess(of, on).filter(({ areaId }) => isWithin(codes.get(areaId) ?? '', input.area));
  const [was, is] = [judge(before, facts), judge(after, supposed.facts)];
  const changes = compareFindings(was, is, [...before, ...after]);
  return {
    ...{ area, factsOn: scope.factsOn, normSetBefore: setBefore, normSetAfter: setAfter },
    ...totalsOf(was, is, changes),
    notWorkedOut: await normsWithout(context, known, isWorkedOut),
    all: shownChanges(changes, {
      before: new Map(before.map((norm) => [norm.id, norm])),
      after: new Map(after.map((norm) => [norm.id, norm])),
      supposedNames: new Map(supposed.facilities.map(({ id, name }) => [id, name])),
    }),
    areasById: new Map(facts.areas.map((one) => [one.id, one])),
    list: listIdentity('scenario', input, normSetBefore),
  };
}

function totalsOf(was: readonly Finding[], is: readonly Finding[], changes: readonly FindingChange[]) {
  const [before, after] = [countFindings(was), countFindings(is)];
  const count = (gap: FindingChange['gap']) => changes.filter((one) => one.gap === gap).length;
  return {
    ...{ gapsBefore: before.gaps, gapsAfter: after.gaps },
    ...{ unknownBefore: before.questions, unknownAfter: after.questions },
    ...{ gapsOpened: count('OPENED'), gapsClosed: count('CLOSED'), gapsChanged: count('CHANGED') },
  };
}

/** The norms that are judged where gaps are stored, and not here. */
async function normsWithout(
  context: Context,
  norms: readonly NormFacts[],
  isWorkedOut: (norm: NormFacts) => boolean,
) {
  const leftOut = norms.filter((norm) => whyNotJudged(norm) === null && !isWorkedOut(norm));
  const found = await Promise.all(leftOut.map(({ id }) => normOf(context, id)));
  return found.filter((norm) => norm !== null);
}
