import { defaultFieldResolver, type GraphQLObjectType } from 'graphql';
import { sql } from 'kysely';
import { anonymous, operator, type Viewer } from '../../src/access/viewer.ts';
import { sheetDatasets } from '../../src/exchange/partner/sheet-datasets.ts';
import { buildApiSchema } from '../../src/server/schema/schema.ts';
import { filledIn } from '../../src/source/import-run.rows.ts';
import { apiOver, type OpenApi } from '../ask-sample.ts';
import { importingInto } from '../exchange/importing.ts';
import { aTeam, sheet, teams } from '../exchange/sheets.ts';
import { changeRows } from '../gap/plain-rows.ts';

const { api, importer } = importingInto('SAMPLE');
const source = 'lijst';
beforeAll(async () => {
  const text = sheet([...teams(120), aTeam('zonder', { fte: 'veel' })]);
  await importer.bringIn('facilities', { 'teams.csv': text }, { source });
  await importer.bringIn('facilities', { 'teams.csv': text }, { source });
  await importer.bringIn('facilities', { 'fout.csv': sheet([aTeam('x', { soort: 'KROEG' })]) }, { source });
  const many = Array.from({ length: 9 }, (_, index) => aTeam(`m${index}`, { fte: 'veel', personen: 'wat' }));
  await importer.bringIn('facilities', { 'veel.csv': sheet(many) }, { source: 'andere_lijst' });
});

const ask = async (query: string, variables = {}) => {
  const { data, errors } = await api.ask(query, variables);
  expect(errors).toEqual([]);
  return data;
};
const runs = async (args: string, fields: string) =>
  (await ask(`{ importRuns${args} { totalCount nodes { ${fields} } } }`)).importRuns;

describe('the import runs', () => {
  test('are listed with the newest first, also those that changed nothing or were refused', async () => {
    const { totalCount, nodes } = await runs('', 'dataset outcome startedAt finishedAt');
    expect(totalCount).toBe(9);
    expect(
      nodes.map(({ dataset, outcome }: { dataset: string; outcome: string }) => [dataset, outcome]),
    ).toEqual([
      ['facilities', 'LOADED'],
      ['facilities', 'REJECTED'],
      ['facilities', 'UNCHANGED'],
      ['facilities', 'LOADED'],
      ['contacts', 'LOADED'],
      ['partners', 'LOADED'],
      ['pc4-points', 'LOADED'],
      ['boundaries', 'LOADED'],
      ['key-figures', 'LOADED'],
    ]);
    const started = nodes.map(({ startedAt }: { startedAt: string }) => startedAt);
    expect(started).toEqual([...started].sort().reverse());
    for (const { startedAt, finishedAt } of nodes) expect(finishedAt >= startedAt).toBe(true);
  });

  test('are found by dataset and by outcome, and an empty list finds none', async () => {
    const count = async (where: string) => (await runs(`(where: ${where})`, 'id')).totalCount;
    expect(await count('{ dataset: ["partners", "boundaries"] }')).toBe(2);
    expect(await count('{ dataset: ["facilities"], outcome: [REJECTED, UNCHANGED] }')).toBe(2);
    expect(await count('{ dataset: [] }')).toBe(0);
    expect(await count('{ outcome: [] }')).toBe(0);
  });

  test('hold every one once over their pages', async () => {
    const ids: string[] = [];
    let page: { hasNextPage: boolean; endCursor: string | null } = { hasNextPage: true, endCursor: null };
    while (page.hasNextPage) {
      const { importRuns } = await ask(
        'query ($after: String) { importRuns(first: 3, after: $after) { nodes { id } pageInfo { hasNextPage endCursor } } }',
        { after: page.endCursor },
      );
      ids.push(...importRuns.nodes.map(({ id }: { id: string }) => id));
      page = importRuns.pageInfo;
    }
    expect(ids).toHaveLength(9);
    expect(new Set(ids).size).toBe(9);
  });
});

