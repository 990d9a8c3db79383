import type { ReadRows } from '../database/rows.ts';
import { kindsMeantBy } from '../facility/facility-kinds.ts';
import { networkFacts } from '../network/network.rows.ts';
import { kindsLookedAt, themesByDefault } from '../network/network-where.ts';
import type { SignalFacility } from '../network/signal-facts.ts';
import { signalFacilities } from '../network/signal-routes.rows.ts';
import { routeThemesOf } from './assess-signal-route.ts';
import type { AreaFacts, AreaNetworkFacts, Facts, NormFacts } from './facts.ts';
import { kindsOfForm } from './kinds-of-form.ts';
import { expectingFacts, tieFacts } from './relation-facts.rows.ts';
import type { Scope } from './scope.rows.ts';

/** Ties, routes and networks of the facilities that the norms speak of. */
export async function gatherRelations(
  rows: ReadRows,
  scope: Scope,
  norms: readonly NormFacts[],
  areas: readonly AreaFacts[],
): Promise<Pick<Facts, 'expecting' | 'ties' | 'signals' | 'networks'>> {
  const tied = kindsOfForm(norms, 'RELATION_PRESENT', 'PARTNER_KINDS');
  const signalling = kindsOfForm(norms, 'SIGNAL_ROUTE');
  const expecting = await expectingFacts(rows, scope, [
    ...new Set([...tied, ...signalling, ...kindsOfForm(norms, 'RESILIENCE')]),
  ]);
  const idsOf = (some: readonly string[]) => [
    ...new Set(expecting.filter(({ kind }) => some.includes(kind)).map(({ id }) => id)),
  ];
  return {
    expecting,
    ties: await tieFacts(rows, scope, idsOf(tied), norms.flatMap(partnersIn)),
    signals: await signalsFrom(rows, scope, idsOf(signalling), norms),
    networks: await networksIn(rows, scope, areas, norms),
  };
}

/** Kinds of which a norm expects a partner at the other end of a tie; a signalling route may end with others. */
export const partnersIn = ({ form, partnerKind, particulars }: NormFacts): readonly string[] =>
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
