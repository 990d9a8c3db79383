import { limits } from '../reading/limits.ts';
import { beyondLimit } from '../reading/unreadable.ts';
import type { Workbook } from './open-workbook.ts';

export interface ListedSheet {
  readonly name: string;
  readonly isHidden: boolean;
  /** Of the relation that says where it is. */
  readonly id: string;
}

/** The sheets in the order of their tabs, and whether days are counted from 1904. */
export async function listSheets({ main, read }: Workbook) {
  const sheets: ListedSheet[] = [];
  let isFrom1904 = false;
  const found = read<ListedSheet>(main, {
    open(tag, attributes) {
      if (tag === 'workbookPr') isFrom1904 = /^(1|true)$/.test(attributes.date1904 ?? '');
      if (tag !== 'sheet') return undefined;
      const { name = '', state = 'visible' } = attributes;
      const id = Object.entries(attributes).find(([key]) => /:id$/.test(key))?.[1] ?? '';
      return { name, isHidden: state !== 'visible', id };
    },
  });
  for await (const sheet of found) {
    sheets.push(sheet);
    if (sheets.length > limits.sheets) throw beyondLimit(`it has more than ${limits.sheets} sheets`);
  }
  return { sheets, isFrom1904 };
}

/** The texts that cells refer to by number, without the reading aids that Japanese has. */
export async function readSharedTexts({ read }: Workbook, part: string | undefined): Promise<string[]> {
  if (part === undefined) return [];
  const texts: string[] = [];
  let characters = 0;
  let text = '';
  let isAid = false;
  const found = read<string>(part, {
    open(tag) {
      if (tag === 'si') text = '';
      if (tag === 'rPh') isAid = true;
      return undefined;
    },
    close(tag, more) {
      if (tag === 't' && !isAid) text += more;
      if (tag === 'rPh') isAid = false;
      return tag === 'si' ? text : undefined;
    },
  });
  for await (const shared of found) {
    texts.push(shared);
    // An empty text takes room as well.
    characters += shared.length + 10;
    if (characters > limits.sharedCharacters) {
      throw beyondLimit(`its cells share more than ${limits.sharedCharacters} characters of text`);
    }
  }
  return texts;
}

/** Formats that a workbook need not write down (ECMA-376, part 1, 18.8.30), as far as they show days and times. */
const builtInDays = [14, 15, 16, 17, 18, 19, 20, 21, 22, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 45, 46, 47];
const moreBuiltInDays = [50, 51, 52, 53, 54, 55, 56, 57, 58];

/** The code of the format of each style that cells refer to by number. */
export async function readFormats({ read }: Workbook, part: string | undefined): Promise<string[]> {
  if (part === undefined) return [];
  const codes = new Map([...builtInDays, ...moreBuiltInDays].map((id) => [String(id), 'yyyy-mm-dd']));
  const formats: string[] = [];
  const found = read<string>(part, {
    open(tag, { numFmtId = '', formatCode = '' }, parent) {
      if (tag === 'numFmt') codes.set(numFmtId, formatCode);
      return tag === 'xf' && parent === 'cellXfs' ? numFmtId : undefined;
    },
  });
  for await (const id of found) formats.push(codes.get(id) ?? 'General');
  return formats;
}