describe('an import run', () => {
  const counts = 'counts { lines inserted updated unchanged closed errors assumed notes }';

  test('tells its files by their fingerprint, and what it counted', async () => {
    const { nodes } = await runs(
      '(where: { dataset: ["facilities"], outcome: [LOADED, UNCHANGED] })',
      `outcome factsOn ${counts} files { name bytes sha256 } source { id name }`,
    );
    const [, again, first] = nodes;
    expect(first).toMatchObject({
      ...{ outcome: 'LOADED', factsOn: '2026-10-15', source: { id: 'src_lijst' } },
      counts: { lines: 121, inserted: 121, updated: 0, unchanged: 0, errors: 0, notes: 1 },
      files: [{ name: 'teams.csv', sha256: expect.stringMatching(/^[0-9a-f]{64}$/) }],
    });
    expect(again.files).toEqual(first.files);
    expect(again.counts).toMatchObject({ lines: 121, inserted: 0, updated: 0, unchanged: 121 });
  });

  test('that was refused says why, keeps its issues and changed nothing', async () => {
    const { nodes } = await runs(
      '(where: { outcome: [REJECTED] })',
      `rejectedBecause ${counts} issues { totalCount nodes { severity code file line column value message repair } }`,
    );
    expect(nodes).toHaveLength(1);
    const [{ rejectedBecause, counts: counted, issues }] = nodes;
    expect(rejectedBecause).toContain('1 of 1 lines (100.0 %) cannot be loaded');
    expect(counted).toMatchObject({ lines: 1, inserted: 0, errors: 1 });
    expect(issues.totalCount).toBe(1);
    expect(issues.nodes[0]).toMatchObject({
      ...{ severity: 'ERROR', file: 'fout.csv', line: 2, column: 'soort', value: 'KROEG' },
      message: expect.stringContaining('KROEG'),
    });
    const { facilities } = await ask('{ facilities(where: { text: "team x" }) { totalCount } }');
    expect(facilities.totalCount).toBe(0);
  });

  test('has its issues in the order of the lines, by severity, and page by page', async () => {
    const query = `query ($severity: [IssueSeverity!], $after: String) {
      importRuns(where: { dataset: ["facilities"], outcome: [LOADED] }, first: 1) { nodes {
        issues(severity: $severity, first: 4, after: $after) { totalCount nodes { line } pageInfo { hasNextPage endCursor } }
      } } }`;
    const page = async (variables: object) => (await ask(query, variables)).importRuns.nodes[0].issues;
    const lines: number[] = [];
    let after: string | null = null;
    for (let more = true; more; ) {
      const issues = await page({ after });
      lines.push(...issues.nodes.map(({ line }: { line: number | null }) => line ?? 0));
      after = issues.pageInfo.endCursor;
      more = issues.pageInfo.hasNextPage;
    }
    const { totalCount } = await page({});
    expect(lines).toHaveLength(totalCount);
    expect(totalCount).toBeGreaterThanOrEqual(18);
    expect((await page({ severity: ['ERROR'] })).totalCount).toBe(0);
    expect((await page({ severity: [] })).totalCount).toBe(0);
    expect((await page({ severity: ['NOTE', 'ASSUMED'] })).totalCount).toBe(totalCount);
  });

  test('asks the database no more for all runs than for one', async () => {
    const query = `query ($first: Int!) { importRuns(first: $first) { nodes {
      source { name } issues(first: 5) { totalCount nodes { message } } } } }`;
    const [one, all] = [await api.ask(query, { first: 1 }), await api.ask(query, { first: 7 })];
    expect(all.statements).toBe(one.statements);
  });
});

