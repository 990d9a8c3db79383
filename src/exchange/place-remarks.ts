import type { Remarks } from './remarks.ts';

const again = {
  nl: 'Exporteer de laag opnieuw als GeoJSON in WGS84.',
  en: 'Export the layer again as GeoJSON in WGS84.',
};

/** What is said of areas and their figures, of boundaries and of points. */
export const placeRemarks = {
  BAD_AREA_CODE: {
    nl: 'Dit is geen CBS-code van een gebied. Schrijf BU00340101, WK003401 of GM0034.',
    en: 'This is no CBS code of an area. Write BU00340101, WK003401 or GM0034.',
  },
  NO_AREA_CODE: {
    nl: 'Het kaartbestand heeft geen gebiedscodes. Geef de laag een kolom met de CBS-code.',
    en: 'The map file has no area codes. Give the layer a column with the CBS code.',
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
  ABROAD_SKIPPED: {
    nl: 'Een gebied buiten Nederland is weggelaten. Er hoeft niets te gebeuren.',
    en: 'An area outside the Netherlands was left out. Nothing needs to be done.',
  },
  WATER_SKIPPED: {
    nl: 'Een gebied dat alleen water is, is weggelaten. Er hoeft niets te gebeuren.',
    en: 'An area that is only water was left out. Nothing needs to be done.',
  },
  NO_FEATURES: {
    nl: `Het bestand is geen kaartlaag. ${again.nl}`,
    en: `The file is no map layer. ${again.en}`,
  },
  NO_GEOMETRY: {
    nl: `Het gebied heeft geen grens. ${again.nl}`,
    en: `The area has no boundary. ${again.en}`,
  },
  EMPTY_GEOMETRY: { nl: `De grens is leeg. ${again.nl}`, en: `The boundary is empty. ${again.en}` },
  EMPTY_BOUNDARY: {
    nl: `Van de grens bleef na herstel niets over. ${again.nl}`,
    en: `Nothing was left of the boundary after repair. ${again.en}`,
  },
  NOT_A_POLYGON: { nl: `De grens is geen vlak. ${again.nl}`, en: `The boundary is no polygon. ${again.en}` },
  NOT_A_POINT: { nl: `Dit is geen punt. ${again.nl}`, en: `This is no point. ${again.en}` },
  RING_NOT_CLOSED: {
    nl: `De grens is niet gesloten. ${again.nl}`,
    en: `The boundary is not closed. ${again.en}`,
  },
  RING_TOO_SHORT: {
    nl: `De grens heeft te weinig punten. ${again.nl}`,
    en: `The boundary has too few points. ${again.en}`,
  },
  BAD_WKT: {
    nl: 'De grens kan niet worden gelezen. Download het bestand opnieuw.',
    en: 'The boundary cannot be read. Download the file again.',
  },
  BOUNDARY_REPAIRED: {
    nl: 'De grens kruiste zichzelf en is hersteld. Er hoeft niets te gebeuren.',
    en: 'The boundary crossed itself and was repaired. Nothing needs to be done.',
  },
  CRS_NOT_WGS84: {
    nl: `De coördinaten zijn van een ander stelsel. ${again.nl}`,
    en: `The coordinates are of another system. ${again.en}`,
  },
  OUTSIDE_NETHERLANDS: {
    nl: 'Het punt ligt niet in Nederland. Kijk of lengte- en breedtegraad zijn verwisseld.',
    en: 'The point does not lie in the Netherlands. Look whether longitude and latitude were swapped.',
  },
  NO_POINT: {
    nl: 'Van deze school is geen punt bekend; zij staat in geen buurt.',
    en: 'No point is known of this school; it stands in no neighbourhood.',
  },
  NO_POINT_FILE: {
    nl: 'Er is geen bestand met punten bij gegeven, dus geen school staat in een buurt. Geef het als tweede bestand.',
    en: 'No file with points was given, so no school stands in a neighbourhood. Give it as the second file.',
  },
  POINT_NEARBY: {
    nl: 'Het punt is van een ander adres met dezelfde eerste vier cijfers van de postcode.',
    en: 'The point is of another address with the same first four digits of the postcode.',
  },
  POINT_ELSEWHERE: {
    nl: 'Het bekende punt is van een eerder adres en is niet genomen.',
    en: 'The point that is known is of an earlier address and was not taken.',
  },
  SEVERAL_POINTS: {
    nl: 'Er zijn meer punten van deze school; dat van haar postcode is genomen.',
    en: 'There are several points of this school; that of its postcode was taken.',
  },
} as const satisfies Remarks;
