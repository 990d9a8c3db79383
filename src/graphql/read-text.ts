import { foldName } from '../database/fold-name.ts';
import { refuse } from './refusal.ts';

const longest = 100;

/**
 * Part of a name to look for. Null stays null; BAD_USER_INPUT for text without a letter or digit, which would be found
 * everywhere, and for text longer than any name.
 */
export function readText(text: string | null | undefined): string | null {
  if (text == null) return null;
  if (text.length <= longest && foldName(text) !== '') return text;
  throw refuse(
    'BAD_USER_INPUT',
    `text ${JSON.stringify(text.slice(0, 20))} has ${text.length} characters; it may have up to ${longest}, with a letter or digit among them`,
  );
}
