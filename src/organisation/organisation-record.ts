/** What a file says about one organisation. */
export interface OrganisationRecord {
  readonly type: 'organisation';
  /** The file's own key, unique within its source; the name in normal form where the file has no key. */
  readonly key: string;
  readonly name: string;
  /** Code of `organisation-kinds.ts`; null where the file does not say. */
  readonly kind: string | null;
  readonly website: string | null;
  readonly identifiers: readonly IdentifierRecord[];
}

export interface IdentifierRecord {
  /** KVK, KVK_VESTIGING, RSIN, OIN, BRIN, BRIN_VESTIGING, DUO_BEVOEGD_GEZAG, LRK, BAG, OSM. */
  readonly scheme: string;
  readonly value: string;
}
