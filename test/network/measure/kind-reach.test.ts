import { compactOf } from '../../../src/network/graph/compact-network.ts';
import { partnersExpectedOf } from '../../../src/network/measure/expected-met.ts';
import { kindReach } from '../../../src/network/measure/kind-reach.ts';
import { byKey } from '../known-networks.ts';
import { aFacility, aRelation, drawnGraph } from '../networks.ts';

describe('kind reach', () => {
  const worker = aFacility('kinderwerk', { kind: 'KINDERWERK' });
  const partners = [
    aFacility('school'),
    aFacility('other school', { alsoProvides: ['BSO'] }),
    aFacility('sport', { kind: 'SPORTVERENIGING' }),
    aFacility('scouting', { kind: 'SCOUTING' }),
  ];
  const alone = aFacility('team', { kind: 'LOKAAL_TEAM' });
  const graph = drawnGraph(
    [worker, alone, ...partners],
    partners.map((partner) => aRelation(worker, partner)),
  );
  const { reached, expected, met } = kindReach(graph, compactOf(graph));

  test('counts the kinds of the partners once each, and what they also provide', () => {
    // BASISSCHOOL, BSO, SPORTVERENIGING, SCOUTING
    expect(byKey(graph, reached)).toMatchObject({ kinderwerk: 4, school: 1, team: 0 });
  });

  test('is set beside whom the node is expected to work with: of a group one of any of its kinds', () => {
    // Nine: primary school, youth work, local team, police, youth help, sport, library, childcare, municipality; of
    // them school, sport (a club) and childcare (out-of-school care). Scouting was not expected.
    expect(byKey(graph, expected)).toMatchObject({ kinderwerk: 9 });
    expect(byKey(graph, met)).toMatchObject({ kinderwerk: 3, team: 0 });
  });

  test('counts a partner that two kinds of one node expect once', () => {
    const twice = partnersExpectedOf(['BASISSCHOOL', 'IKC']);
    expect(twice.filter((code) => code === 'JGZ_CB')).toHaveLength(1);
  });

  test('of who expects nobody is 0 of 0', () => {
    const [pool, other] = ['pool', 'other'].map((id) => aFacility(id, { kind: 'ZWEMBAD' }));
    const pools = drawnGraph([pool!, other!], [aRelation(pool!, other!)]);
    const { expected: none, met: nobody } = kindReach(pools, compactOf(pools));
    expect([...none, ...nobody]).toEqual([0, 0, 0, 0]);
  });
});
