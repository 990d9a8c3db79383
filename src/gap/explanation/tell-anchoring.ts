import type { AnchoringValues } from '../../assessment/facts/anchoring.ts';
import { kindName, listed } from '../../assessment/finding/explain-words.ts';
import type { FindingDetails } from '../../assessment/finding/finding-details.ts';
import type { Language } from '../../graphql/language.ts';
import { type AnchoringState, anchoringItems } from '../../norm/anchoring-terms.ts';
import type { Telling } from './telling.ts';

/** Gaps and questions about a kind that too little of is laid down. */
export const anchoringTelling: Readonly<Record<Language, Telling>> = {
  NL: {
    fact({ details: { anchoring }, facilityKind }) {
      if (!anchoring) return '';
      const { met, of } = anchoring;
      const [notMet, unknown] = [
        itemsThatAre('NOT_MET', anchoring, 'nl'),
        itemsThatAre('UNKNOWN', anchoring, 'nl'),
      ];
      return [
        `Van de ${of} punten die laten zien of ${kindName(facilityKind, 'nl')} vastligt, ${met === 1 ? 'is er 1' : `zijn er ${met}`} op orde${met ? `: ${itemsThatAre('MET', anchoring, 'nl')}` : ''}.`,
        notMet && `Niet op orde: ${notMet}.`,
        unknown && `Niet bekend: ${unknown}.`,
      ]
        .filter((sentence) => sentence !== '')
        .join(' ');
    },
    norm: ({ value, details }, status) =>
      `De norm is ten minste ${value} van deze ${details.anchoring?.of ?? ''} (${status}).`,
    question: ({ areaLabel, facilityKindCode, details }) =>
      `Wat is er in ${areaLabel} voor ${kindName(facilityKindCode, 'nl')} vastgelegd, en waar staat dat: ${unknownItems(details, 'nl')}?`,
  },
  EN: {
    fact({ details: { anchoring }, facilityKind }) {
      if (!anchoring) return '';
      const { met, of } = anchoring;
      const [notMet, unknown] = [
        itemsThatAre('NOT_MET', anchoring, 'en'),
        itemsThatAre('UNKNOWN', anchoring, 'en'),
      ];
      return [
        `Of the ${of} items that show whether ${kindName(facilityKind, 'en')} is laid down, ${met} ${met === 1 ? 'is' : 'are'} met${met ? `: ${itemsThatAre('MET', anchoring, 'en')}` : ''}.`,
        notMet && `Not met: ${notMet}.`,
        unknown && `Not known: ${unknown}.`,
      ]
        .filter((sentence) => sentence !== '')
        .join(' ');
    },
    norm: ({ value, details }, status) =>
      `The norm is at least ${value} of these ${details.anchoring?.of ?? ''} (${status}).`,
    question: ({ areaLabel, facilityKindCode, details }) =>
      `What is laid down in ${areaLabel} for ${kindName(facilityKindCode, 'en')}, and where can it be read: ${unknownItems(details, 'en')}?`,
  },
};

/** The labels of the items in that state, empty when there are none. */
export const itemsThatAre = (state: AnchoringState, { items }: AnchoringValues, language: 'nl' | 'en') =>
  listed(
    items
      .filter((item) => item.state === state)
      .map(({ itemCode }) => anchoringItems.get(itemCode)[language]),
    language,
  );

const unknownItems = ({ anchoring }: FindingDetails, language: 'nl' | 'en') =>
  anchoring ? itemsThatAre('UNKNOWN', anchoring, language) : '';
