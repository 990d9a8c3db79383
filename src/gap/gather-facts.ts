import type { ReadRows } from '../database/rows.ts';
import { kindsMeantBy } from '../facility/facility-kinds.ts';
import { networkFacts } from '../network/network.rows.ts';
import { kindsLookedAt, themesByDefault } from '../network/network-where.ts';
import type { SignalFacility } from '../network/signal-facts.ts';
import { signalFacilities } from '../network/signal-routes.rows.ts';
import { anchoringOf } from './anchoring.rows.ts';
import { areaFacts } from './area-facts.rows.ts';
import { routeThemesOf } from './assess-signal-route.ts';
import { checkFacts } from './check-facts.rows.ts';
import type {
  AnchoringFacts,
  AreaFacts,
  AreaGoalFacts,
  AreaNetworkFacts,
  Facts,
  NormFacts,
} from './facts.ts';
import { goalFacts } from './goal-matrix.rows.ts';
import { whyNotJudged } from './judged.ts';
import { nearestFacts } from './nearest-facts.rows.ts';
import { inventoryFacts, servingFacts } from './provision-facts.rows.ts';
import { expectingFacts, tieFacts } from './relation-facts.rows.ts';
import { inScope, type Scope } from './scope.rows.ts';
import { supplyFacts } from './supply-facts.rows.ts';
import { suppliesAsked } from './supply-in.ts';

/** What the norms ask about: one statement for each kind of question, whatever the number of areas. */
export async function gatherFacts(rows: ReadRows, scope: Scope, all: readonly NormFacts[]): Promise<Facts> {
  const norms = all.filter((norm) => whyNotJudged(norm) === null);
  const kindsOf = (form: NormFacts['form']) =>
    norms.filter((norm) => norm.form === form).flatMap((norm) => norm.facilityKinds);
  const partners = norms.flatMap(partnersIn);
  const kinds = [...new Set([...norms.flatMap((norm) => norm.facilityKinds), ...partners])];
  const [tied, signalling] = [
    [...kindsOf('RELATION_PRESENT'), ...kindsOf('PARTNER_KINDS')],
    kindsOf('SIGNAL_ROUTE'),
  ];
  const expecting = await expectingFacts(rows, scope, [...new Set([...tied, ...signalling])]);
  const idsOf = (some: readonly string[]) => [
    ...new Set(expecting.filter(({ kind }) => some.includes(kind)).map(({ id }) => id)),
  ];
  const areas = await areaFacts(rows, scope, norms);
  return {
    factsOn: scope.factsOn,
    areas,
    serving: await servingFacts(rows, scope, kinds),
    nearest: await nearestFacts(
      rows,
      inScope(scope),
      [...new Set([...kindsOf('MAXIMUM_DISTANCE'), ...kindsOf('CHOICE')])],
      scope.factsOn,
    ),
    supplies: await supplyFacts(rows, scope, suppliesAsked(norms)),
    inventories: await inventoryFacts(rows, scope, kinds),
    expecting,
    ties: await tieFacts(rows, scope, idsOf(tied), partners),
    signals: await signalsFrom(rows, scope, idsOf(signalling), norms),
    networks: await networksIn(rows, scope, areas, norms),
    goals: await goalsIn(rows, scope, areas, norms),
    anchoring: await anchoringIn(rows, scope, kindsOf('ANCHORING')),
    checks: await checkFacts(rows, scope, kindsOf('FRESHNESS')),
  };
}

async function goalsIn(
  rows: ReadRows,
  { factsOn }: Scope,
  areas: readonly AreaFacts[],
  norms: readonly NormFacts[],
): Promise<AreaGoalFacts[]> {
  const levels = new Set(norms.filter(({ form }) => form === 'GOALS').map(({ level }) => level));
  const ids = areas.filter(({ level }) => levels.has(level)).map(({ id }) => id);
  if (ids.length === 0) return [];
  const found = await goalFacts(rows, ids, factsOn);
  return found.map(({ id: areaId, ...known }) => ({ areaId, ...known }));
}

async function anchoringIn(
  rows: ReadRows,
  { factsOn, municipalityCodes }: Scope,
  kinds: readonly string[],
): Promise<AnchoringFacts[]> {
  if (kinds.length === 0) return [];
  const found = await anchoringOf(rows, factsOn, kinds, municipalityCodes);
  return found.map(({ parentId: municipalityCode, ...item }) => ({ municipalityCode, ...item }));
}

/** Kinds of which a norm expects a partner at the other end of a tie; a signalling route may end with others. */
const partnersIn = ({ form, partnerKind, particulars }: NormFacts): readonly string[] =>
  form === 'PARTNER_KINDS'
    ? (particulars.partnerKinds ?? []).flatMap(kindsMeantBy)
    : partnerKind === null
      ? []
      : [partnerKind];

/** In one statement, on the themes of all norms together. */
function signalsFrom(
  rows: ReadRows,
  { factsOn }: Scope,
  ids: readonly string[],
  norms: readonly NormFacts[],
): Promise<SignalFacility[]> {
  if (ids.length === 0) return Promise.resolve([]);
  const themes = new Set(norms.filter(({ form }) => form === 'SIGNAL_ROUTE').flatMap(routeThemesOf));
  const view = { asOf: factsOn, knownAt: null, seesClaims: true };
  return signalFacilities(rows, ids, view, { themes: [...themes], withLapsed: true });
}

/** In two statements, on the themes of all norms together. */
function networksIn(
  rows: ReadRows,
  { factsOn }: Scope,
  areas: readonly AreaFacts[],
  all: readonly NormFacts[],
): Promise<AreaNetworkFacts[]> {
  const norms = all.filter(({ form }) => form === 'RESILIENCE');
  const ids = areas.filter(({ level }) => norms.some((norm) => norm.level === level)).map(({ id }) => id);
  if (ids.length === 0) return Promise.resolve([]);
  return networkFacts(rows, ids, {
    kinds: kindsLookedAt({ kinds: null }),
    themes: [...new Set([...themesByDefault(false), ...norms.flatMap(({ themes }) => themes)])],
    minimumLevel: 1,
    view: { asOf: factsOn, knownAt: null, seesClaims: true },
  });
}
