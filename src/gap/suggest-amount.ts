import { amountIn, kindName } from './explain-words.ts';
import type { SuggestedInWords } from './suggest.ts';
import { unitWords } from './unit-words.ts';

interface Lack {
  readonly areaLabel: string;
  readonly kind: string;
  /** Of `unit-words.ts`. */
  readonly unit: string;
  /** How much more would be enough. */
  readonly lacking: number;
  /** Posts that nobody fills, where that is told. */
  readonly vacant: number;
}

/** What could be done where there is something, and too little of it: so much more is needed. */
export function suggestAmount({ areaLabel, kind, unit, lacking, vacant }: Lack): SuggestedInWords {
  const parts = unit === 'square metres' ? 1 : 100;
  // Rounded up, but not by the hair that a computer is off.
  const more = Math.ceil(Math.round(lacking * parts * 1e6) / 1e6) / parts;
  const [nl, en] = [
    `${amountIn('nl', more)} ${unitWords[unit]?.nl}`,
    `${amountIn('en', more)} ${unitWords[unit]?.en}`,
  ];
  const isVacant = Math.round(vacant * 100) > 0;
  return {
    NL: {
      text: `${isVacant ? `Van de formatie is ${amountIn('nl', vacant)} fte niet bezet. ` : ''}Nodig om aan de norm te voldoen: ${nl} meer.`,
      question: `Kan er in ${areaLabel} ${nl} bij komen: ${kindName(kind, 'nl')}?`,
    },
    EN: {
      text: `${isVacant ? `Of the posts ${amountIn('en', vacant)} FTE are not filled. ` : ''}Needed to meet the norm: ${en} more.`,
      question: `Could there be ${en} more in ${areaLabel}: ${kindName(kind, 'en')}?`,
    },
  };
}
