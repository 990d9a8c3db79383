import type { ReadRows } from '../../database/rows.ts';
import { kindsMeantBy } from '../../facility/term/facility-kinds.ts';
import type { AreaFacts } from '../facts/area-facts.ts';
import type { Facts } from '../facts/facts.ts';
import type { NormFacts } from '../facts/norm-facts.ts';
import { networksWithout, signalsWithout } from '../judging/leave-out.ts';
import { networksIn, signalsFrom } from './collaboration-facts.rows.ts';
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
  const { without = [] } = scope;
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
    signals: signalsWithout(await signalsFrom(rows, scope, idsOf(signalling), norms), without),
    networks: networksWithout(await networksIn(rows, scope, areas, norms), without),
  };
}

/** Kinds of which a norm expects a partner at the other end of a tie; a signalling route may end with others. */
export const partnersIn = ({ form, partnerKind, particulars }: NormFacts): readonly string[] =>
  form === 'PARTNER_KINDS'
    ? (particulars.partnerKinds ?? []).flatMap(kindsMeantBy)
    : partnerKind === null
      ? []
      : [partnerKind];
