import type { NormInFile } from './norm-file.ts';

export type NormChangeKind = 'ADDED' | 'REMOVED' | 'CHANGED';

/** What differs in a word of a norm, as text; null: not said. */
export interface ChangedWord {
  readonly word: string;
  readonly before: string | null;
  readonly after: string | null;
}

export interface NormChange {
  readonly code: string;
  readonly change: NormChangeKind;
  /** Empty of a norm that came or went. */
  readonly words: readonly ChangedWord[];
  /** Why a municipality set it so, where it said. */
  readonly reason: string | null;
}

/** What another set, or another version, asks otherwise: by code of the norm, unchanged norms left out. */
export function compareNorms(before: readonly NormInFile[], after: readonly NormInFile[]): NormChange[] {
  const [was, is] = [byCode(before), byCode(after)];
  return [...new Set([...was.keys(), ...is.keys()])].sort().flatMap((code): NormChange[] => {
    const [old, now] = [was.get(code), is.get(code)];
    const reason = now?.reason ?? null;
    if (!old) return [{ code, change: 'ADDED', words: [], reason }];
    if (!now) return [{ code, change: 'REMOVED', words: [], reason }];
    const words = changedWords(old, now);
    return words.length > 0 ? [{ code, change: 'CHANGED', words, reason }] : [];
  });
}

const byCode = (norms: readonly NormInFile[]) => new Map(norms.map((norm) => [norm.code, norm]));

/** The reason is told beside the change, and is none itself. */
function changedWords(old: NormInFile, now: NormInFile): ChangedWord[] {
  const words = [...new Set([...Object.keys(old), ...Object.keys(now)])] as (keyof NormInFile)[];
  return words
    .filter((word) => word !== 'reason')
    .map((word) => ({ word, before: asText(old[word]), after: asText(now[word]) }))
    .filter(({ before, after }) => before !== after);
}

/** Parts by name: a database keeps them in an order of its own. */
function asText(value: unknown): string | null {
  if (value === undefined || (Array.isArray(value) && value.length === 0)) return null;
  if (Array.isArray(value)) return value.join(', ');
  return typeof value === 'object' && value !== null
    ? Object.entries(value)
        .toSorted()
        .map(([word, part]) => `${word} ${part}`)
        .join(', ')
    : String(value);
}
