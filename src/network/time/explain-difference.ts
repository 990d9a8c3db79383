import type { Language } from '../../graphql/language.ts';
import { themes } from '../../relation/themes.ts';
import { sayDay } from '../graph/say-day.ts';
import { sayDecimal } from '../graph/say-number.ts';
import type { ClassifiedChange } from './classify-tie.ts';

/** What a sentence about one tie needs. */
export interface TieToExplain extends ClassifiedChange {
  readonly fromName: string;
  readonly toName: string;
  readonly levelBefore: number | null;
  readonly levelAfter: number | null;
  /** Codes of `themes.ts`. */
  readonly themesGained: readonly string[];
  readonly themesLost: readonly string[];
  readonly happenedOn: string | null;
  /** Where there is no tie, the two have relations that do not pass the filter. */
  readonly isOnRecord: boolean;
  /** The two days. */
  readonly asOfBefore: string;
  readonly asOfAfter: string;
}

/** What became of a tie, and how it is known, in two or three plain sentences. */
export function explainTie(tie: TieToExplain, language: Language): string {
  const say = language === 'NL' ? dutch : english;
  return [say[tie.change](tie), say.because(tie)].join(' ');
}

const pair = ({ fromName, toName }: TieToExplain, and: string) => `${fromName} ${and} ${toName}`;

const listOf = (codes: readonly string[], language: 'nl' | 'en') =>
  codes.map((code) => themes.get(code)[language]).join(', ');

/** Only a tie with both levels is stronger or weaker. */
const fromTo = ({ levelBefore, levelAfter }: TieToExplain, language: Language, to: string) =>
  [levelBefore ?? 0, levelAfter ?? 0].map((level) => sayDecimal(level, 1, language)).join(` ${to} `);

const dutch = {
  GAINED: (tie: TieToExplain) =>
    tie.isOnRecord
      ? `De samenwerking van ${pair(tie, 'en')} telt met dit filter nu mee: ${listOf(tie.themesGained, 'nl')}.`
      : `${pair(tie, 'en')} werken samen: ${listOf(tie.themesGained, 'nl')}.`,
  LOST: (tie: TieToExplain) =>
    tie.isOnRecord
      ? `De samenwerking van ${pair(tie, 'en')} telt met dit filter niet meer mee.`
      : `${pair(tie, 'en')} werken niet meer samen: ${listOf(tie.themesLost, 'nl')}.`,
  CONFIRMED: (tie: TieToExplain) => `Dat ${pair(tie, 'en')} samenwerken, is nu door beide bevestigd.`,
  UNCONFIRMED: (tie: TieToExplain) =>
    `Dat ${pair(tie, 'en')} samenwerken, is niet meer door beide bevestigd.`,
  DISPUTED: (tie: TieToExplain) => `${pair(tie, 'en')} zeggen iets verschillends over hun samenwerking.`,
  EXPIRED: (tie: TieToExplain) =>
    `De samenwerking van ${pair(tie, 'en')} is meer dan 12 maanden niet bevestigd.`,
  STRENGTHENED: (tie: TieToExplain) =>
    `${pair(tie, 'en')} werken nauwer samen: van niveau ${fromTo(tie, 'NL', 'naar')}.`,
  WEAKENED: (tie: TieToExplain) =>
    `${pair(tie, 'en')} werken minder nauw samen: van niveau ${fromTo(tie, 'NL', 'naar')}.`,
  OTHER_THEMES: (tie: TieToExplain) => {
    const parts = [
      tie.themesGained.length > 0 ? `erbij ${listOf(tie.themesGained, 'nl')}` : '',
      tie.themesLost.length > 0 ? `niet meer ${listOf(tie.themesLost, 'nl')}` : '',
    ];
    return `${pair(tie, 'en')} werken aan andere thema's samen: ${parts.filter((part) => part !== '').join('; ')}.`;
  },

  because({ reason, wasForeseen, happenedOn, asOfBefore, asOfAfter }: TieToExplain) {
    const then = sayDay(asOfBefore, 'NL');
    if (reason === 'LATE_RECORD') return `Dat was op ${then} al zo; het is pas daarna vastgelegd.`;
    if (reason === 'CORRECTION') return `Wat over ${then} was vastgelegd, is daarna verbeterd.`;
    const when = happenedOn
      ? `Dat is zo sinds ${sayDay(happenedOn, 'NL')}.`
      : `Dat veranderde tussen ${then} en ${sayDay(asOfAfter, 'NL')}.`;
    return wasForeseen ? `${when} Het was vooraf al vastgelegd.` : when;
  },
};

const english: typeof dutch = {
  GAINED: (tie) =>
    tie.isOnRecord
      ? `The collaboration of ${pair(tie, 'and')} now passes this filter: ${listOf(tie.themesGained, 'en')}.`
      : `${pair(tie, 'and')} work together: ${listOf(tie.themesGained, 'en')}.`,
  LOST: (tie) =>
    tie.isOnRecord
      ? `The collaboration of ${pair(tie, 'and')} no longer passes this filter.`
      : `${pair(tie, 'and')} no longer work together: ${listOf(tie.themesLost, 'en')}.`,
  CONFIRMED: (tie) => `That ${pair(tie, 'and')} work together is now confirmed by both.`,
  UNCONFIRMED: (tie) => `That ${pair(tie, 'and')} work together is no longer confirmed by both.`,
  DISPUTED: (tie) => `${pair(tie, 'and')} say different things about their collaboration.`,
  EXPIRED: (tie) =>
    `The collaboration of ${pair(tie, 'and')} has not been confirmed for more than 12 months.`,
  STRENGTHENED: (tie) =>
    `${pair(tie, 'and')} work together more closely: from level ${fromTo(tie, 'EN', 'to')}.`,
  WEAKENED: (tie) => `${pair(tie, 'and')} work together less closely: from level ${fromTo(tie, 'EN', 'to')}.`,
  OTHER_THEMES: (tie) => {
    const parts = [
      tie.themesGained.length > 0 ? `also ${listOf(tie.themesGained, 'en')}` : '',
      tie.themesLost.length > 0 ? `no longer ${listOf(tie.themesLost, 'en')}` : '',
    ];
    return `${pair(tie, 'and')} work together on other themes: ${parts.filter((part) => part !== '').join('; ')}.`;
  },

  because({ reason, wasForeseen, happenedOn, asOfBefore, asOfAfter }) {
    const then = sayDay(asOfBefore, 'EN');
    if (reason === 'LATE_RECORD') return `It was so on ${then} already; that was recorded only later.`;
    if (reason === 'CORRECTION') return `What was recorded of ${then} was corrected since.`;
    const when = happenedOn
      ? `It has been so since ${sayDay(happenedOn, 'EN')}.`
      : `It changed between ${then} and ${sayDay(asOfAfter, 'EN')}.`;
    return wasForeseen ? `${when} That was on record beforehand.` : when;
  },
};
