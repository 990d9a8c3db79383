import type { FindingChange } from './compare-findings.ts';
import type { NormsPreview } from './preview-norms.ts';

/** What other norms would make of the gaps, a line for all of it and one for each norm by which something changes. */
export function tellNormsPreview(municipality: string, { before, after, changes }: NormsPreview): string[] {
  return [
    `${municipality}: ${before.gaps} gaps, then ${after.gaps} (${told([...changes.values()].flat())}); ${before.questions} open questions, then ${after.questions}`,
    ...[...changes].map(([code, own]) => `  ${code}: ${told(own)}`),
  ];
}

function told(changes: readonly FindingChange[]): string {
  const gaps = (kind: FindingChange['gap']) => changes.filter(({ gap }) => gap === kind).length;
  return `${gaps('OPENED')} new, ${gaps('CLOSED')} gone, ${gaps('CHANGED')} otherwise`;
}
