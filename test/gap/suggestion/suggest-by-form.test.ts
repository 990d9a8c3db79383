import { suggest } from '../../../src/gap/suggestion/suggest.ts';
import {
  suggestAnchoring,
  suggestContact,
  suggestFreshness,
  suggestGoal,
} from '../../../src/gap/suggestion/suggest-by-form.ts';
import type { AnchoringState } from '../../../src/norm/anchoring-terms.ts';
import { anchoring } from '../explanation/gaps-by-form.ts';

describe('what could be done', () => {
  const both = (said: Parameters<typeof suggest>[0]) =>
    (['NL', 'EN'] as const).map((language) => Object.values(suggest(said, language)).join(' '));

  test('about a goal: who does something for it elsewhere, or who could begin', () => {
    const nearest = { name: 'Sportservice', metres: 2748.4 };
    expect(both(suggestGoal({ goal: 'TAAL', areaLabel: 'Wijk 05', nearest }))).toEqual([
      'Het dichtst bij doet Sportservice iets voor het doel "taal", op 2.748 meter hemelsbreed en nog niet voor dit gebied. Kan Sportservice ook in Wijk 05 iets doen voor het doel "taal"?',
      'The nearest that does something for the goal "language" is Sportservice, 2,748 metres away in a straight line and not yet for this area. Could Sportservice also do something for the goal "language" in Wijk 05?',
    ]);
    expect(both(suggestGoal({ goal: 'TAAL', areaLabel: 'Wijk 05', nearest: null }))).toEqual([
      'Nergens anders is een voorziening met een plek op de kaart bekend die iets doet voor het doel "taal". Wie kan in Wijk 05 iets beginnen voor het doel "taal"?',
      'No other facility with a place on the map is known to do something for the goal "language". Who can begin something in Wijk 05 for the goal "language"?',
    ]);
  });

  test('about anchoring: first what may be settled already, else what is not', () => {
    const of = (...states: AnchoringState[]) =>
      both(suggestAnchoring({ areaLabel: 'Nergens', kind: 'KINDERWERK', anchoring: anchoring(...states) }));
    expect(of('MET', 'NOT_MET', 'UNKNOWN')).toEqual([
      'Begin met wat misschien al geregeld is: vaste formatie. Is dit voor kinderwerk in Nergens geregeld, en in welk stuk staat dat: vaste formatie?',
      "Begin with what may be settled already: permanent staff. Is this settled for children's work in Nergens, and which document says so: permanent staff?",
    ]);
    expect(of('MET', 'NOT_MET', 'NOT_MET')).toEqual([
      'Alles is nagegaan. Nog te regelen: structureel budget en vaste formatie. Wat is er in Nergens voor kinderwerk nog nodig, en in welk stuk komt dat te staan: structureel budget en vaste formatie?',
      "All of it was checked. Still to be settled: structural budget and permanent staff. What is still needed for children's work in Nergens, and which document will say so: structural budget and permanent staff?",
    ]);
  });

  test('about contacts: whom to begin with, and what to ask there', () => {
    expect(both(suggestContact({ name: 'De School', isHeld: false, checkedOn: null }))).toEqual([
      'Begin met De School: daarvan is geen contact bekend. Wie is bij De School te bellen, en op welk adres van de functie?',
      'Begin with De School: no contact of it is on record. Who can be called at De School, and at which address of the function?',
    ]);
    expect(both(suggestContact({ name: 'De School', isHeld: true, checkedOn: null }))).toEqual([
      'Begin met De School: nooit nagegaan. Klopt het contact van De School nog?',
      'Begin with De School: never checked. Is the contact of De School still right?',
    ]);
    expect(both(suggestContact({ name: 'De School', isHeld: true, checkedOn: '2024-02-01' }))[0]).toContain(
      'Begin met De School: voor het laatst nagegaan op 2024-02-01.',
    );
  });

  test('about stale data: whom to begin with', () => {
    expect(both(suggestFreshness({ name: 'De School', checkedOn: null }))).toEqual([
      'Begin met De School: nooit nagegaan. Klopt nog wat bekend is van De School?',
      'Begin with De School: never checked. Is what is known of De School still right?',
    ]);
    expect(both(suggestFreshness({ name: 'De School', checkedOn: '2024-02-01' }))[0]).toContain(
      'Begin met De School: voor het laatst nagegaan op 2024-02-01.',
    );
  });
});
