import type { FastifyInstance } from 'fastify';
import {
  makeTemplate,
  type TemplateFile,
  type TemplateFormat,
} from '../../exchange/template/make-template.ts';
import { type SheetLanguage, type TemplateName, templates } from '../../exchange/template/templates.ts';

const types: Readonly<Record<TemplateFormat, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
};

/** Sheets to fill in, at /templates/facilities.xlsx and the like; in Dutch, or in English with `?language=en`. */
export function registerTemplates(app: FastifyInstance): void {
  // They are the same until another version starts.
  const made = new Map<string, Promise<TemplateFile | null>>();
  const templateOf = (what: TemplateName, format: TemplateFormat, language: SheetLanguage) => {
    const key = `${what} ${format} ${language}`;
    const making = made.get(key) ?? makeTemplate(what, format, language);
    made.set(key, making);
    return making;
  };

  app.get<{ Params: { file: string }; Querystring: { language?: unknown } }>(
    '/templates/:file',
    async ({ params, query }, reply) => {
      const [, what = '', format = ''] = /^([a-z-]+)\.(xlsx|csv)$/.exec(params.file) ?? [];
      const { language = 'nl' } = query;
      if (!isTemplate(what) || !isFormat(format) || !isLanguage(language)) return reply.callNotFound();
      const file = await templateOf(what, format, language);
      if (!file) return reply.callNotFound();
      return reply
        .type(types[format])
        .headers({
          'cache-control': 'public, max-age=300',
          'content-disposition': `attachment; filename="${file.name}"`,
        })
        .send(file.content);
    },
  );
}

const isTemplate = (text: string): text is TemplateName => Object.hasOwn(templates, text);
const isFormat = (text: string): text is TemplateFormat => Object.hasOwn(types, text);
const isLanguage = (text: unknown): text is SheetLanguage => text === 'nl' || text === 'en';
