import type { AreaLevel } from '../../area/area-level.ts';
import type { FindingDetails } from '../../assessment/finding/finding-details.ts';
import type { GapKind, RelationGapClass, Verdict } from '../../assessment/finding/finding-terms.ts';
import type { Language } from '../../graphql/language.ts';
import type { NormParticulars } from '../../norm/norm-particulars.ts';
import type { DistanceMetric, LegalStatus, NormForm } from '../../norm/norm-terms.ts';
import { amountsInDutch } from './explain-amounts-in-dutch.ts';
import { amountsInEnglish } from './explain-amounts-in-english.ts';
import { dutch } from './explain-in-dutch.ts';
import { english } from './explain-in-english.ts';
import { tellings } from './telling.ts';
import { isShare } from './unit-of.ts';

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
  /** Of the norm itself: what `required` is made of, for an amount and for a share within reach. */
  readonly level: AreaLevel;
  readonly value: number;
  readonly unit: string;
  /** How a distance is measured; null: not asked. */
  readonly metric: DistanceMetric | null;
  readonly particulars: NormParticulars;
  /** On which a collaboration is asked; none: on any. */
  readonly themes?: readonly string[];
  readonly details: FindingDetails;
  readonly legalStatus: LegalStatus;
  readonly isExample: boolean;
}

const amounts = { NL: amountsInDutch, EN: amountsInEnglish };

/** What is there, and what was asked: of a choice and a share within reach in words of their own. */
const factOf = (gap: ToExplain, language: Language) =>
  isAmount(gap) ? amounts[language].fact(gap) : (language === 'NL' ? dutch : english).fact(gap);
const normOf = (gap: ToExplain, language: Language) => {
  const say = language === 'NL' ? dutch : english;
  return isAmount(gap) ? amounts[language].norm(gap, say.status(gap)) : say.norm(gap);
};
const isAmount = ({ form, level }: ToExplain) => form === 'CHOICE' || isShare(form, level);

/** Of an area; a gap of one facility begins with what that lacks. */
const childrenOf = (gap: ToExplain, language: Language) =>
  gap.facilityName === null ? (language === 'NL' ? dutch : english).children(gap) : '';

/** A gap in plain words (Dutch at B1 level): where, how many children, what is there, what was asked, by whom. */
export function explain(gap: ToExplain, language: Language): string {
  const say = language === 'NL' ? dutch : english;
  const telling = tellings[gap.form]?.[language];
  const sentences = telling
    ? [childrenOf(gap, language), telling.fact(gap), telling.norm(gap, say.status(gap))]
    : gap.form === 'RELATION_PRESENT'
      ? [say.relation(gap), normOf(gap, language)]
      : [say.children(gap), factOf(gap, language), say.unlocated(gap), normOf(gap, language)];
  return sentences.filter((sentence) => sentence !== '').join(' ');
}
