import { amountIn, kindName } from '../../assessment/finding/explain-words.ts';
import { enough, inUnit } from '../../assessment/finding/unit-words.ts';
import type { SuggestedInWords } from './suggest.ts';

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
  const more = enough(unit, lacking);
  const [nl, en] = [inUnit(unit, more, 'nl'), inUnit(unit, more, 'en')];
  const isVacant = Math.round(vacant * 100) > 0;
  return {
    NL: {
      text: `${isVacant ? `Van de formatie is ${amountIn('nl', vacant)} fte niet bezet. ` : ''}Nodig om aan de norm te voldoen: ${nl} meer.`,
      question: `Is er in ${areaLabel} ruimte voor ${nl} meer (${kindName(kind, 'nl')})?`,
    },
    EN: {
      text: `${isVacant ? `Of the posts ${amountIn('en', vacant)} FTE are not filled. ` : ''}Needed to meet the norm: ${en} more.`,
      question: `Is there room for ${en} more in ${areaLabel} (${kindName(kind, 'en')})?`,
    },
  };
}

/** The same where how much there is, and so how much it lacks, is not for the viewer. */
export const suggestMore = ({ areaLabel, kind }: Pick<Lack, 'areaLabel' | 'kind'>): SuggestedInWords => ({
  NL: {
    text: 'Nodig om aan de norm te voldoen: meer bezette posten.',
    question: `Is er in ${areaLabel} ruimte voor meer bezette posten (${kindName(kind, 'nl')})?`,
  },
  EN: {
    text: 'Needed to meet the norm: more filled posts.',
    question: `Is there room for more filled posts in ${areaLabel} (${kindName(kind, 'en')})?`,
  },
});
