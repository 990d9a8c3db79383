/**
 * How far an agreement is laid down, the least first: those of the formalities (`relation-terms.ts`) that are a degree. A
 * subsidy or a statutory duty says on what it rests, and nothing of that.
 */
export const degreesOfFormality = ['GEEN', 'MONDELING', 'WERKAFSPRAAK', 'CONVENANT'] as const;

/** 0 to 3 on that scale; null for another basis, and where it was not told. */
export function formalityDegree(formality: string | null): number | null {
  const degrees: readonly (string | null)[] = degreesOfFormality;
  const degree = degrees.indexOf(formality);
  return degree === -1 ? null : degree;
}
