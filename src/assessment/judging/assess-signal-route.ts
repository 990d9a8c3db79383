import { kindsMeantBy } from '../../facility/term/facility-kinds.ts';
import {
  isReceiver,
  type SignalFacility,
  type SignalTie,
  signalThemes,
  usualAim,
} from '../../network/route/signal-facts.ts';
import type { Facts } from '../facts/facts.ts';
import type { NormFacts } from '../facts/norm-facts.ts';
import type { ExpectingFacts } from '../facts/tie-facts.ts';
import type { Evidence, Finding } from '../finding/finding.ts';
import type { RouteStopDetails } from '../finding/finding-details.ts';
import { classOfLack, lacksOf } from '../finding/route-lack.ts';
import { type BestRoute, bestRoutes } from './best-signal-route.ts';
import { childrenEvidence, draft } from './draft.ts';
import { type ExpectingIn, expectingIn } from './expecting-in.ts';
import { severityOf } from './relation-class.ts';
import { noTieEvidence, tieStatement } from './tie-evidence.ts';

/** On which themes a norm looks for routes: its own, else those of the networks. */
export const routeThemesOf = ({ themes }: NormFacts): readonly string[] =>
  themes.length === 0 ? signalThemes : themes;

/** "From each of these facilities a worry can come to help, in so many confirmed steps": one finding for each. */
export function assessSignalRoute(norm: NormFacts, facts: Facts): Finding[] {
  const { partnerKinds = [], maximumSteps: mostSteps = usualAim.mostSteps } = norm.particulars;
  const aim = { receivers: new Set(partnerKinds.flatMap(kindsMeantBy)), mostSteps };
  const routeFrom = bestRoutes(facts.signals, routeThemesOf(norm), aim);
  const known = new Map(facts.signals.map((facility) => [facility.id, facility]));
  return expectingIn(norm, facts).flatMap((expecting) => {
    const from = known.get(expecting.facility.id);
    if (!from) return [];
    // Where a worry must arrive it need not be passed on.
    return [finding(norm, expecting, isReceiver(from, aim) ? 'ARRIVED' : routeFrom(from), mostSteps)];
  });
}

function finding(
  norm: NormFacts,
  { facility, area }: ExpectingIn,
  route: BestRoute | 'ARRIVED' | null,
  mostSteps: number,
): Finding {
  const { steps, passesOnlyThrough } = route === null || route === 'ARRIVED' ? noSteps : route;
  const lacks = route === null || route === 'ARRIVED' ? [] : lacksOf(steps, mostSteps);
  const common = {
    ...{ facilityId: facility.id, facilityKind: facility.kind, required: mostSteps },
    otherId: steps.at(-1)?.to.id ?? null,
    relationId: toldLast(steps),
    evidence: [...childrenEvidence(area), ...(route === 'ARRIVED' ? [] : evidenceOf(steps, facility))],
    details: {
      signalRoute: {
        receivers: norm.particulars.partnerKinds ?? [],
        lacks,
        steps: steps.map(({ from, to, tie }) => ({
          ...{ from: stopOf(from), to: stopOf(to) },
          ...{ relationId: tie.relationId, lacks: tie.lacks },
        })),
        passesOnlyThrough: passesOnlyThrough.map(stopOf),
      },
    },
  };
  if (route === null) return draft(norm, area, { verdict: 'UNKNOWN', relationClass: 'UNKNOWN', ...common });
  const [worst] = lacks;
  if (!worst) return draft(norm, area, { verdict: 'MET', actual: steps.length, ratio: 1, ...common });
  const isConfirmed = steps.length > 0 && steps.every(({ tie }) => tie.lacks === null);
  return draft(norm, area, {
    verdict: worst === 'NO_ROUTE' ? 'ABSENT' : 'SHORT',
    relationClass: classOfLack[worst],
    actual: isConfirmed ? steps.length : null,
    ratio: isConfirmed ? mostSteps / steps.length : null,
    severity: severityOf[classOfLack[worst]],
    ...common,
  });
}

const noSteps: BestRoute = { steps: [], passesOnlyThrough: [] };

const stopOf = ({ id, name, kind }: SignalFacility): RouteStopDetails => ({ id, name, kind });

/** Of the agreements on a route the one that was told last, or of which nobody told: before it there was no such route. */
function toldLast(steps: BestRoute['steps']): string | null {
  const when = ({ toldOn }: SignalTie) => toldOn ?? 'never';
  const [last] = steps
    .map(({ tie }) => tie)
    .toSorted((one, other) => (when(one) === when(other) ? 0 : when(one) < when(other) ? 1 : -1));
  return last?.relationId ?? null;
}

const noRoute = { nl: 'geen route gevonden', en: 'no route found' };

/** The row of each step; of no route, whether anybody asked. */
function evidenceOf(steps: BestRoute['steps'], facility: ExpectingFacts): readonly Evidence[] {
  if (steps.length === 0) return [noTieEvidence(facility, noRoute, false)];
  return steps.map(({ from, to, tie: { theme, lacks, sourceId, relationId } }) => {
    const isCurrent = lacks !== 'LAPSED';
    const consensus = lacks === null || lacks === 'LAPSED' ? 'CONFIRMED' : lacks;
    const { nl, en } = tieStatement({ theme, consensus, isCurrent });
    return {
      statement: { nl: `${from.name} – ${to.name}: ${nl}`, en: `${from.name} – ${to.name}: ${en}` },
      ...{ sourceId, row: relationId, retrievedOn: null },
    };
  });
}
