import { Lexer, type LineCounter, Parser } from 'yaml';

/** A norm set is six deep: its list, a norm, a word, what that says. */
const deepest = 32;

/** Words and signs; the example set of 34 norms has 4,343. That no key comes twice is looked at for each pair of keys. */
const mostSigns = 20_000;

/**
 * Where a text becomes deeper or longer than any file of ours; null when it does not. Looked at sign by sign before it is
 * read: within each other thirty thousand question marks kept the reader busy for minutes.
 */
export function beyondLimits(
  text: string,
  lines: LineCounter,
): { readonly offset: number; readonly message: string } | null {
  const parser = new Parser(lines.addNewLine);
  let signs = 0;
  lines.addNewLine(0);
  for (const sign of new Lexer().lex(text)) {
    for (const _ of parser.next(sign));
    signs += 1;
    if (parser.stack.length > deepest)
      return { offset: parser.offset, message: `this goes deeper than ${deepest} levels` };
    if (signs > mostSigns)
      return { offset: parser.offset, message: `the file has more than ${mostSigns} words and signs` };
  }
  return null;
}
