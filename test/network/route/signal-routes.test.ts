import fc from 'fast-check';
import { mostSignalSteps, type SignalFacility } from '../../../src/network/route/signal-facts.ts';
import { signalRoutes } from '../../../src/network/route/signal-routes.ts';
import { routesLost, singlePoints } from '../../../src/network/route/signal-single-points.ts';

type Ties = Readonly<Record<string, string>>;

/**
 * Facilities by the first letter of their id: k children's work, s school, m school social work, p police (outside the
 * basis), t local team, j youth help. Ties are ids with a space between; a question mark behind one: not confirmed.
 */
function known(ties: Ties, notAsked: readonly string[] = []): ReadonlyMap<string, SignalFacility> {
  const kinds: Ties = {
    ...{ k: 'KINDERWERK', s: 'BASISSCHOOL', m: 'SMW', p: 'WIJKAGENTEN' },
    ...{ t: 'LOKAAL_TEAM', j: 'JEUGDHULP_TEAM' },
  };
  return new Map(
    Object.entries(ties).map(([id, to]) => [
      id,
      {
        id,
        name: id,
        kind: kinds[id[0]!]!,
        alsoProvides: [],
        wasAsked: !notAsked.includes(id),
        passesTo: to
          .split(' ')
          .filter((text) => text !== '')
          .map((text) => ({
            relationId: `${id}-${text}`,
            toId: text.replace('?', ''),
            theme: 'SIGNALEREN',
            lacks: text.endsWith('?') ? 'ONE_SIDED' : null,
            toldOn: null,
            sourceId: 'src_sheet',
          })),
      },
    ]),
  );
}

function routeOf(from: string, ties: Ties, notAsked: readonly string[] = []) {
  const [route] = signalRoutes(known(ties, notAsked), [from]);
  return (
    route && {
      verdict: route.verdict,
      confirmed: route.confirmed,
      steps: route.steps.map((step) => step.to.id),
      onlyThrough: route.passesOnlyThrough.map(({ id }) => id),
    }
  );
}

describe('a signalling route', () => {
  test('goes to the local team or to youth help in one confirmed step, or along one other', () => {
    const one = routeOf('k1', { k1: 't1', t1: '' });
    expect(one).toEqual({ verdict: 'ROUTE', confirmed: true, steps: ['t1'], onlyThrough: ['t1'] });
    const two = routeOf('s1', { s1: 'm1', m1: 'j1', j1: '' });
    expect(two).toEqual({
      verdict: 'ROUTE',
      confirmed: true,
      steps: ['m1', 'j1'],
      onlyThrough: ['m1', 'j1'],
    });
  });

  test('goes the way the agreement goes', () => {
    expect(routeOf('k1', { k1: '', t1: 'k1' })?.verdict).toBe('NO_ROUTE');
  });

  test('that is not confirmed somewhere is told as such, with its steps', () => {
    expect(routeOf('s1', { s1: 'm1', m1: 't1?', t1: '' })).toEqual({
      ...{ verdict: 'ONLY_UNCONFIRMED', confirmed: false, steps: ['m1', 't1'], onlyThrough: [] },
    });
  });

  test('of three or four steps is too long, one of five is none', () => {
    const chain = { s5: 's4', s4: 's3', s3: 's2', s2: 's1', s1: 't1', t1: '' };
    expect(routeOf('s3', chain)).toMatchObject({
      verdict: 'TOO_LONG',
      steps: ['s2', 's1', 't1'],
      confirmed: true,
    });
    expect(routeOf('s4', chain)?.verdict).toBe('TOO_LONG');
    expect(routeOf('s5', chain)?.verdict).toBe('NO_ROUTE');
  });

  test('is not known to be missing where somebody on the way was never asked', () => {
    const ties = { s1: 'm1', m1: '', k1: '' };
    expect(routeOf('k1', ties)).toMatchObject({ verdict: 'NO_ROUTE', confirmed: null, steps: [] });
    expect(routeOf('k1', ties, ['k1'])?.verdict).toBe('NOT_ASKED');
    expect(routeOf('s1', ties)?.verdict).toBe('NO_ROUTE');
    expect(routeOf('s1', ties, ['m1'])?.verdict).toBe('NOT_ASKED');
  });

  test('is not asked of chain partners, nor of those where it must arrive', () => {
    const ties = { p1: 't1', t1: 'j1', j1: '' };
    expect(signalRoutes(known(ties), ['p1', 't1', 'j1', 'gone'])).toEqual([]);
  });

  test('is the shortest, and of equal ones the one along the smallest ids', () => {
    expect(routeOf('s1', { s1: 'm2 m1 k1', m1: 't2 t1', m2: 't1', k1: '', t1: '', t2: '' })?.steps).toEqual([
      ...['m1', 't1'],
    ]);
    expect(routeOf('s1', { s1: 'm1 t2', m1: 't1', t1: '', t2: '' })?.steps).toEqual(['t2']);
  });
});

