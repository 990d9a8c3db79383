import { kindName, metres } from '../../assessment/finding/explain-words.ts';
import { howMany, inUnit, unitWords } from '../../assessment/finding/unit-words.ts';
import { inWordsOf } from '../../assessment/judging/measured-by.ts';
import type { Language } from '../../graphql/language.ts';
import type { ToExplain } from './explain.ts';
import { dutch } from './explain-in-dutch.ts';
import { english } from './explain-in-english.ts';
import type { ToAsk } from './question.ts';
import { counted } from './tell-ratio.ts';
import type { Telling } from './telling.ts';

const number = (value: number, language: 'nl' | 'en') =>
  value.toLocaleString(language, { maximumFractionDigits: 2 });

/** So much for every so many. */
const rate = ({ unit, particulars: { per } }: ToExplain, amount: number, language: 'nl' | 'en') => {
  const whom = {
    nl: per?.of === 'INHABITANTS' ? 'inwoners' : 'kinderen',
    en: per?.of === 'INHABITANTS' ? 'inhabitants' : 'children',
  };
  const every = { nl: 'op', en: 'for every' };
  const what = unitWords[unit]?.[language] ?? unit;
  return `${number(amount, language)} ${what} ${every[language]} ${number(per?.count ?? 1, language)} ${whom[language]}`;
};

const far = (gap: ToExplain, language: 'nl' | 'en') => metres(gap.particulars.withinMetres ?? 0, language);

/** The further distance at which it would be enough; null: it would not be, or nobody can say. */
const enoughWithin = ({ details: { access } }: ToExplain): number | null =>
  access?.otherwise.find(
    ({ withinMetres, verdict }) => verdict === 'MET' && withinMetres > access.withinMetres,
  )?.withinMetres ?? null;

const withinOf = ({ details: { access } }: ToAsk, language: 'nl' | 'en') =>
  access ? metres(access.withinMetres, language) : '';

/** Gaps and questions about what is within walking distance, for the children who share it. */
export const tellAccess: Readonly<Record<Language, Telling>> = {
  NL: {
    fact(gap) {
      const [what, within] = [kindName(gap.facilityKind, 'nl'), far(gap, 'nl')];
      const mean = gap.level === 'NEIGHBOURHOOD' ? '' : ' gemiddeld';
      const fact = gap.actual
        ? `Binnen ${within} meter ${inWordsOf(gap.metric).nl} is er voor hen${mean} ${rate(gap, gap.actual, 'nl')}: ${what}. Dat delen zij met alle kinderen die er ook heen kunnen.`
        : `Binnen ${within} meter ${inWordsOf(gap.metric).nl} is er voor hen geen ${what}.`;
      const further = enoughWithin(gap);
      const otherwise = further === null ? '' : `Binnen ${metres(further, 'nl')} meter zou het genoeg zijn.`;
      return [fact, otherwise, dutch.unlocated(gap)].filter((sentence) => sentence !== '').join(' ');
    },
    norm: (gap, status) =>
      `De norm is ten minste ${inUnit(gap.unit, gap.required, 'nl')} op ${counted(gap, 'nl')} (${status}).`,
    question(asked) {
      const [what, where] = [kindName(asked.facilityKindCode, 'nl'), asked.areaLabel];
      const within = withinOf(asked, 'nl');
      return asked.children === null
        ? `Hoeveel kinderen wonen er in ${where}? ${howMany(asked.normUnit, what, 'nl')} binnen ${within} meter, en is dat alles?`
        : `${howMany(asked.normUnit, what, 'nl')} binnen ${within} meter van ${where}, en is dat alles?`;
    },
  },
  EN: {
    fact(gap) {
      const [what, within] = [kindName(gap.facilityKind, 'en'), far(gap, 'en')];
      const mean = gap.level === 'NEIGHBOURHOOD' ? '' : ' on average';
      const fact = gap.actual
        ? `Within ${within} metres ${inWordsOf(gap.metric).en} there is${mean} ${rate(gap, gap.actual, 'en')} for them: ${what}. They share that with all children who can go there too.`
        : `Within ${within} metres ${inWordsOf(gap.metric).en} there is no ${what} for them.`;
      const further = enoughWithin(gap);
      const otherwise = further === null ? '' : `Within ${metres(further, 'en')} metres it would be enough.`;
      return [fact, otherwise, english.unlocated(gap)].filter((sentence) => sentence !== '').join(' ');
    },
    norm: (gap, status) =>
      `The norm is at least ${inUnit(gap.unit, gap.required, 'en')} for every ${counted(gap, 'en')} (${status}).`,
    question(asked) {
      const [what, where] = [kindName(asked.facilityKindCode, 'en'), asked.areaLabel];
      const within = withinOf(asked, 'en');
      return asked.children === null
        ? `How many children live in ${where}? ${howMany(asked.normUnit, what, 'en')} within ${within} metres, and is that all?`
        : `${howMany(asked.normUnit, what, 'en')} within ${within} metres of ${where}, and is that all?`;
    },
  },
};
