import type { Remarks } from './remarks.ts';

const again = {
  nl: 'Exporteer de laag opnieuw als GeoJSON in WGS84.',
  en: 'Export the layer again as GeoJSON in WGS84.',
};

/** What is said of maps of areas: the file, its coordinates, and the boundaries in it. */
export const mapRemarks = {
  NO_AREA_CODE: {
    nl: 'Het kaartbestand heeft geen gebiedscodes. Geef de laag een kolom met de CBS-code.',
    en: 'The map file has no area codes. Give the layer a column with the CBS code.',
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
} as const satisfies Remarks;
