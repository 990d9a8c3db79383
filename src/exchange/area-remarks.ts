import type { Remarks } from './remarks.ts';

/** What is said of areas, their figures, and what they went over into. */
export const areaRemarks = {
  BAD_AREA_CODE: {
    nl: 'Dit is geen CBS-code van een gebied. Schrijf BU00340101, WK003401 of GM0034.',
    en: 'This is no CBS code of an area. Write BU00340101, WK003401 or GM0034.',
  },
  UNKNOWN_AREA: {
    nl: 'Dit gebied is in die indeling niet bekend. Breng eerst de kerncijfers van hetzelfde jaar in.',
    en: 'This area is not known in that edition. Bring the key figures of the same year in first.',
  },
  UNKNOWN_AREA_KIND: {
    nl: 'Deze soort regio is hier niet bekend. Kijk of het het goede bestand van CBS is.',
    en: 'This kind of region is not known here. Look whether it is the right file of CBS.',
  },
  LEVEL_MISMATCH: {
    nl: 'De code hoort niet bij deze soort regio. Kijk of het bestand is bewerkt.',
    en: 'The code does not go with this kind of region. Look whether the file was changed.',
  },
  DISTRICT_MISMATCH: {
    nl: 'De wijk past niet bij de buurt. Kijk of het bestand is bewerkt.',
    en: 'The district does not go with the neighbourhood. Look whether the file was changed.',
  },
  BAD_CHANGE_FLAG: {
    nl: 'De indelingswijziging is niet 1, 2 of 3. Kijk of het bestand is bewerkt.',
    en: 'The flag of change is not 1, 2 or 3. Look whether the file was changed.',
  },
  NOT_A_FIGURE: {
    nl: 'Dit is geen cijfer zoals CBS het schrijft. Download het bestand opnieuw zonder het in Excel te openen.',
    en: 'This is no figure as CBS writes it. Download the file again without opening it in Excel.',
  },
} as const satisfies Remarks;
