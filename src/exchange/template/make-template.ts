import { type SheetLanguage, type TemplateName, templates } from './templates.ts';
import { writeCsvTemplate, writeTemplate } from './write-template.ts';

export type TemplateFormat = 'xlsx' | 'csv';

/** A file to fill in, under the name it is saved as. */
export interface TemplateFile {
  readonly name: string;
  readonly content: Buffer;
}

/** Null when it cannot be made: a CSV holds one sheet, and for partners there are eight. */
export async function makeTemplate(
  what: TemplateName,
  format: TemplateFormat,
  language: SheetLanguage,
): Promise<TemplateFile | null> {
  const sheets = templates[what];
  const [first, ...others] = sheets;
  const title = others.length > 0 ? what : first.title[language].toLowerCase().replaceAll(' ', '-');
  const name = `${title}.${format}`;
  if (format === 'xlsx') return { name, content: await writeTemplate(sheets, language) };
  return others.length > 0 ? null : { name, content: Buffer.from(writeCsvTemplate(first, language)) };
}
