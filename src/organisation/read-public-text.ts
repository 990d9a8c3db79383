import { type Problem, problem } from '../graphql/problem.ts';
import { personalIn } from './personal-text.ts';
import { readWebsite } from './read-website.ts';

/** What was filled in where everyone reads it, and what is wrong with it. */
export interface PublicText {
  /** Null: there is none. */
  readonly text: string | null;
  readonly problems: readonly Problem[];
}

/** A short text without what reaches or numbers a person; of white space is none. */
export function readPublicText(given: string | null, path: readonly string[], longest: number): PublicText {
  const text = given?.trim() || null;
  if (text === null) return { text, problems: [] };
  const personal = personalIn(text);
  return {
    text,
    problems: [
      ...(text.length > longest
        ? [problem('TOO_LONG', path, `it has ${text.length} characters; at most ${longest}`)]
        : []),
      ...(personal
        ? [problem('PERSONAL_DATA', path, `everyone reads this, and there is ${personal} in it`)]
        : []),
    ],
  };
}

const longestName = 200;

/** Of what always has a name. */
export function readPublicName(given: string | null, path: readonly string[]): PublicText {
  const read = readPublicText(given, path, longestName);
  return read.text === null ? { ...read, problems: [problem('REQUIRED', path, 'it has a name')] } : read;
}

const longestWebsite = 500;

/** An address on the web that somebody can open. */
export function readPublicWebsite(given: string | null, path: readonly string[]): PublicText {
  const { text, problems } = readPublicText(given, path, longestWebsite);
  if (text === null || problems.length > 0) return { text, problems };
  const website = readWebsite(text);
  if (website !== null) return { text: website, problems };
  return { text, problems: [problem('INVALID', path, `${JSON.stringify(text)} is no address on the web`)] };
}
