import type { Remarks } from './remarks.ts';

/** What is said of the lines of sheets, and of registers that are read like them. */
export const sheetRemarks = {
  NO_KEY: {
    nl: 'De regel heeft geen sleutel. Geef elke regel een sleutel die nooit verandert.',
    en: 'The line has no key. Give every line a key that never changes.',
  },
  BAD_KEY: {
    nl: 'De sleutel lijkt op een nummer van een register. Laat de dubbele punt weg.',
    en: 'The key looks like the number of a register. Leave out the colon.',
  },
  DUPLICATE_KEY: {
    nl: 'De sleutel of het gebied staat er vaker in. Geef elke regel een eigen sleutel, of haal een van de regels weg.',
    en: 'The key or the area stands in it more than once. Give every line its own, or take one of the lines away.',
  },
  NO_NAME: { nl: 'Er is geen naam ingevuld. Vul de naam in.', en: 'There is no name. Fill it in.' },
  NO_KIND: {
    nl: 'Er is geen soort ingevuld. Kies een soort uit de lijst.',
    en: 'There is no kind. Choose one of the list.',
  },
  UNKNOWN_KIND: {
    nl: 'De soort staat niet in de lijst. Kies er een uit het blad Woorden van het sjabloon.',
    en: 'The kind is not in the list. Choose one from the sheet Words of the template.',
  },
  UNKNOWN_TERM: {
    nl: 'Een woord staat niet in de lijst en is weggelaten. Kies er een uit het blad Woorden van het sjabloon.',
    en: 'A word is not in the list and was left out. Choose one from the sheet Words of the template.',
  },
  UNKNOWN_STATUS: {
    nl: 'De status is hier niet bekend; genomen is: onbekend. Kies er een uit de lijst.',
    en: 'The status is not known here; taken: unknown. Choose one of the list.',
  },
  NO_STATUS: {
    nl: 'Er is geen status; genomen is: actief. Vul hem in waar dat niet klopt.',
    en: 'There is no status; taken: active. Fill it in where that is wrong.',
  },
  NO_PRECISION: {
    nl: 'Er staat niet bij hoe nauwkeurig de punten zijn; genomen is: van het adres.',
    en: 'It does not say how precise the points are; taken: of the address.',
  },
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
  UNKNOWN_WORKING_AREA: {
    nl: 'Het werkgebied is niet bekend in die indeling. Kijk naar de code, of breng eerst de gebieden in.',
    en: 'The working area is not known in that edition. Look at the code, or bring the areas in first.',
  },
  OVERLAPPING_WORKING_AREA: {
    nl: 'Hetzelfde werkgebied staat er in één periode vaker in. Laat een regel per periode staan.',
    en: 'The same working area stands in one period more than once. Leave one line a period.',
  },
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
  NO_ACTIVITY: {
    nl: 'De regel noemt geen activiteit. Vul de naam van de activiteit in.',
    en: 'The line names no activity. Fill in its name.',
  },
  OVERLAPPING_ACTIVITY: {
    nl: 'Dezelfde activiteit van een voorziening staat er in één periode vaker in. Laat een regel per periode staan.',
    en: 'The same activity of a facility stands in one period more than once. Leave one line a period.',
  },
  NO_MUNICIPALITY: {
    nl: 'Dit is geen code van een gemeente. Schrijf de CBS-code, zoals GM0034.',
    en: 'This is no code of a municipality. Write its CBS code, such as GM0034.',
  },
  UNKNOWN_ITEM: {
    nl: 'Dit onderdeel van verankering staat niet in de lijst. Kies er een uit het blad Woorden van het sjabloon.',
    en: 'This item of anchoring is not in the list. Choose one from the sheet Words of the template.',
  },
  UNKNOWN_STATE: {
    nl: 'Dit is geen stand. Schrijf voldaan, niet voldaan of niet bekend.',
    en: 'This is no state. Write met, not met or not known.',
  },
  OVERLAPPING_ANCHORING: {
    nl: 'Hetzelfde onderdeel staat er in één periode vaker in. Laat een regel per periode staan.',
    en: 'The same item stands in one period more than once. Leave one line a period.',
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
