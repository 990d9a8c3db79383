import type { AreaLevel } from '../../area/area-level.ts';
import { metres, onThemes } from '../../assessment/finding/explain-words.ts';
import type { FindingDetails } from '../../assessment/finding/finding-details.ts';
import type { GapKind } from '../../assessment/finding/finding-terms.ts';
import { facilityKinds } from '../../facility/term/facility-kinds.ts';
import type { Language } from '../../graphql/language.ts';
import type { NormForm } from '../../norm/norm-terms.ts';
import { formalities } from '../../relation/relation-terms.ts';
import { tellings } from './telling.ts';
import { isShare } from './unit-of.ts';

/** What a question needs; names come from the rooms that know them. */
export interface ToAsk {
  readonly kind: GapKind;
  readonly form: NormForm;
  readonly normUnit: string;
  readonly normLevel: AreaLevel;
  readonly normValue: number;
  readonly areaLabel: string;
  readonly facilityName: string | null;
  readonly facilityKindCode: string;
  readonly partnerKindCode: string | null;
  readonly children: number | null;
  readonly details: FindingDetails;
  /** On which a collaboration is asked; none: on any. */
  readonly themes?: readonly string[];
}

/** What is to be found out, as a question to put to somebody. */
export function questionOf(asked: ToAsk, language: Language): string {
  const telling = tellings[asked.form]?.[language];
  if (telling) return telling.question(asked);
  const name = (code: string | null) =>
    code ? facilityKinds.get(code)[language === 'NL' ? 'nl' : 'en'] : '';
  const { areaLabel, facilityName, kind } = asked;
  const [what, partner] = [name(asked.facilityKindCode), name(asked.partnerKindCode)];
  const on = onThemes(asked.themes, language === 'NL' ? 'nl' : 'en');
  const { agreement } = asked.details;
  if (language === 'EN') {
    if (agreement)
      return `What did ${facilityName} and ${partner} lay down about working together: at least ${formalities.get(agreement.asked).en}?`;
    if (kind === 'RELATION')
      return `Does ${facilityName} work together with ${partner}${on}, and how closely?`;
    if (asked.children === null)
      return kind === 'DISTANCE'
        ? `How many children live in ${areaLabel}? If none do, the norm does not apply (${what}).`
        : `How many children live in ${areaLabel}, and is there a facility (${what})?`;
    if (kind === 'DISTANCE' && isShare(asked.form, asked.normLevel))
      return `Is every facility (${what}) in and around ${areaLabel} on the list? It is needed to know which children have one within ${metres(asked.normValue, 'en')} metres.`;
    if (kind === 'DISTANCE')
      return `Which facility (${what}) is nearest to ${areaLabel}, and are they all on the list?`;
    if (asked.form === 'CHOICE')
      return `What can children choose from near ${areaLabel}, and is the list of it complete?`;
    return `Is there a facility (${what}) in ${areaLabel}, and who checked?`;
  }
  if (agreement)
    return `Wat legden ${facilityName} en ${partner} vast over hun samenwerking: ten minste een ${formalities.get(agreement.asked).nl}?`;
  if (kind === 'RELATION') return `Werkt ${facilityName} samen met ${partner}${on}, en hoe nauw?`;
  if (asked.children === null)
    return kind === 'DISTANCE'
      ? `Hoeveel kinderen wonen er in ${areaLabel}? Wonen er geen, dan geldt de norm niet (${what}).`
      : `Hoeveel kinderen wonen er in ${areaLabel}, en is er een voorziening (${what})?`;
  if (kind === 'DISTANCE' && isShare(asked.form, asked.normLevel))
    return `Staan alle voorzieningen (${what}) in en rond ${areaLabel} op de lijst? Dat is nodig om te weten welke kinderen er een binnen ${metres(asked.normValue, 'nl')} meter hebben.`;
  if (kind === 'DISTANCE')
    return `Welke voorziening (${what}) is het dichtst bij ${areaLabel}, en staan ze allemaal op de lijst?`;
  if (asked.form === 'CHOICE')
    return `Waaruit kunnen kinderen bij ${areaLabel} kiezen, en is de lijst daarvan volledig?`;
  return `Is er een voorziening (${what}) in ${areaLabel}, en wie heeft dat nagegaan?`;
}

const ledBySchoolHead = new Set(['ONDERWIJS', 'OPVANG']);

/** Role to ask: the head of a school or childcare, the team leader elsewhere, and for an area the municipality. */
export function roleToAsk(facilityKind: string | null): string {
  if (facilityKind === null) return 'GEMEENTE_BELEID';
  return ledBySchoolHead.has(facilityKinds.get(facilityKind).group) ? 'DIRECTEUR' : 'TEAMLEIDER';
}
