import type { NormFacts } from '../../../src/assessment/facts/norm-facts.ts';
import { assessSignalRoute } from '../../../src/assessment/judging/assess-signal-route.ts';
import { type SignalFacility, type SignalLack, usualAim } from '../../../src/network/route/signal-facts.ts';
import { signalRoutes } from '../../../src/network/route/signal-routes.ts';
import { areaId, elsewhere, someFacts } from '../facts.ts';
import { aRouteNorm } from '../norms.ts';
import { aSchool, aSignaller, aSignalTie } from '../tie-facts.ts';

const marks: Readonly<Record<string, SignalLack>> = {
  ...{ '?': 'ONE_SIDED', '!': 'DISPUTED', '~': 'UNVERIFIED', '-': 'LAPSED' },
};
const kinds: Readonly<Record<string, string>> = {
  ...{ s: 'BASISSCHOOL', m: 'SMW', t: 'LOKAAL_TEAM', j: 'JEUGDHULP_TEAM' },
};

/**
 * Facilities by the first letter of their id: s a school, m school social work, t local team, j youth help. Ties are ids
 * with a space between, behind one what it lacks: `?` one side says so, `!` disputed, `~` said by neither, `-` over, and
 * `>` that it is about referring. A star behind an id: never asked.
 */
const signals = (ties: Readonly<Record<string, string>>): SignalFacility[] =>
  Object.entries(ties).map(([told, to]) => {
    const id = told.replace('*', '');
    return aSignaller(id, {
      ...{ kind: kinds[id[0]!]!, wasAsked: !told.endsWith('*') },
      passesTo: [...to.matchAll(/(\w+)([?!~>-]?)/g)].map(([, toId, mark]) =>
        aSignalTie(toId!, {
          relationId: `rel_${id}_${toId}`,
          lacks: marks[mark!] ?? null,
          theme: mark === '>' ? 'DOORVERWIJZEN' : 'SIGNALEREN',
        }),
      ),
    });
  });

/** What the norm says of the school `s`. */
function routeOf(ties: Readonly<Record<string, string>>, known: Partial<NormFacts> = {}) {
  const facts = someFacts({ expecting: [aSchool('s')], signals: signals(ties) });
  const [found] = assessSignalRoute(aRouteNorm(known), facts);
  return found!;
}
const told = (ties: Readonly<Record<string, string>>, known: Partial<NormFacts> = {}) => {
  const { verdict, relationClass, actual, details } = routeOf(ties, known);
  const { lacks, steps, passesOnlyThrough } = details.signalRoute!;
  return {
    ...{ verdict, relationClass, actual, lacks, to: steps.map(({ to }) => to.id).join(' ') },
    through: passesOnlyThrough.map(({ id }) => id).join(' '),
  };
};

describe('from a facility a worry can come to help', () => {
  test('directly or along one other, when both sides of each step confirm it', () => {
    expect(told({ s: 't', t: '' })).toEqual({
      ...{ verdict: 'MET', relationClass: null, actual: 1, lacks: [], to: 't', through: 't' },
    });
    expect(told({ s: 'm', m: 't j', t: '', j: '' })).toMatchObject({
      ...{ verdict: 'MET', actual: 2, to: 'm j', through: 'm' },
    });
  });

  test('at once, when it is where a worry must arrive itself', () => {
    const facts = someFacts({
      expecting: [aSchool('s')],
      signals: [aSignaller('s', { alsoProvides: ['LOKAAL_TEAM'] })],
    });
    expect(assessSignalRoute(aRouteNorm(), facts)[0]).toMatchObject({
      ...{ verdict: 'MET', actual: 0, ratio: 1, otherId: null },
      evidence: [{ row: 'WK990101' }],
    });
  });
});

