import { assessPartnerKinds } from '../../src/assessment/judging/assess-partner-kinds.ts';
import { assessSignalRoute } from '../../src/assessment/judging/assess-signal-route.ts';
import { unitOf } from '../../src/gap/explanation/unit-of.ts';
import { soughtPartner } from '../../src/gap/suggestion/sought-partner.ts';
import { someFacts } from '../assessment/facts.ts';
import { aPartnerKindsNorm, aRouteNorm } from '../assessment/norms.ts';
import { aSchool, aSignaller, aSignalTie, aTie } from '../assessment/tie-facts.ts';
import { asked, asRead, said } from './told-ties.ts';

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
