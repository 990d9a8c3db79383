import { writeFile } from 'node:fs/promises';
import { makeTemplate, type TemplateFormat } from '../exchange/template/make-template.ts';
import { type SheetLanguage, type TemplateName, templates } from '../exchange/template/templates.ts';
import { inASentence } from './as-operator.ts';

export interface TemplateOptions {
  readonly format: TemplateFormat;
  readonly language: SheetLanguage;
  readonly out?: string;
}

/** `ketenkaart template`: needs no database, and writes over no file that is there. */
export function templateCommand(what: TemplateName, options: TemplateOptions): Promise<void> {
  return inASentence(async () => {
    const file = await makeTemplate(what, options.format, options.language);
    if (!file) {
      const single = Object.keys(templates).filter((name) => name !== what);
      throw new Error(`a CSV holds one sheet, and ${what} has several: ask for ${single.join(', ')}`);
    }
    const path = options.out ?? file.name;
    await writeFile(path, file.content, { flag: 'wx' }).catch((fault: NodeJS.ErrnoException) => {
      if (fault.code === 'EEXIST') throw new Error(`${path} is there already; say where to with --out`);
      throw fault;
    });
    console.log(path);
    return true;
  });
}
