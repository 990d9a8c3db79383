import { type Document, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument, visit } from 'yaml';
import type { z } from 'zod';
import { sayFault } from './say-fault.ts';
import { beyondLimits } from './yaml-limits.ts';

/** Something that is wrong with a file, and where a text editor finds it. */
export interface Fault {
  readonly line: number;
  readonly column: number;
  /** Where it stands in the structure, as `norms.3.value`; empty for the file itself. */
  readonly path: string;
  readonly message: string;
}

/** A file that is not taken; its message tells all faults, a line each. */
export class FaultyFile extends Error {
  readonly faults: readonly Fault[];
  constructor(message: string, faults: readonly Fault[]) {
    super(message);
    this.faults = faults;
  }
}

type Path = readonly PropertyKey[];

/** What a file says, and where each part of it stands. */
export interface Located<Content> {
  readonly content: Content;
  readonly fault: (path: Path, message: string) => Fault;
}

/** All faults of a file in one Error, a line each, in the order of the file. */
export function refuseFile(name: string, what: string, found: readonly Fault[]): FaultyFile {
  const faults = found.toSorted((a, b) => a.line - b.line || a.column - b.column);
  const lines = faults.map(
    ({ line, column, path, message }) =>
      `  line ${line}, column ${column}${path ? `, ${path}` : ''}: ${message}`,
  );
  return new FaultyFile(`${name} is not ${what}:\n${lines.join('\n')}`, faults);
}

/** YAML as far as it can be read at all: with a fault in how it is written there is nothing to look at further. */
export function parseYaml(text: string, name: string, what: string): Located<unknown> {
  const lines = new LineCounter();
  const at = (offset: number, path: Path, message: string): Fault => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col), path: path.map(String).join('.'), message };
  };
  const refuseAt = (faults: readonly Unreadable[]) =>
    refuseFile(
      name,
      what,
      faults.map(({ offset, message }) => at(offset, [], message)),
    );

  // Which counts the lines on its way.
  const beyond = beyondLimits(text, lines);
  if (beyond) throw refuseAt([beyond]);
  const document = parseDocument(text, { prettyErrors: false });
  const errors = document.errors.map(({ pos, message }) => ({ offset: pos[0], message }));
  const faults = errors.length > 0 ? errors : noText(document);
  if (faults.length > 0) throw refuseAt(faults);
  let content: unknown;
  try {
    content = document.toJS();
  } catch {
    // The library counts what references back come to: of a few lines more than fits into memory.
    throw refuseAt([{ offset: firstReference(document), message: 'this says more by * than can be read' }]);
  }
  return { content, fault: (path, message) => at(offsetOf(document.contents, path), path, message) };
}

interface Unreadable {
  readonly offset: number;
  readonly message: string;
}

/** Written with escapes, what is no text comes through where the file itself is text. */
function noText(document: Document): Unreadable[] {
  const found: Unreadable[] = [];
  visit(document, {
    Scalar(_, { value, range }) {
      if (typeof value === 'string' && (value.includes('\0') || !value.isWellFormed()))
        found.push({ offset: range?.[0] ?? 0, message: 'this has a character in it that is no text' });
    },
  });
  return found;
}

function firstReference(document: Document): number {
  let offset = 0;
  visit(document, {
    Alias(_, { range }) {
      offset = range?.[0] ?? 0;
      return visit.BREAK;
    },
  });
  return offset;
}

/** The same, held to a schema; throws every fault at once. */
export function readYaml<Schema extends z.ZodType>(
  { content, fault }: Located<unknown>,
  schema: Schema,
  name: string,
  what: string,
): z.infer<Schema> {
  const read = schema.safeParse(content, { error: sayFault });
  if (read.success) return read.data;
  throw refuseFile(name, what, faultsOf(read.error, fault));
}

export function faultsOf({ issues }: z.ZodError, fault: Located<unknown>['fault']): Fault[] {
  return issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => fault([...issue.path, key], 'this is no word of the file'))
      : [fault(issue.path, issue.message)],
  );
}

/** Where a value begins; of what is missing, where the thing begins that should have it. */
function offsetOf(contents: Node | null, path: Path): number {
  let node: unknown = contents;
  let offset = contents?.range?.[0] ?? 0;
  for (const step of path) {
    const [key, value] = isMap(node)
      ? pairOf(node, step)
      : [null, isSeq(node) ? node.items[Number(step)] : null];
    const found = startOf(value) ?? startOf(key);
    if (found === null) return offset;
    offset = startOf(key) ?? found;
    node = value;
  }
  return startOf(node) ?? offset;
}

function pairOf(
  map: { readonly items: readonly { readonly key: unknown; readonly value: unknown }[] },
  step: PropertyKey,
) {
  const pair = map.items.find(({ key }) => isScalar(key) && key.value === step);
  return [pair?.key ?? null, pair?.value ?? null] as const;
}

const startOf = (node: unknown): number | null =>
  (node as { readonly range?: readonly number[] | null } | null | undefined)?.range?.[0] ?? null;
