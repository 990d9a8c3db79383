import type { FacilityField } from '../facility/facility-sheet-columns.ts';
import type { SheetExplanation } from './sheet-explanation.ts';

/** For whom a facility is, how, and with how much. */
export const facilityOfferExplanation = {
  agesFrom: { nl: 'Vanaf deze leeftijd, in jaren.', en: 'From this age, in years.', example: '4' },
  agesUntil: {
    nl: 'Tot deze leeftijd, in jaren; die leeftijd zelf niet meer.',
    en: 'Until this age, in years; that age itself not any more.',
    example: '13',
  },
  audiences: {
    nl: 'Voor wie, met | ertussen.',
    en: 'For whom, with | between.',
    isList: true,
    words: 'audiences',
    example: ['KINDEREN', 'OUDERS'],
  },
  modes: {
    nl: 'Hoe, met | ertussen.',
    en: 'How, with | between.',
    isList: true,
    words: 'modes',
    example: ['OP_LOCATIE'],
  },
  lowThreshold: {
    nl: 'Wat de drempel laag maakt, met | ertussen.',
    en: 'What makes it easy to come in, with | between.',
    isList: true,
    words: 'lowThreshold',
    example: ['FREE', 'WALK_IN'],
  },
  contributions: {
    nl: 'Wat partners zeggen dat zij betekent voor kinderen en ouders, met | ertussen.',
    en: 'What partners say it means to children and parents, with | between.',
    isList: true,
    words: 'contributions',
    example: ['VERTROUWD_PERSOON', 'LUISTEREND_OOR'],
  },
  fte: {
    nl: 'Formatie in fte; "ca. 2" is een schatting, "1-3" een orde van grootte. Leeg is niet bekend, nooit 0.',
    en: 'Formation in FTE; "ca. 2" is an estimate, "1-3" an order of magnitude. Empty is not known, never 0.',
    example: '1,5',
  },
  fteOccupied: { nl: 'Daarvan bezet, in fte.', en: 'Of which occupied, in FTE.', example: '0,8' },
  persons: { nl: 'Aantal medewerkers.', en: 'Number of workers.', example: '2' },
  division: {
    nl: 'Van een gecombineerd team: welk deel van de fte en de medewerkers elke soort heeft, samen 1, met | ertussen. Leeg is niet bekend.',
    en: 'Of a combined team: which part of the FTE and the workers each kind has, together 1, with | between. Empty is not known.',
    example: 'KINDERWERK:0,6|JONGERENWERK:0,4',
  },
  places: { nl: 'Aantal kindplaatsen.', en: 'Number of places for children.', example: '20' },
  hoursPerWeek: {
    nl: 'Uren per week open of beschikbaar; van voorschoolse educatie de uren per week voor één kind.',
    en: 'Hours a week, open or available; of early education the hours a week for one child.',
    example: '24',
  },
  squareMetres: {
    nl: 'Oppervlakte in m²: van een gebouw de vloer, van een speelplek de grond. Leeg is niet bekend, nooit 0.',
    en: 'Surface in square metres: of a building the floor, of a place to play the ground. Empty is not known, never 0.',
    example: '320',
  },
} satisfies Partial<SheetExplanation<FacilityField>>;
