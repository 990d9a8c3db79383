import type { FacilityField } from '../facility/facility-sheet-columns.ts';
import type { SheetExplanation } from './sheet-explanation.ts';

/** Where a facility stands and works. */
export const facilityPlaceExplanation = {
  street: {
    nl: 'Straat, met of zonder huisnummer.',
    en: 'Street, with or without number.',
    example: 'Dorpsstraat',
  },
  houseNumber: { nl: 'Huisnummer met toevoeging.', en: 'House number with suffix.', example: '12 a' },
  postcode: {
    nl: 'Postcode, met of zonder spatie.',
    en: 'Postcode, with or without a space.',
    example: '1234 AB',
  },
  place: { nl: 'Woonplaats.', en: 'Place.', example: 'Voorbeeldstad' },
  municipalityCode: {
    nl: 'Code van de gemeente (GM0034); nodig als er geen punt en geen werkgebied is.',
    en: 'Code of the municipality (GM0034); needed without a point and a working area.',
    example: 'GM9901',
  },
  municipality: {
    nl: 'Gemeente; alleen een code wordt gelezen.',
    en: 'Municipality; only a code is read.',
    example: 'GM9901',
  },
  longitude: {
    nl: 'Lengtegraad (WGS84), ongeveer 3 tot 8.',
    en: 'Longitude (WGS84), about 3 to 8.',
    example: '5.214',
  },
  latitude: {
    nl: 'Breedtegraad (WGS84), ongeveer 50 tot 54.',
    en: 'Latitude (WGS84), about 50 to 54.',
    example: '52.5105',
  },
  precision: {
    nl: 'Waar het punt van is; leeg: van het adres.',
    en: 'What the point is of; empty: of the address.',
    words: 'precisions',
    example: ['ADDRESS'],
  },
  serves: {
    nl: 'Gebieden waarvoor het werkt, met | ertussen; een aandeel van de capaciteit achter een dubbele punt (WK003401:0,75).',
    en: 'Areas it works for, with | between; a share of the capacity behind a colon (WK003401:0.75).',
    example: 'WK990106',
  },
} satisfies Partial<SheetExplanation<FacilityField>>;
