import type { NormChange } from './compare-norms.ts';
import { whyNotJudged } from './judged.ts';
import type { NormFile, NormInFile } from './norm-file.ts';
import type { NotJudgedReason } from './norm-terms.ts';

const because: Readonly<Record<NotJudgedReason, string>> = {
  SWITCHED_OFF: 'switched off',
  FORM_NOT_JUDGED: 'not judged yet, norms of this form are not',
  METRIC_NOT_MEASURED: 'not judged, distances are not measured that way',
};

/** A norm set for whoever reads it on a terminal: a line of its own, and one for each norm. */
export function tellNormSet(set: NormFile): string[] {
  const reasons = set.norms.map(reasonOf);
  const judged = reasons.filter((reason) => reason === null).length;
  return [
    `${set.code} version ${set.version}: ${set.norms.length} norms, of which ${judged} are judged`,
    ...set.norms.map((norm, at) => {
      const reason = reasons[at];
      return `  ${norm.code} ${norm.nl} (${norm.legalStatus}${reason ? `; ${because[reason]}` : ''})`;
    }),
  ];
}

const reasonOf = (norm: NormInFile) =>
  whyNotJudged({
    metric: norm.metric ?? null,
    switchedOff: norm.switchedOff ?? null,
  });

/** A norm that differs, and what of it. */
export function tellChange({ code, change, words, reason }: NormChange): string[] {
  return [
    `${code} ${change.toLowerCase()}${reason ? `: ${reason}` : ''}`,
    ...words.map(({ word, before, after }) => `  ${word}: ${before ?? 'not said'} -> ${after ?? 'not said'}`),
  ];
}
