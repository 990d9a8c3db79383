import graphology from 'graphology';
import library from 'graphology-layout-forceatlas2';
import type { CompactNetwork } from '../graph/compact-network.ts';
import { type Piece, packPieces } from '../graph/pack-pieces.ts';
import { partsOf } from '../graph/parts.ts';
import { spreadOut } from './spread-out.ts';

// Its types speak of a default within the module; to Node, a CommonJS module is itself the default.
const forceAtlas2 = library as unknown as typeof library.default;

/** Where each node stands on the map, node by node; 0 to 1000 both ways, in tenths. */
export interface Layout {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

/**
 * A map of the network, the same for whoever asks: ForceAtlas2 (Jacomy, Venturini, Heymann and Bastian, 2014, PLOS ONE
 * 9) from a spiral in the order of keys, so that nothing is drawn by lot. Each part is laid out by itself and they are
 * packed side by side, the largest first: repulsion would blow parts without a tie between them ever further apart. No
 * two nodes stand on one spot (up to a million nodes). The same network gives the same map on every machine with this
 * version of Node, whose logarithm is worked out in software. About 3 s for 10,000 nodes, 0.1 s for 300.
 */
export function layoutOf(network: CompactNetwork): Layout {
  const pieces = partsOf(network).map((nodes) => layOut(network, nodes));
  return spreadOut(packPieces(pieces, network.order));
}

/** Enough to come to rest (with twice as many, partners stand no nearer); fewer where each takes long. */
const iterationsFor = (order: number): number => Math.max(50, Math.min(200, Math.round(100_000 / order)));

function layOut({ offsets, neighbours }: CompactNetwork, nodes: readonly number[]): Piece {
  const graph = new graphology.UndirectedGraph<{ x: number; y: number }>();
  nodes.forEach((node, at) => {
    graph.addNode(node, onSpiral(at));
  });
  for (const node of nodes) {
    for (let place = offsets[node]!; place < offsets[node + 1]!; place += 1) {
      if (neighbours[place]! > node) graph.addEdge(node, neighbours[place]!);
    }
  }
  if (nodes.length > 1) {
    forceAtlas2.assign(graph, {
      iterations: iterationsFor(nodes.length),
      getEdgeWeight: null,
      settings: { ...forceAtlas2.inferSettings(nodes.length), barnesHutOptimize: nodes.length > 500 },
    });
  }
  return {
    nodes,
    x: nodes.map((node) => graph.getNodeAttribute(node, 'x')),
    y: nodes.map((node) => graph.getNodeAttribute(node, 'y')),
  };
}

/** Vogel (1979), A better way to construct the sunflower head, Mathematical Biosciences 44: evenly spread, none alike. */
function onSpiral(at: number): { x: number; y: number } {
  const [radius, angle] = [10 * Math.sqrt(at), at * Math.PI * (3 - Math.sqrt(5))];
  return { x: radius * Math.cos(angle), y: radius * Math.sin(angle) };
}
