import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fastify from 'fastify';
import { makeTemplate } from '../../../src/exchange/template/make-template.ts';
import { registerTemplates } from '../../../src/server/download/template-downloads.ts';
import { runCli } from '../../run-cli.ts';

describe('a template over HTTP', () => {
  const app = fastify();
  beforeAll(() => registerTemplates(app));
  afterAll(() => app.close());

  test('is a workbook to save, in Dutch unless English is asked for', async () => {
    for (const [path, name] of [
      ['/templates/facilities.xlsx', 'voorzieningen.xlsx'],
      ['/templates/facilities.xlsx?language=en', 'facilities.xlsx'],
      ['/templates/partners.xlsx?language=nl', 'partners.xlsx'],
    ] as const) {
      const { statusCode, headers, rawPayload } = await app.inject(path);
      expect(statusCode).toBe(200);
      expect(headers['content-type']).toContain('spreadsheetml.sheet');
      expect(headers['content-disposition']).toBe(`attachment; filename="${name}"`);
      expect(rawPayload.subarray(0, 2).toString()).toBe('PK');
    }
  });

  test('is a header as CSV', async () => {
    const { headers, rawPayload } = await app.inject('/templates/inventories.csv');
    expect(headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(rawPayload).toEqual((await makeTemplate('inventories', 'csv', 'nl'))!.content);
  });

  test.each([
    '/templates/partners.csv',
    '/templates/facilities.xls',
    '/templates/toString.xlsx',
    '/templates/facilities.xlsx?language=fy',
    '/templates/facilities.xlsx?language=nl&language=en',
    '/templates/..%2f..%2fpackage.csv',
  ])('%s is not there', async (path) => {
    expect((await app.inject(path)).statusCode).toBe(404);
  });
});

describe('ketenkaart template', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ketenkaart-template-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const template = (...words: string[]) => runCli({}, 'template', ...words);

  test('makes a file, says where, and needs no database; a file that is there stays', async () => {
    const path = join(folder, 'blad.csv');
    const options = ['relations', '--format', 'csv', '--language', 'en', '--out', path];
    expect(await template(...options)).toEqual({ code: 0, stdout: `${path}\n`, stderr: '' });
    expect(readFileSync(path, 'utf8')).toMatch(/^\uFEFFfrom;to;theme;/);
    const again = await template('relations', '--out', path);
    expect(again).toMatchObject({ code: 1, stderr: `${path} is there already; say where to with --out\n` });
    expect(readFileSync(path, 'utf8')).toMatch(/^\uFEFFfrom;to;theme;/);
  });

  test('says what to ask for when a CSV cannot hold it', async () => {
    const path = join(folder, 'partners.csv');
    const ended = await template('partners', '--format', 'csv', '--out', path);
    expect(ended).toMatchObject({ code: 1, stdout: '' });
    expect(ended.stderr).toContain('a CSV holds one sheet, and partners has several: ask for facilities, ');
    expect(existsSync(path)).toBe(false);
  });
});
