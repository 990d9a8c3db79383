import { kindName, metres } from '../../assessment/finding/explain-words.ts';
import { levelName } from '../../relation/levels.ts';
import { formalities } from '../../relation/relation-terms.ts';
import type { Suggestions } from './suggest.ts';

/** What could be done about a gap, and what to ask, in Dutch at B1 level. */
export const dutch: Suggestions = {
  nearest({ kind, areaLabel, wantedKind, otherName, distanceMetres }) {
    const far = distanceMetres === null ? '' : `, op ${metres(distanceMetres, 'nl')} meter hemelsbreed`;
    const name = `${otherName} (${kindName(wantedKind, 'nl')})`;
    if (kind === 'ACCESS')
      return {
        text: `Het dichtst bij is ${name}${far}.`,
        question: `Kan ${otherName} meer doen voor kinderen uit ${areaLabel}, of iets doen dat voor hen dichterbij is?`,
      };
    return kind === 'DISTANCE'
      ? {
          text: `Het dichtst bij is ${name}${far}.`,
          question: `Kunnen kinderen uit ${areaLabel} bij ${otherName} terecht, of kan ${otherName} dichterbij iets doen?`,
        }
      : {
          text: `Het dichtst bij van wie er nog niet werken is ${name}${far}.`,
          question: `Kan ${otherName} ook in ${areaLabel} werken?`,
        };
  },
  nobodyToServe: ({ areaLabel, wantedKind }) => ({
    text: `Er is nergens ${kindName(wantedKind, 'nl')} bekend met een plek op de kaart.`,
    question: `Wie kan in ${areaLabel} ${kindName(wantedKind, 'nl')} beginnen?`,
  }),
  partner({ ownName, otherName, introducerName, isTied }) {
    if (isTied)
      return {
        text: `${ownName} en ${otherName} werken al samen, over iets anders.`,
        question: `Kunnen ${ownName} en ${otherName} ook hierover afspraken maken?`,
      };
    if (introducerName)
      return {
        text: `${introducerName} werkt met beide samen en kan ${ownName} en ${otherName} aan elkaar voorstellen.`,
        question: `Wil ${introducerName} ${ownName} en ${otherName} aan elkaar voorstellen?`,
      };
    return {
      text: `${otherName} werkt in het gebied. Niemand is bekend die met beide samenwerkt.`,
      question: `Wil ${ownName} kennismaken met ${otherName}?`,
    };
  },
  mend({ kind, relationClass, ownName, otherName, requiredLevel, requiredFormality }) {
    const both = `${ownName} en ${otherName}`;
    if (requiredFormality)
      return {
        text: `${both} werken al samen. Het gaat om de vorm van de afspraak: ${formalities.get(requiredFormality).nl}.`,
        question: `Willen ${both} hun afspraken zo vastleggen: ${formalities.get(requiredFormality).nl}?`,
      };
    if (relationClass === 'LAPSED')
      return {
        text: `${both} werkten eerder samen.`,
        question: `Willen ${both} de samenwerking weer oppakken?`,
      };
    if (relationClass === 'TOO_WEAK')
      return {
        text: `${both} werken al samen. Het gaat om de stap naar "${levelName(requiredLevel, 'nl')}".`,
        question: `Wat hebben ${both} nodig om te komen tot "${levelName(requiredLevel, 'nl')}"?`,
      };
    if (relationClass === 'DISPUTED')
      return {
        text: `Laat ${both} samen zeggen hoe nauw zij samenwerken.`,
        question: `Wat verstaan ${both} elk onder hun samenwerking?`,
      };
    if (kind === 'SIGNAL_ROUTE')
      return {
        text: `Vraag aan ${ownName} en aan ${otherName} of zij hierover een afspraak hebben.`,
        question: `Wat spraken ${both} af over het doorgeven van een zorg over kinderen?`,
      };
    return {
      text: `Vraag aan ${ownName} en aan ${otherName} hoe nauw zij samenwerken.`,
      question: `Hoe nauw werken ${both} samen?`,
    };
  },
};
