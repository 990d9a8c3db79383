/**
 * How much one request may ask, before anything of it is answered. Wide enough for every example, for GraphiQL and for a
 * screen full of figures; narrow enough that a line of text cannot keep a process busy. What an answer may cost is
 * another matter, and depends on the variables: `query-cost.ts`.
 */
export interface RequestLimits extends DocumentLimits {
  /** Words, names and signs of a document; counted while it is read. */
  readonly tokens: number;
  /** By Apollo, which counts a selection again each time its fragment is spread. */
  readonly recursiveSelections: number;
  readonly validationErrors: number;
  readonly bodyBytes: number;
  /** Objects and lists within each other. */
  readonly variablesDepth: number;
  /** Characters of a text, as an argument or in one; most arguments allow fewer. */
  readonly textLength: number;
  /** Milliseconds within which it is refused when connections to the database do not come; it waits a tenth less (`patience.ts`). */
  readonly connectionWaitMs: number;
}

/** What is measured on a document once it is read. */
export interface DocumentLimits {
  /** Fields under fields, outside introspection. */
  readonly depth: number;
  /** Fields under fields in introspection, which asks for types of types of types. */
  readonly introspectionDepth: number;
  /** Lists of a type within lists of a type: the fields of the types of the fields of ... grow tenfold each time. */
  readonly introspectionLists: number;
  /** Times that the whole schema is asked for. */
  readonly schemas: number;
  /** Each time a field is renamed, after fragments are spread. */
  readonly aliases: number;
  /** After fragments are spread. */
  readonly fields: number;
  readonly rootFields: number;
  /** After fragments are spread. */
  readonly directives: number;
  readonly fragments: number;
}

export const requestLimits: RequestLimits = {
  depth: 12,
  introspectionDepth: 20,
  introspectionLists: 1,
  schemas: 1,
  aliases: 20,
  fields: 300,
  rootFields: 10,
  directives: 10,
  fragments: 30,
  tokens: 1_000,
  recursiveSelections: 10_000,
  validationErrors: 5,
  bodyBytes: 100_000,
  variablesDepth: 32,
  textLength: 2_000,
  connectionWaitMs: 2_000,
};
