import { posix } from 'node:path';
import { type Entry, openPromise, type ZipFile } from 'yauzl';
import { limits } from '../reading/limits.ts';
import { beyondLimit, Unreadable } from '../reading/unreadable.ts';
import { filesIn, unpackEntry } from './open-zip-entry.ts';
import { type OnProgress, packingOf, peek, refuseOldOffice } from './read-bytes.ts';
import { readXml, type XmlReader } from './read-xml.ts';
import { namesInZip } from './read-zip-entry.ts';

/** The parts of an Office file, by the relations between them. */
export interface Workbook {
  /** Path of the part that lists the sheets. */
  readonly main: string;
  /** What is made of a part; nothing when it is not there. */
  read<Item>(part: string, reader: XmlReader<Item>): AsyncGenerator<Item>;
  /** What a part refers to, by the id it uses for it. */
  relationsOf(part: string): Promise<ReadonlyMap<string, Relation>>;
  close(): void;
}

export interface Relation {
  /** The last word of its type: `worksheet`, `styles`, `sharedStrings`. */
  readonly type: string;
  readonly target: string;
}

/** Whether a file is an Office file of today: a zip with a list of content types. */
export async function isOfficeFile(path: string): Promise<boolean> {
  const { start } = await peek(path);
  refuseOldOffice(start);
  return packingOf(start) === 'ZIP' && (await namesInZip(path)).includes(contentTypes);
}

const contentTypes = '[Content_Types].xml';

/** Throws when it is no workbook that can be read, with what to do about it. */
export async function openWorkbook(path: string, onProgress: OnProgress): Promise<Workbook> {
  const { size } = await peek(path);
  const zip = await openPromise(path, { autoClose: false });
  try {
    const parts = byName(await filesIn(zip));
    const read = readerOf(zip, parts, (packed) => onProgress(Math.min(packed, size), size));
    const relationsOf = (part: string) => readRelations(read, part);
    const main = [...(await relationsOf('')).values()].find(({ type }) => type === 'officeDocument')?.target;
    if (main === undefined) throw new Unreadable('it is a zip like that of Office, but without a document');
    await refuseOtherKinds(read, main);
    return { main, read, relationsOf, close: () => zip.close() };
  } catch (fault) {
    zip.close();
    throw fault;
  }
}

function byName(files: readonly Entry[]): ReadonlyMap<string, Entry> {
  const parts = new Map<string, Entry>();
  for (const file of files) {
    if (parts.has(file.fileName)) throw new Unreadable(`${file.fileName} is in it twice`);
    parts.set(file.fileName, file);
  }
  return parts;
}

function readerOf(
  zip: ZipFile,
  parts: ReadonlyMap<string, Entry>,
  onRead: (packedBytes: number) => void,
): Workbook['read'] {
  let [packed, unpacked] = [0, 0];
  return async function* read(part, reader) {
    const entry = parts.get(part);
    if (!entry) return;
    unpacked += entry.uncompressedSize;
    if (unpacked > limits.workbookBytes) {
      throw beyondLimit(`it unpacks to more than ${Math.round(limits.workbookBytes / 1024 ** 2)} MB`);
    }
    yield* readXml(unpackEntry(zip, entry), part, reader);
    packed += entry.compressedSize;
    onRead(packed);
  };
}

async function readRelations(read: Workbook['read'], part: string): Promise<Map<string, Relation>> {
  const { dir, base } = posix.parse(part);
  const relations = new Map<string, Relation>();
  const found = read<[string, Relation]>(posix.join(dir, '_rels', `${base}.rels`), {
    open(name, { Id = '', Type = '', Target = '', TargetMode }) {
      // What lies outside the file, such as a linked workbook, is not looked at.
      if (name !== 'Relationship' || TargetMode === 'External') return undefined;
      const target = Target.startsWith('/') ? Target.slice(1) : posix.join(dir, Target);
      return [Id, { type: posix.basename(Type), target }];
    },
  });
  for await (const [id, relation] of found) relations.set(id, relation);
  return relations;
}

const asWorkbook = 'Open it in Excel and save it as "Excel Workbook (.xlsx)".';

async function refuseOtherKinds(read: Workbook['read'], main: string): Promise<void> {
  let kind = '';
  const types = read<string>(contentTypes, {
    open: (name, { PartName = '', ContentType = '' }) =>
      name === 'Override' && PartName === `/${main}` ? ContentType : undefined,
  });
  for await (const type of types) kind = type;
  if (/macroEnabled/i.test(kind)) {
    throw new Unreadable('it is a workbook with macros (.xlsm), which are not let in', {
      repair: asWorkbook,
    });
  }
  if (/sheet\.binary/i.test(kind)) {
    throw new Unreadable('it is a binary workbook (.xlsb)', { repair: asWorkbook });
  }
  if (!/spreadsheetml\.(sheet|template)\.main\+xml$/.test(kind)) {
    throw new Unreadable('it is an Office file, but no workbook', { repair: asWorkbook });
  }
}
