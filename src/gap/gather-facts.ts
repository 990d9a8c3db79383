import type { ReadRows } from '../database/rows.ts';
import { kindsMeantBy } from '../facility/facility-kinds.ts';
import { areaFacts } from './area-facts.rows.ts';
import { networksIn, signalsFrom } from './collaboration-facts.rows.ts';
import type { Facts, NormFacts } from './facts.ts';
import { whyNotJudged } from './judged.ts';
import { nearestFacts } from './nearest-facts.rows.ts';
import { inventoryFacts, servingFacts } from './provision-facts.rows.ts';
import { expectingFacts, tieFacts } from './relation-facts.rows.ts';
import { inScope, type Scope } from './scope.rows.ts';
import { supplyFacts } from './supply-facts.rows.ts';
import { measuresOf } from './supply-in.ts';

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
  const expecting = await expectingFacts(rows, scope, [
    ...new Set([...tied, ...signalling, ...kindsOf('RESILIENCE')]),
  ]);
  const idsOf = (some: readonly string[]) => [
    ...new Set(expecting.filter(({ kind }) => some.includes(kind)).map(({ id }) => id)),
  ];
  const areas = await areaFacts(rows, scope);
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
    supplies: await supplyFacts(rows, scope, [...new Set(kindsOf('RATIO'))], measuresOf(norms)),
    inventories: await inventoryFacts(rows, scope, kinds),
    expecting,
    ties: await tieFacts(rows, scope, idsOf(tied), partners),
    signals: await signalsFrom(rows, scope, idsOf(signalling), norms),
    networks: await networksIn(rows, scope, areas, norms),
  };
}

/** Kinds of which a norm expects a partner at the other end of a tie; a signalling route may end with others. */
const partnersIn = ({ form, partnerKind, particulars }: NormFacts): readonly string[] =>
  form === 'PARTNER_KINDS'
    ? (particulars.partnerKinds ?? []).flatMap(kindsMeantBy)
    : partnerKind === null
      ? []
      : [partnerKind];
