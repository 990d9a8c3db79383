import type { NormInFile } from './norm-file.ts';

/** What only some forms of norm ask: kept together, as the file has it. */
export type NormParticulars = Pick<
  NormInFile,
  | 'per'
  | 'demandWeight'
  | 'withinMetres'
  | 'minimumFormality'
  | 'partnerKinds'
  | 'maximumSteps'
  | 'items'
  | 'monthsVerified'
  | 'goals'
  | 'staff'
  | 'weeksPerYear'
  | 'years'
>;

export function particularsOf(norm: NormInFile): NormParticulars {
  const { per, demandWeight, withinMetres, minimumFormality } = norm;
  const { partnerKinds, maximumSteps, items, monthsVerified, goals } = norm;
  const { staff, weeksPerYear, years } = norm;
  return {
    ...{ per, demandWeight, withinMetres, minimumFormality },
    ...{ partnerKinds, maximumSteps, items, monthsVerified, goals },
    ...{ staff, weeksPerYear, years },
  };
}
