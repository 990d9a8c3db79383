import type { GapKind, RelationGapClass } from '../../assessment/finding/finding-terms.ts';
import type { Language } from '../../graphql/language.ts';
import { dutch } from './suggest-in-dutch.ts';
import { english } from './suggest-in-english.ts';

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
  /** How far it must be laid down, where only that is the matter: a code of `relation-terms.ts`. */
  readonly requiredFormality?: string;
}

/** What could be done about a gap, and the question to put to somebody. */
export interface Suggested {
  readonly text: string;
  readonly question: string;
}

/** The same in each language, of a form of norm that has words of its own. */
export type SuggestedInWords = Readonly<Record<Language, Suggested>>;

/** In plain words, Dutch at B1 level. Names nobody's claim: of a one-sided relation both are asked. */
export function suggest(gap: ToSuggest | SuggestedInWords, language: Language): Suggested {
  if ('NL' in gap) return gap[language];
  const say = language === 'NL' ? dutch : english;
  if (gap.otherName === null) return say.nobodyToServe(gap);
  if (!gap.isPartner) return say.nearest(gap);
  return gap.relationClass === 'NO_RELATION' ? say.partner(gap) : say.mend(gap);
}

/** The same in one language, by what is the matter. */
export interface Suggestions {
  nearest(gap: ToSuggest): Suggested;
  nobodyToServe(gap: ToSuggest): Suggested;
  partner(gap: ToSuggest): Suggested;
  mend(gap: ToSuggest): Suggested;
}
