import type { EdgeField, RespondentField } from '../survey/survey-columns.ts';
import type { SheetExplanation } from './sheet-explanation.ts';

export const respondentExplanation: SheetExplanation<RespondentField> = {
  key: {
    nl: 'Sleutel van een voorziening die gevraagd is, of een nummer van een register (LRK:123456789).',
    en: 'Key of a facility that was asked, or a number of a register (LRK:123456789).',
    isNeeded: true,
    example: 'kinderwerk-rietdoarp',
  },
  answered: {
    nl: 'ja of nee: heeft de voorziening geantwoord? Leeg: niet bekend.',
    en: 'yes or no: did the facility answer? Empty: not known.',
    isNeeded: true,
    example: 'ja',
  },
};

export const edgeExplanation: SheetExplanation<EdgeField> = {
  from: {
    nl: 'Sleutel van wie het zegt, of een nummer van een register.',
    en: 'Key of who says so, or a number of a register.',
    isNeeded: true,
    example: 'kinderwerk-rietdoarp',
  },
  to: {
    nl: 'Hetzelfde, van wie het gezegd wordt.',
    en: 'The same, of whom it is said.',
    isNeeded: true,
    example: 'speeltuin-rietdoarp',
  },
  level: {
    nl: 'Het antwoord, op de schaal waarmee gevraagd is. Leeg: niet geantwoord, en dat is geen 0.',
    en: 'The answer, on the scale that was used. Empty: not answered, which is no 0.',
    isNeeded: true,
    example: '3',
  },
  theme: {
    nl: 'Eén thema, als naar meer dan een gevraagd is.',
    en: 'One theme, when several were asked about.',
    words: 'themes',
    example: ['INFORMATIE_UITWISSELING'],
  },
};
