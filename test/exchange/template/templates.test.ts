import { writeFileSync } from 'node:fs';
import { getDataset } from '../../../src/exchange/datasets.ts';
import { understandFacilitySheet } from '../../../src/exchange/facility/understand-facility-sheet.ts';
import { openWorkbook } from '../../../src/exchange/file/open-workbook.ts';
import { readXlsx } from '../../../src/exchange/file/read-xlsx.ts';
import { importFiles } from '../../../src/exchange/import-files.ts';
import { understandActivities } from '../../../src/exchange/partner/understand-activities.ts';
import { understandAnchoring } from '../../../src/exchange/partner/understand-anchoring.ts';
import { understandCoalitions } from '../../../src/exchange/partner/understand-coalitions.ts';
import { understandGivenFigures } from '../../../src/exchange/partner/understand-given-figures.ts';
import { understandInventories } from '../../../src/exchange/partner/understand-inventories.ts';
import { understandOrganisations } from '../../../src/exchange/partner/understand-organisations.ts';
import { understandPartnerSheet } from '../../../src/exchange/partner/understand-partner-sheet.ts';
import { understandRelations } from '../../../src/exchange/partner/understand-relations.ts';
import { understandWorkingAreas } from '../../../src/exchange/partner/understand-working-areas.ts';
import { recogniseSurveyTable } from '../../../src/exchange/survey/survey-columns.ts';
import { understandEdgeList } from '../../../src/exchange/survey/understand-edge-list.ts';
import { understandSurveyTable } from '../../../src/exchange/survey/understand-survey-table.ts';
import { makeTemplate } from '../../../src/exchange/template/make-template.ts';
import { exampleOf, wordLists } from '../../../src/exchange/template/sheet-explanation.ts';
import {
  type SheetLanguage,
  type TemplateName,
  templates,
} from '../../../src/exchange/template/templates.ts';
import { apiOn } from '../../ask-sample.ts';
import { sampleDay } from '../../prepared.ts';
import { temporaryFolder } from '../sheets.ts';
import { aQuestion } from '../surveys.ts';
import { listOf } from '../understood.ts';
import { workbookOf } from '../workbook-of.ts';

const folder = temporaryFolder();
afterAll(() => folder.remove());

const languages: SheetLanguage[] = ['nl', 'en'];

async function pathOf(what: TemplateName, language: SheetLanguage): Promise<string> {
  const file = await makeTemplate(what, 'xlsx', language);
  const path = folder.write(file!.name, '');
  writeFileSync(path, file!.content);
  return path;
}

/** Texts of every sheet, row by row; an empty cell is an empty text. */
async function textsIn(path: string): Promise<Map<string, string[][]>> {
  const sheets = new Map<string, string[][]>();
  for await (const { name, rows } of readXlsx(path)) {
    const texts = (await listOf(rows)).map(({ cells }) =>
      Array.from({ length: Math.max(...cells.keys()) }, (_, index) => cells.get(index + 1)?.text ?? ''),
    );
    sheets.set(name, texts);
  }
  return sheets;
}

