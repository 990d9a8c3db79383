/**
 * A word of a closed list: its code, which never changes, and what people call it. Labels begin with a small
 * letter (unless a name), so that they fit inside a sentence.
 */
export interface Term {
  readonly code: string;
  readonly nl: string;
  readonly en: string;
  readonly definition?: { readonly nl: string; readonly en: string };
  /** What else people and files write for it. */
  readonly synonyms?: readonly string[];
}

export interface Vocabulary<T extends Term = Term> {
  readonly name: string;
  readonly terms: readonly T[];
  /** By exact code; throws when there is none, since codes in our own data were read before. */
  get(code: string): T;
  /** As people write it: code, Dutch or English label or synonym. Null when no term is called so. */
  find(text: string): T | null;
}

/** A closed list. Throws when two terms answer to the same text: a file could then not be read one way. */
export function vocabulary<T extends Term>(name: string, terms: readonly T[]): Vocabulary<T> {
  const byCode = new Map(terms.map((term) => [term.code, term]));
  const bySpelling = new Map<string, T>();
  for (const term of terms) {
    for (const text of [term.code, term.nl, term.en, ...(term.synonyms ?? [])]) {
      const other = bySpelling.get(spelling(text));
      if (other && other !== term) {
        throw new Error(`${name}: "${text}" means both ${other.code} and ${term.code}`);
      }
      bySpelling.set(spelling(text), term);
    }
  }
  return Object.freeze({
    name,
    terms: Object.freeze(terms.map((term) => Object.freeze(term))),
    get(code: string) {
      const term = byCode.get(code);
      if (!term) throw new Error(`"${code}" is not in the vocabulary of ${name}`);
      return term;
    },
    find: (text: string) => bySpelling.get(spelling(text)) ?? null,
  });
}

/** Letters and digits only, without case or accents: `Speel-o-theek`, `SPEELOTHEEK` and `speel o theek` are one. */
function spelling(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
}
