import { kindsLookedAt, themesByDefault } from '../../src/network/graph/network-where.ts';
import { aFacility, aRelation, drawn, everything } from './networks.ts';

const school = aFacility('school');
const kinderwerk = aFacility('kinderwerk', { kind: 'KINDERWERK' });
const pool = aFacility('zwembad', { kind: 'ZWEMBAD' });
const faraway = aFacility('elders');

describe('who is in the network', () => {
  test('a facility that is expected to work with others is, also without a tie', () => {
    expect(drawn([school], []).ids).toEqual(['school']);
  });

  test('a facility that nobody is expected to work with is when it has a tie', () => {
    expect(drawn([school, pool], []).ids).toEqual(['school']);
    expect(drawn([school, pool], [aRelation(school, pool)]).ids).toEqual(['school', 'zwembad']);
  });

  test('a team is by what it also provides', () => {
    const combined = aFacility('team', { kind: 'ZWEMBAD', alsoProvides: ['KINDERWERK'] });
    expect(drawn([combined], []).ids).toEqual(['team']);
  });

  test('a kind that is named is, tied or not', () => {
    expect(drawn([pool], [], { kinds: ['ZWEMBAD'] }).ids).toEqual(['zwembad']);
  });

  test('public play spots are looked at when named', () => {
    expect(kindsLookedAt(everything)).not.toContain('SPEELPLEK');
    expect(kindsLookedAt({ ...everything, kinds: ['SPEELPLEK'] })).toEqual(['SPEELPLEK']);
  });

  test('a threshold takes away edges and leaves the nodes, so that densities compare', () => {
    const weak = aRelation(school, pool, { level: 1, isCloseEnough: false });
    expect(drawn([school, pool], [weak], { minimumLevel: 3 })).toMatchObject({
      ids: ['school', 'zwembad'],
      pairs: [],
    });
  });

  test('those with most ties come first, then by name and id', () => {
    const [a, b, c] = [
      aFacility('1', { name: 'Élan' }),
      aFacility('2', { name: 'Zon' }),
      aFacility('3', { name: 'Élan' }),
    ] as const;
    expect(drawn([c, b, a], []).ids).toEqual(['1', '3', '2']);
    expect(drawn([c, b, a, school], [aRelation(b, school), aRelation(b, c)]).ids).toEqual([
      '2',
      '3',
      'school',
      '1',
    ]);
  });
});

describe('what is an edge', () => {
  test('relations of a pair on several themes are one edge, as close as the closest', () => {
    const { edges } = drawn(
      [kinderwerk, school],
      [
        aRelation(kinderwerk, school, { id: '1', theme: 'VEILIGHEID', level: 2.5 }),
        aRelation(kinderwerk, school, { id: '2', theme: 'SIGNALEREN', level: null, consensus: 'DISPUTED' }),
        aRelation(kinderwerk, school, { id: '3', theme: 'TOELEIDING', level: 1 }),
      ],
    );
    expect(edges).toMatchObject([
      { level: 2.5, themeCodes: ['SIGNALEREN', 'TOELEIDING', 'VEILIGHEID'], relationIds: ['1', '2', '3'] },
    ]);
  });

  test('an edge of disputed relations has no level and comes last', () => {
    const third = aFacility('zz');
    const disputed = aRelation(kinderwerk, school, { level: null, consensus: 'DISPUTED' });
    const { edges } = drawn([kinderwerk, school, third], [disputed, aRelation(school, third, { level: 1 })]);
    expect(edges.map(({ level }) => level)).toEqual([1, null]);
  });

  test('a relation of which nobody told the level is drawn when no level is asked', () => {
    const untold = aRelation(kinderwerk, school, {
      level: null,
      consensus: 'UNVERIFIED',
      isCloseEnough: false,
    });
    expect(drawn([kinderwerk, school], [untold]).pairs).toEqual([]);
    expect(drawn([kinderwerk, school], [untold], { minimumLevel: 0 }).pairs).toHaveLength(1);
  });

  test('only relations on which the sides agree as asked are drawn', () => {
    const oneSided = aRelation(kinderwerk, school, { consensus: 'ONE_SIDED' });
    expect(drawn([kinderwerk, school], [oneSided], { consensus: ['CONFIRMED'] }).pairs).toEqual([]);
  });

  test('money and governance are left out unless asked for', () => {
    expect(themesByDefault(false)).not.toContain('FINANCIERING');
    expect(themesByDefault(false)).not.toContain('BELEID_STURING');
    expect(themesByDefault(true)).toEqual([...themesByDefault(false), 'FINANCIERING', 'BELEID_STURING']);
  });
});

describe('partners outside the scope', () => {
  const relations = [
    aRelation(school, faraway, { id: '1', theme: 'VEILIGHEID' }),
    aRelation(school, faraway, { id: '2' }),
  ];

  test('are counted by pair, and not drawn', () => {
    expect(drawn([school], relations)).toMatchObject({ ids: ['school'], pairs: [], edgesOutside: 1 });
  });

  test('join when asked', () => {
    const { nodes, pairs, edgesOutside } = drawn([school], relations, { includeOutside: true });
    expect(nodes).toMatchObject([
      { id: 'elders', isOutside: true, degree: 1 },
      { id: 'school', isOutside: false, degree: 1 },
    ]);
    expect(pairs).toEqual([['elders', 'school']]);
    expect(edgesOutside).toBe(0);
  });
});
