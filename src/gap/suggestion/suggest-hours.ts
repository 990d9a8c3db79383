import { amountIn } from '../../assessment/finding/explain-words.ts';
import type { SuggestedInWords } from './suggest.ts';

/** What could be done where a child is offered too few hours: so many a week more, rounded up to tenths. */
export function suggestHours(name: string, weekly: number): SuggestedInWords {
  const more = Math.ceil(Math.round(weekly * 1e6) / 1e5) / 10;
  const [nl, en] = [amountIn('nl', more), amountIn('en', more)];
  return {
    NL: {
      text: `Bij ${name} is ${nl} uur per week meer genoeg.`,
      question: `Kan ${name} een kind ${nl} uur per week meer bieden, en wat is daarvoor nodig?`,
    },
    EN: {
      text: `At ${name}, ${en} hours a week more are enough.`,
      question: `Can ${name} offer a child ${en} hours a week more, and what would that take?`,
    },
  };
}
