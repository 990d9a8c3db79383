import { amountIn } from './explain-words.ts';
import type { AreaFacts, NormFacts, PublishedFigure } from './facts.ts';
import type { Evidence } from './finding.ts';
import type { Supply, SupplyPart } from './supply-in.ts';
import { unitWords } from './unit-words.ts';

/** How many homes there are, for a norm that counts by them. */
export function homesEvidence(area: AreaFacts, { particulars }: NormFacts): Evidence[] {
  const isAsked = particulars.per?.of === 'HOMES';
  return isAsked ? figureEvidence(area, area.homes, { nl: 'woningen', en: 'homes' }) : [];
}

export function figureEvidence(
  area: AreaFacts,
  known: PublishedFigure | null,
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

/** What of a facility counts, to be looked up in its row; of formation also what of it is occupied. */
export function evidenceOf(
  { unit }: NormFacts,
  { supply, low, high }: SupplyPart,
  occupied: Supply | null = null,
): Evidence {
  const filled = occupied?.parts.find((part) => part.supply.facilityId === supply.facilityId);
  const isOther = filled && filled.low === filled.high && filled.low !== low;
  const amount = (locale: string) => {
    if (low === high) return amountIn(locale, low);
    return Number.isFinite(high) ? `${amountIn(locale, low)}-${amountIn(locale, high)}` : null;
  };
  const words = unitWords[unit] ?? { nl: unit, en: unit };
  const { name, sourceId, row, retrievedOn } = supply;
  const inPosts = isOther
    ? {
        nl: `, waarvan ${amountIn('nl', filled.low)} bezet`,
        en: `, ${amountIn('en', filled.low)} of it occupied`,
      }
    : { nl: '', en: '' };
  return {
    statement: {
      nl: `${name}: ${amount('nl') ?? 'niet bekend hoeveel'} ${words.nl}${inPosts.nl}`,
      en: `${name}: ${amount('en') ?? 'not known how many'} ${words.en}${inPosts.en}`,
    },
    ...{ sourceId, row, retrievedOn },
  };
}
