import { anonymous, type Viewer } from '../../access/viewer.ts';
import { looksLikeKey } from '../../account/key/key-text.ts';
import type { Patience } from '../../database/patience.ts';
import { refuse } from '../../graphql/refusal.ts';
import { readBearer, type SigningRequest } from './bearer.ts';

export interface SignInRequest extends SigningRequest {
  /** Of the client, as far as a trusted proxy tells. */
  readonly address: string;
  readonly patience?: Patience;
}

/** A viewer; or why there is none, for the log: who sent the token or key is told the same each time. */
export type SignedIn =
  | { readonly viewer: Viewer; readonly refused?: undefined }
  | { readonly viewer?: undefined; readonly refused: string };

/** How tokens and keys become a viewer. */
export interface Doors {
  signInByToken(token: string, patience?: Patience): Promise<SignedIn>;
  signInByKey(text: string, address: string, patience?: Patience): Promise<SignedIn>;
}

/**
 * Who asks: nobody in particular without a token or key, and never when one was given that is not good. Throws what
 * is to be answered then; `onRefused` hears the reason.
 */
export async function viewerOf(
  request: SignInRequest,
  { signInByKey, signInByToken }: Doors,
  onRefused: (reason: string) => void,
): Promise<Viewer> {
  const credential = readBearer(request);
  if (credential === null) return anonymous;
  const { viewer, refused } = looksLikeKey(credential)
    ? await signInByKey(credential, request.address, request.patience)
    : await signInByToken(credential, request.patience);
  if (viewer) return viewer;
  onRefused(refused);
  throw refuse('UNAUTHENTICATED', 'The token or key is not valid, or no longer.');
}
