import { refuse } from './refusal.ts';
import type { Vocabulary } from './term.ts';

/**
 * Codes as a client writes them: any case, or the label or a synonym. Null stays null. Throws BAD_USER_INPUT that
 * names the first one that is no term: an empty list would say that there is nothing, not that it was misspelt.
 */
export function readCodes(
  vocabulary: Vocabulary,
  texts: readonly string[] | null | undefined,
): readonly string[] | null {
  if (texts == null) return null;
  return texts.map((text) => {
    const term = vocabulary.find(text);
    if (!term) throw refuse('BAD_USER_INPUT', `${JSON.stringify(text)} is not one of the ${vocabulary.name}`);
    return term.code;
  });
}
