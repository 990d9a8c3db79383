import type { Tell } from '../../graphql/tell-problems.ts';
import type { Vocabulary } from '../../graphql/term.ts';

/** What a correction says of a kind, of a facility or of an organisation. */
interface GivenKind {
  readonly kind: string | null;
  /** The vocabulary it is from, and what it is a kind of. */
  readonly of: { readonly kinds: Vocabulary; readonly what: string };
  /** Who runs it does not say what it is; its municipality does. */
  readonly mayBeSaid: boolean;
}

/** The code of a kind that was filled in; null where that is wrong, which is told. */
export function readKind({ kind, of, mayBeSaid }: GivenKind, tell: Tell): string | null {
  const found = kind === null ? null : of.kinds.find(kind);
  if (!mayBeSaid) tell('INVALID', 'kind', 'what kind it is, its municipality says');
  else if (kind === null) tell('REQUIRED', 'kind', 'it has a kind');
  else if (found === null)
    tell('UNKNOWN', 'kind', `${JSON.stringify(kind.slice(0, 50))} is no kind of ${of.what}`);
  return mayBeSaid ? (found?.code ?? null) : null;
}
