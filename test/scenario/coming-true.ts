import { anonymous } from '../../src/access/viewer.ts';
import type { OpenApi } from '../ask-sample.ts';

// biome-ignore lint/suspicious/noExplicitAny: a test reads what it asked for
export type Shown = any;

const told = ({ verdict, actual, required }: Shown) =>
  [verdict, actual?.toFixed(6), required.toFixed(6)].join(' ');

/** The lists of gaps and questions of an invented municipality, as they are and as a scenario tells that they would be. */
export function comingTrue(api: OpenApi, area: string, day: string) {
  /** Ids of the facilities that are there from the beginning. */
  const known = new Set<string>();

  async function ask(query: string, variables = {}): Promise<Shown> {
    const { data, errors } = await api.ask(query, variables, anonymous, day);
    if (errors.length > 0) throw new Error(JSON.stringify(errors));
    return data;
  }

  /** By id, gaps with what was found, and open questions; without those of some norms. */
  async function stored(leftOut: ReadonlySet<string> = new Set()): Promise<Map<string, string>> {
    const { gaps, openQuestions } = await ask(
      `query ($where: GapFilter!) {
        gaps(where: $where, first: 500) { totalCount nodes { id verdict actual required norm { code } } }
        openQuestions(where: $where, first: 100) { totalCount nodes { id norm { code } } } }`,
      { where: { areas: [area] } },
    );
    expect(gaps.nodes.length).toBe(gaps.totalCount);
    expect(openQuestions.nodes.length).toBe(openQuestions.totalCount);
    const isIn = ({ norm }: Shown) => !leftOut.has(norm.code);
    return new Map([
      ...gaps.nodes.filter(isIn).map((gap: Shown) => [gap.id, told(gap)]),
      ...openQuestions.nodes.filter(isIn).map(({ id }: Shown) => [id, 'question']),
    ]);
  }

  /** What the lists would be, of all norms but those that are not worked out. */
  async function supposed(input: object) {
    const { scenario } = await ask(
      `query ($input: ScenarioInput!) { scenario(input: $input) { gapsBefore gapsAfter unknownBefore unknownAfter
        notWorkedOut { code } changes(first: 100) { totalCount nodes { id gap question norm { code }
          before { verdict actual required } after { verdict actual required } } } } }`,
      { input: { area, ...input } },
    );
    const leftOut = new Set<string>(scenario.notWorkedOut.map(({ code }: Shown) => code));
    const list = await stored(leftOut);
    const count = (is: (value: string) => boolean) => [...list.values()].filter(is).length;
    expect(scenario.gapsBefore).toBe(count((value) => value !== 'question'));
    expect(scenario.unknownBefore).toBe(count((value) => value === 'question'));
    const { nodes } = scenario.changes;
    expect(nodes.length).toBe(scenario.changes.totalCount);
    for (const { id, gap, question, before, after } of nodes) {
      if (gap === 'CLOSED' || gap === 'CHANGED') expect(list.get(id)).toBe(told(before));
      if (gap === 'CLOSED' || question === 'CLOSED') list.delete(id);
      if (gap === 'OPENED' || gap === 'CHANGED') list.set(id, told(after));
      if (question === 'OPENED') list.set(id, 'question');
    }
    expect(scenario.gapsAfter).toBe(count((value) => value !== 'question'));
    expect(scenario.unknownAfter).toBe(count((value) => value === 'question'));
    return { list, leftOut, norms: new Set<string>(nodes.map(({ norm }: Shown) => norm.code)) };
  }

  const idOf = async (key: string) =>
    (
      await ask(`{ facilities(where: { text: "Team ${key}" }, first: 5) { nodes { id name } } }`)
    ).facilities.nodes.find(({ name }: Shown) => name === `Team ${key}`).id as string;

  /** What was supposed has another id than it gets. */
  const plain = (list: ReadonlyMap<string, string>) =>
    [...list]
      .map(([id, value]) => {
        const ofAny = id.replace(/_(?:fac_[a-z0-9]+|new_\d+)$/, (end) =>
          known.has(end.slice(1)) ? end : '_new',
        );
        return `${ofAny}: ${value}`;
      })
      .toSorted();

  return {
    ...{ ask, stored, supposed, idOf, plain },
    async remember(keys: Iterable<string>) {
      for (const key of keys) known.add(await idOf(key));
    },
    /**
     * What is supposed comes true: the lists are then those that the scenario told, and others than before. `norms`:
     * codes of norms of which something is found otherwise, among others.
     */
    async comesTrue(input: object, make: () => Promise<unknown>, norms: readonly string[] = []) {
      const { list: expected, leftOut, norms: changed } = await supposed(input);
      const before = await stored(leftOut);
      await make();
      const after = await stored(leftOut);
      expect(plain(after)).toEqual(plain(expected));
      expect(plain(after)).not.toEqual(plain(before));
      expect([...changed]).toEqual(expect.arrayContaining([...norms]));
    },
  };
}
