import { vocabulary } from '../graphql/term.ts';

/** On what a relation rests. The last two are another basis, not a higher degree: never compare them as numbers. */
export const formalities = vocabulary('formalities', [
  { code: 'GEEN', nl: 'geen afspraak', en: 'no agreement' },
  { code: 'MONDELING', nl: 'mondelinge afspraak', en: 'verbal agreement' },
  { code: 'WERKAFSPRAAK', nl: 'werkafspraak op papier', en: 'written working agreement' },
  { code: 'CONVENANT', nl: 'ondertekend convenant', en: 'signed covenant' },
  { code: 'SUBSIDIE_OF_CONTRACT', nl: 'subsidie of contract', en: 'subsidy or contract' },
  { code: 'WETTELIJK', nl: 'wettelijke taak', en: 'statutory duty' },
]);

/** How often they are in touch, at least. */
export const frequencies = vocabulary('frequencies', [
  { code: 'WEKELIJKS', nl: 'wekelijks', en: 'weekly' },
  { code: 'MAANDELIJKS', nl: 'maandelijks', en: 'monthly' },
  { code: 'KWARTAAL', nl: 'elk kwartaal', en: 'quarterly', synonyms: ['per kwartaal'] },
  { code: 'JAARLIJKS', nl: 'jaarlijks', en: 'yearly' },
  { code: 'INCIDENTEEL', nl: 'incidenteel', en: 'incidental' },
  { code: 'ONBEKEND', nl: 'onbekend', en: 'unknown' },
]);

export const relationStatuses = vocabulary('relation statuses', [
  { code: 'VOORGESTELD', nl: 'voorgesteld door één kant', en: 'proposed by one side' },
  { code: 'BEVESTIGD', nl: 'bevestigd', en: 'confirmed' },
  { code: 'BETWIST', nl: 'betwist', en: 'disputed' },
  { code: 'GEPAUZEERD', nl: 'gepauzeerd', en: 'paused' },
  { code: 'BEEINDIGD', nl: 'beëindigd', en: 'ended' },
  { code: 'VERLOPEN', nl: 'verlopen', en: 'lapsed' },
]);
