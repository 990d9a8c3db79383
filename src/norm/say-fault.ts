import type { z } from 'zod';

/** What is wrong with a value, for who wrote the file: it names the value, and what it could be. A schema's own words go first. */
export const sayFault: z.core.$ZodErrorMap = (issue) => {
  const wanted = whatIsWanted(issue);
  if (wanted === null) return undefined;
  return issue.input === undefined
    ? `this is missing: ${wanted}`
    : `${shown(issue.input)} is not what is wanted: ${wanted}`;
};

function whatIsWanted(issue: Parameters<z.core.$ZodErrorMap>[0]): string | null {
  if (issue.code === 'invalid_value') {
    const values = issue.values.map(String);
    return values.length === 1 ? values.join() : `one of ${values.join(', ')}`;
  }
  if (issue.code === 'invalid_format') return `of the form ${issue.pattern ?? issue.format}`;
  if (issue.code !== 'invalid_type') return null;
  return words[issue.expected] ?? null;
}

const words: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  tuple: 'a list',
  object: 'words with values, a line each',
  record: 'words with values, a line each',
};

/** A scalar as it stands there; of a list or a map its sort, since it may hold itself. */
function shown(value: unknown): string {
  if (typeof value === 'object' && value !== null) return Array.isArray(value) ? 'a list' : 'a set of words';
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
