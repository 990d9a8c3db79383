/** A function of a code and a message, by which something is said to the keeper of a file. */
interface Maker {
  readonly name: string;
  readonly isMethod: boolean;
  /** Arguments before the code. */
  readonly before: number;
}

/**
 * The codes that issues can have by the text of sources: the argument of a function that has a `code` and a `message`,
 * or the `code` of an object that is no term of a vocabulary. A code may be chosen by a condition, or be a constant.
 */
export function issueCodesIn(sources: readonly string[]): ReadonlySet<string> {
  const constants = new Map(
    sources.flatMap((text) =>
      [...text.matchAll(/\bconst (\w+) = '([A-Z][A-Z_0-9]+)';/g)].map(([, name, code]) => [name!, code!]),
    ),
  );
  const makers = sources.flatMap(makersIn);
  const places = [...makers.map(argumentOf), member];
  const values = sources.flatMap((text) =>
    places.flatMap((place) => [...text.matchAll(place)].map(([, value]) => value!)),
  );
  return new Set(values.flatMap((value) => codesOf(value.trim(), constants)));
}

/** `function error(code: string, …)`, `const refusal = (file: string, code: string, …)`, `note: (field, code: string, …)`. */
const makersIn = (text: string): Maker[] =>
  [...text.matchAll(/(\w+)( =|:)? ?\(([^()]*?)\bcode: string,[^()]*?\bmessage: string/g)].map(
    ([, name, sign, before]) => ({
      name: name!,
      isMethod: sign === ':',
      before: before!.split(',').length - 1,
    }),
  );

/** A method may be chosen while it runs: `tell[weight](field, 'BAD_DAY', …)`. */
function argumentOf({ name, isMethod, before }: Maker): RegExp {
  const called = isMethod ? `(?:\\.${name}|\\w\\[\\w+\\])` : `(?<![.\\w])${name}`;
  return new RegExp(`${called}\\((?:[^,()]+,){${before}}([^,]+)`, 'g');
}

/** Also where it is a default, `{ code = 'X' }`. Terms have their words beside the code: `{ code: 'X', nl: 'x' }`. */
const member = /\bcode(?::| =) ([^,;}]+)(?!,\s*nl:)(?=[,;}])/g;

/** `'X'`, `isOne ? 'X' : 'Y'`, or the name of a constant. What a condition compares with is no code. */
function codesOf(value: string, constants: ReadonlyMap<string, string>): string[] {
  const constant = constants.get(value);
  if (constant !== undefined) return [constant];
  const [, chosen = value] = /\s\?\s+(.*)$/s.exec(value) ?? [];
  const each = chosen.split(/\s:\s+/).map((one) => /^'([A-Z][A-Z_0-9]+)'$/.exec(one.trim())?.[1]);
  return each.filter((code) => code !== undefined);
}
