import { facilityKinds } from '../facility/facility-kinds.ts';
import type { Language } from '../graphql/language.ts';
import { levels } from '../relation/levels.ts';
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

const kindName = (code: string | null, language: 'nl' | 'en') =>
  code ? facilityKinds.get(code)[language] : '';
const levelName = (level: number, language: 'nl' | 'en') =>
  levels.terms.find((term) => term.level === level)?.[language] ?? String(level);
const metres = (value: number, locale: string) => Math.round(value).toLocaleString(locale);
const facilities = (count: number, language: 'nl' | 'en') => {
  const [one, more] = language === 'nl' ? ['voorziening', 'voorzieningen'] : ['facility', 'facilities'];
  return `${count} ${count === 1 ? one : more}`;
};

const dutch = {
  children: ({ areaLabel, children, agesFrom, agesUntil }: ToExplain) =>
    children === null
      ? `Hoeveel kinderen van ${agesFrom} tot ${agesUntil} jaar er in ${areaLabel} wonen, is niet bekend of te klein om te noemen.`
      : `In ${areaLabel} wonen ongeveer ${children.toLocaleString('nl')} kinderen van ${agesFrom} tot ${agesUntil} jaar.`,

  fact(gap: ToExplain) {
    const what = kindName(gap.facilityKind, 'nl');
    if (gap.form === 'MINIMUM_COUNT') {
      return gap.actual
        ? `Daarvoor ${gap.actual === 1 ? 'is' : 'zijn'} er ${facilities(gap.actual, 'nl')}: ${what}.`
        : `Nagegaan is dat daar geen ${what} is.`;
    }
    if (gap.actual === null) return `Er is geen ${what} bekend.`;
    // No article: some kinds are "de", some "het".
    const name = gap.otherName ? `${gap.otherName} (${what})` : what;
    return `Het dichtst bij is ${name}, op ${metres(gap.actual, 'nl')} meter hemelsbreed.`;
  },

  unlocated({ unlocated, form }: ToExplain) {
    const may = form === 'MINIMUM_COUNT' ? 'die kunnen hier zijn' : 'die kunnen dichterbij zijn';
    return unlocated ? `Van ${unlocated} in het register is de plek niet bekend; ${may}.` : '';
  },

  relation(gap: ToExplain) {
    const [own, partner] = [gap.facilityName ?? 'Een voorziening', kindName(gap.partnerKind, 'nl')];
    const other = gap.otherName ?? partner;
    const wanted = `"${levelName(gap.required, 'nl')}"`;
    const said: Record<RelationGapClass, string> = {
      NO_PARTNER_IN_AREA: `${own} kan niet samenwerken met ${partner}: nagegaan is dat het er in ${gap.areaLabel} niet is.`,
      UNKNOWN: `Of ${own} samenwerkt met ${partner}, is niet gevraagd.`,
      NO_RELATION: `${own} werkt niet samen met ${partner}; daar is naar gevraagd.`,
      LAPSED: `De samenwerking van ${own} met ${other} is voorbij.`,
      ONE_SIDED: `Van de samenwerking tussen ${own} en ${other} heeft maar één van beide iets gezegd.`,
      DISPUTED: `${own} en ${other} zeggen iets verschillends over hun samenwerking.`,
      TOO_WEAK: `${own} en ${other} werken samen, maar minder dan ${wanted}.`,
      UNVERIFIED: `De samenwerking tussen ${own} en ${other} is door geen van beide bevestigd.`,
    };
    return said[gap.relationClass ?? 'UNKNOWN'];
  },

  norm(gap: ToExplain) {
    const [what, status] = [kindName(gap.facilityKind, 'nl'), statusNl(gap)];
    if (gap.form === 'MINIMUM_COUNT')
      return `De norm is ten minste ${facilities(gap.required, 'nl')}: ${what} (${status}).`;
    if (gap.form === 'MAXIMUM_DISTANCE')
      return `De norm is hoogstens ${metres(gap.required, 'nl')} meter (${status}).`;
    return `De norm is een samenwerking op niveau ${gap.required}, "${levelName(gap.required, 'nl')}", door beide bevestigd (${status}).`;
  },
};

