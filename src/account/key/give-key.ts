import type { Viewer } from '../../access/viewer.ts';
import type { WriteRows } from '../../database/rows.ts';
import { type Problem, problem } from '../../graphql/problem.ts';
import { onceOnly } from '../once-only.ts';
import { createKey } from './create-key.ts';
import type { KeyHolder } from './key-holder.ts';
import { defaultExpiry, faultsOfKey } from './key-wishes.ts';

export interface KeyAsked {
  readonly holder: KeyHolder;
  readonly label: string;
  readonly expiresOn?: string | null;
  readonly idempotencyKey?: string | null;
}

export interface KeyGiver {
  readonly viewer: Viewer;
  readonly account: string;
  readonly today: string;
}

interface Given {
  /** Null when there are problems. */
  readonly id: string | null;
  readonly problems: readonly Problem[];
}

/**
 * Makes a key of an account. `text` is the key, and null when there are problems or when it was made before: what is kept
 * to answer a submission that comes again does not hold it.
 */
export async function giveKey(
  rows: WriteRows,
  { viewer, account, today }: KeyGiver,
  asked: KeyAsked,
): Promise<Given & { readonly text: string | null }> {
  const { idempotencyKey, ...input } = asked;
  let text: string | null = null;
  const given = await onceOnly<Given>(
    rows,
    viewer,
    { operation: 'createApiKey', input, idempotencyKey },
    async () => {
      const wanted = {
        holder: asked.holder,
        label: asked.label.trim(),
        organisation: null,
        expiresOn: asked.expiresOn ?? defaultExpiry(today),
      };
      const problems = problemsOf(wanted, today);
      if (problems.length > 0) return { id: null, problems };
      const made = await createKey(rows, { ...wanted, account });
      text = made.text;
      return { id: made.id, problems };
    },
  );
  return { ...given, text };
}

/** Else it would read, as that organisation, what other municipalities agreed with it. */
const noPartners =
  'a municipality cannot speak for an organisation: keys of partners are made by who keeps the service';

function problemsOf(wanted: Parameters<typeof faultsOfKey>[0], today: string): Problem[] {
  const problems = faultsOfKey(wanted, today)
    .filter(({ part }) => part !== 'organisation')
    .map(({ code, part, message }) => problem(code, ['input', part], message));
  return wanted.holder === 'PARTNER'
    ? [...problems, problem('INVALID', ['input', 'holder'], noPartners)]
    : problems;
}
