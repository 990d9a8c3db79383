import { SaxesParser } from 'saxes';
import { limits } from '../reading/limits.ts';
import { beyondLimit, Unreadable } from '../reading/unreadable.ts';

export type XmlAttributes = Readonly<Record<string, string>>;

/** What is made of a document while it passes: each may give items, which come out in the order of the document. */
export interface XmlReader<Item> {
  open?(name: string, attributes: XmlAttributes, parent: string): Item | undefined;
  /** `text` is what stood between the last tag and this one. */
  close?(name: string, text: string): Item | undefined;
}

/**
 * An XML document as a stream; names come without prefix. No more of it is held than the reader keeps. A document that
 * declares anything of its own (a DTD, with which entities could grow without end) is refused, as is one that is not
 * well formed.
 */
export async function* readXml<Item>(
  bytes: AsyncIterable<Uint8Array>,
  part: string,
  reader: XmlReader<Item>,
): AsyncGenerator<Item> {
  const parser = new SaxesParser();
  const open: string[] = [];
  let found: Item[] = [];
  let text = '';
  const keep = (item: Item | undefined) => {
    if (item !== undefined) found.push(item);
  };
  parser.on('error', ({ message }) => {
    throw new Unreadable(`${part} in it is no sound XML: ${message}`);
  });
  parser.on('doctype', () => {
    throw new Unreadable(`${part} in it declares types of its own, which no workbook does`);
  });
  parser.on('opentag', ({ name, attributes }) => {
    if (open.length >= limits.xmlDepth) {
      throw beyondLimit(`${part} in it has XML within XML more than ${limits.xmlDepth} deep`);
    }
    const local = withoutPrefix(name);
    keep(reader.open?.(local, attributes, open.at(-1) ?? ''));
    open.push(local);
    text = '';
  });
  const addText = (more: string) => {
    text += more;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', () => {
    const name = open.pop() ?? '';
    keep(reader.close?.(name, text));
    text = '';
  });

  const decoder = new TextDecoder('utf-8', { fatal: true });
  for await (const chunk of bytes) {
    parser.write(decodeOrRefuse(() => decoder.decode(chunk, { stream: true }), part));
    yield* found;
    found = [];
  }
  parser.write(decodeOrRefuse(() => decoder.decode(), part)).close();
  yield* found;
}

function decodeOrRefuse(decode: () => string, part: string): string {
  try {
    return decode();
  } catch {
    throw new Unreadable(`${part} in it is not UTF-8`);
  }
}

const withoutPrefix = (name: string) => name.slice(name.indexOf(':') + 1);
