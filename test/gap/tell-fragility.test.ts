import { assessResilience } from '../../src/assessment/judging/assess-resilience.ts';
import { soughtPartner } from '../../src/gap/suggestion/sought-partner.ts';
import { areaId, district, someFacts } from '../assessment/facts.ts';
import { aResilienceNorm } from '../assessment/norms.ts';
import { aNode, anEdge } from '../assessment/tie-facts.ts';
import { asked, asRead, said } from './told-ties.ts';

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
