import type { Language } from '../graphql/language.ts';
import { dutch } from './explain-in-dutch.ts';
import { english } from './explain-in-english.ts';
import type { GapKind, RelationGapClass, Verdict } from './finding-terms.ts';
import type { LegalStatus, NormForm } from './norm-terms.ts';

/** What a sentence needs; names come from the rooms that know them. */
export interface ToExplain {
  readonly kind: GapKind;
  readonly form: NormForm;
  readonly areaLabel: string;
  readonly facilityKind: string;
  readonly partnerKind: string | null;
  readonly facilityName: string | null;
  readonly otherName: string | null;
  readonly verdict: Verdict;
  readonly relationClass: RelationGapClass | null;
  readonly required: number;
  readonly actual: number | null;
  /** As shown: rounded, null when withheld. */
  readonly children: number | null;
  readonly agesFrom: number;
  readonly agesUntil: number;
  readonly unlocated: number | null;
  readonly legalStatus: LegalStatus;
  readonly isExample: boolean;
}

/** A gap in plain words (Dutch at B1 level): where, how many children, what is there, what was asked, by whom. */
export function explain(gap: ToExplain, language: Language): string {
  const say = language === 'NL' ? dutch : english;
  const sentences =
    gap.kind === 'RELATION' ? [say.relation(gap)] : [say.children(gap), say.fact(gap), say.unlocated(gap)];
  return [...sentences, say.norm(gap)].filter((sentence) => sentence !== '').join(' ');
}
