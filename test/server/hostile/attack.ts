/** A request as it goes over the wire: its address is not tidied. */
export interface Sent {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly payload?: string | Buffer;
}

export interface Answered {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: string;
}

/** A request that nobody who means well sends. */
export interface Attack {
  readonly family: string;
  readonly name: string;
  readonly request: Sent;
  /** The same with a word that means nothing: an attack whose answer has the same data has found no more. */
  readonly control?: Sent;
}

const json = { 'content-type': 'application/json' };

/** A question over POST. */
export const question = (query: string, variables: unknown = {}): Sent => ({
  method: 'POST',
  url: '/graphql',
  headers: json,
  payload: JSON.stringify({ query, variables }),
});

/** A body as it is, over POST. */
export const body = (payload: string | Buffer, headers: Record<string, string> = json): Sent => ({
  method: 'POST',
  url: '/graphql',
  headers,
  payload,
});

/** Attacks of one family, by their names. */
export const family = (name: string, requests: Readonly<Record<string, Sent>>): Attack[] =>
  Object.entries(requests).map(([attack, request]) => ({ family: name, name: attack, request }));

export const times = (count: number, part: (index: number) => string, between = ' '): string =>
  Array.from({ length: count }, (_, index) => part(index)).join(between);

/** Whether somebody got something for it: a page or file, or data that a question of no meaning would not give. */
export function hasSucceeded(answer: Answered, control?: Answered): boolean {
  if (answer.statusCode === 0 || answer.statusCode >= 400) return false;
  const data = dataOf(answer);
  if (data === undefined) return !hasErrors(answer);
  const isEmpty = Object.values(data ?? {}).every((value) => value === null);
  if (isEmpty) return false;
  return control === undefined || JSON.stringify(data) !== JSON.stringify(dataOf(control));
}

const read = (answer: Answered) => {
  try {
    return JSON.parse(answer.body);
  } catch {
    return {};
  }
};
const dataOf = (answer: Answered): object | null | undefined => read(answer).data;
const hasErrors = (answer: Answered): boolean => Array.isArray(read(answer).errors);
