import type { Language } from '../graphql/language.ts';
import { kindName, levelName, metres } from './explain-words.ts';
import type { GapKind, RelationGapClass } from './finding-terms.ts';

/** What a suggestion needs; names come from the rooms that know them, null where there is nobody. */
export interface ToSuggest {
  readonly kind: GapKind;
  readonly relationClass: RelationGapClass | null;
  readonly areaLabel: string;
  /** Kind that is missing or to work with. */
  readonly wantedKind: string;
  /** Who lacks the relation. */
  readonly ownName: string | null;
  /** Who could serve, or the partner. */
  readonly otherName: string | null;
  /** Whether that is a partner who works in the area; else one that could come to work there. */
  readonly isPartner: boolean;
  readonly introducerName: string | null;
  readonly isTied: boolean;
  readonly distanceMetres: number | null;
  readonly requiredLevel: number;
}

/** What could be done about a gap, and the question to put to somebody. */
export interface Suggested {
  readonly text: string;
  readonly question: string;
}

/** In plain words, Dutch at B1 level. Names nobody's claim: of a one-sided relation both are asked. */
export function suggest(gap: ToSuggest, language: Language): Suggested {
  const say = language === 'NL' ? dutch : english;
  if (gap.otherName === null) return say.nobodyToServe(gap);
  if (!gap.isPartner) return say.nearest(gap);
  return gap.relationClass === 'NO_RELATION' ? say.partner(gap) : say.mend(gap);
}

interface Sentences {
  nearest(gap: ToSuggest): Suggested;
  nobodyToServe(gap: ToSuggest): Suggested;
  partner(gap: ToSuggest): Suggested;
  mend(gap: ToSuggest): Suggested;
}

const dutch: Sentences = {
  nearest({ kind, areaLabel, wantedKind, otherName, distanceMetres }) {
    const far = distanceMetres === null ? '' : `, op ${metres(distanceMetres, 'nl')} meter hemelsbreed`;
    const name = `${otherName} (${kindName(wantedKind, 'nl')})`;
    return kind === 'DISTANCE'
      ? {
          text: `Het dichtst bij is ${name}${far}.`,
          question: `Kunnen kinderen uit ${areaLabel} bij ${otherName} terecht, of kan ${otherName} dichterbij iets doen?`,
        }
      : {
          text: `Het dichtst bij van wie er nog niet werken is ${name}${far}.`,
          question: `Kan ${otherName} ook in ${areaLabel} werken?`,
        };
  },
  nobodyToServe: ({ areaLabel, wantedKind }) => ({
    text: `Er is nergens ${kindName(wantedKind, 'nl')} bekend met een plek op de kaart.`,
    question: `Wie kan in ${areaLabel} ${kindName(wantedKind, 'nl')} beginnen?`,
  }),
  partner({ ownName, otherName, introducerName, isTied }) {
    if (isTied)
      return {
        text: `${ownName} en ${otherName} werken al samen, over iets anders.`,
        question: `Kunnen ${ownName} en ${otherName} ook hierover afspraken maken?`,
      };
    if (introducerName)
      return {
        text: `${introducerName} werkt met beide samen en kan ${ownName} en ${otherName} aan elkaar voorstellen.`,
        question: `Wil ${introducerName} ${ownName} en ${otherName} aan elkaar voorstellen?`,
      };
    return {
      text: `${otherName} werkt in het gebied. Niemand is bekend die met beide samenwerkt.`,
      question: `Wil ${ownName} kennismaken met ${otherName}?`,
    };
  },
  mend({ relationClass, ownName, otherName, requiredLevel }) {
    const both = `${ownName} en ${otherName}`;
    if (relationClass === 'LAPSED')
      return {
        text: `${both} kennen elkaar van vroeger.`,
        question: `Willen ${both} de samenwerking weer oppakken?`,
      };
    if (relationClass === 'TOO_WEAK')
      return {
        text: `${both} werken al samen. Het gaat om de stap naar "${levelName(requiredLevel, 'nl')}".`,
        question: `Wat hebben ${both} nodig om te komen tot "${levelName(requiredLevel, 'nl')}"?`,
      };
    if (relationClass === 'DISPUTED')
      return {
        text: `Laat ${both} samen zeggen hoe nauw zij samenwerken.`,
        question: `Wat verstaan ${both} elk onder hun samenwerking?`,
      };
    return {
      text: `Vraag aan ${ownName} en aan ${otherName} hoe nauw zij samenwerken.`,
      question: `Hoe nauw werken ${both} samen?`,
    };
  },
};

const english: Sentences = {
  nearest({ kind, areaLabel, wantedKind, otherName, distanceMetres }) {
    const far =
      distanceMetres === null ? '' : `, at ${metres(distanceMetres, 'en')} metres in a straight line`;
    const name = `${otherName} (${kindName(wantedKind, 'en')})`;
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
  mend({ relationClass, ownName, otherName, requiredLevel }) {
    const both = `${ownName} and ${otherName}`;
    if (relationClass === 'LAPSED')
      return {
        text: `${both} know each other from before.`,
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
    return {
      text: `Ask ${ownName} and ask ${otherName} how closely they work together.`,
      question: `How closely do ${both} work together?`,
    };
  },
};
