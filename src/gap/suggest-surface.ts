import { kindName } from './explain-words.ts';
import type { SuggestedInWords } from './suggest.ts';

/** What could be done where floor or ground is too little: so many square metres more, whole ones. */
export function suggestSurface(areaLabel: string, kind: string, squareMetres: number): SuggestedInWords {
  const more = Math.ceil(Math.round(squareMetres * 1e6) / 1e6);
  return {
    NL: {
      text: `Er ontbreekt ${more.toLocaleString('nl')} m².`,
      question: `Waar kan in ${areaLabel} ${more.toLocaleString('nl')} m² bij komen: ${kindName(kind, 'nl')}?`,
    },
    EN: {
      text: `What lacks is ${more.toLocaleString('en')} m².`,
      question: `Where in ${areaLabel} could there be ${more.toLocaleString('en')} m² more: ${kindName(kind, 'en')}?`,
    },
  };
}
