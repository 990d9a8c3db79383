import type { AreaLevel } from '../../area/area-level.ts';
import { listed, percent } from '../../assessment/finding/explain-words.ts';
import type { FindingDetails } from '../../assessment/finding/finding-details.ts';
import { isAboveMedian } from '../../assessment/finding/goal-found.ts';
import { preventionLevels } from '../../facility/term/facility-traits.ts';
import { goals } from '../../facility/term/goals.ts';
import type { Language } from '../../graphql/language.ts';
import type { ToExplain } from './explain.ts';
import type { Telling } from './telling.ts';

const nl = (code: string | undefined) => (code ? `"${goals.get(code).nl}"` : '');
const en = (code: string | undefined) => (code ? `"${goals.get(code).en}"` : '');
const asked = ({ goal }: FindingDetails, language: 'nl' | 'en') =>
  listed((goal?.askedWith ?? []).map(language === 'nl' ? nl : en), language);

/** Gaps and questions about goals that too little is done for. */
export const goalTelling: Readonly<Record<Language, Telling>> = {
  NL: {
    fact(gap) {
      const goal = nl(gap.details.goal?.code);
      const known = gap.actual
        ? `Er ${gap.actual === 1 ? 'is 1 activiteit' : `zijn ${gap.actual} activiteiten`} voor het doel ${goal}${levelsOf(gap, 'nl')}; nagegaan is dat er niet meer zijn.`
        : `Nagegaan is dat er geen activiteit is voor het doel ${goal}.`;
      const need = gap.details.goal?.need;
      if (!need || !isAboveMedian(need)) return known;
      const [share, median] = [percent(need.share, 'nl'), percent(need.median, 'nl')];
      return `${known} Daar heeft ${share} % van de huishoudens een laag inkomen; het midden van de ${areasNl[gap.level]} in de gemeente is ${median} %.`;
    },
    norm({ value, particulars }, status) {
      const wanted = listed(
        (particulars.goals ?? []).map((code) => goals.get(code).nl),
        'nl',
      );
      return `De norm is ten minste ${value} ${value === 1 ? 'activiteit' : 'activiteiten'} voor elk van deze doelen: ${wanted} (${status}).`;
    },
    question: ({ areaLabel, children, details }) =>
      children === null
        ? `Hoeveel kinderen wonen er in ${areaLabel}, en wat gebeurt er voor ${asked(details, 'nl')}?`
        : `Wat gebeurt er in ${areaLabel} voor ${asked(details, 'nl')}, en is dat alles?`,
  },
  EN: {
    fact(gap) {
      const goal = en(gap.details.goal?.code);
      const known = gap.actual
        ? `There ${gap.actual === 1 ? 'is 1 activity' : `are ${gap.actual} activities`} for the goal ${goal}${levelsOf(gap, 'en')}; it was checked that there are no more.`
        : `It was checked that there is no activity for the goal ${goal}.`;
      const need = gap.details.goal?.need;
      if (!need || !isAboveMedian(need)) return known;
      const [share, median] = [percent(need.share, 'en'), percent(need.median, 'en')];
      return `${known} There ${share} % of the households have a low income; the median of the ${areasEn[gap.level]} in the municipality is ${median} %.`;
    },
    norm({ value, particulars }, status) {
      const wanted = listed(
        (particulars.goals ?? []).map((code) => goals.get(code).en),
        'en',
      );
      return `The norm is at least ${value} ${value === 1 ? 'activity' : 'activities'} for each of these goals: ${wanted} (${status}).`;
    },
    question: ({ areaLabel, children, details }) =>
      children === null
        ? `How many children live in ${areaLabel}, and what is done for ${asked(details, 'en')}?`
        : `What is done in ${areaLabel} for ${asked(details, 'en')}, and is that all?`,
  },
};

/** On which levels of prevention, as far as they were told: ` (universeel, selectief)`. */
function levelsOf({ details }: ToExplain, language: 'nl' | 'en'): string {
  const levels = (details.goal?.counts ?? []).flatMap(({ prevention }) =>
    prevention === null ? [] : [preventionLevels.get(prevention)[language]],
  );
  return levels.length === 0 ? '' : ` (${levels.join(', ')})`;
}

const areasNl: Readonly<Record<AreaLevel, string>> = {
  ...{ COUNTRY: 'landen', MUNICIPALITY: 'gemeenten', DISTRICT: 'wijken', NEIGHBOURHOOD: 'buurten' },
};
const areasEn: Readonly<Record<AreaLevel, string>> = {
  ...{ COUNTRY: 'countries', MUNICIPALITY: 'municipalities' },
  ...{ DISTRICT: 'districts', NEIGHBOURHOOD: 'neighbourhoods' },
};
