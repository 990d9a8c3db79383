import type { AreaFacts, PublishedFigure } from '../facts/area-facts.ts';
import type { Facts, InventoryFacts } from '../facts/facts.ts';
import type { NormFacts } from '../facts/norm-facts.ts';
import { amountIn } from '../finding/explain-words.ts';
import type { Evidence } from '../finding/finding.ts';
import type { Verdict } from '../finding/finding-terms.ts';
import { inUnit, unitWords } from '../finding/unit-words.ts';
import { inventoryFor } from './absence.ts';
import { isGap } from './judge-ratio.ts';
import type { Supply, SupplyPart } from './supply-in.ts';

type Known = Omit<PublishedFigure, 'sourceId'> & Pick<Evidence, 'sourceId'>;

/** The figures that a norm counts by beside children: homes or inhabitants, and the share that weighs them. */
export function countedEvidence(area: AreaFacts, { particulars }: NormFacts): Evidence[] {
  const of = particulars.per?.of;
  return [
    ...(of === 'HOMES' ? figureEvidence(area, area.homes, { nl: 'woningen', en: 'homes' }) : []),
    ...(of === 'INHABITANTS'
      ? figureEvidence(area, published(area, area.inhabitants), { nl: 'inwoners', en: 'inhabitants' })
      : []),
    ...(particulars.demandWeight
      ? figureEvidence(area, published(area, area.lowIncomeShare), {
          nl: '% van de huishoudens heeft een laag inkomen',
          en: '% of the households have a low income',
        })
      : []),
  ];
}

/** As the key figures of an area give it. */
const published = (
  { figureSourceId: sourceId, figureRetrievedOn: retrievedOn }: AreaFacts,
  value: number | null,
): Known | null => (value === null ? null : { value, sourceId, retrievedOn });

/** Of a gap: who looked whether all of these kinds is known, without which too little is none. */
export function lookedFor(
  facts: Pick<Facts, 'factsOn' | 'inventories'>,
  { facilityKinds }: Pick<NormFacts, 'facilityKinds'>,
  area: AreaFacts,
  verdict: Verdict,
): Evidence[] {
  const looked = isGap(verdict) ? inventoryFor(facts, facilityKinds, area.code) : null;
  return looked ? [lookedEvidence(looked)] : [];
}

export const lookedEvidence = ({ kind, areaCode, checkedOn, sourceId }: InventoryFacts): Evidence => ({
  statement: { nl: `volledig nagegaan op ${checkedOn}`, en: `completely checked on ${checkedOn}` },
  ...{ sourceId, row: `${kind} ${areaCode}`, retrievedOn: checkedOn },
});

export function figureEvidence(
  area: AreaFacts,
  known: Known | null,
  words: Evidence['statement'],
): Evidence[] {
  if (!known) return [];
  const { value, sourceId, retrievedOn } = known;
  const statement = {
    nl: `${amountIn('nl', value)} ${words.nl}`,
    en: `${amountIn('en', value)} ${words.en}`,
  };
  return [{ statement, sourceId, row: area.code, retrievedOn }];
}

/**
 * What of a facility counts, to be looked up in its row. Not how much of it is occupied: that is for partners, and who
 * reads the gap may be anybody.
 */
export function evidenceOf({ unit }: NormFacts, { supply, low, high }: SupplyPart): Evidence {
  const amount = (locale: string) => {
    return Number.isFinite(high) ? `${amountIn(locale, low)}-${amountIn(locale, high)}` : null;
  };
  const words = unitWords[unit] ?? { nl: unit, en: unit };
  const { name, sourceId, row, retrievedOn } = supply;
  return {
    statement: {
      nl: `${name}: ${low === high ? inUnit(unit, low, 'nl') : `${amount('nl') ?? 'niet bekend hoeveel'} ${words.nl}`}`,
      en: `${name}: ${low === high ? inUnit(unit, low, 'en') : `${amount('en') ?? 'not known how many'} ${words.en}`}`,
    },
    ...{ sourceId, row, retrievedOn },
  };
}

/** That filled posts were counted, and of how many: not how many, which is for partners, nor whose. */
export function occupiedEvidence({ parts }: Supply): Evidence[] {
  const facilities = new Set(parts.map(({ supply }) => supply.facilityId)).size;
  if (facilities === 0) return [];
  const statement = {
    nl: `bezette posten van ${facilities} ${facilities === 1 ? 'voorziening' : 'voorzieningen'}`,
    en: `filled posts of ${facilities} ${facilities === 1 ? 'facility' : 'facilities'}`,
  };
  return [{ statement, sourceId: null, row: null, retrievedOn: null }];
}
