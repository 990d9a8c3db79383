import { byKey } from '../../graphql/batching.ts';
import type { Context } from '../../graphql/context.ts';
import type { Network } from '../network.graphql.ts';
import { classifyNode } from './classify-node.ts';
import { compareNetworks } from './compare-networks.ts';
import { facilitiesThen } from './facilities-then.rows.ts';
import type { NetworkDifference, NodeChange } from './network-difference.graphql.ts';

/** The nodes of the later network alone, or of the earlier alone: one statement asks why. In the order of their network. */
export function nodeChangesOf(
  context: Context,
  { before, after }: NetworkDifference,
  change: 'GAINED' | 'LOST',
): Promise<NodeChange[]> {
  const { nodesGained, nodesLost } = compareNetworks(before.graph, after.graph);
  const [network, other, keys] =
    change === 'GAINED' ? [after, before, new Set(nodesGained)] : [before, after, new Set(nodesLost)];
  return Promise.all(
    network.nodesInOrder
      .filter(({ id }) => keys.has(id))
      .map(async (node) => {
        const facilities = await facilitiesOf(context, network, node.id, other.asOf);
        return { node, reason: classifyNode(change, node.isOutside, facilities) };
      }),
  );
}

/** What the facilities of a node were on that day; in a scope that is no area everybody is in who is drawn. */
async function facilitiesOf(context: Context, { graph, scope }: Network, key: string, day: string) {
  const areaId = scope.area?.id ?? null;
  const found = await Promise.all(
    graph
      .getNodeAttribute(key, 'facilities')
      .map(({ id }) =>
        byKey(context, `facility in ${areaId} on ${day}`, id, (ids) =>
          facilitiesThen(context.rows, ids, areaId, day),
        ),
      ),
  );
  return found.filter((facility) => facility !== null);
}
