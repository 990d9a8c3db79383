import { facilities, kindName, metres, onThemes, people } from '../../assessment/finding/explain-words.ts';
import type { RelationGapClass } from '../../assessment/finding/finding-terms.ts';
import { inWordsOf } from '../../assessment/judging/measured-by.ts';
import type { LegalStatus } from '../../norm/norm-terms.ts';
import { levelName } from '../../relation/levels.ts';
import { formalities } from '../../relation/relation-terms.ts';
import type { ToExplain } from './explain.ts';

/** The sentences of a gap in Dutch, at B1 level. */
export const dutch = {
  children: ({ areaLabel, children, agesFrom, agesUntil }: ToExplain) =>
    children === null
      ? `Hoeveel ${people(agesFrom, agesUntil, 'nl')} er in ${areaLabel} wonen, is niet bekend of te klein om te noemen.`
      : `In ${areaLabel} wonen ongeveer ${children.toLocaleString('nl')} ${people(agesFrom, agesUntil, 'nl')}.`,

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
    return `Het dichtst bij is ${name}, op ${metres(gap.actual, 'nl')} meter ${inWordsOf(gap.metric).nl}.`;
  },

  unlocated({ unlocated, form }: ToExplain) {
    const may = `die ${unlocated === 1 ? 'kan' : 'kunnen'} ${form === 'MINIMUM_COUNT' ? 'hier' : 'dichterbij'} zijn`;
    return unlocated ? `Van ${unlocated} in het register is de plek niet bekend; ${may}.` : '';
  },

  relation(gap: ToExplain) {
    const [own, partner] = [gap.facilityName ?? 'Een voorziening', kindName(gap.partnerKind, 'nl')];
    const other = gap.otherName ?? partner;
    const wanted = `"${levelName(gap.required, 'nl')}"`;
    const { agreement } = gap.details;
    const over = onThemes(gap.themes, 'nl');
    if (agreement?.found)
      return `${own} en ${other} werken samen; wat zij daarover vastlegden, is: ${formalities.get(agreement.found).nl}.`;
    const said: Record<RelationGapClass, string> = {
      NO_PARTNER_IN_AREA: `${own} kan niet samenwerken met ${partner}: nagegaan is dat het er in ${gap.areaLabel} niet is.`,
      UNKNOWN: `Of ${own} samenwerkt met ${partner}${over}, is niet gevraagd.`,
      NO_RELATION: `${own} werkt niet samen met ${partner}${over}; daar is naar gevraagd.`,
      LAPSED: `De samenwerking van ${own} met ${other}${over} is voorbij.`,
      ONE_SIDED: `Van de samenwerking tussen ${own} en ${other}${over} heeft maar één van beide iets gezegd.`,
      DISPUTED: `${own} en ${other} zeggen iets verschillends over hun samenwerking${over}.`,
      TOO_WEAK:
        gap.actual === null
          ? `${own} en ${other} werken samen${over}, maar minder nauw dan ${wanted}.`
          : `${own} en ${other} werken samen${over}, maar op niveau ${gap.actual}, "${levelName(gap.actual, 'nl')}".`,
      UNVERIFIED: `De samenwerking tussen ${own} en ${other}${over} is door geen van beide bevestigd.`,
    };
    return said[gap.relationClass ?? 'UNKNOWN'];
  },

  /** How binding the norm is. */
  status: (gap: ToExplain): string => statusNl(gap),

  norm(gap: ToExplain) {
    const [what, status] = [kindName(gap.facilityKind, 'nl'), statusNl(gap)];
    if (gap.form === 'MINIMUM_COUNT')
      return `De norm is ten minste ${facilities(gap.required, 'nl')}: ${what} (${status}).`;
    if (gap.form === 'MAXIMUM_DISTANCE')
      return `De norm is hoogstens ${metres(gap.required, 'nl')} meter (${status}).`;
    const { minimumFormality } = gap.particulars;
    const over = onThemes(gap.themes, 'nl');
    if (minimumFormality)
      return `De norm is een samenwerking${over} die beide bevestigen, en ten minste: ${formalities.get(minimumFormality).nl} (${status}).`;
    return `De norm is een samenwerking${over} op niveau ${gap.required}, "${levelName(gap.required, 'nl')}", door beide bevestigd (${status}).`;
  },
};

const statusesNl: Record<LegalStatus, string> = {
  STATUTORY: 'staat in de wet',
  BILL: 'staat in een wetsvoorstel',
  NATIONAL_GUIDELINE: 'landelijke richtlijn',
  MUNICIPAL_POLICY: 'beleid van de gemeente',
  MUNICIPAL_EXAMPLE: 'voorbeeld uit een andere gemeente',
  OBSERVED_AVERAGE: 'landelijk gemiddelde: wat gewoon is, niet wat genoeg is',
  EXAMPLE: 'voorbeeldnorm',
};
/** An example set is always named as such, whatever the status of the single norm. */
const statusNl = ({ legalStatus, isExample }: ToExplain) =>
  isExample
    ? legalStatus === 'EXAMPLE'
      ? 'voorbeeldnorm, niet vastgesteld door de gemeente'
      : `${statusesNl[legalStatus]}; voorbeeldnorm, niet vastgesteld door de gemeente`
    : statusesNl[legalStatus];
