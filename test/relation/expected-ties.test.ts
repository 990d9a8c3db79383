import { facilityKinds } from '../../src/facility/term/facility-kinds.ts';
import { expectedTiesOf } from '../../src/relation/expected-ties.ts';

const tie = (from: string, partner: string) => expectedTiesOf(from).find((one) => one.partner === partner);

describe('expected ties', () => {
  test("children's work must know the primary school, youth work and the local team, and should know six more", () => {
    const partnersOf = (expectation: string) =>
      expectedTiesOf('KINDERWERK')
        .filter((one) => one.expectation === expectation)
        .map((one) => one.partner);
    expect(partnersOf('REQUIRED')).toEqual(['BASISSCHOOL', 'JONGERENWERK', 'LOKAAL_TEAM']);
    expect(partnersOf('EXPECTED')).toEqual([
      'WIJKAGENTEN',
      'JEUGDHULP',
      'SPORT',
      'BIBLIOTHEEK',
      'OPVANG',
      'GEMEENTE_AFDELING',
    ]);
  });

  test.each([
    ['KINDERWERK', 'BASISSCHOOL', 3, ['SIGNALEREN', 'GEZAMENLIJKE_ACTIVITEIT']],
    ['KINDERWERK', 'LOKAAL_TEAM', 3, ['SIGNALEREN', 'DOORVERWIJZEN']],
    ['KINDERWERK', 'JEUGDHULP', 2, ['SIGNALEREN', 'DOORVERWIJZEN']],
    ['KINDERWERK', 'JONGERENWERK', 3, ['DOORGAANDE_LIJN']],
    ['KINDERWERK', 'WIJKAGENTEN', 2, ['VEILIGHEID']],
    ['KINDERWERK', 'SPORT', 2, ['TALENTONTWIKKELING', 'TOELEIDING']],
    ['BASISSCHOOL', 'JGZ_CB', 3, ['AFSPRAKEN_CASUSOVERLEG']],
    ['BASISSCHOOL', 'LOKAAL_TEAM', 3, ['AFSPRAKEN_CASUSOVERLEG']],
    ['PEUTEROPVANG_VE', 'BASISSCHOOL', 3, ['DOORGAANDE_LIJN']],
    ['BASISSCHOOL', 'KINDERWERK', 1, []],
    ['SMW', 'ONDERWIJS', 1, []],
  ])('%s and %s must reach level %i on any of %j', (from, partner, minimumLevel, themes) => {
    expect(tie(from, partner)).toMatchObject({ minimumLevel, themes });
  });

  test('within the pedagogical basis only public play spots and swimming pools expect nobody', () => {
    const alone = facilityKinds.terms.filter((kind) => expectedTiesOf(kind.code).length === 0);
    expect(alone.filter((kind) => kind.inPedagogicalBasis).map((kind) => kind.code)).toEqual([
      'SPEELPLEK',
      'ZWEMBAD',
    ]);
  });

  test('what is no kind of facility has no ties to ask for', () => {
    expect(() => expectedTiesOf('OUDERS')).toThrow('"OUDERS" is not in the vocabulary of facility kinds');
  });
});
