import type { ProblemCode } from '../graphql/problem.ts';
import { personalIn } from '../organisation/personal-text.ts';
import type { NormSetFault } from './norm-set-problems.ts';
import type { Located } from './yaml-faults.ts';

/** What a file says of itself, as far as it can be read; null where it cannot. */
export interface Claim {
  readonly municipality: string | null;
  readonly code: string | null;
}

export function claimOf({ content }: Located<unknown>): Claim {
  const { municipality, code } = Object(content);
  return { municipality: textOr(municipality), code: textOr(code) };
}

const textOr = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/** What is asked of a set that a municipality records itself, beside what is asked of every file. */
export function faultsOfOwn({ content, fault }: Located<unknown>): NormSetFault[] {
  const { municipality, isExample } = Object(content);
  const at = (code: ProblemCode, path: readonly PropertyKey[], message: string): NormSetFault => ({
    code,
    ...fault(path, message),
  });
  return [
    ...(municipality == null
      ? [at('REQUIRED', ['municipality'], 'a set of your own says of which municipality it is')]
      : []),
    ...(isExample === true
      ? [at('INVALID', ['isExample'], 'an example is for every municipality: a set of your own says false')]
      : []),
    ...textsIn(content).flatMap(({ path, text }) => {
      const personal = personalIn(text);
      return personal
        ? [at('PERSONAL_DATA', path, `everyone reads norms, and there is ${personal} in this`)]
        : [];
    }),
  ];
}

const ofSet = ['name', 'basis'];
const ofNorm = ['nl', 'en', 'basis', 'source', 'switchedOff', 'reason'];

/** The sentences of a file, of whatever form it is. */
function textsIn(content: unknown): { readonly path: readonly PropertyKey[]; readonly text: string }[] {
  const { norms } = Object(content);
  const of = (thing: unknown, words: readonly string[], path: readonly PropertyKey[]) =>
    words.flatMap((word) => {
      const text = Object(thing)[word];
      return typeof text === 'string' ? [{ path: [...path, word], text }] : [];
    });
  return [
    ...of(content, ofSet, []),
    ...(Array.isArray(norms) ? norms.flatMap((norm, index) => of(norm, ofNorm, ['norms', index])) : []),
  ];
}
