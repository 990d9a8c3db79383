import { vocabulary } from '../../graphql/term.ts';

/**
 * Doelen: what an activity is a means to. The first five are those of kinderwerk (NJi, "Potentie kinderwerk kan
 * beter benut worden"), the others ours. A word that is also a theme of relations is the same word.
 */
export const goals = vocabulary('goals', [
  { code: 'TALENTONTWIKKELING', nl: 'talentontwikkeling', en: 'talent development' },
  { code: 'PARTICIPATIE_INCLUSIE', nl: 'participatie en inclusie', en: 'participation and inclusion' },
  { code: 'GEZONDE_LEEFSTIJL', nl: 'gezonde leefstijl', en: 'healthy lifestyle' },
  { code: 'SIGNALEREN', nl: 'signaleren', en: 'early signalling', synonyms: ['signalering'] },
  { code: 'OPVOEDONDERSTEUNING', nl: 'opvoedondersteuning', en: 'parenting support' },
  { code: 'SOCIALE_VAARDIGHEDEN', nl: 'sociale vaardigheden', en: 'social skills' },
  { code: 'TAAL', nl: 'taal', en: 'language' },
  { code: 'VEILIGHEID', nl: 'veiligheid', en: 'safety' },
  { code: 'PLEZIER_SPEL', nl: 'plezier en spel', en: 'fun and play' },
  { code: 'VERBINDING_BUURT', nl: 'verbinding in de buurt', en: 'ties in the neighbourhood' },
  { code: 'ARMOEDE', nl: 'armoede tegengaan', en: 'tackling poverty', synonyms: ['armoedebestrijding'] },
]);
