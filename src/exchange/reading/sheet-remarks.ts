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
  UNKNOWN_WORKING_AREA: {
    nl: 'Het werkgebied is niet bekend in die indeling. Kijk naar de code, of breng eerst de gebieden in.',
    en: 'The working area is not known in that edition. Look at the code, or bring the areas in first.',
  },
  OVERLAPPING_WORKING_AREA: {
    nl: 'Hetzelfde werkgebied staat er in één periode vaker in. Laat een regel per periode staan.',
    en: 'The same working area stands in one period more than once. Leave one line a period.',
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
} as const satisfies Remarks;
