import type { Language } from '../graphql/language.ts';
import { facilities, listed } from './explain-words.ts';
import type { FindingDetails, FragilityDetails } from './finding-details.ts';
import type { Telling } from './telling.ts';

const fragilityOf = ({ details }: { readonly details: FindingDetails }): FragilityDetails =>
  details.fragility ?? { is: null, cutOff: [], pairs: 0, pairsOnlyThrough: 0, nodes: 0, answered: 0 };

const namesOf = ({ cutOff }: FragilityDetails) => cutOff.map(({ name }) => name);

const dutch: Telling = {
  fact(gap) {
    const found = fragilityOf(gap);
    const own = gap.facilityName ?? 'Een voorziening';
    if (found.is === 'ISOLATION')
      return `${own} werkt met niemand samen zoals beide bevestigen; daar is naar gevraagd.`;
    const lose = found.cutOff.length === 1 ? 'raakt' : 'raken';
    const without = `Zonder ${own} ${lose} in het netwerk van ${gap.areaLabel} ${facilities(found.cutOff.length, 'nl')} los van de rest: ${listed(namesOf(found), 'nl')}.`;
    return found.is === 'SOLE_HUB'
      ? `${without} Van de ${found.pairs} paren van andere voorzieningen hangen er ${found.pairsOnlyThrough} alleen via ${own} samen.`
      : without;
  },

  norm: (gap, status) =>
    `De norm is dat er zonder een voorziening hoogstens ${gap.required} los ${gap.required === 1 ? 'raakt' : 'raken'} en niemand alleen staat; geteld is wat beide kanten bevestigen (${status}).`,

  question(asked) {
    const { nodes, answered } = fragilityOf(asked);
    return asked.facilityName === null
      ? `Wie werkt in ${asked.areaLabel} met wie samen? Van ${facilities(nodes, 'nl')} vertelden er ${answered} daar iets over.`
      : `Met wie werkt ${asked.facilityName} samen, en hoe nauw?`;
  },
};

const english: Telling = {
  fact(gap) {
    const found = fragilityOf(gap);
    const own = gap.facilityName ?? 'A facility';
    if (found.is === 'ISOLATION') return `${own} works with nobody as both confirm; this was asked.`;
    const lose = found.cutOff.length === 1 ? 'loses' : 'lose';
    const without = `Without ${own}, ${facilities(found.cutOff.length, 'en')} in the network of ${gap.areaLabel} ${lose} touch with the rest: ${listed(namesOf(found), 'en')}.`;
    return found.is === 'SOLE_HUB'
      ? `${without} Of the ${found.pairs} pairs of other facilities, ${found.pairsOnlyThrough} hang together only through ${own}.`
      : without;
  },

  norm: (gap, status) =>
    `The norm is that without any facility at most ${gap.required} ${gap.required === 1 ? 'loses' : 'lose'} touch and nobody stands alone; counted is what both sides confirm (${status}).`,

  question(asked) {
    const { nodes, answered } = fragilityOf(asked);
    return asked.facilityName === null
      ? `Who works with whom in ${asked.areaLabel}? Of ${facilities(nodes, 'en')}, ${answered} told anything about it.`
      : `With whom does ${asked.facilityName} work, and how closely?`;
  },
};

export const tellResilience: Readonly<Record<Language, Telling>> = { NL: dutch, EN: english };
