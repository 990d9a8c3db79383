import { anonymous, type Viewer, type ViewerKind } from '../../src/access/viewer.ts';
import { apiOn } from '../ask-sample.ts';

const api = apiOn('SAMPLE');
const someone = (kind: ViewerKind): Viewer => ({
  ...anonymous,
  kind,
  actor: `a ${kind}`,
  ...(kind === 'PARTNER' ? { organisation: 'org_0000000000000000' } : { account: 'acc_elsewhere' }),
});
/** Nobody of the municipality that is asked about. */
const viewers = [anonymous, ...(['PARTNER', 'DASHBOARD', 'EDITOR', 'STEWARD'] as const).map(someone)];

const gaps = `{ gaps(where: { areas: ["GM9901"] }, first: 500) { totalCount unknownCount nodes {
  id kind status actual shortfall urgency explanation facility { name } evidence { statement row }
  ... on RelationGap { relationClass } } } }`;
const network = `{ network(scope: { area: "GM9901" }) { hiddenRelations edgesOutside measures { nodes edges density }
  edges { from { id } to { id } level } } }`;

test('a gap is there for whoever asks, with the same names: it rests on facts that everyone may know', async () => {
  const answers = await Promise.all(viewers.map((viewer) => api.ask(gaps, {}, viewer)));
  const [first, ...others] = answers.map(({ data }) => data);
  expect(first.gaps.totalCount).toBeGreaterThan(50);
  for (const other of others) expect(other).toEqual(first);
});

test('what a gap tells of a relation is what everyone may know of it: where the two dispute it, no level', async () => {
  const { data } = await api.ask(gaps, {}, anonymous);
  const disputed = data.gaps.nodes.filter(
    (gap: { relationClass?: string }) => gap.relationClass === 'DISPUTED',
  );
  expect(disputed.length).toBeGreaterThan(0);
  for (const { actual, shortfall, evidence } of disputed) {
    expect({ actual, shortfall }).toEqual({ actual: null, shortfall: null });
    for (const { statement } of evidence) expect(statement).not.toMatch(/niveau \d/);
  }
});

test('a network is drawn on the same relations for whoever asks, so none is hidden', async () => {
  const answers = await Promise.all(viewers.map((viewer) => api.ask(network, {}, viewer)));
  const [first, ...others] = answers.map(({ data }) => data);
  expect(first.network.hiddenRelations).toBe(0);
  const { data } = await api.ask('{ relations(first: 0) { totalCount } }', {}, anonymous);
  expect(data.relations.totalCount).toBeGreaterThan(0);
  expect(first.network.edges.length).toBeGreaterThan(50);
  for (const other of others) expect(other).toEqual(first);
});
