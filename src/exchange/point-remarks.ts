import type { Remarks } from './remarks.ts';

/** What is said of where places stand. */
export const pointRemarks = {
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
