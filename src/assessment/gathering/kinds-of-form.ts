import type { NormFacts } from '../facts/norm-facts.ts';

/** The kinds that norms of these forms speak of, each once. */
export const kindsOfForm = (
  norms: readonly NormFacts[],
  ...forms: readonly NormFacts['form'][]
): string[] => [
  ...new Set(norms.filter(({ form }) => forms.includes(form)).flatMap(({ facilityKinds }) => facilityKinds)),
];
