import { TieChangeKind } from '../../../src/network/time/difference-terms.ts';
import { explainTie, type TieToExplain } from '../../../src/network/time/explain-difference.ts';

const tie: TieToExplain = {
  ...{ change: 'GAINED', reason: 'REAL_CHANGE', wasForeseen: null, happenedOn: null, isOnRecord: false },
  ...{ fromName: 'De Spil', toName: 'De Ring', levelBefore: 2.5, levelAfter: 3 },
  ...{ themesGained: ['SIGNALEREN', 'VEILIGHEID'], themesLost: ['MONITORING'] },
  ...{ asOfBefore: '2025-06-01', asOfAfter: '2026-10-15' },
};
const said = (known: Partial<TieToExplain>) => explainTie({ ...tie, ...known }, 'NL');
const inEnglish = (known: Partial<TieToExplain>) => explainTie({ ...tie, ...known }, 'EN');

describe('a change of a tie in a sentence', () => {
  test.each<[TieChangeKind, string, string]>([
    [
      'GAINED',
      'De Spil en De Ring werken samen: signaleren, veiligheid.',
      'De Spil and De Ring work together: early signalling, safety.',
    ],
    [
      'LOST',
      'De Spil en De Ring werken niet meer samen: monitoring.',
      'De Spil and De Ring no longer work together: monitoring.',
    ],
    [
      'CONFIRMED',
      'Dat De Spil en De Ring samenwerken, is nu door beide bevestigd.',
      'That De Spil and De Ring work together is now confirmed by both.',
    ],
    [
      'UNCONFIRMED',
      'Dat De Spil en De Ring samenwerken, is niet meer door beide bevestigd.',
      'That De Spil and De Ring work together is no longer confirmed by both.',
    ],
    [
      'DISPUTED',
      'De Spil en De Ring zeggen iets verschillends over hun samenwerking.',
      'De Spil and De Ring say different things about their collaboration.',
    ],
    [
      'EXPIRED',
      'De samenwerking van De Spil en De Ring is meer dan 12 maanden niet bevestigd.',
      'The collaboration of De Spil and De Ring has not been confirmed for more than 12 months.',
    ],
    [
      'STRENGTHENED',
      'De Spil en De Ring werken nauwer samen: van niveau 2,5 naar 3.',
      'De Spil and De Ring work together more closely: from level 2.5 to 3.',
    ],
    [
      'WEAKENED',
      'De Spil en De Ring werken minder nauw samen: van niveau 2,5 naar 3.',
      'De Spil and De Ring work together less closely: from level 2.5 to 3.',
    ],
    [
      'OTHER_THEMES',
      "De Spil en De Ring werken aan andere thema's samen: erbij signaleren, veiligheid; niet meer monitoring.",
      'De Spil and De Ring work together on other themes: also early signalling, safety; no longer monitoring.',
    ],
  ])('of %s, in Dutch and English', (change, dutch, english) => {
    expect(said({ change })).toBe(`${dutch} Dat veranderde tussen 1 juni 2025 en 15 oktober 2026.`);
    expect(inEnglish({ change })).toBe(`${english} It changed between 1 June 2025 and 15 October 2026.`);
  });

  test('leaves out themes that did not change', () => {
    expect(said({ change: 'OTHER_THEMES', themesLost: [] })).toContain(
      'samen: erbij signaleren, veiligheid. Dat',
    );
    expect(inEnglish({ change: 'OTHER_THEMES', themesGained: [] })).toContain(
      'themes: no longer monitoring. It',
    );
  });

  test('says why, and since when where that is known', () => {
    expect(said({ happenedOn: '2026-01-01' })).toContain('Dat is zo sinds 1 januari 2026.');
    expect(said({ wasForeseen: true })).toContain('15 oktober 2026. Het was vooraf al vastgelegd.');
    expect(said({ reason: 'LATE_RECORD' })).toContain(
      'Dat was op 1 juni 2025 al zo; het is pas daarna vastgelegd.',
    );
    expect(said({ reason: 'CORRECTION' })).toContain(
      'Wat over 1 juni 2025 was vastgelegd, is daarna verbeterd.',
    );
    expect(inEnglish({ reason: 'LATE_RECORD' })).toContain(
      'It was so on 1 June 2025 already; that was recorded only later.',
    );
  });

  test('has no word for nothing: every kind of change is told in another sentence', () => {
    const sentences = Object.values(TieChangeKind).map((change) => said({ change }));
    expect(new Set(sentences).size).toBe(sentences.length);
  });
});
