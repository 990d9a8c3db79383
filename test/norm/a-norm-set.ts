import { stringify } from 'yaml';

interface Told {
  readonly code?: string;
  readonly version?: number;
  readonly municipality?: string;
  /** So many facilities for children's work in each district. */
  readonly value?: number;
  readonly set?: object;
  readonly norm?: object;
}

/** The text of a norm file: a set of one norm. */
export const aNormSet = ({ code = 'EIGEN', version = 1, municipality, value = 1, set, norm }: Told = {}) =>
  stringify({
    ...{ code, version, name: `Normen ${code}`, isExample: false, municipality, basis: 'Voorstel.', ...set },
    norms: [
      {
        ...{ code: 'E1', nl: 'Kinderwerk', en: "Children's work", form: 'MINIMUM_COUNT', value },
        ...{ unit: 'facilities', facilityKinds: ['KINDERWERK'], ages: [0, 12], level: 'DISTRICT' },
        ...{ legalStatus: 'MUNICIPAL_POLICY', basis: 'Voorstel.', ...norm },
      },
    ],
  });