const english: typeof dutch = {
  children: ({ areaLabel, children, agesFrom, agesUntil }) =>
    children === null
      ? `How many children aged ${agesFrom} to ${agesUntil} live in ${areaLabel} is not known or too small to tell.`
      : `About ${children.toLocaleString('en')} children aged ${agesFrom} to ${agesUntil} live in ${areaLabel}.`,

  fact(gap) {
    const what = kindName(gap.facilityKind, 'en');
    if (gap.form === 'MINIMUM_COUNT') {
      return gap.actual
        ? `There ${gap.actual === 1 ? 'is' : 'are'} ${facilities(gap.actual, 'en')}: ${what}.`
        : `It was checked that there is no ${what}.`;
    }
    if (gap.actual === null) return `No ${what} is known.`;
    const name = gap.otherName ? `, ${gap.otherName},` : '';
    return `The nearest ${what}${name} is ${metres(gap.actual, 'en')} metres away in a straight line.`;
  },

  unlocated({ unlocated, form }) {
    const may = form === 'MINIMUM_COUNT' ? 'they may be here' : 'they may be nearer';
    return unlocated ? `For ${unlocated} in the register the place is not known; ${may}.` : '';
  },

  relation(gap) {
    const [own, partner] = [gap.facilityName ?? 'A facility', kindName(gap.partnerKind, 'en')];
    const other = gap.otherName ?? partner;
    const wanted = `"${levelName(gap.required, 'en')}"`;
    const said: Record<RelationGapClass, string> = {
      NO_PARTNER_IN_AREA: `${own} cannot work with ${partner}: it was checked that there is none in ${gap.areaLabel}.`,
      UNKNOWN: `Nobody asked whether ${own} works with ${partner}.`,
      NO_RELATION: `${own} does not work with ${partner}; this was asked.`,
      LAPSED: `The collaboration of ${own} with ${other} has ended.`,
      ONE_SIDED: `Only one of ${own} and ${other} has said anything about their collaboration.`,
      DISPUTED: `${own} and ${other} say different things about their collaboration.`,
      TOO_WEAK: `${own} and ${other} work together, but less than ${wanted}.`,
      UNVERIFIED: `Neither ${own} nor ${other} has confirmed their collaboration.`,
    };
    return said[gap.relationClass ?? 'UNKNOWN'];
  },

  norm(gap) {
    const [what, status] = [kindName(gap.facilityKind, 'en'), statusEn(gap)];
    if (gap.form === 'MINIMUM_COUNT')
      return `The norm is at least ${facilities(gap.required, 'en')}: ${what} (${status}).`;
    if (gap.form === 'MAXIMUM_DISTANCE')
      return `The norm is at most ${metres(gap.required, 'en')} metres (${status}).`;
    return `The norm is a collaboration at level ${gap.required}, "${levelName(gap.required, 'en')}", confirmed by both (${status}).`;
  },
};

const statusesNl: Record<LegalStatus, string> = {
  STATUTORY: 'staat in de wet',
  BILL: 'staat in een wetsvoorstel',
  NATIONAL_GUIDELINE: 'landelijke richtlijn',
  MUNICIPAL_POLICY: 'beleid van de gemeente',
  MUNICIPAL_EXAMPLE: 'voorbeeld uit een andere gemeente',
  OBSERVED_AVERAGE: 'landelijk gemiddelde, geen norm',
  EXAMPLE: 'voorbeeldnorm',
};
const statusesEn: Record<LegalStatus, string> = {
  STATUTORY: 'required by law',
  BILL: 'in a bill',
  NATIONAL_GUIDELINE: 'national guideline',
  MUNICIPAL_POLICY: 'policy of the municipality',
  MUNICIPAL_EXAMPLE: 'example of another municipality',
  OBSERVED_AVERAGE: 'national average, not a norm',
  EXAMPLE: 'example norm',
};

/** An example set is always named as such, whatever the status of the single norm. */
const statusNl = ({ legalStatus, isExample }: ToExplain) =>
  isExample
    ? legalStatus === 'EXAMPLE'
      ? 'voorbeeldnorm, niet vastgesteld door de gemeente'
      : `${statusesNl[legalStatus]}; voorbeeldnorm, niet vastgesteld door de gemeente`
    : statusesNl[legalStatus];

const statusEn = ({ legalStatus, isExample }: ToExplain) =>
  isExample
    ? legalStatus === 'EXAMPLE'
      ? 'example norm, not adopted by the municipality'
      : `${statusesEn[legalStatus]}; example norm, not adopted by the municipality`
    : statusesEn[legalStatus];
