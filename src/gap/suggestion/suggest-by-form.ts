import type { AnchoringValues } from '../../assessment/facts/anchoring.ts';
import { kindName, metres } from '../../assessment/finding/explain-words.ts';
import { goals } from '../../facility/term/goals.ts';
import { itemsThatAre } from '../explanation/tell-anchoring.ts';
import type { SuggestedInWords } from './suggest.ts';

/** What could be done about a goal that too little is done for. */
export function suggestGoal(gap: {
  readonly goal: string;
  readonly areaLabel: string;
  /** Who does something for it elsewhere; null: nobody with a place on the map. */
  readonly nearest: { readonly name: string; readonly metres: number } | null;
}): SuggestedInWords {
  const { areaLabel, nearest } = gap;
  const { nl, en } = goals.get(gap.goal);
  if (nearest === null)
    return {
      NL: {
        text: `Nergens anders is een voorziening met een plek op de kaart bekend die iets doet voor het doel "${nl}".`,
        question: `Wie kan in ${areaLabel} iets beginnen voor het doel "${nl}"?`,
      },
      EN: {
        text: `No other facility with a place on the map is known to do something for the goal "${en}".`,
        question: `Who can begin something in ${areaLabel} for the goal "${en}"?`,
      },
    };
  const { name, metres: far } = nearest;
  return {
    NL: {
      text: `Het dichtst bij doet ${name} iets voor het doel "${nl}", op ${metres(far, 'nl')} meter hemelsbreed en nog niet voor dit gebied.`,
      question: `Kan ${name} ook in ${areaLabel} iets doen voor het doel "${nl}"?`,
    },
    EN: {
      text: `The nearest that does something for the goal "${en}" is ${name}, ${metres(far, 'en')} metres away in a straight line and not yet for this area.`,
      question: `Could ${name} also do something for the goal "${en}" in ${areaLabel}?`,
    },
  };
}

/** What could be done about a kind of which too little is laid down: first what may be there already. */
export function suggestAnchoring(gap: {
  readonly areaLabel: string;
  readonly kind: string;
  readonly anchoring: AnchoringValues;
}): SuggestedInWords {
  const { areaLabel, kind, anchoring } = gap;
  const isAllKnown = anchoring.unknown === 0;
  const first = isAllKnown ? 'NOT_MET' : 'UNKNOWN';
  const [nl, en] = [itemsThatAre(first, anchoring, 'nl'), itemsThatAre(first, anchoring, 'en')];
  const [kindNl, kindEn] = [kindName(kind, 'nl'), kindName(kind, 'en')];
  return isAllKnown
    ? {
        NL: {
          text: `Alles is nagegaan. Nog te regelen: ${nl}.`,
          question: `Wat is er in ${areaLabel} voor ${kindNl} nog nodig, en in welk stuk komt dat te staan: ${nl}?`,
        },
        EN: {
          text: `All of it was checked. Still to be settled: ${en}.`,
          question: `What is still needed for ${kindEn} in ${areaLabel}, and which document will say so: ${en}?`,
        },
      }
    : {
        NL: {
          text: `Begin met wat misschien al geregeld is: ${nl}.`,
          question: `Is dit voor ${kindNl} in ${areaLabel} geregeld, en in welk stuk staat dat: ${nl}?`,
        },
        EN: {
          text: `Begin with what may be settled already: ${en}.`,
          question: `Is this settled for ${kindEn} in ${areaLabel}, and which document says so: ${en}?`,
        },
      };
}

/** What could be done about facilities that nobody can be sure to reach. */
export function suggestContact(gap: {
  readonly name: string;
  readonly isHeld: boolean;
  readonly checkedOn: string | null;
}): SuggestedInWords {
  const { name, isHeld, checkedOn } = gap;
  if (!isHeld)
    return {
      NL: {
        text: `Begin met ${name}: daarvan is geen contact bekend.`,
        question: `Wie is bij ${name} te bellen, en op welk adres van de functie?`,
      },
      EN: {
        text: `Begin with ${name}: no contact of it is on record.`,
        question: `Who can be called at ${name}, and at which address of the function?`,
      },
    };
  const last =
    checkedOn === null
      ? { nl: 'nooit nagegaan', en: 'never checked' }
      : { nl: `voor het laatst nagegaan op ${checkedOn}`, en: `last checked on ${checkedOn}` };
  return {
    NL: { text: `Begin met ${name}: ${last.nl}.`, question: `Klopt het contact van ${name} nog?` },
    EN: { text: `Begin with ${name}: ${last.en}.`, question: `Is the contact of ${name} still right?` },
  };
}

/** What could be done about data that were not checked for too long. */
export function suggestFreshness(gap: {
  readonly name: string;
  readonly checkedOn: string | null;
}): SuggestedInWords {
  const { name, checkedOn } = gap;
  const last =
    checkedOn === null
      ? { nl: 'nooit nagegaan', en: 'never checked' }
      : { nl: `voor het laatst nagegaan op ${checkedOn}`, en: `last checked on ${checkedOn}` };
  return {
    NL: { text: `Begin met ${name}: ${last.nl}.`, question: `Klopt nog wat bekend is van ${name}?` },
    EN: { text: `Begin with ${name}: ${last.en}.`, question: `Is what is known of ${name} still right?` },
  };
}
