import { readFileSync } from 'node:fs';

/** What stands between fences in a document for people, so that it can be held to what it says. */
export interface Fenced {
  /** `sh`, `json`, `graphql` …; empty where none is named. */
  readonly language: string;
  readonly text: string;
}

/** From the folder of the project, where the tests run. */
export const readDocument = (path: string): string => readFileSync(path, 'utf8');

export function fencedIn(document: string): Fenced[] {
  return [...document.matchAll(/^```(\w*)\n(.*?)^```$/gms)].map(([, language = '', text = '']) => ({
    language,
    text,
  }));
}

export interface Asked {
  readonly query: string;
  readonly variables: Record<string, unknown>;
}

/** The question in a curl command: a `query` to put in the address, or a body of JSON. Null when it asks nothing. */
export function askedBy(command: string): Asked | null {
  const [, query] = /--data-urlencode 'query=([^']*)'/.exec(command) ?? [];
  if (query !== undefined) return { query, variables: {} };
  const [, body] = /--data '([^']*)'/.exec(command) ?? [];
  return body === undefined ? null : { variables: {}, ...JSON.parse(body) };
}

/** Every question of a document, with the answer that stands below it, if one does. */
export function questionsIn(document: string): (Asked & { readonly answer: unknown })[] {
  const blocks = fencedIn(document);
  return blocks.flatMap(({ language, text }, at) => {
    const asked =
      language === 'graphql' ? { query: text, variables: {} } : language === 'sh' && askedBy(text);
    const below = blocks[at + 1];
    return asked ? [{ ...asked, answer: below?.language === 'json' ? JSON.parse(below.text) : null }] : [];
  });
}

/** The files a block of shell writes with `cat > name <<'END'`, by name without folder. */
export function sheetsIn(document: string): Map<string, string> {
  const heredocs = document.matchAll(/^cat > (?:\S*\/)?(\S+) <<'END'\n(.*?)^END$/gms);
  return new Map([...heredocs].map(([, name = '', text = '']) => [name, text]));
}

/** What is found, shortened where `told` has `"…"` in a list: the two are then equal when the document is right. */
export function asTold(told: unknown, found: unknown): unknown {
  if (Array.isArray(told) && Array.isArray(found)) {
    const cut = told.indexOf('…');
    if (cut === -1) return found.map((item, at) => (at < told.length ? asTold(told[at], item) : item));
    const [before, after] = [told.slice(0, cut), told.slice(cut + 1)];
    const last = after.length === 0 ? [] : found.slice(-after.length);
    return [
      ...before.map((item, at) => asTold(item, found[at])),
      '…',
      ...after.map((item, at) => asTold(item, last[at])),
    ];
  }
  if (!isObject(told) || !isObject(found)) return found;
  return Object.fromEntries(Object.entries(found).map(([key, value]) => [key, asTold(told[key], value)]));
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