describe('of the best route is said what it lacks', () => {
  test.each([
    ['one step that one side names', { s: 't?', t: '' }, 'SHORT', 'ONE_SIDED', ['ONE_SIDED'], 't'],
    ['a step in dispute', { s: 'm', m: 't!', t: '' }, 'SHORT', 'DISPUTED', ['DISPUTED'], 'm t'],
    ['said by neither', { s: 't~', t: '' }, 'SHORT', 'UNVERIFIED', ['UNVERIFIED'], 't'],
    [
      'more than one thing, the furthest first',
      { s: 'm~', m: 't?', t: '' },
      ...(['SHORT', 'ONE_SIDED', ['ONE_SIDED', 'UNVERIFIED'], 'm t'] as const),
    ],
    [
      'a step too many',
      { s: 'm1', m1: 'm2', m2: 't', t: '' },
      ...(['SHORT', 'TOO_WEAK', ['TOO_LONG'], 'm1 m2 t'] as const),
    ],
    ['an agreement that ended', { s: 't-', t: '' }, 'SHORT', 'LAPSED', ['LAPSED'], 't'],
    ['an end, and all were asked', { s: 'm', m: '' }, 'ABSENT', 'NO_RELATION', ['NO_ROUTE'], ''],
  ] as const)('%s: %j', (_what, ties, verdict, relationClass, lacks, to) => {
    expect(told(ties)).toMatchObject({ verdict, relationClass, lacks, to });
  });

  test('an unconfirmed one of few steps comes before a confirmed one that is too long, and both before one that ended', () => {
    expect(told({ s: 'm1 t?', m1: 'm2', m2: 't', t: '' }).lacks).toEqual(['ONE_SIDED']);
    expect(told({ s: 'm1 t-', m1: 'm2', m2: 't', t: '' }).lacks).toEqual(['TOO_LONG']);
  });

  test('one that ended counts only where it was short enough', () => {
    expect(told({ s: 'm1', m1: 'm2-', m2: 't', t: '' }).lacks).toEqual(['NO_ROUTE']);
  });

  test('who is on each route that is no worse', () => {
    expect(told({ s: 'm?', m: 't j', t: '', j: '' }).through).toBe('m');
    expect(told({ s: 'm1? m2?', m1: 't', m2: 't', t: '' }).through).toBe('t');
    expect(told({ s: 'm1', m1: 'm2', m2: 't j', t: '', j: '' }).through).toBe('m1 m2');
  });

  test('how many steps there are is told of a confirmed route alone', () => {
    expect(routeOf({ s: 'm1', m1: 'm2', m2: 't', t: '' })).toMatchObject({
      ...{ required: 2, actual: 3, ratio: 2 / 3, otherId: 't' },
      urgencyParts: { severity: 0.4 },
    });
    expect(routeOf({ s: 't?', t: '' })).toMatchObject({ required: 2, actual: null, ratio: null });
  });

  test('it rests on the agreement that was told last, or on one of which nobody told when', () => {
    const restsOn = (first: string | null, second: string | null) => {
      const onward = aSignalTie('m', { relationId: 'rel_1', toldOn: first });
      const arrives = aSignalTie('t', { relationId: 'rel_2', toldOn: second });
      const facts = someFacts({
        expecting: [aSchool('s')],
        signals: [
          aSignaller('s', { passesTo: [onward] }),
          aSignaller('m', { kind: 'SMW', passesTo: [arrives] }),
          aSignaller('t', { kind: 'LOKAAL_TEAM' }),
        ],
      });
      return assessSignalRoute(aRouteNorm(), facts)[0]?.relationId;
    };
    expect(restsOn('2026-03-01', '2026-02-01')).toBe('rel_1');
    expect(restsOn('2026-03-01', '2026-04-01')).toBe('rel_2');
    expect(restsOn('2026-03-01', null)).toBe('rel_2');
  });

  test('the evidence is the row of each step, and of none that it was asked', () => {
    const rows = (ties: Readonly<Record<string, string>>) =>
      routeOf(ties)
        .evidence.slice(1)
        .map(({ statement, sourceId, row }) => [statement.nl, sourceId, row]);
    expect(rows({ s: 'm', m: 't-', t: '' })).toEqual([
      ['s – m: relatie over signaleren: door beide bevestigd', 'src_sheet', 'rel_s_m'],
      ['m – t: relatie over signaleren: voorbij', 'src_sheet', 'rel_m_t'],
    ]);
    expect(rows({ s: '' })).toEqual([['gevraagd op 2026-10-15: geen route gevonden', 'src_sheet', 's']]);
  });
});

describe('whether there is a route is not known', () => {
  test.each([
    ['of who was never asked', { 's*': '' }],
    ['where who it goes to was never asked', { s: 'm', 'm*': '' }],
  ])('%s: %j is an open question, never a gap', (_who, ties) => {
    expect(routeOf(ties)).toMatchObject({ verdict: 'UNKNOWN', relationClass: 'UNKNOWN', urgency: null });
    expect(routeOf(ties).details.signalRoute).toMatchObject({ lacks: [], steps: [] });
  });

  test('who would be a step too far need not be asked; with more steps they must', () => {
    const ties = { s: 'm1', m1: 'm2', 'm2*': '' };
    expect(told(ties).verdict).toBe('ABSENT');
    const three = { particulars: { partnerKinds: ['LOKAAL_TEAM'], maximumSteps: 3 } };
    expect(told(ties, three).verdict).toBe('UNKNOWN');
  });
});

describe('a norm says', () => {
  test('on which themes; without any those of the networks', () => {
    expect(told({ s: 't>', t: '' }).verdict).toBe('ABSENT');
    expect(told({ s: 't>', t: '' }, { themes: ['DOORVERWIJZEN'] }).verdict).toBe('MET');
    expect(told({ s: 't>', t: '' }, { themes: [] }).verdict).toBe('MET');
  });

  test('where it must arrive, a kind or a sector, and in how many steps', () => {
    const only = (kind: string, maximumSteps: number) => ({
      particulars: { partnerKinds: [kind], maximumSteps },
    });
    const ties = { s: 'm', m: 'j', j: '' };
    expect(told(ties, only('LOKAAL_TEAM', 2)).verdict).toBe('ABSENT');
    expect(told(ties, only('JEUGDHULP', 2)).verdict).toBe('MET');
    expect(told(ties, only('JEUGDHULP', 1))).toMatchObject({
      verdict: 'SHORT',
      actual: 2,
      lacks: ['TOO_LONG'],
    });
    expect(told(ties, only('SMW', 1))).toMatchObject({ verdict: 'MET', to: 'm' });
  });

  test('nothing of a facility that stands in another municipality', () => {
    const facts = someFacts({
      expecting: [aSchool('s', { neighbourhoodId: areaId(elsewhere) })],
      signals: signals({ s: '' }),
    });
    expect(assessSignalRoute(aRouteNorm(), facts)).toEqual([]);
  });

  test('what the networks say, where it asks what they ask', () => {
    const all = signals({ s: 'm1 m2?', m1: 't? j', m2: 't', t: '', j: '' });
    const [route] = signalRoutes(new Map(all.map((one) => [one.id, one])), ['s']);
    const [found] = assessSignalRoute(
      aRouteNorm({ themes: [] }),
      someFacts({ expecting: [aSchool('s')], signals: all }),
    );
    expect(usualAim.mostSteps).toBe(2);
    expect(found?.details.signalRoute?.steps.map(({ relationId }) => relationId)).toEqual(
      route?.steps.map(({ tie }) => tie.relationId),
    );
    expect(found?.details.signalRoute?.passesOnlyThrough.map(({ id }) => id)).toEqual(
      route?.passesOnlyThrough.map(({ id }) => id),
    );
  });
});
