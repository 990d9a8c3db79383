import { sayCount, sayDecimal, sayPart, sayPercent } from './graph/say-number.ts';
import { sayUnits } from './graph/units.ts';
import { fifth, isAll, isNone, type Sentences } from './measure/measure-sentence.ts';

/** Measures of a network in English. */
export const englishSentences: Sentences = {
  density(value) {
    if (isNone(value)) return 'none of the possible ties is known';
    if (isAll(value)) return 'all possible ties are there';
    if (value < fifth) return `about 1 in ${sayCount(Math.round(1 / value), 'EN')} possible ties is there`;
    if (value >= 0.995) return 'nearly all possible ties are there';
    return `about ${Math.round(100 * value)} in 100 possible ties are there`;
  },
  averageDegree(value, { more }) {
    if (isNone(value)) return 'no partner of anybody is known';
    const said = sayDecimal(value, 1, 'EN');
    return `${more} have ${said} ${said === '1' ? 'partner' : 'partners'} on average`;
  },
  degreeCentralisation(value, { one }) {
    if (isNone(value)) return 'everybody has equally many ties';
    if (isAll(value)) return `one ${one} has all ties`;
    return `${sayPart(value, 'EN')}, between 0 (everybody has equally many ties) and 1 (one has all ties)`;
  },
  betweennessCentralisation(value, { one }) {
    if (isNone(value)) return 'everybody is equally often on the route between others';
    if (isAll(value)) return `all shortest routes between others go through one ${one}`;
    return `${sayPart(value, 'EN')}, between 0 (everybody is equally often between others) and 1 (one is between all others)`;
  },
  components(value, { one }, nodes) {
    if (nodes === 1) return `there is 1 ${one}, and so 1 part`;
    if (value === 1) return 'all hangs together: there is a route from everybody to everybody';
    return `there are ${sayCount(value, 'EN')} parts, with no route from one to another`;
  },
  isolates(value, unit) {
    if (value === 0) return 'everybody has at least 1 tie';
    return `${sayUnits(value, unit, 'EN')} ${value === 1 ? 'has' : 'have'} no tie here`;
  },
  cutPoints(value, unit) {
    if (value === 0) return `no ${unit.one} alone holds others together`;
    return `${sayUnits(value, unit, 'EN')} ${value === 1 ? 'alone holds' : 'each alone hold'} others together`;
  },
  bridges(value) {
    if (value === 0) return 'no tie is the only route between two parts';
    if (value === 1) return '1 tie is the only route between two parts';
    return `${sayCount(value, 'EN')} ties are each the only route between two parts`;
  },
  reciprocity: (value) =>
    `of ${sayPercent(100 * value, 'EN')} of the ties that anybody spoke of, both sides spoke`,
  confirmedPercent: (value) => `${sayPercent(value, 'EN')} of the collaborations are confirmed by both sides`,
  transitivity: (value, { one }) =>
    `two partners of the same ${one} also work with each other in ${sayPercent(100 * value, 'EN')} of cases`,
  diameter: (value, { one }) =>
    value === 0
      ? `there is no part with more than one ${one}`
      : `in the largest part everybody can be reached in at most ${sayCount(value, 'EN')} ${value === 1 ? 'step' : 'steps'}`,
  averagePathLength(value, { one }) {
    if (isNone(value)) return `there is no part with more than one ${one}`;
    const said = sayDecimal(value, 1, 'EN');
    return `in the largest part another is ${said} ${said === '1' ? 'step' : 'steps'} away on average`;
  },
  eiIndex(value) {
    if (isNone(1 + value)) return 'all ties stay within the own sector';
    if (isNone(1 - value)) return 'all ties go to another sector';
    return `${sayPercent(50 * (1 + value), 'EN')} of the ties go to another sector`;
  },
  multiplexity(value) {
    const said = sayDecimal(value, 1, 'EN');
    return `who works together does so on ${said} ${said === '1' ? 'theme' : 'themes'} on average`;
  },
  core: (value) =>
    value === 0
      ? 'there is no core, since no tie is known'
      : `there is a group in which everybody has at least ${sayCount(value, 'EN')} ${value === 1 ? 'partner' : 'partners'}`,
};
