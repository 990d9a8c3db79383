import { drawNetwork } from '../../network/draw.ts';
import type { NetworkGraph } from '../../network/graph/graph.ts';
import type { NetworkFacts } from '../../network/graph/network-facts.ts';
import type { NetworkWhere } from '../../network/graph/network-where.ts';
import { kindsOf } from '../../network/graph/node-kinds.ts';
import { isWanted } from '../../relation/themes.ts';
import type { AreaFacts } from '../facts/area-facts.ts';
import type { Facts } from '../facts/facts.ts';
import type { NormFacts } from '../facts/norm-facts.ts';
import type { Finding } from '../finding/finding.ts';
import { type Fragility, type Loss, lossesOf } from '../finding/fragility.ts';
import { childrenEvidence, draft } from './draft.ts';
import { type ExpectingIn, expectingIn } from './expecting-in.ts';
import { verdictOf } from './judge-ratio.ts';
import { asked, stopOf, tiesWith } from './resilience-evidence.ts';

/** Partners outside are drawn: who is cut off in the area may still be in touch along one of them. */
const confirmedTies: NetworkWhere = {
  ...{ themes: [], minimumLevel: 1, consensus: ['CONFIRMED'], formality: null, minimumConfidence: 0 },
  ...{ kinds: null, includeOutside: true, expandCoalitions: false },
};

/** Fewer are no network; and where fewer than 70 % told of their ties it may be another: both as the hub index. */
const fewestNodes = 5;
const isHeard = (answered: number, nodes: number) => 10 * answered >= 7 * nodes;

/**
 * "Without any of these facilities at most so many others lose touch with the rest of the area, and none stands alone":
 * over ties that both sides confirm, one finding for each of them in the network of the area; of an area whose network
 * is not known one for all.
 */
export function assessResilience(norm: NormFacts, facts: Facts): Finding[] {
  const networks = new Map(facts.networks.map((network) => [network.id, network]));
  const standing = new Map(
    expectingIn(norm, facts).map((expecting) => [
      `${expecting.facility.id} ${expecting.area.municipalityCode}`,
      expecting,
    ]),
  );
  return facts.areas
    .filter((area) => area.level === norm.level)
    .flatMap((area) =>
      judge(norm, area, networks.get(area.id) ?? { facilities: [], relations: [] }, (id) =>
        standing.get(`${id} ${area.municipalityCode}`),
      ),
    );
}

function judge(
  norm: NormFacts,
  area: AreaFacts,
  { facilities, relations }: NetworkFacts,
  standingOf: (id: string) => ExpectingIn | undefined,
): Finding[] {
  const meant = relations.filter(({ theme }) => isWanted(norm.themes, theme));
  const { graph } = drawNetwork({ facilities, relations: meant }, confirmedTies, 'FACILITY');
  const inside = graph.filterNodes((_, { isOutside }) => !isOutside).sort();
  const nodes = inside.length;
  const answered = inside.filter((key) => graph.getNodeAttribute(key, 'hasAnswered')).length;
  if (nodes < fewestNodes || !isHeard(answered, nodes)) {
    const verdict = nodes < fewestNodes ? 'NOT_APPLICABLE' : 'UNKNOWN';
    const details = { fragility: { is: null, ...noLoss, nodes, answered } };
    return [draft(norm, area, { verdict, details, evidence: childrenEvidence(area) })];
  }
  const losses = lossesOf(graph);
  return inside.flatMap((key) => {
    const provided = kindsOf(graph.getNodeAttributes(key));
    const facilityKind = norm.facilityKinds.find((kind) => provided.includes(kind));
    const isAlone = graph.degree(key) === 0;
    // Who stands alone does so wherever it works: that is said once in a municipality, where it stands.
    const stands = standingOf(key);
    if (facilityKind === undefined || (isAlone && stands && stands.area.id !== area.id)) return [];
    const loss = losses.get(key) ?? noLoss;
    const { is, ...judged } = isAlone ? standingAlone(graph, key) : holding(norm, loss);
    const fragility = { is, ...loss, cutOff: loss.cutOff.map((one) => stopOf(graph, one)), nodes, answered };
    const rows = isAlone ? [asked(graph, key, stands?.facility)] : tiesWith(graph, key, loss);
    const evidence = [...childrenEvidence(area), ...rows];
    const said = { facilityId: key, facilityKind, evidence, details: { fragility } };
    return [draft(norm, area, { ...said, ...judged })];
  });
}

const noLoss = { cutOff: [], pairs: 0, pairsOnlyThrough: 0 };

type Judged = Pick<Finding, 'verdict'> & Partial<Finding> & { readonly is: Fragility | null };

const standingAlone = (graph: NetworkGraph, key: string): Judged =>
  graph.getNodeAttribute(key, 'wasAsked')
    ? { is: 'ISOLATION', verdict: 'ABSENT' }
    : { is: null, verdict: 'UNKNOWN' };

/** Who has most pairs of others hang on it holds the network together alone, whoever else is a cut point. */
function holding({ value }: NormFacts, { cutOff, pairs, pairsOnlyThrough }: Loss): Judged {
  const actual = cutOff.length;
  if (actual <= value) return { is: null, verdict: 'MET', actual, ratio: 1 };
  const ratio = value / actual;
  const is = 2 * pairsOnlyThrough > pairs ? 'SOLE_HUB' : 'CUT_POINT';
  return { is, verdict: verdictOf(ratio), actual, ratio };
}
