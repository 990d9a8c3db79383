import { kindName } from '../assessment/finding/explain-words.ts';
import { isGap } from '../assessment/judging/judge-ratio.ts';
import { explain, type ToExplain } from '../gap/explanation/explain.ts';
import { questionOf } from '../gap/explanation/question.ts';
import { tellings } from '../gap/explanation/telling.ts';
import type { Language } from '../graphql/language.ts';

/** A finding in plain words, whatever its verdict: a gap as it is explained everywhere, a question as it is asked. */
export function explainFinding(told: ToExplain, language: Language): string {
  const { verdict, form, partnerKind, facilityName, areaLabel, otherName } = told;
  if (isGap(verdict)) return explain(told, language);
  const say = language === 'NL' ? dutch : english;
  if (verdict === 'UNKNOWN')
    return questionOf(
      {
        ...told,
        normUnit: told.unit,
        normLevel: told.level,
        normValue: told.value,
        facilityKindCode: told.facilityKind,
        partnerKindCode: partnerKind,
      },
      language,
    );
  if (form !== 'RELATION_PRESENT') {
    if (verdict === 'NOT_APPLICABLE') return say.notApplicable(areaLabel);
    // Forms with words of their own have them for what is wrong.
    return tellings[form] ? say.met(facilityName ?? areaLabel) : explain(told, language);
  }
  const own = facilityName ?? '';
  const partner = kindName(partnerKind, language === 'NL' ? 'nl' : 'en');
  if (verdict === 'MET') return say.related(own, otherName ?? partner);
  return say.shareReached(own, partner, areaLabel);
}

const dutch = {
  notApplicable: (area: string) => `De norm geldt niet voor ${area}.`,
  met: (what: string) => `${what} voldoet aan de norm.`,
  related: (own: string, other: string) => `${own} en ${other} werken samen zoals de norm vraagt.`,
  shareReached: (own: string, partner: string, area: string) =>
    `Genoeg anderen in ${area} werken samen met ${partner}: van ${own} wordt het niet gevraagd.`,
};

const english: typeof dutch = {
  notApplicable: (area) => `The norm does not apply to ${area}.`,
  met: (what) => `${what} meets the norm.`,
  related: (own, other) => `${own} and ${other} work together as the norm asks.`,
  shareReached: (own, partner, area) =>
    `Enough others in ${area} work with ${partner}: it is not asked of ${own}.`,
};
