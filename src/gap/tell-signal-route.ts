import type { Language } from '../graphql/language.ts';
import { listed } from './explain-words.ts';
import type { FindingDetails, SignalRouteDetails } from './finding-details.ts';
import { kindOrGroup } from './kind-or-group.ts';
import type { RouteLack } from './route-lack.ts';
import type { Telling } from './telling.ts';

const routeOf = ({ details }: { readonly details: FindingDetails }): SignalRouteDetails =>
  details.signalRoute ?? { receivers: [], lacks: [], steps: [], passesOnlyThrough: [] };

const receivers = ({ receivers: kinds }: SignalRouteDetails, language: 'nl' | 'en') =>
  listed(
    kinds.map((kind) => kindOrGroup(kind)[language]),
    language,
    'or',
  );

type OfStep = Exclude<RouteLack, 'NO_ROUTE' | 'TOO_LONG'>;

/** What is the matter with each step, by what it lacks. */
const stepsWith = ({ steps }: SignalRouteDetails, lack: OfStep, and: string) =>
  steps.filter(({ lacks }) => lacks === lack).map(({ from, to }) => `${from.name} ${and} ${to.name}`);

const inDutch: Readonly<Record<OfStep, string>> = {
  LAPSED: 'de afspraak is voorbij tussen',
  ONE_SIDED: 'maar één van beide noemt de afspraak tussen',
  DISPUTED: 'beide zeggen iets anders over de afspraak tussen',
  UNVERIFIED: 'geen van beide bevestigde de afspraak tussen',
};

const dutch: Telling = {
  fact(gap) {
    const route = routeOf(gap);
    const whither = receivers(route, 'nl');
    const [own, last] = [gap.facilityName ?? 'Een voorziening', route.steps.at(-1)?.to.name];
    if (!last) return `Vanaf ${own} komt een zorg over kinderen niet bij ${whither}; daar is naar gevraagd.`;
    const along = route.steps.slice(0, -1).map(({ to }) => to.name);
    const via = along.length === 0 ? '' : ` via ${listed(along, 'nl')}`;
    const how = `Vanaf ${own} komt een zorg over kinderen${via} bij ${last}`;
    if (gap.actual !== null) return `${how}: in ${gap.actual} stappen.`;
    const matter = (Object.keys(inDutch) as OfStep[])
      .filter((lack) => route.lacks.includes(lack))
      .map((lack) => `${inDutch[lack]} ${listed(stepsWith(route, lack, 'en'), 'nl')}`);
    return `${how}, maar dat is niet zeker: ${matter.join('; ')}.`;
  },

  norm(gap, status) {
    const steps = gap.required === 1 ? '1 stap' : `${gap.required} stappen`;
    return `De norm is een route van hoogstens ${steps} naar ${receivers(routeOf(gap), 'nl')}, die beide kanten van elke stap bevestigen (${status}).`;
  },

  question: (asked) =>
    `Aan wie geeft ${asked.facilityName} een zorg over kinderen door, zodat die bij ${receivers(routeOf(asked), 'nl')} komt?`,
};

const inEnglish: Readonly<Record<OfStep, string>> = {
  LAPSED: 'the agreement has ended between',
  ONE_SIDED: 'only one of both names the agreement between',
  DISPUTED: 'both say something different about the agreement between',
  UNVERIFIED: 'neither confirmed the agreement between',
};

const english: Telling = {
  fact(gap) {
    const route = routeOf(gap);
    const [own, last] = [gap.facilityName ?? 'A facility', route.steps.at(-1)?.to.name];
    if (!last)
      return `From ${own} a worry about children does not come to ${receivers(route, 'en')}; this was asked.`;
    const along = route.steps.slice(0, -1).map(({ to }) => to.name);
    const via = along.length === 0 ? '' : ` by way of ${listed(along, 'en')}`;
    const how = `From ${own} a worry about children comes${via} to ${last}`;
    if (gap.actual !== null) return `${how}: in ${gap.actual} steps.`;
    const matter = (Object.keys(inEnglish) as OfStep[])
      .filter((lack) => route.lacks.includes(lack))
      .map((lack) => `${inEnglish[lack]} ${listed(stepsWith(route, lack, 'and'), 'en')}`);
    return `${how}, but that is not sure: ${matter.join('; ')}.`;
  },

  norm(gap, status) {
    const steps = gap.required === 1 ? '1 step' : `${gap.required} steps`;
    return `The norm is a route of at most ${steps} to ${receivers(routeOf(gap), 'en')} that both sides of every step confirm (${status}).`;
  },

  question: (asked) =>
    `To whom does ${asked.facilityName} pass on a worry about children, so that it comes to ${receivers(routeOf(asked), 'en')}?`,
};

export const tellSignalRoute: Readonly<Record<Language, Telling>> = { NL: dutch, EN: english };
