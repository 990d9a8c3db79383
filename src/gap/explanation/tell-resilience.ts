import { facilities, listed, onThemes } from '../../assessment/finding/explain-words.ts';
import type { FindingDetails, FragilityDetails } from '../../assessment/finding/finding-details.ts';
import type { Language } from '../../graphql/language.ts';
import type { Telling } from './telling.ts';

const fragilityOf = ({ details }: { readonly details: FindingDetails }): FragilityDetails =>
  details.fragility ?? { is: null, cutOff: [], pairs: 0, pairsOnlyThrough: 0, nodes: 0, answered: 0 };

const namesOf = ({ cutOff }: FragilityDetails) => cutOff.map(({ name }) => name);

/** Where every pair hangs on it, each is left alone: which of them is "the rest" would say nothing. */
const isAllApart = ({ pairs, pairsOnlyThrough }: FragilityDetails) => pairs > 0 && pairsOnlyThrough === pairs;

const dutch: Telling = {
  fact(gap) {
    const found = fragilityOf(gap);
    const own = gap.facilityName ?? 'Een voorziening';
    if (found.is === 'ISOLATION')
      return `${own} heeft geen samenwerking${onThemes(gap.themes, 'nl')} die beide kanten bevestigen; daar is naar gevraagd.`;
    const lose = found.cutOff.length === 1 ? 'raakt' : 'raken';
    const without = isAllApart(found)
      ? `Zonder ${own} staan ${facilities(found.cutOff.length + 1, 'nl')} in het netwerk van ${gap.areaLabel} los van elkaar.`
      : `Zonder ${own} ${lose} ${facilities(found.cutOff.length, 'nl')} los van de rest van het netwerk van ${gap.areaLabel}: ${listed(namesOf(found), 'nl')}.`;
    return found.is === 'SOLE_HUB'
      ? `${without} Van de ${found.pairs} paren van andere voorzieningen ${found.pairsOnlyThrough === 1 ? 'hangt' : 'hangen'} er ${found.pairsOnlyThrough} alleen via ${own} samen.`
      : without;
  },

  norm: (gap, status) =>
    `De norm: valt een voorziening weg, dan ${gap.required === 1 ? 'raakt' : 'raken'} er hoogstens ${gap.required} los van de rest, en niemand staat alleen; wat beide kanten bevestigen telt (${status}).`,

  question(asked) {
    const { nodes, answered } = fragilityOf(asked);
    return asked.facilityName === null
      ? `Wie werkt in ${asked.areaLabel} met wie samen? Van ${facilities(nodes, 'nl')} ${answered === 1 ? 'vertelde' : 'vertelden'} er ${answered} daar iets over.`
      : `Met wie werkt ${asked.facilityName} samen, en hoe nauw?`;
  },
};

const english: Telling = {
  fact(gap) {
    const found = fragilityOf(gap);
    const own = gap.facilityName ?? 'A facility';
    if (found.is === 'ISOLATION')
      return `${own} has no collaboration${onThemes(gap.themes, 'en')} that both sides confirm; this was asked.`;
    const lose = found.cutOff.length === 1 ? 'loses' : 'lose';
    const without = isAllApart(found)
      ? `Without ${own}, ${facilities(found.cutOff.length + 1, 'en')} in the network of ${gap.areaLabel} stand apart from each other.`
      : `Without ${own}, ${facilities(found.cutOff.length, 'en')} ${lose} touch with the rest of the network of ${gap.areaLabel}: ${listed(namesOf(found), 'en')}.`;
    return found.is === 'SOLE_HUB'
      ? `${without} Of the ${found.pairs} pairs of other facilities, ${found.pairsOnlyThrough} ${found.pairsOnlyThrough === 1 ? 'hangs' : 'hang'} together only through ${own}.`
      : without;
  },

  norm: (gap, status) =>
    `The norm: without any facility at most ${gap.required} ${gap.required === 1 ? 'loses' : 'lose'} touch with the rest, and nobody stands alone; what both sides confirm counts (${status}).`,

  question(asked) {
    const { nodes, answered } = fragilityOf(asked);
    return asked.facilityName === null
      ? `Who works with whom in ${asked.areaLabel}? Of ${facilities(nodes, 'en')}, ${answered} told anything about it.`
      : `With whom does ${asked.facilityName} work, and how closely?`;
  },
};

export const tellResilience: Readonly<Record<Language, Telling>> = { NL: dutch, EN: english };
