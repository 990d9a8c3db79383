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
    nl: `Het gebied heeft geen grens, of de plek geen punt. ${again.nl}`,
    en: `The area has no boundary, or the place no point. ${again.en}`,
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
  BOUNDARY_BEYOND_REPAIR: {
    nl: 'De grens kruist zichzelf op zo veel plekken dat zij niet te herstellen is. Herstel het gebied in een tekenprogramma (QGIS: Geometrieën herstellen), of teken het opnieuw.',
    en: 'The boundary crosses itself in so many places that it cannot be repaired. Repair the area in a drawing program (QGIS: Fix geometries), or draw it again.',
  },
  CRS_NOT_WGS84: {
    nl: `De coördinaten zijn van een ander stelsel. ${again.nl}`,
    en: `The coordinates are of another system. ${again.en}`,
  },
  UNREADABLE_MAP: {
    nl: 'Het kaartbestand kan niet worden gelezen. Download het opnieuw, of exporteer de laag als GeoJSON.',
    en: 'The map file cannot be read. Download it again, or export the layer as GeoJSON.',
  },
  NO_AREA_LAYER: {
    nl: 'Geen van de kaarten in het bestand heeft gebieden met CBS-codes van dit jaar. Neem de kaart van de buurten van hetzelfde jaar.',
    en: 'None of the maps in the file has areas with CBS codes of this year. Take the map of neighbourhoods of the same year.',
  },
  LAYERS_LEFT_OUT: {
    nl: 'In het bestand staan meer kaarten, en niet alle zijn gelezen. Kijk of de goede kaarten erbij zijn.',
    en: 'There are several maps in the file, and not all were read. Look whether the right ones are among them.',
  },
  TOO_COARSE: {
    nl: 'De kaart is te grof om te zien in welk gebied een plek ligt. Neem dezelfde kaart met meer detail.',
    en: 'The map is too coarse to tell in which area a place lies. Take the same map with more detail.',
  },
  ONLY_POINTS: {
    nl: 'Het kaartbestand heeft alleen punten voor de namen op de kaart, en geen grenzen. Neem de laag van de gebieden zelf, van hetzelfde jaar.',
    en: 'The map file has only points for the names on the map, and no boundaries. Take the layer of the areas themselves, of the same year.',
  },
  BROKEN_GEOMETRY: {
    nl: `Dit gebied is in het kaartbestand beschadigd. ${again.nl}`,
    en: `This area is damaged in the map file. ${again.en}`,
  },
  PARTS_LEFT_OUT: {
    nl: 'Bij de grens stonden ook losse lijnen of punten; alleen de vlakken zijn genomen. Kijk op de kaart of het gebied compleet is.',
    en: 'Beside the boundary there were loose lines or points; only the polygons were taken. Look on the map whether the area is whole.',
  },
  MIXED_SYSTEMS: {
    nl: `Een deel van de coördinaten is in graden en een deel in meters. ${again.nl}`,
    en: `Some of the coordinates are in degrees and some in metres. ${again.en}`,
  },
  CRS_CONTRADICTED: {
    nl: 'Het bestand noemt een ander stelsel dan dat van zijn coördinaten; de coördinaten zijn gevolgd. Kijk op de kaart of de gebieden op hun plek liggen.',
    en: 'The file names another system than that of its coordinates; the coordinates were followed. Look on the map whether the areas lie where they should.',
  },
  RD_CONVERTED: {
    nl: 'De coördinaten waren in meters (Rijksdriehoeksstelsel) en zijn omgerekend naar graden. Er hoeft niets te gebeuren.',
    en: 'The coordinates were in metres (the national grid) and were made degrees. Nothing needs to be done.',
  },
} as const satisfies Remarks;