test('the sources of facts tell their licence and how to name them, and a sample says so', async () => {
  const { sources } = await ask('{ sources { id name publisher licence attribution isSample retrievedOn } }');
  expect(sources.map(({ id }: { id: string }) => id).sort()).toEqual([
    ...['src_andere_lijst', 'src_lijst', 'src_voorbeeldstad'],
  ]);
  expect(sources).toContainEqual({
    ...{ id: 'src_voorbeeldstad', name: 'Voorbeeldstad (verzonnen)', publisher: 'Ketenkaart' },
    ...{ licence: 'EUPL-1.2', isSample: true, retrievedOn: '2026-10-15' },
    attribution: 'Voorbeeldstad is verzonnen; geen echte gemeente, organisatie of persoon',
  });
});

test('an issue shows no mail address and no telephone number that stood in a wrong column', async () => {
  const slips = ['jan@voorbeeld.example', '06 12345678'].map((fte, at) => aTeam(`slip${at}`, { fte }));
  const text = sheet([...teams(220), ...slips]);
  await importer.bringIn('facilities', { 'verschoven.csv': text }, { source: 'verschoven' });
  const { nodes } = await runs('(first: 1)', 'outcome issues { nodes { column value message } }');
  const masked = ['[e-mail]', '[phone]'].map((value) => ({
    column: 'fte',
    value,
    message: expect.stringContaining(value),
  }));
  expect(nodes[0].issues.nodes.filter(({ column }: { column: string }) => column === 'fte')).toEqual(masked);
});

describe('what an import has to say of a line', () => {
  const editor: Viewer = { ...anonymous, kind: 'EDITOR', actor: 'anna', account: 'acc_hier' };
  const question = `{ importRuns(where: { dataset: ["facilities", "partners", "pc4-points"] }, first: 20) { nodes {
    dataset issues(first: 20) { totalCount nodes { code column line repair value message assumed } } } } }`;
  interface Said {
    readonly dataset: string;
    readonly code: string;
    readonly message: string | null;
  }
  async function saidTo(viewer: Viewer, of: OpenApi = api): Promise<Said[]> {
    const { data, errors } = await of.ask(question, {}, viewer);
    expect(errors).toEqual([]);
    return data.importRuns.nodes.flatMap(
      ({ dataset, issues }: { dataset: string; issues: { nodes: object[] } }) =>
        issues.nodes.map((issue) => ({ dataset, ...issue })),
    );
  }
  const quoteless = { value: null, message: null, assumed: null };

  test('quotes it: of sheets that people fill in to nobody over the API, of published files to everybody', async () => {
    await changeRows(
      api.database,
      sql`insert into import_issue (run_id, ordinal, severity, code, file, message)
        select id, 1, 'NOTE', 'A_NOTE', 'pc4.csv', 'A note.' from import_run where dataset = 'pc4-points'`,
    );
    const all = await saidTo(operator);
    expect(all.filter(({ message }) => message === null)).toEqual([]);
    for (const viewer of [anonymous, editor]) {
      expect(await saidTo(viewer)).toEqual(
        all.map((issue) => (filledIn.includes(issue.dataset) ? { ...issue, ...quoteless } : issue)),
      );
    }
    expect(new Set(all.map(({ dataset }) => dataset)).size).toBe(3);
  });

  test('is quoted to everybody without the policy, and what is expected fails', async () => {
    const schema = await buildApiSchema();
    const issues = (schema.getType('ImportRun') as GraphQLObjectType).getFields().issues!;
    const { resolve = defaultFieldResolver } = issues;
    issues.resolve = (root, args, context, info) =>
      resolve(root, args, Object.create(context, { viewer: { value: operator } }), info);
    const shown = await saidTo(anonymous, await apiOver(api.database, schema));
    const quoted = shown.filter(({ dataset, message }) => filledIn.includes(dataset) && message !== null);
    expect(() => expect(quoted).toEqual([])).toThrow();
  });

  test('is kept back of every sheet that people fill in', () => {
    expect([...filledIn].sort()).toEqual(sheetDatasets.map(({ name }) => name).sort());
  });
});
