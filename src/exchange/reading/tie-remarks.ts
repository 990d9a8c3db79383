import type { Remarks } from './remarks.ts';

/** What is said of the lines of sheets of relations and of coalitions. */
export const tieRemarks = {
  UNKNOWN_FACILITY: {
    nl: 'Deze voorziening is niet bekend. Kijk naar de sleutel of het nummer. Breng het blad met voorzieningen mee in onder dezelfde bron, en een register van tevoren.',
    en: 'This facility is not known. Look at the key or the number. Bring the sheet of facilities in with it under the same source, and a register before it.',
  },
  RELATION_WITH_ITSELF: {
    nl: 'Een voorziening kan geen relatie met zichzelf hebben. Herstel van of naar.',
    en: 'A facility cannot have a relation with itself. Repair from or to.',
  },
  OVERLAPPING_RELATION: {
    nl: 'Hetzelfde paar staat er voor dit thema in één periode vaker in. Laat een regel per periode staan.',
    en: 'The same pair stands for this theme in one period more than once. Leave one line a period.',
  },
  OVERLAPPING_MEMBER: {
    nl: 'Hetzelfde lid staat in één periode vaker in deze coalitie. Laat een regel per lid en periode staan.',
    en: 'The same member stands in this coalition more than once in one period. Leave one line a member and period.',
  },
  COALITION_DIFFERS: {
    nl: 'Een eerdere regel zegt iets anders van deze coalitie; die telt. Schrijf op alle regels hetzelfde.',
    en: 'An earlier line says something else of this coalition; that one counts. Write the same on all lines.',
  },
  UNKNOWN_THEME: {
    nl: 'Het thema staat niet in de lijst. Kies er een uit het blad Woorden van het sjabloon.',
    en: 'The theme is not in the list. Choose one from the sheet Words of the template.',
  },
  UNKNOWN_DIRECTION: {
    nl: 'Dit is geen richting. Schrijf wederzijds, heen of terug.',
    en: 'This is no direction. Write mutual, forward or backward.',
  },
  NO_DIRECTION: {
    nl: 'Dit thema heeft een richting en de regel niet; genomen is: van "van" naar "naar".',
    en: 'This theme has a direction and the line has none; taken: from "from" to "to".',
  },
  BAD_LEVEL: {
    nl: 'Dit is geen niveau. Schrijf 0 tot en met 5, of de naam.',
    en: 'This is no level. Write 0 to 5, or the name.',
  },
  NO_LEVEL: {
    nl: 'Een frequentie of dag zonder niveau zegt niets en is weggelaten. Vul het niveau in.',
    en: 'A frequency or a day without a level says nothing and was left out. Fill in the level.',
  },
} as const satisfies Remarks;
