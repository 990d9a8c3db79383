import { readFileSync } from 'node:fs';
import type { ViewerKind } from '../../access/viewer.ts';
import { refuseRequest } from '../fault/http-refusal.ts';

/** Documents that were written down before, and who may ask only those. */
export interface TrustedDocuments {
  /** The text of a document by its id, `sha256:…`. */
  readonly texts: ReadonlyMap<string, string>;
  readonly onlyFor: readonly ViewerKind[];
}

/**
 * Reads the file that `npm run codegen` writes for the operations of a client, `persisted-documents.json`: an object
 * of ids and texts. Throws one Error that names the file when it is not that.
 */
export function readTrustedDocuments(
  file: string | undefined,
  onlyFor: readonly ViewerKind[],
): TrustedDocuments {
  return { texts: file === undefined ? new Map() : textsIn(file), onlyFor };
}

function textsIn(file: string): ReadonlyMap<string, string> {
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(file, 'utf8'));
  } catch (fault) {
    throw new Error(`The trusted documents cannot be read from ${file}: ${(fault as Error).message}`);
  }
  const entries = Object.entries(Object(content));
  if (
    Array.isArray(content) ||
    !entries.every(([id, text]) => id.includes(':') && typeof text === 'string')
  ) {
    throw new Error(`The trusted documents in ${file} must be an object of ids (sha256:…) and texts.`);
  }
  return new Map(entries as [string, string][]);
}

export interface AskedDocument {
  readonly documentId: string | null;
  readonly hasQuery: boolean;
}

/**
 * The text to answer for a request that names a document instead of writing one; null for one that writes its own.
 * Throws when the id is not known, and FORBIDDEN for who may ask only what was written down.
 */
export function findTrusted(
  { texts, onlyFor }: TrustedDocuments,
  kind: ViewerKind,
  { documentId, hasQuery }: AskedDocument,
): string | null {
  if (documentId === null) {
    if (!hasQuery || !onlyFor.includes(kind)) return null;
    throw refuseRequest(
      'FORBIDDEN',
      'Only trusted documents may be asked here: send a documentId, without query.',
      403,
    );
  }
  if (hasQuery) throw refuseRequest('BAD_REQUEST', 'A request has a query or a documentId, not both.', 400);
  const text = texts.get(documentId);
  if (text !== undefined) return text;
  throw refuseRequest(
    'NOT_FOUND',
    `There is no trusted document ${JSON.stringify(documentId.slice(0, 80))}.`,
    404,
  );
}

/** What a request over HTTP says of its document, in its body or its address. */
export function askedDocument(body: unknown, search: string): AskedDocument {
  const parameters = new URLSearchParams(search);
  const given = (name: string): unknown =>
    typeof body === 'object' && body !== null
      ? (body as Record<string, unknown>)[name]
      : parameters.get(name);
  const documentId = given('documentId');
  const query = given('query');
  return {
    documentId: typeof documentId === 'string' ? documentId : null,
    hasQuery: query !== null && query !== undefined && query !== '',
  };
}