describe('a route passes only through', () => {
  test.each<[string, Ties, string[]]>([
    ['nobody when two receivers can be told directly', { s1: 't1 j1', t1: '', j1: '' }, []],
    [
      'nobody when one can be told directly and another along somebody',
      { s1: 't1 m1', m1: 'j1', t1: '', j1: '' },
      [],
    ],
    ['the one receiver that all ways lead to', { s1: 't1 m1', m1: 't1', t1: '' }, ['t1']],
    ['the one between that all ways lead along', { s1: 'm1', m1: 't1 j1', t1: '', j1: '' }, ['m1']],
    ['nobody when two between lead to two', { s1: 'm1 m2', m1: 't1', m2: 'j1', t1: '', j1: '' }, []],
  ])('%s', (_what, ties, expected) => {
    expect(routeOf('s1', ties)?.onlyThrough).toEqual(expected);
  });

  test('those without which none is left, and nobody else, whatever the agreements', () => {
    const ids = ['k1', 'k2', 's1', 's2', 's3', 'm1', 'm2', 'p1', 't1', 't2', 'j1'];
    const pairs = ids.flatMap((one) =>
      ids.filter((other) => other !== one).map((other) => [one, other] as const),
    );
    fc.assert(
      fc.property(fc.subarray(pairs, { maxLength: 25 }), (some) => {
        const facilities = known(
          Object.fromEntries(
            ids.map((id) => [id, some.flatMap(([one, to]) => (one === id ? [to] : [])).join(' ')]),
          ),
        );
        const routes = signalRoutes(facilities, ids);
        for (const { from, verdict, passesOnlyThrough } of routes) {
          if (verdict !== 'ROUTE') continue;
          const needed = ids.filter((id) => id !== from.id && !hasShortRoute(some, from.id, id));
          expect(passesOnlyThrough.map(({ id }) => id).sort()).toEqual(needed.sort());
        }
        for (const id of ids) {
          const lost = routesLost(facilities, routes, new Set([id])).map((one) => one.id);
          const hung = routes.filter((route) => route.passesOnlyThrough.some((one) => one.id === id));
          expect(lost).toEqual(hung.map(({ from }) => from.id));
        }
      }),
    );
  });

  test('facilities that are counted by how many routes hang on them', () => {
    const facilities = known({ s1: 'm1', s2: 'm1', s3: 't2', m1: 't1 j1', t1: '', t2: '', j1: '' });
    const routes = signalRoutes(facilities, ['s1', 's2', 's3']);
    expect(singlePoints(routes).map(({ at, routes: count }) => [at.id, count])).toEqual([
      ['m1', 2],
      ['t2', 1],
    ]);
  });
});

/** By trying every route of at most two steps, without one of the facilities. */
function hasShortRoute(pairs: readonly (readonly [string, string])[], from: string, gone: string): boolean {
  const next = (id: string) => pairs.flatMap(([one, to]) => (one === id && to !== gone ? [to] : []));
  const isReceiver = (id: string) => /^[tj]/.test(id);
  expect(mostSignalSteps).toBe(2);
  return next(from).some((to) => isReceiver(to) || next(to).some(isReceiver));
}
