import { vocabulary } from '../../graphql/term.ts';
import { getIndicator } from './indicators.ts';

/**
 * Figures that a municipality may give itself, as codes of `indicators.ts`: those that norms count by and that the key
 * figures may lack. How many people live somewhere is not among them, since a few could be recognised.
 */
const codes = ['HOMES', 'BUILT_LAND'] as const;

export const givenFigures = vocabulary(
  'figures that a municipality may give',
  codes.map((code) => {
    const { nl, en } = getIndicator(code);
    return { code, nl: nl.toLowerCase(), en: en.toLowerCase() };
  }),
);
