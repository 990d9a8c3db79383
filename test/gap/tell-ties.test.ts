import { assessPartnerKinds } from '../../src/assessment/assess-partner-kinds.ts';
import { assessResilience } from '../../src/assessment/assess-resilience.ts';
import { assessSignalRoute } from '../../src/assessment/assess-signal-route.ts';
import type { NormFacts } from '../../src/assessment/facts.ts';
import type { Finding } from '../../src/assessment/finding.ts';
import { explain, type ToExplain } from '../../src/gap/explanation/explain.ts';
import { questionOf } from '../../src/gap/explanation/question.ts';
import { unitOf } from '../../src/gap/explanation/unit-of.ts';
import { soughtPartner } from '../../src/gap/suggestion/sought-partner.ts';
import { areaId, district, someFacts } from '../assessment/facts.ts';
import { aPartnerKindsNorm, aResilienceNorm, aRouteNorm } from '../assessment/norms.ts';
import { aNode, anEdge, aSchool, aSignaller, aSignalTie, aTie } from '../assessment/tie-facts.ts';

/** A finding as it is read: about De School in Wijk 1, by a norm that the municipality adopted. */
const asRead = (norm: NormFacts, found: Finding, facilityName: string | null = 'De School') => ({
  ...{ ...norm, ...found, form: norm.form, normUnit: norm.unit, normLevel: norm.level },
  normValue: norm.value,
  ...{ areaLabel: 'Wijk 1', facilityName, otherName: null, isExample: false },
  ...{ facilityKindCode: found.facilityKind, partnerKindCode: null, legalStatus: 'MUNICIPAL_POLICY' },
});
const said = (norm: NormFacts, found: Finding, facilityName?: string | null) => {
  const read = asRead(norm, found, facilityName);
  return [explain(read as ToExplain, 'NL'), explain(read as ToExplain, 'EN')];
};
const asked = (norm: NormFacts, found: Finding, facilityName?: string | null) => {
  const read = asRead(norm, found, facilityName);
  return [questionOf(read, 'NL'), questionOf(read, 'EN')];
};

describe('of a signalling route', () => {
  const norm = aRouteNorm();
  const [lacksNl, lacksEn] = [
    'De norm is een route van hoogstens 2 stappen naar lokaal team (wijkteam, jeugdteam) of jeugdhulp en jeugdbescherming, die beide kanten van elke stap bevestigen (beleid van de gemeente).',
    'The norm is a route of at most 2 steps to local team or youth help and youth protection that both sides of every step confirm (policy of the municipality).',
  ];
  const school = aSchool('s');
  const found = (signals: Parameters<typeof aSignaller>[], expecting = school) =>
    assessSignalRoute(
      norm,
      someFacts({ expecting: [expecting], signals: signals.map((one) => aSignaller(...one)) }),
    )[0]!;
  const named = { name: 'De School' };

  test('that is not there: it was asked', () => {
    expect(said(norm, found([['s', named]]))).toEqual([
      `Vanaf De School is er voor een zorg over kinderen geen afgesproken weg naar lokaal team (wijkteam, jeugdteam) of jeugdhulp en jeugdbescherming; daar is naar gevraagd. ${lacksNl}`,
      `From De School there is no agreed way for a worry about children to local team or youth help and youth protection; this was asked. ${lacksEn}`,
    ]);
  });

  test('that is not confirmed: by whom it goes, and which agreement lacks what', () => {
    const gap = found([
      ['s', { ...named, passesTo: [aSignalTie('m', { lacks: 'ONE_SIDED' })] }],
      ['m', { name: 'Het Werk', kind: 'SMW', passesTo: [aSignalTie('t', { lacks: 'ONE_SIDED' })] }],
      ['t', { name: 'Het Team', kind: 'LOKAAL_TEAM' }],
    ]);
    expect(said(norm, gap)).toEqual([
      `De weg van een zorg over kinderen van De School via Het Werk naar Het Team is niet helemaal bevestigd: maar één van beide noemt de afspraak tussen De School en Het Werk en de afspraak tussen Het Werk en Het Team. ${lacksNl}`,
      `The way of a worry about children from De School by way of Het Werk to Het Team is not wholly confirmed: only one side names the agreement between De School and Het Werk and the agreement between Het Werk and Het Team. ${lacksEn}`,
    ]);
    expect(soughtPartner(asRead(norm, gap))).toMatchObject({
      ...{ ownId: 's', partnerId: 'm', relationClass: 'ONE_SIDED' },
    });
  });

  test.each([
    [
      'LAPSED',
      'voorbij is de afspraak tussen De School en Het Team.',
      'ended is the agreement between De School and Het Team.',
    ],
    [
      'DISPUTED',
      'beide zeggen iets anders over de afspraak tussen De School en Het Team.',
      'the sides say different things about the agreement between De School and Het Team.',
    ],
    [
      'UNVERIFIED',
      'geen van beide bevestigde de afspraak tussen De School en Het Team.',
      'neither side confirmed the agreement between De School and Het Team.',
    ],
  ] as const)('of one step that is %s', (lacks, nl, en) => {
    const gap = found([
      ['s', { ...named, passesTo: [aSignalTie('t', { lacks })] }],
      ['t', { name: 'Het Team', kind: 'LOKAAL_TEAM' }],
    ]);
    const [dutch, english] = said(norm, gap);
    expect(dutch).toContain(`van De School naar Het Team is niet helemaal bevestigd: ${nl}`);
    expect(english).toContain(`from De School to Het Team is not wholly confirmed: ${en}`);
  });

  test('that is too long: in how many steps, counted in steps; a receiver itself is then looked for', () => {
    const gap = found([
      ['s', { ...named, passesTo: [aSignalTie('m')] }],
      ['m', { name: 'Het Werk', kind: 'SMW', passesTo: [aSignalTie('n')] }],
      ['n', { name: 'De Wijk', kind: 'SMW', passesTo: [aSignalTie('t')] }],
      ['t', { name: 'Het Team', kind: 'LOKAAL_TEAM' }],
    ]);
    const [dutch, english] = said(norm, gap);
    expect(dutch).toContain(
      'Vanaf De School komt een zorg over kinderen via Het Werk en De Wijk bij Het Team: pas in 3 stappen.',
    );
    expect(english).toContain(
      'From De School a worry about children comes by way of Het Werk and De Wijk to Het Team only in 3 steps.',
    );
    expect(unitOf(asRead(norm, gap))).toBe('steps');
    const sought = soughtPartner(asRead(norm, gap));
    expect(sought).toMatchObject({ ownId: 's', partnerId: null, relationClass: 'NO_RELATION' });
    expect(sought?.kinds).toEqual(expect.arrayContaining(['LOKAAL_TEAM', 'JEUGDHULP_TEAM']));
  });

  test('of which nobody knows: the question is to whom it passes a worry on', () => {
    const gap = found([['s', { ...named, wasAsked: false }]], aSchool('s', { askedOn: null }));
    expect(asked(norm, gap)).toEqual([
      'Aan wie geeft De School een zorg over kinderen door, zodat die bij lokaal team (wijkteam, jeugdteam) of jeugdhulp en jeugdbescherming komt?',
      'To whom does De School pass on a worry about children, so that it comes to local team or youth help and youth protection?',
    ]);
  });
});

