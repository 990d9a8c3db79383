import fc from 'fast-check';
import { compactOf, keysOf } from '../../../src/network/graph/compact-network.ts';
import type { NetworkGraph } from '../../../src/network/graph/graph.ts';
import { layoutOf } from '../../../src/network/measure/layout.ts';
import { aGraph, complete, empty, networks, numbered, type Pair, path, star } from '../networks.ts';

const placesOf = (graph: NetworkGraph) => {
  const { x, y } = layoutOf(compactOf(graph));
  return new Map(keysOf(graph).map((key, at) => [key, { x: x[at]!, y: y[at]! }]));
};
type Place = { x: number; y: number };
const distance = (one: Place, other: Place) => Math.hypot(one.x - other.x, one.y - other.y);
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Circles of eight, each with two more ties, that have no tie with each other. */
const circles = (count: number): Pair[] =>
  Array.from({ length: count }, (_, at) => {
    const name = (node: number) => `c${at}-${node % 8}`;
    const around = numbered(8).map((_, node): Pair => [name(node), name(node + 1)]);
    return [...around, [name(0), name(3)] as const, [name(2), name(6)] as const];
  }).flat();

describe('the map of a network', () => {
  test.each([
    ['nobody', empty(0)],
    ['one', empty(1)],
    ['isolates', empty(30)],
    ['a pair', path(2)],
    ['a row', path(40)],
    ['a star', star(40)],
    ['everybody with everybody', complete(12)],
    ['circles apart', aGraph(circles(5), numbered(7))],
  ])('of %s lies within 0 to 1000, in tenths, with nobody on the spot of another', (_what, graph) => {
    const places = [...placesOf(graph).values()];
    expect(places).toHaveLength(graph.order);
    for (const { x, y } of places) {
      for (const value of [x, y]) {
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(1000);
        expect(Math.round(value * 10) / 10).toBe(value);
      }
    }
    expect(new Set(places.map(({ x, y }) => `${x} ${y}`)).size).toBe(graph.order);
  });

  test('fills its box one way at least, unless it is one node in the middle', () => {
    const extent = (values: number[]) => Math.max(...values) - Math.min(...values);
    const places = [...placesOf(aGraph(circles(3), ['alone'])).values()];
    expect(Math.max(extent(places.map(({ x }) => x)), extent(places.map(({ y }) => y)))).toBe(1000);
    expect([...placesOf(empty(1)).values()]).toEqual([{ x: 500, y: 500 }]);
  });

  test('is the same in whatever order nodes and ties came', () => {
    fc.assert(
      fc.property(networks, fc.func(fc.integer()), ({ nodes, pairs }, shuffle) => {
        const turned = [...pairs]
          .sort((one, other) => shuffle(one.join()) - shuffle(other.join()))
          .map(([one, other]): Pair => [other, one]);
        const once = placesOf(aGraph(pairs, nodes));
        expect(placesOf(aGraph(turned, [...nodes].reverse()))).toEqual(once);
      }),
      { numRuns: 40 },
    );
  });

  test('is what it was before: five nodes stand where they stood when this was written', () => {
    const pairs: Pair[] = [
      ['a', 'b'],
      ['b', 'c'],
      ['c', 'a'],
      ['c', 'd'],
    ];
    expect(Object.fromEntries(placesOf(aGraph(pairs, ['e'])))).toEqual({
      a: { x: 88.1, y: 445.2 },
      b: { x: 0, y: 54.8 },
      c: { x: 515.4, y: 157.8 },
      d: { x: 1000, y: 117.6 },
      e: { x: 0, y: 945.2 },
    });
  });

  test('has partners nearer to each other than others', () => {
    for (const graph of [path(40), star(30), aGraph(circles(1)), aGraph(circles(4), numbered(6))]) {
      const places = placesOf(graph);
      const keys = graph.nodes();
      const [tied, untied]: [number[], number[]] = [[], []];
      keys.forEach((one, at) => {
        for (const other of keys.slice(at + 1)) {
          (graph.hasEdge(one, other) ? tied : untied).push(distance(places.get(one)!, places.get(other)!));
        }
      });
      expect(mean(tied)).toBeLessThan(0.8 * mean(untied));
    }
  });

  test('keeps parts without a tie beside each other: no node of one lies in the box of another', () => {
    const graph = aGraph(circles(6), numbered(10));
    const places = placesOf(graph);
    const boxes = numbered(6).map((_, circle) => {
      const members = numbered(8).map((_, node) => places.get(`c${circle}-${node}`)!);
      const [xs, ys] = [members.map(({ x }) => x), members.map(({ y }) => y)];
      return {
        circle,
        left: Math.min(...xs),
        right: Math.max(...xs),
        top: Math.min(...ys),
        bottom: Math.max(...ys),
      };
    });
    for (const [key, { x, y }] of places) {
      const within = boxes.filter(
        ({ left, right, top, bottom }) => x >= left && x <= right && y >= top && y <= bottom,
      );
      expect(within.map(({ circle }) => `c${circle}`)).toEqual(
        key.startsWith('c') ? [key.split('-')[0]] : [],
      );
    }
  });
});
