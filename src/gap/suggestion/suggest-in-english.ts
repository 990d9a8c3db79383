import { kindName, metres } from '../../assessment/finding/explain-words.ts';
import { levelName } from '../../relation/levels.ts';
import { formalities } from '../../relation/relation-terms.ts';
import type { Suggestions } from './suggest.ts';

/** What could be done about a gap, and what to ask, in English. */
export const english: Suggestions = {
  nearest({ kind, areaLabel, wantedKind, otherName, distanceMetres }) {
    const far =
      distanceMetres === null ? '' : `, at ${metres(distanceMetres, 'en')} metres in a straight line`;
    const name = `${otherName} (${kindName(wantedKind, 'en')})`;
    if (kind === 'ACCESS')
      return {
        text: `The nearest is ${name}${far}.`,
        question: `Can ${otherName} do more for children from ${areaLabel}, or do something that is nearer to them?`,
      };
    return kind === 'DISTANCE'
      ? {
          text: `The nearest is ${name}${far}.`,
          question: `Can children from ${areaLabel} go to ${otherName}, or can ${otherName} do something nearer by?`,
        }
      : {
          text: `The nearest of those that do not work there yet is ${name}${far}.`,
          question: `Can ${otherName} work in ${areaLabel} too?`,
        };
  },
  nobodyToServe: ({ areaLabel, wantedKind }) => ({
    text: `No ${kindName(wantedKind, 'en')} with a place on the map is known anywhere.`,
    question: `Who can begin ${kindName(wantedKind, 'en')} in ${areaLabel}?`,
  }),
  partner({ ownName, otherName, introducerName, isTied }) {
    if (isTied)
      return {
        text: `${ownName} and ${otherName} work together already, on something else.`,
        question: `Can ${ownName} and ${otherName} make agreements on this too?`,
      };
    if (introducerName)
      return {
        text: `${introducerName} works with both and can introduce ${ownName} and ${otherName}.`,
        question: `Will ${introducerName} introduce ${ownName} and ${otherName} to each other?`,
      };
    return {
      text: `${otherName} works in the area. Nobody is known who works with both.`,
      question: `Would ${ownName} like to get to know ${otherName}?`,
    };
  },
  mend({ kind, relationClass, ownName, otherName, requiredLevel, requiredFormality }) {
    const both = `${ownName} and ${otherName}`;
    if (requiredFormality)
      return {
        text: `${both} work together already. It is about how their agreement is laid down: ${formalities.get(requiredFormality).en}.`,
        question: `Will ${both} lay down their agreements so: ${formalities.get(requiredFormality).en}?`,
      };
    if (relationClass === 'LAPSED')
      return {
        text: `${both} worked together before.`,
        question: `Would ${both} like to take up working together again?`,
      };
    if (relationClass === 'TOO_WEAK')
      return {
        text: `${both} work together already. It is about the step to "${levelName(requiredLevel, 'en')}".`,
        question: `What do ${both} need to come to "${levelName(requiredLevel, 'en')}"?`,
      };
    if (relationClass === 'DISPUTED')
      return {
        text: `Let ${both} say together how closely they work together.`,
        question: `What does each of ${both} mean by working together?`,
      };
    if (kind === 'SIGNAL_ROUTE')
      return {
        text: `Ask ${ownName} and ask ${otherName} whether they have an agreement on this.`,
        question: `What did ${both} agree about passing on a worry about children?`,
      };
    return {
      text: `Ask ${ownName} and ask ${otherName} how closely they work together.`,
      question: `How closely do ${both} work together?`,
    };
  },
};
