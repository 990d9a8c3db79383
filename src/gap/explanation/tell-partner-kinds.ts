import { kindsOf, listed, onThemes } from '../../assessment/finding/explain-words.ts';
import type { FindingDetails, PartnerKindDetails } from '../../assessment/finding/finding-details.ts';
import type { Language } from '../../graphql/language.ts';
import { kindOrGroup } from '../../norm/kind-or-group.ts';
import type { Telling } from './telling.ts';

type Told = { readonly details: FindingDetails };

/** The names of the kinds in one state; null where there is none. */
function namesOf(
  { details }: Told,
  language: 'nl' | 'en',
  isMeant: (state: PartnerKindDetails['lacks']) => boolean,
): string | null {
  const kinds = (details.partnerKinds ?? []).filter(({ lacks }) => isMeant(lacks));
  return kinds.length === 0
    ? null
    : listed(
        kinds.map(({ kind }) => kindOrGroup(kind)[language]),
        language,
      );
}

const isThere = (lacks: PartnerKindDetails['lacks']) => lacks === null;
const isMissing = (lacks: PartnerKindDetails['lacks']) => lacks !== null && lacks !== 'UNKNOWN';
const isUnknown = (lacks: PartnerKindDetails['lacks']) => lacks === 'UNKNOWN';

const dutch: Telling = {
  fact(gap) {
    const [own, kinds] = [gap.facilityName ?? 'Een voorziening', gap.details.partnerKinds ?? []];
    const there = namesOf(gap, 'nl', isThere);
    const [missing, unknown] = [namesOf(gap, 'nl', isMissing), namesOf(gap, 'nl', isUnknown)];
    return [
      `${own} heeft met ${gap.actual || 'geen'} van de ${kindsOf(kinds.length, 'nl')} partners een samenwerking${onThemes(gap.themes, 'nl')} die beide kanten bevestigen${there ? `: ${there}` : ''}.`,
      missing ? `Niet, of niet zoals gevraagd, met: ${missing}.` : '',
      unknown ? `Niet bekend: ${unknown}.` : '',
    ]
      .filter((sentence) => sentence !== '')
      .join(' ');
  },

  norm: (gap, status) => `De norm is ten minste ${kindsOf(gap.required, 'nl')} partners (${status}).`,

  question: (asked) =>
    `Werkt ${asked.facilityName} samen met deze soorten partners${onThemes(asked.themes, 'nl')}, en met wie: ${namesOf(asked, 'nl', isUnknown)}?`,
};

const english: Telling = {
  fact(gap) {
    const [own, kinds] = [gap.facilityName ?? 'A facility', gap.details.partnerKinds ?? []];
    const there = namesOf(gap, 'en', isThere);
    const [missing, unknown] = [namesOf(gap, 'en', isMissing), namesOf(gap, 'en', isUnknown)];
    return [
      `${own} has a collaboration${onThemes(gap.themes, 'en')} that both sides confirm with ${gap.actual || 'none'} of the ${kindsOf(kinds.length, 'en')} of partners${there ? `: ${there}` : ''}.`,
      missing ? `Not, or not as asked, with: ${missing}.` : '',
      unknown ? `Not known: ${unknown}.` : '',
    ]
      .filter((sentence) => sentence !== '')
      .join(' ');
  },

  norm: (gap, status) => `The norm is at least ${kindsOf(gap.required, 'en')} of partners (${status}).`,

  question: (asked) =>
    `Does ${asked.facilityName} work with these kinds of partners${onThemes(asked.themes, 'en')}, and with whom: ${namesOf(asked, 'en', isUnknown)}?`,
};

export const tellPartnerKinds: Readonly<Record<Language, Telling>> = { NL: dutch, EN: english };