describe('a template', () => {
  test.each([
    ['facilities', understandFacilitySheet],
    ['organisations', understandOrganisations],
    ['working-areas', understandWorkingAreas],
    ['relations', understandRelations],
    ['coalitions', understandCoalitions],
    ['activities', understandActivities],
    ['inventories', understandInventories],
    ['anchoring', understandAnchoring],
    ['figures', understandGivenFigures],
  ] as const)(
    'of %s has columns that are read, and marks as needed those without which it is refused',
    (what, understand) => {
      for (const language of languages) {
        const { columns } = templates[what][0];
        const header = columns.map(({ name }) => name[language]);
        expect(understand(header, { file: 'a' }).issues).toEqual([]);
        for (const { name, isNeeded = false } of columns) {
          const without = header.filter((column) => column !== name[language]);
          expect([name, understand(without, { file: 'a' }).understand === null]).toEqual([name, isNeeded]);
        }
      }
    },
  );

  test('of a survey has columns that are read, and marks as needed those without which it is refused', () => {
    const options = { file: 'a', question: aQuestion() };
    const [asked, answers] = templates.survey;
    const sheets = [
      [asked, understandSurveyTable],
      [answers, understandEdgeList],
    ] as const;
    for (const language of languages) {
      for (const [{ columns }, understand] of sheets) {
        const header = columns.map(({ name }) => name[language]);
        expect(understand(header, options).issues).toEqual([]);
        expect(recogniseSurveyTable(header)).toBe(
          understand === understandEdgeList ? 'EDGES' : 'RESPONDENTS',
        );
      }
      for (const { name, isNeeded = false } of answers.columns) {
        const without = answers.columns.map((column) => column.name[language]);
        const header = without.filter((column) => column !== name[language]);
        expect([name, understandEdgeList(header, options).understand === null]).toEqual([name, isNeeded]);
      }
    }
  });

  test('of every sheet is known for what it is among those of partners', () => {
    for (const { columns } of templates.partners) {
      for (const language of languages) {
        const header = columns.map(({ name }) => name[language]);
        expect(understandPartnerSheet(header, { file: 'a' })).toMatchObject({ issues: [] });
      }
    }
  });

  test('explains each of its columns in two languages, with an example', async () => {
    for (const language of languages) {
      const sheets = await textsIn(await pathOf('partners', language));
      const [, ...explained] = sheets.get({ nl: 'Uitleg', en: 'Explanation' }[language])!;
      const columns = templates.partners.flatMap((sheet) => sheet.columns);
      expect(explained.map(([, column]) => column)).toEqual(columns.map(({ name }) => name[language]));
      for (const [, , , what, , example] of explained) {
        expect(what).toMatch(/\.$/);
        expect(example).not.toBe('');
      }
    }
    for (const { nl, en } of templates.partners.flatMap((sheet) => sheet.columns)) expect(nl).not.toBe(en);
  });

  test('offers for a column with a closed list the words of that list, and of no other', async () => {
    for (const language of languages) {
      const path = await pathOf('relations', language);
      const words = (await textsIn(path)).get({ nl: 'Woorden', en: 'Words' }[language])!;
      const workbook = await openWorkbook(path, () => {});
      const offers = await listOf(
        workbook.read<string>('xl/worksheets/sheet1.xml', {
          open: (name, { sqref = '' }) => (name === 'dataValidation' ? sqref : undefined),
          close: (name, text) => (name === 'formula1' ? text : undefined),
        }),
      );
      workbook.close();
      const { columns } = templates.relations[0];
      const theme = columns.findIndex(({ name }) => name.en === 'theme');
      const letter = 'ABCDEFGHIJKLMNO'[theme]!;
      const range = offers[offers.indexOf(`${letter}2:${letter}301`) + 1]!;
      const [, column, first, last] = /!\$([CD])\$(\d+):\$[CD]\$(\d+)$/.exec(range) ?? [];
      const offered = words.slice(Number(first) - 1, Number(last)).map((row) => row['ABCD'.indexOf(column!)]);
      expect(offered).toEqual(wordLists.themes.vocabulary.terms.map((term) => term[language]));
      expect(offers).toHaveLength(2 * columns.filter(({ words: list, isList }) => list && !isList).length);
    }
  });

  test('as CSV is its header, which Excel reads as UTF-8; for all sheets of partners there is none', async () => {
    const file = await makeTemplate('working-areas', 'csv', 'en');
    expect(file?.name).toBe('working-areas.csv');
    expect(file?.content.toString()).toBe('\uFEFFfacility;area;share;valid_from;valid_until\r\n');
    expect((await makeTemplate('working-areas', 'csv', 'nl'))?.name).toBe('werkgebieden.csv');
    expect(await makeTemplate('partners', 'csv', 'nl')).toBeNull();
  });
});

describe('a template that was filled in with its own examples', () => {
  const api = apiOn('SAMPLE');

  const bringIn = (files: string[], code: string) => {
    const partners = getDataset('partners');
    return importFiles(api.database, {
      dataset: { ...partners, source: { ...partners.source, code, name: code } },
      ...{ files, edition: null, factsOn: null, today: sampleDay, dryRun: false, isSample: false },
      onProgress: () => {},
    });
  };

  /** A second facility, for the relation to go to. */
  const other = (column: { name: { en: string } }, example: string) =>
    ({ key: 'speeltuin-rietdoarp', brin: '', lrk_number: '', bag_id: '', kvk_branch: '' })[column.name.en] ??
    example;
  const linesOf = (sheet: (typeof templates.partners)[number], language: SheetLanguage): string[][] => {
    const line = sheet.columns.map((column) => exampleOf(column, language));
    const isFacilities = sheet.title.en === 'Facilities';
    return isFacilities ? [line, sheet.columns.map((column, index) => other(column, line[index]!))] : [line];
  };

  test.each(languages)('comes in without a single remark (%s)', async (language) => {
    const headers = await textsIn(await pathOf('partners', language));
    const filled = [...headers].map(([name, [header = [], ...rest]]) => {
      const sheet = templates.partners.find(({ title }) => title[language] === name);
      return { name, rows: [header, ...(sheet ? linesOf(sheet, language) : rest)] };
    });
    const path = folder.write(`filled-${language}.xlsx`, '');
    writeFileSync(path, workbookOf(filled));
    const run = await bringIn([path], `template_${language}`);
    // The second language tells of the same LRK number, which is the same place.
    const remarks = run.issues.filter(({ code }) => code !== 'KNOWN_FROM_ANOTHER_SOURCE');
    expect([run.outcome, run.lines, remarks]).toEqual(['LOADED', 11, []]);
  });

  test('comes in as CSV too, and changes nothing after the workbook', async () => {
    const names = ['organisations', 'facilities', 'working-areas', 'relations', 'inventories'] as const;
    const files = await Promise.all(
      names.map(async (what) => {
        const csv = await makeTemplate(what, 'csv', 'nl');
        const lines = linesOf(templates[what][0], 'nl').map((line) => `${line.join(';')}\r\n`);
        return folder.write(csv!.name, `${csv!.content}${lines.join('')}`);
      }),
    );
    const run = await bringIn(files, 'template_nl');
    expect(run).toMatchObject({ outcome: 'UNCHANGED', lines: 6, issues: [] });
  });
});