describe('of kinds of partners', () => {
  const norm = aPartnerKindsNorm();
  const found = (ties: Parameters<typeof aTie>[1][], school = aSchool('s')) =>
    assessPartnerKinds(
      norm,
      someFacts({
        expecting: [school],
        ties: ties.map((tie, at) => aTie('s', { relationId: `rel_${at}`, ...tie })),
      }),
    )[0]!;

  test('it names those that are there, and those that are not', () => {
    expect(said(norm, found([{}]))).toEqual([
      'De School heeft met 1 van de 3 soorten partners een samenwerking die beide kanten bevestigen: kinderwerk. Niet, of niet zoals gevraagd, met: sport en bibliotheek. De norm is ten minste 2 soorten partners (beleid van de gemeente).',
      "De School has a collaboration that both sides confirm with 1 of the 3 kinds of partners: children's work. Not, or not as asked, with: sport and library. The norm is at least 2 kinds of partners (policy of the municipality).",
    ]);
    expect(said(norm, found([]))[0]).toContain('met geen van de 3 soorten partners');
    expect(said(norm, found([]))[1]).toContain('with none of the 3 kinds of partners');
  });

  test('it says which are not known, and the question is about those', () => {
    const silent = aSchool('s', { askedOn: null });
    const ended = ['KINDERWERK', 'ZWEMBAD'].map((kind) => ({ otherKinds: [kind], isCurrent: false }));
    expect(said(norm, found(ended, silent))[0]).toContain('Niet bekend: bibliotheek.');
    expect(said(norm, found(ended, silent))[1]).toContain('Not known: library.');
    expect(asked(norm, found([{}], silent))).toEqual([
      'Werkt De School samen met deze soorten partners, en met wie: sport en bibliotheek?',
      'Does De School work with these kinds of partners, and with whom: sport and library?',
    ]);
  });

  test('a relation that is nearly right is mended before another is begun', () => {
    const nearly = found([{ otherId: 'fac_library', otherKinds: ['BIBLIOTHEEK'], consensus: 'ONE_SIDED' }]);
    expect(soughtPartner(asRead(norm, nearly))).toMatchObject({
      ...{ ownId: 's', partnerId: 'fac_library', relationClass: 'ONE_SIDED', kinds: ['BIBLIOTHEEK'] },
    });
    expect(soughtPartner(asRead(norm, found([{}])))).toMatchObject({
      ...{ partnerId: null, relationClass: 'NO_RELATION' },
      kinds: expect.arrayContaining(['ZWEMBAD', 'BIBLIOTHEEK']),
    });
  });
});

