import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { anonymous } from '../src/access/viewer.ts';
import { tellRun } from '../src/command/tell-run.ts';
import { successionColumns } from '../src/exchange/area/understand-successions.ts';
import { datasets, getDataset } from '../src/exchange/datasets.ts';
import { facilitySheetColumns } from '../src/exchange/facility/facility-sheet-columns.ts';
import { pointFileColumns } from '../src/exchange/facility/point-file-columns.ts';
import { importFiles } from '../src/exchange/import-files.ts';
import {
  activityColumns,
  anchoringColumns,
  coalitionColumns,
  figureColumns,
  inventoryColumns,
  organisationColumns,
  relationColumns,
  workingAreaColumns,
} from '../src/exchange/partner/partner-sheet-columns.ts';
import { contactColumns } from '../src/exchange/reading/contact-sheet-columns.ts';
import type { SheetColumns } from '../src/exchange/reading/sheet-columns.ts';
import { edgeColumns, respondentColumns } from '../src/exchange/survey/survey-columns.ts';
import { surveyScales } from '../src/relation/survey-scales.ts';
import { apiOn, apiOver } from './ask-sample.ts';
import { fencedIn, readDocument, sheetsIn } from './documents.ts';
import { makeOwnPlace, type OwnPlace } from './own-place.ts';
import { sampleDay } from './prepared.ts';
import { runCli } from './run-cli.ts';

const readme = readDocument('README.md');
const manual = readDocument('docs/own-data.md');
/** From its title up to the next of the same depth. */
const chapter = (title: string) => manual.split(/^## /m).find((part) => part.startsWith(`${title}\n`)) ?? '';

describe('the manual of own data', () => {
  test.each<[string, SheetColumns<string>]>([
    ['Addresses without a point', pointFileColumns],
    ['Facilities', facilitySheetColumns],
    ['Organisations', organisationColumns],
    ['Working areas', workingAreaColumns],
    ['Relations', relationColumns],
    ['Coalitions', coalitionColumns],
    ['Activities', activityColumns],
    ['Anchoring', anchoringColumns],
    ['Inventories', inventoryColumns],
    ['Figures (cijfers)', figureColumns],
    ['Contacts', contactColumns],
    ['Successions', successionColumns],
    ['Edge lists', edgeColumns],
    ['Who was asked', respondentColumns],
  ])('has every column of the sheet "%s" in Dutch and English, and no other', (title, columns) => {
    const section = manual.split(/^###? /m).find((part) => part.startsWith(title)) ?? '';
    const rows = [...section.matchAll(/^\| `(\w+)` \| `(\w+)` \|/gm)].map(([, dutch, english]) => [
      dutch,
      english,
    ]);
    expect(rows).toEqual(Object.values(columns).map(([dutch, english]) => [dutch, english]));
  });

  test('and the README name every kind of file that can come in', () => {
    const named = [...`${readme}${manual}`.matchAll(/`import ([a-z\d-]+)/g)].map(([, name]) => name);
    expect([...new Set(named)].sort()).toEqual(datasets.map(({ name }) => name).sort());
  });
});

describe('the sheets made by hand', () => {
  const api = apiOn('SAMPLE');
  let folder: string;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'ketenkaart-sheets-'));
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true });
  });

  async function bringIn(document: string) {
    const sheets = [...sheetsIn(document)];
    for (const [name, text] of sheets) writeFileSync(join(folder, name), text);
    const partners = getDataset('partners');
    const run = await importFiles(api.database, {
      dataset: { ...partners, source: { ...partners.source, code: 'proef', name: 'proef' } },
      files: sheets.map(([name]) => join(folder, name)),
      ...{ edition: null, factsOn: null, today: sampleDay, dryRun: false, isSample: false },
      onProgress: () => {},
    });
    return tellRun(run, false, 20);
  }
  const outputsIn = (document: string) =>
    fencedIn(document)
      .filter(({ language }) => language === '')
      .map(({ text }) => text.trimEnd());

  test('of the README come in as it says', async () => {
    expect(outputsIn(readme)).toContain(await bringIn(readme));
  });

  test('of the manual come in after those, as it says', async () => {
    expect(outputsIn(manual)).toContain(await bringIn(chapter('An example')));
  });

  test('say what the manual says of them', async () => {
    const { data } = await api.ask(`{
      area(code: "WK990106") { coverage(kinds: ["KINDERWERK"]) { presence { status basis } } }
      facilities(where: { text: "kinderwerk rietdoarp" }) { nodes { relations { nodes { consensus level } } } }
      facility: facilities(where: { text: "rietkraag" }) { nodes { neighbourhood { code } } }
    }`);
    expect(data.area.coverage).toEqual([
      { presence: { status: 'PRESENT', basis: 'STATED_BY_MUNICIPALITY' } },
    ]);
    expect(data.facilities.nodes[0].relations.nodes).toEqual(
      expect.arrayContaining([
        { consensus: 'CONFIRMED', level: 3.5 },
        { consensus: 'ONE_SIDED', level: 2 },
      ]),
    );
    expect(data.facility.nodes[0].neighbourhood.code).toMatch(/^BU990106/);
  });
});

describe('the survey of the manual', () => {
  const survey = chapter('The answers of a survey');
  let place: OwnPlace;
  let folder: string;

  beforeAll(async () => {
    place = await makeOwnPlace('SAMPLE');
    folder = mkdtempSync(join(tmpdir(), 'ketenkaart-survey-'));
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true });
    await place.remove();
  });

  /** What the command of a document says, when it is typed as it stands there after its sheets were made. */
  async function typed(document: string, command: RegExp) {
    for (const [name, text] of sheetsIn(document)) writeFileSync(join(folder, name), text);
    const [words = ''] = command.exec(document.replaceAll('\\\n', ' ')) ?? [];
    const [, ...given] = words.replaceAll('.tmp/', `${folder}/`).split(/\s+--\s+/, 2);
    const { stdout, stderr } = await runCli({ ...place.settings }, ...given.join(' ').split(/\s+/));
    return `${stdout}${stderr}`.trimEnd();
  }

  test('comes in after the facilities of the README, as it says, and its question is answered as told', async () => {
    await typed(readme, /^npm run -s ketenkaart -- import partners .*$/m);
    const told = await typed(survey, /^npm run -s ketenkaart -- import survey .*$/m);
    expect(fencedIn(survey).map(({ text }) => text.trimEnd())).toContain(told);

    const api = await apiOver(await place.open());
    const blocks = fencedIn(survey);
    const question = blocks.findIndex(({ language }) => language === 'graphql');
    const { data, errors } = await api.ask(blocks[question]?.text ?? '', {}, anonymous);
    await api.close();
    expect(errors).toEqual([]);
    expect({ data }).toEqual(JSON.parse(blocks[question + 1]?.text ?? ''));
  });

  test('is answered as its scales and options are listed', () => {
    const listed = [...survey.matchAll(/^\| `([A-Z_\d]+)` \|/gm)].map(([, code]) => code);
    const scales = surveyScales.terms.map(({ code }) => code).filter((code) => code !== 'OWN');
    expect(listed).toEqual(scales);
  });
});
