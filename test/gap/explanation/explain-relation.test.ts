import { explain, type ToExplain } from '../../../src/gap/explanation/explain.ts';
import { example, tooWeak } from './told-gaps.ts';

describe('a relation gap in plain words', () => {
  const norm = `De norm is een samenwerking op niveau 3, "stemmen af", door beide bevestigd (${example}).`;

  test.each([
    [
      'NO_PARTNER_IN_AREA',
      'De Kompas kan niet samenwerken met kinderwerk: nagegaan is dat het er in Oosterkoog (Oosterwaard, Voorbeeldstad) niet is.',
    ],
    ['UNKNOWN', 'Of De Kompas samenwerkt met kinderwerk, is niet gevraagd.'],
    ['NO_RELATION', 'De Kompas werkt niet samen met kinderwerk; daar is naar gevraagd.'],
    ['LAPSED', 'De samenwerking van De Kompas met Kinderwerk West is voorbij.'],
    [
      'ONE_SIDED',
      'Van de samenwerking tussen De Kompas en Kinderwerk West heeft maar één van beide iets gezegd.',
    ],
    ['DISPUTED', 'De Kompas en Kinderwerk West zeggen iets verschillends over hun samenwerking.'],
    ['TOO_WEAK', 'De Kompas en Kinderwerk West werken samen, maar op niveau 1, "kennen elkaar".'],
    ['UNVERIFIED', 'De samenwerking tussen De Kompas en Kinderwerk West is door geen van beide bevestigd.'],
  ] as const)('%s: %s', (relationClass, sentence) => {
    expect(explain({ ...tooWeak, relationClass }, 'NL')).toBe(`${sentence} ${norm}`);
  });

  test.each([
    [
      'NO_PARTNER_IN_AREA',
      "De Kompas cannot work with children's work: it was checked that there is none in Oosterkoog",
    ],
    ['UNKNOWN', "Nobody asked whether De Kompas works with children's work."],
    ['NO_RELATION', "De Kompas does not work with children's work; this was asked."],
    ['LAPSED', 'The collaboration of De Kompas with Kinderwerk West has ended.'],
    ['ONE_SIDED', 'Only one of De Kompas and Kinderwerk West has said anything about their collaboration.'],
    ['DISPUTED', 'De Kompas and Kinderwerk West say different things about their collaboration.'],
    ['TOO_WEAK', 'De Kompas and Kinderwerk West work together, but at level 1, "networking".'],
    ['UNVERIFIED', 'Neither De Kompas nor Kinderwerk West has confirmed their collaboration.'],
  ] as const)('%s in English: %s', (relationClass, sentence) => {
    const said = explain({ ...tooWeak, relationClass }, 'EN');
    expect(said.startsWith(sentence)).toBe(true);
    expect(said).toContain('The norm is a collaboration at level 3, "coordination", confirmed by both');
  });

  test('says on what, where the norm asks that: they may well work together on something else', () => {
    const asked = { ...tooWeak, themes: ['SIGNALEREN', 'DOORVERWIJZEN'] };
    const said = (relationClass: ToExplain['relationClass'], language: 'NL' | 'EN') =>
      explain({ ...asked, relationClass }, language);
    expect(said('NO_RELATION', 'NL')).toMatch(
      /^De Kompas werkt niet samen met kinderwerk over signaleren of doorverwijzen; daar is naar gevraagd\. De norm is een samenwerking over signaleren of doorverwijzen op niveau 3/,
    );
    expect(said('NO_RELATION', 'EN')).toMatch(
      /^De Kompas does not work with children's work on early signalling or referral; this was asked\. The norm is a collaboration on early signalling or referral at level 3/,
    );
    for (const relationClass of [
      'UNKNOWN',
      'LAPSED',
      'ONE_SIDED',
      'DISPUTED',
      'TOO_WEAK',
      'UNVERIFIED',
    ] as const) {
      expect(said(relationClass, 'NL').split('. De norm')[0]).toContain('over signaleren of doorverwijzen');
      expect(said(relationClass, 'EN').split('. The norm')[0]).toContain('on early signalling or referral');
    }
  });

  test('names nobody whose name is not known', () => {
    const unnamed = { ...tooWeak, facilityName: null, otherName: null };
    expect(explain(unnamed, 'NL')).toMatch(/^Een voorziening en kinderwerk werken samen, maar op niveau 1/);
    expect(explain(unnamed, 'EN')).toMatch(/^A facility and children's work work together, but at level 1/);
  });
});
