import type { Remarks } from './remarks.ts';

/** What is said of a value in a line of a sheet: a day, an amount, a number of a register. */
export const valueRemarks = {
  BAD_DAY: {
    nl: 'Dit is geen dag. Schrijf 24-11-2026 of 2026-11-24.',
    en: 'This is no day. Write 24-11-2026 or 2026-11-24.',
  },
  NO_DAY: { nl: 'De dag ontbreekt. Vul hem in.', en: 'The day is missing. Fill it in.' },
  AMBIGUOUS_DAY: {
    nl: 'Dit kunnen twee dagen zijn; de Nederlandse volgorde is genomen. Schrijf 24-11-2026 of 2026-11-24.',
    en: 'This can be two days; the Dutch order was taken. Write 24-11-2026 or 2026-11-24.',
  },
  ENDS_BEFORE_START: {
    nl: 'Het eind ligt niet na het begin. Herstel een van de twee dagen.',
    en: 'The end is not after the beginning. Repair one of the days.',
  },
  NO_START: {
    nl: 'Er staat niet sinds wanneer. Vul de begindag in, of de dag waarop een van beide het zei.',
    en: 'It does not say since when. Fill in the first day, or the day a side said so.',
  },
  BAD_QUANTITY: {
    nl: 'Dit is geen hoeveelheid; het telt als niet bekend. Schrijf 1,5 of ca. 20 of 200-900.',
    en: 'This is no quantity; it counts as not known. Write 1.5 or ca. 20 or 200-900.',
  },
  AMBIGUOUS_NUMBER: {
    nl: 'De punt of komma kan van duizendtallen of van decimalen zijn. Schrijf 1200 of 1,2.',
    en: 'The mark can be of thousands or of decimals. Write 1200 or 1.2.',
  },
  NO_PLACES: {
    nl: 'Het aantal kindplaatsen is niet ingevuld; het is niet bekend, en niet 0.',
    en: 'The number of places is not filled in; it is not known, and not 0.',
  },
  BAD_AGES: {
    nl: 'De leeftijden kloppen niet en zijn weggelaten. Schrijf hele jaren, van lager dan tot.',
    en: 'The ages are not right and were left out. Write whole years, from below until.',
  },
  UNKNOWN_FIGURE: {
    nl: 'Dit cijfer kan hier niet worden gegeven. Kies er een uit het blad Woorden van het sjabloon.',
    en: 'This figure cannot be given here. Choose one from the sheet Words of the template.',
  },
  NO_YEAR: { nl: 'Dit is geen jaar. Schrijf het als 2024.', en: 'This is no year. Write it as 2024.' },
  BAD_AMOUNT: {
    nl: 'Dit is geen aantal of hoeveelheid. Schrijf 1200 of 412,5.',
    en: 'This is no number or amount. Write 1200 or 412.5.',
  },
  OTHER_FIGURE_KNOWN: {
    nl: 'Een andere bron geeft van dat jaar een ander cijfer; dat blijft staan.',
    en: 'Another source gives another figure of that year; that stays.',
  },
  BAD_DIVISION: {
    nl: 'De verdeling over soorten is samen geen 1, of noemt een soort die niet bestaat; zij telt als niet bekend.',
    en: 'The division over kinds does not add up to 1, or names a kind that does not exist; it counts as not known.',
  },
  BAD_SHARE: {
    nl: 'Dit is geen aandeel. Schrijf een getal boven 0 en hoogstens 1, zoals 0,5.',
    en: 'This is no share. Write a number above 0 and at most 1, such as 0.5.',
  },
  BAD_POSTCODE: {
    nl: 'Dit is geen postcode. Schrijf 1234 AB, of 1234 in een lijst van postcodes met vier cijfers.',
    en: 'This is no postcode. Write 1234 AB, or 1234 in a list of postcodes of four digits.',
  },
  BAD_WEBSITE: {
    nl: 'Dit is geen webadres en is weggelaten.',
    en: 'This is no address on the web and was left out.',
  },
  BAD_IDENTIFIER: {
    nl: 'Dit is geen nummer van dat register. Kijk of er nullen aan het begin zijn weggevallen.',
    en: 'This is no number of that register. Look whether zeros at its beginning were lost.',
  },
  NOT_YES_OR_NO: { nl: 'Hier hoort ja of nee.', en: 'This must be yes or no.' },
} as const satisfies Remarks;
