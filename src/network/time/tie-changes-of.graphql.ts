import { byKey } from '../../graphql/batching.ts';
import type { Context } from '../../graphql/context.ts';
import { type Relation, viewOf } from '../../relation/relation.graphql.ts';
import { relationsById } from '../../relation/relation.rows.ts';
import { pairsOnRecord } from '../measure/pairs-on-record.ts';
import type { Network } from '../network.graphql.ts';
import { classifyTie, type TieAtMoments } from './classify-tie.ts';
import { edgeBetween, type PairOfKeys, tiedPairs } from './compare-networks.ts';
import { TieChangeKind } from './difference-terms.ts';
import { happenedOn } from './happened-on.ts';
import type { NetworkDifference } from './network-difference.graphql.ts';
import { recordChange } from './record-change.ts';
import type { TieChange } from './tie-change.graphql.ts';
import { changesBetween } from './tie-changes.ts';
import { tieStateOn } from './tie-state.ts';

/**
 * What became of every tie among the nodes of both networks. Across the two moments the network is drawn twice more where
 * both days and both times of recording differ, and the relations of what changed are read as they are on record: at most
 * six statements, whatever changed.
 */
export async function tieChangesOf(context: Context, difference: NetworkDifference): Promise<TieChange[]> {
  const { before, after, draw } = difference;
  const [foreseen, inHindsight] = await Promise.all([
    draw(after.asOf, before.knownAt),
    draw(before.asOf, after.knownAt),
  ]);
  const ties = tiedPairs(before.graph, after.graph)
    .map((pair) => ({
      pair,
      before: stateIn(before, pair),
      after: stateIn(after, pair),
      foreseen: stateIn(foreseen, pair),
      inHindsight: stateIn(inHindsight, pair),
    }))
    .filter((tie) => changesBetween(tie.before, tie.after).length > 0);
  const ids = [...new Set(ties.flatMap(idsOf))];
  const now = await recordsOf(context, after, ids);
  const isSame = before.knownAt === after.knownAt;
  const then = isSame ? now : await recordsOf(context, before, ids);
  const show = shownIn(difference);
  return ties
    .flatMap((tie) => {
      const changes = idsOf(tie).map((id) =>
        recordChange(then.get(id) ?? null, now.get(id) ?? null, before.asOf),
      );
      const related = (state: TieAtMoments['before']) =>
        (state?.relationIds ?? []).flatMap((id) => now.get(id) ?? []);
      return classifyTie(tie, { isSame, changes }).map((classified) => ({
        ...classified,
        ...show(tie.pair),
        ...{ asOfBefore: before.asOf, asOfAfter: after.asOf },
        levelBefore: tie.before?.level ?? null,
        levelAfter: tie.after?.level ?? null,
        themesGained: without(tie.after?.themes, tie.before?.themes),
        themesLost: without(tie.before?.themes, tie.after?.themes),
        happenedOn: happenedOn({
          change: classified.change,
          ...{ from: before.asOf, to: after.asOf, after: tie.after },
          ...{ relationsBefore: related(tie.before), relationsAfter: related(tie.after) },
        }),
      }));
    })
    .sort((one, other) => placeOf(one) - placeOf(other) || levelOf(other) - levelOf(one));
}

const stateIn = ({ graph, asOf }: Network, pair: PairOfKeys) => {
  const edge = edgeBetween(graph, pair);
  return edge && tieStateOn(asOf, edge);
};

const idsOf = ({ before, after, foreseen, inHindsight }: TieAtMoments): string[] => [
  ...new Set([before, after, foreseen, inHindsight].flatMap((state) => state?.relationIds ?? [])),
];

/** The relations as the records of that network's moment have them, whenever they were true. */
async function recordsOf(context: Context, { asOf, knownAt }: Network, ids: readonly string[]) {
  const view = viewOf(context, asOf, knownAt);
  const relations = await Promise.all(
    ids.map((id) =>
      byKey<Relation>(context, `relation ${JSON.stringify(view)}`, id, (wanted) =>
        relationsById(context.rows, view, wanted),
      ),
    ),
  );
  return new Map(relations.flatMap((relation) => (relation ? [[relation.id, relation] as const] : [])));
}

/** The two nodes and the edges of a pair, as the networks show them. */
function shownIn({ before, after }: NetworkDifference) {
  const nodes = new Map(after.nodesInOrder.map((node) => [node.id, node]));
  const edgesOf = ({ edges }: Network) =>
    new Map(edges.map((edge) => [`${edge.from.id} ${edge.to.id}`, edge]));
  const [then, now] = [edgesOf(before), edgesOf(after)];
  const [heldThen, heldNow] = [before, after].map(({ facts, nodesAs }) => pairsOnRecord(facts, nodesAs));
  return ([one, other]: PairOfKeys) => {
    const [from, to] = [nodes.get(one), nodes.get(other)];
    if (!from || !to)
      throw new Error(`a tie of ${one} and ${other}, which are not both in the later network`);
    const key = `${one} ${other}`;
    const edges = { before: then.get(key) ?? null, after: now.get(key) ?? null };
    return { from, to, ...edges, isOnRecord: (edges.after ? heldThen : heldNow)?.has(key) ?? false };
  };
}

const without = (themes: readonly string[] = [], others: readonly string[] = []) =>
  themes.filter((theme) => !others.includes(theme));

const kinds = Object.values(TieChangeKind);
const placeOf = ({ change }: TieChange) => kinds.indexOf(change);
const levelOf = ({ levelBefore, levelAfter }: TieChange) => levelAfter ?? levelBefore ?? -1;
