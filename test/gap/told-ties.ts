import type { NormFacts } from '../../src/assessment/facts/norm-facts.ts';
import type { Finding } from '../../src/assessment/finding/finding.ts';
import { explain, type ToExplain } from '../../src/gap/explanation/explain.ts';
import { questionOf } from '../../src/gap/explanation/question.ts';

/** A finding as it is read: about De School in Wijk 1, by a norm that the municipality adopted. */
export const asRead = (norm: NormFacts, found: Finding, facilityName: string | null = 'De School') => ({
  ...{ ...norm, ...found, form: norm.form, normUnit: norm.unit, normLevel: norm.level },
  normValue: norm.value,
  ...{ areaLabel: 'Wijk 1', facilityName, otherName: null, isExample: false },
  ...{ facilityKindCode: found.facilityKind, partnerKindCode: null, legalStatus: 'MUNICIPAL_POLICY' },
});
export const said = (norm: NormFacts, found: Finding, facilityName?: string | null) => {
  const read = asRead(norm, found, facilityName);
  return [explain(read as ToExplain, 'NL'), explain(read as ToExplain, 'EN')];
};
export const asked = (norm: NormFacts, found: Finding, facilityName?: string | null) => {
  const read = asRead(norm, found, facilityName);
  return [questionOf(read, 'NL'), questionOf(read, 'EN')];
};
