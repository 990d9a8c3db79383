import type { Remarks } from './remarks.ts';

/** What is said of the answers of a survey, and of who was asked. */
export const surveyRemarks = {
  UNKNOWN_SURVEY_TABLE: {
    nl: 'Dit is geen lijnenlijst, matrix of lijst van wie gevraagd is. Geef de kolommen de namen uit de handleiding.',
    en: 'This is no edge list, matrix or list of who was asked. Give the columns the names of the manual.',
  },
  OFF_SCALE: {
    nl: 'Dit antwoord staat niet op de schaal. Herstel het, of kies de schaal waarmee gevraagd is.',
    en: 'This answer is not on the scale. Repair it, or choose the scale that was used.',
  },
  NO_ANSWER: {
    nl: 'De regel heeft geen antwoord en is weggelaten: niet bekend, en niet 0.',
    en: 'The line has no answer and was left out: not known, and not 0.',
  },
  DIAGONAL_FILLED: {
    nl: 'Een voorziening kan geen relatie met zichzelf hebben. Laat de diagonaal leeg, of schrijf 0.',
    en: 'A facility cannot have a relation with itself. Leave the diagonal empty, or write 0.',
  },
  NOT_SQUARE: {
    nl: 'De matrix is niet vierkant: een sleutel heeft wel een rij en geen kolom, of andersom. Vul haar aan.',
    en: 'The matrix is not square: a key has a row and no column, or a column and no row. Complete it.',
  },
  NOT_SYMMETRIC: {
    nl: 'De twee helften zeggen iets anders over dit paar. Herstel een van de twee, of lees het bestand met richting.',
    en: 'The two halves say different things of this pair. Repair one of them, or read the file as directed.',
  },
  DUPLICATE_ANSWER: {
    nl: 'Over dit paar staat een tweede antwoord van dezelfde kant; het eerste geldt. Haal een van de regels weg.',
    en: 'The same side answers about this pair twice; the first holds. Take one of the lines away.',
  },
  NO_RESPONDENTS: {
    nl: 'Wie iemand niet noemt, zegt alleen iets als hij geantwoord heeft. Geef een lijst mee van wie geantwoord heeft.',
    en: 'Who leaves somebody out says something only when they answered. Give a list of who answered.',
  },
  NO_INVITATIONS: {
    nl: 'Niet bekend is wie gevraagd is, en dus ook de respons niet. Geef een lijst mee van wie gevraagd is.',
    en: 'It is not known who was asked, and so not the response either. Give a list of who was asked.',
  },
  ROSTER_TOO_LONG: {
    nl: 'De lijst die iedereen te zien kreeg, is langer dan iemand leest. Breng de antwoorden in zonder --roster.',
    en: 'The list that everybody was shown is longer than anybody reads. Bring the answers in without --roster.',
  },
  NOUGHT_LEFT_OUT: {
    nl: 'Een 0 van wie niet geantwoord heeft, telt niet: dan is het niet bekend. Geef een lijst mee van wie geantwoord heeft.',
    en: 'A 0 of who did not answer does not count: then it is not known. Give a list of who answered.',
  },
  HAS_ANSWERED: {
    nl: 'Er staat dat deze voorziening niet geantwoord heeft, en er zijn antwoorden van; genomen is: geantwoord.',
    en: 'It says that this facility did not answer, and it has answers; taken: it answered.',
  },
  NO_DIRECTION_ASKED: {
    nl: 'Dit thema heeft een richting en de vragenlijst niet; genomen is: beide kanten op, tenzij de richting al bekend was.',
    en: 'This theme has a direction and the survey has none; taken: both ways, unless the direction was known already.',
  },
} as const satisfies Remarks;
