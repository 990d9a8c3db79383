import { listed } from '../../assessment/finding/explain-words.ts';
import type { FindingDetails, SignalRouteDetails } from '../../assessment/finding/finding-details.ts';
import type { RouteLack } from '../../assessment/finding/route-lack.ts';
import type { Language } from '../../graphql/language.ts';
import { kindOrGroup } from '../../norm/kind-or-group.ts';
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

/** What is the matter, each with the steps that it is the matter with: "de afspraak tussen A en B en de afspraak …". */
function matters(
  { steps, lacks }: SignalRouteDetails,
  say: Readonly<Record<OfStep, (steps: string) => string>>,
  between: (from: string, to: string) => string,
  language: 'nl' | 'en',
): string {
  const told = (Object.keys(say) as OfStep[]).filter((lack) => lacks.includes(lack));
  return told
    .map((lack) => {
      const pairs = steps.filter((step) => step.lacks === lack);
      return say[lack](
        listed(
          pairs.map(({ from, to }) => between(from.name, to.name)),
          language,
        ),
      );
    })
    .join('; ');
}

const inDutch: Readonly<Record<OfStep, (steps: string) => string>> = {
  LAPSED: (steps) => `voorbij is ${steps}`,
  ONE_SIDED: (steps) => `maar één van beide noemt ${steps}`,
  DISPUTED: (steps) => `beide zeggen iets anders over ${steps}`,
  UNVERIFIED: (steps) => `geen van beide bevestigde ${steps}`,
};

const dutch: Telling = {
  fact(gap) {
    const route = routeOf(gap);
    const whither = receivers(route, 'nl');
    const [own, last] = [gap.facilityName ?? 'Een voorziening', route.steps.at(-1)?.to.name];
    if (!last)
      return `Vanaf ${own} is er voor een zorg over kinderen geen afgesproken weg naar ${whither}; daar is naar gevraagd.`;
    const along = route.steps.slice(0, -1).map(({ to }) => to.name);
    const via = along.length === 0 ? '' : ` via ${listed(along, 'nl')}`;
    if (gap.actual !== null)
      return `Vanaf ${own} komt een zorg over kinderen${via} bij ${last}: pas in ${gap.actual} stappen.`;
    const matter = matters(route, inDutch, (from, to) => `de afspraak tussen ${from} en ${to}`, 'nl');
    return `De weg van een zorg over kinderen van ${own}${via} naar ${last} is niet helemaal bevestigd: ${matter}.`;
  },

  norm(gap, status) {
    const steps = gap.required === 1 ? '1 stap' : `${gap.required} stappen`;
    return `De norm is een route van hoogstens ${steps} naar ${receivers(routeOf(gap), 'nl')}, die beide kanten van elke stap bevestigen (${status}).`;
  },

  question: (asked) =>
    `Aan wie geeft ${asked.facilityName} een zorg over kinderen door, zodat die bij ${receivers(routeOf(asked), 'nl')} komt?`,
};

const inEnglish: Readonly<Record<OfStep, (steps: string) => string>> = {
  LAPSED: (steps) => `ended is ${steps}`,
  ONE_SIDED: (steps) => `only one side names ${steps}`,
  DISPUTED: (steps) => `the sides say different things about ${steps}`,
  UNVERIFIED: (steps) => `neither side confirmed ${steps}`,
};

const english: Telling = {
  fact(gap) {
    const route = routeOf(gap);
    const [own, last] = [gap.facilityName ?? 'A facility', route.steps.at(-1)?.to.name];
    if (!last)
      return `From ${own} there is no agreed way for a worry about children to ${receivers(route, 'en')}; this was asked.`;
    const along = route.steps.slice(0, -1).map(({ to }) => to.name);
    const via = along.length === 0 ? '' : ` by way of ${listed(along, 'en')}`;
    if (gap.actual !== null)
      return `From ${own} a worry about children comes${via} to ${last} only in ${gap.actual} steps.`;
    const matter = matters(route, inEnglish, (from, to) => `the agreement between ${from} and ${to}`, 'en');
    return `The way of a worry about children from ${own}${via} to ${last} is not wholly confirmed: ${matter}.`;
  },

  norm(gap, status) {
    const steps = gap.required === 1 ? '1 step' : `${gap.required} steps`;
    return `The norm is a route of at most ${steps} to ${receivers(routeOf(gap), 'en')} that both sides of every step confirm (${status}).`;
  },

  question: (asked) =>
    `To whom does ${asked.facilityName} pass on a worry about children, so that it comes to ${receivers(routeOf(asked), 'en')}?`,
};

export const tellSignalRoute: Readonly<Record<Language, Telling>> = { NL: dutch, EN: english };
