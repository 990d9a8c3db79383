import { stringify } from 'yaml';
import { readNormFile } from '../../src/norm/norm-file.ts';
import { breaches } from '../../src/norm/norm-form-breaches.ts';

const route = {
  ...({ form: 'SIGNAL_ROUTE', unit: 'routes', level: 'DISTRICT' } as const),
  ...{ value: 1, partnerKinds: ['LOKAAL_TEAM'], maximumSteps: 2 },
};
const resilience = { form: 'RESILIENCE', unit: 'facilities', level: 'DISTRICT', value: 1 } as const;

describe('of a norm about collaboration', () => {
  test.each([
    ['a route of two steps', route, []],
    ['more than one route', { ...route, value: 2 }, ['of a SIGNAL_ROUTE one is enough: its value is 1']],
    [
      'more steps than are looked for',
      { ...route, maximumSteps: 5 },
      ['routes of more than 4 steps are not looked for'],
    ],
    ['a district that hangs on nobody', resilience, []],
    ['on some themes', { ...resilience, themes: ['SIGNALEREN'] }, []],
    [
      'a neighbourhood that hangs on nobody',
      { ...resilience, level: 'NEIGHBOURHOOD' },
      ['the network of a RESILIENCE is that of a DISTRICT or a MUNICIPALITY'],
    ],
  ])('%s: %j breaks %j', (_what, norm, messages) => {
    expect(breaches(norm).map(({ message }) => message)).toEqual(messages);
  });

  test.each(['GEEN', 'SUBSIDIE_OF_CONTRACT', 'WETTELIJK', 'papier'])(
    '%s cannot be the least that is laid down: it is no degree, or nothing at all',
    (minimumFormality) => {
      const norm = {
        ...{
          code: 'N1',
          nl: 'Afspraak',
          en: 'Agreement',
          form: 'RELATION_PRESENT',
          unit: 'percent',
          value: 100,
        },
        ...{ facilityKinds: ['BASISSCHOOL'], partnerKind: 'LOKAAL_TEAM', minimumFormality },
        ...{ ages: [4, 12], level: 'MUNICIPALITY', legalStatus: 'EXAMPLE', basis: 'Example.' },
      };
      const set = { code: 'SET', version: 1, name: 'Set', isExample: true, basis: 'Example.', norms: [norm] };
      expect(() => readNormFile(stringify(set), 'set.yml')).toThrow(/minimumFormality/);
      const onPaper = { ...set, norms: [{ ...norm, minimumFormality: 'WERKAFSPRAAK' }] };
      expect(readNormFile(stringify(onPaper), 'set.yml').norms).toMatchObject([
        { minimumFormality: 'WERKAFSPRAAK' },
      ]);
    },
  );
});
