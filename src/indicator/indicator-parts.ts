import { type Term, vocabulary } from '../graphql/term.ts';

export interface IndicatorPartTerm extends Term {
  readonly unit: string;
}

/** What the numbers are that make up an indicator. */
export const indicatorParts = vocabulary<IndicatorPartTerm>('parts of an indicator', [
  { code: 'GAPS', nl: 'hiaten', en: 'gaps', unit: 'gaps' },
  { code: 'MET', nl: 'gehaald', en: 'met', unit: 'findings' },
  { code: 'MISSED', nl: 'niet gehaald', en: 'missed', unit: 'findings' },
  { code: 'NOT_KNOWN', nl: 'niet te beoordelen', en: 'not to be judged', unit: 'findings' },
  {
    code: 'CHILDREN_WITHOUT',
    nl: 'kinderen waar de voorziening nagegaan ontbreekt en partners er zijn',
    en: 'children where the facility is confirmed absent and partners are there',
    unit: 'persons',
  },
  {
    code: 'CHILDREN_WITH',
    nl: 'kinderen waar de voorziening is',
    en: 'children where the facility is',
    unit: 'persons',
  },
  {
    code: 'CHILDREN_ABSENT',
    nl: 'kinderen waar de voorziening nagegaan ontbreekt',
    en: 'children where the facility is confirmed absent',
    unit: 'persons',
  },
  {
    code: 'CHILDREN_NOT_KNOWN',
    nl: 'kinderen waar dat niet bekend is',
    en: 'children where that is not known',
    unit: 'persons',
  },
  {
    code: 'AREAS_WITH',
    nl: 'gebieden waar de voorziening is',
    en: 'areas where the facility is',
    unit: 'areas',
  },
  {
    code: 'AREAS_WITHOUT',
    nl: 'gebieden waar de voorziening nagegaan ontbreekt en partners er zijn',
    en: 'areas where the facility is confirmed absent and partners are there',
    unit: 'areas',
  },
  {
    code: 'PARTNERS_WITHOUT',
    nl: 'partners die daar aan het werk zijn',
    en: 'partners who are at work there',
    unit: 'facilities',
  },
  { code: 'TIES_UNUSED', nl: 'relaties die er niet zijn', en: 'ties that are not there', unit: 'ties' },
  { code: 'TIES_THERE', nl: 'relaties die er zijn', en: 'ties that are there', unit: 'ties' },
  {
    code: 'TIES_NOT_KNOWN',
    nl: 'relaties waar niemand naar vroeg',
    en: 'ties that nobody asked about',
    unit: 'ties',
  },
  { code: 'TIES', nl: 'bevestigde relaties', en: 'confirmed ties', unit: 'ties' },
  { code: 'FTE', nl: 'fte', en: 'FTE', unit: 'FTE' },
  { code: 'FACILITIES', nl: 'voorzieningen', en: 'facilities', unit: 'facilities' },
]);