describe('of the network of a district', () => {
  const norm = aResilienceNorm();
  const found = (ids: string, pairs: string, known: Parameters<typeof aNode>[1] = {}) => {
    const node = (id: string) => aNode(id, { name: `Huis ${id}`, ...known });
    const facilities = ids.split(' ').map(node);
    const relations = pairs
      .split(' ')
      .map((pair) => pair.split('-') as [string, string])
      .map(([one, other]) => anEdge(node(one), node(other)));
    return assessResilience(norm, someFacts({ networks: [{ id: areaId(district), facilities, relations }] }));
  };
  const normNl =
    'De norm: valt een voorziening weg, dan raakt er hoogstens 1 los van de rest, en niemand staat alleen; wat beide kanten bevestigen telt (beleid van de gemeente).';

  test('that all stand apart without the sole hub, and that all pairs hang on it', () => {
    const [hub] = found('a b c d e f g h i', 'a-b a-c a-d a-e a-f a-g a-h a-i');
    expect(said(norm, hub!)).toEqual([
      `Zonder De School staan 8 voorzieningen in het netwerk van Wijk 1 los van elkaar. Van de 28 paren van andere voorzieningen hangen er 28 alleen via De School samen. ${normNl}`,
      'Without De School, 8 facilities in the network of Wijk 1 stand apart from each other. Of the 28 pairs of other facilities, 28 hang together only through De School. The norm: without any facility at most 1 loses touch with the rest, and nobody stands alone; what both sides confirm counts (policy of the municipality).',
    ]);
  });

  test('who is cut off without a cut point, by name, and nothing of pairs where few hang on it', () => {
    // A ring of five, of which c leads to d, and d to e.
    const [, , cut] = found('a b c d e f g', 'a-b b-c c-a a-f f-g g-b c-d d-e');
    expect(said(norm, cut!)).toEqual([
      expect.stringMatching(
        /^Zonder De School raken 2 voorzieningen los van de rest van het netwerk van Wijk 1: Huis d en Huis e\./,
      ),
      expect.stringMatching(
        /^Without De School, 2 facilities lose touch with the rest of the network of Wijk 1: Huis d and Huis e\./,
      ),
    ]);
  });

  test('of many who are cut off the first five by name, and how many more', () => {
    // b-c hold together; d to i hang on a alone.
    const [hub] = found('a b c d e f g h i', 'a-b a-c b-c a-d a-e a-f a-g a-h a-i');
    expect(said(norm, hub!)[0]).toContain(
      'Zonder De School raken 6 voorzieningen los van de rest van het netwerk van Wijk 1: Huis d, Huis e, Huis f, Huis g, Huis h en Huis i. Van de 28 paren',
    );
    const [more] = found('a b c d e f g h i j', 'a-b a-c b-c a-d a-e a-f a-g a-h a-i a-j');
    expect(said(norm, more!)[0]).toContain('Huis d, Huis e, Huis f, Huis g, Huis h en nog 2.');
  });

  test('another tie is looked for of who is cut off, not with those it hangs on or is cut off with', () => {
    const [, , cut] = found('a b c d e f g', 'a-b b-c c-a a-f f-g g-b c-d d-e');
    expect(soughtPartner(asRead(norm, cut!))).toMatchObject({
      ...{ ownId: 'd', partnerId: null, exceptIds: ['c', 'd', 'e'], mayCome: false },
      kinds: expect.arrayContaining(['JGZ_CB', 'KINDERWERK']),
    });
  });

  test('who stands alone: that it was asked, and whom its kind is expected to work with', () => {
    const alone = found('a b c d e', 'a-b b-c c-d d-a').at(-1)!;
    expect(said(norm, alone)).toEqual([
      `De School heeft geen samenwerking die beide kanten bevestigen; daar is naar gevraagd. ${normNl}`,
      expect.stringContaining('De School has no collaboration that both sides confirm; this was asked.'),
    ]);
    expect(soughtPartner(asRead(norm, alone))).toMatchObject({ ownId: 'e', exceptIds: [] });
  });

  test('where too few told of their ties, the question is who works with whom, and how many told', () => {
    const [unknown] = found('a b c d e', 'a-b', { wasAsked: false, hasAnswered: false });
    expect(asked(norm, unknown!, null)).toEqual([
      'Wie werkt in Wijk 1 met wie samen? Van 5 voorzieningen vertelden er 0 daar iets over.',
      'Who works with whom in Wijk 1? Of 5 facilities, 0 told anything about it.',
    ]);
  });

  test('of one that was never asked, with whom it works', () => {
    const [never] = found('a b c d e', 'b-c c-d d-e e-b', { wasAsked: false });
    expect(asked(norm, never!)).toEqual([
      'Met wie werkt De School samen, en hoe nauw?',
      'With whom does De School work, and how closely?',
    ]);
  });
});
