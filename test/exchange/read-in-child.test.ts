import { setTimeout as pause } from 'node:timers/promises';
import { getDataset } from '../../src/exchange/datasets.ts';
import { readInChild } from '../../src/exchange/read-in-child.ts';
import { describeWithData } from '../real-data.ts';
import { sheet, teams, temporaryFolder } from './sheets.ts';
import { listOf } from './understood.ts';

const folder = temporaryFolder();
afterAll(() => folder.remove());

const options = { edition: 2024, onProgress: () => {} };
const most = { keptMegabytes: 256, usedMegabytes: 1_024, readingSeconds: 60 };

/** What becomes of a file when the process that reads it is this program. */
const readBy = (program: string, change: Partial<typeof most> = {}) =>
  readInChild({
    ...{ dataset: 'facilities', files: ['/somewhere/teams.csv'], options, most: { ...most, ...change } },
    program: folder.write('program.mjs', `process.once('message', () => {\n${program}\n});`),
  });
const faultsOf = async (readings: ReturnType<typeof readInChild>) =>
  (await listOf(readings)).flatMap(({ issues }) => issues).map(({ code, message }) => `${code} ${message}`);

describe('files read in a process of their own', () => {
  test.each([
    ['key-figures', ['key-figures.csv']],
    ['boundaries', ['boundaries.geojson']],
    ['facilities', ['voorzieningen.csv']],
    ['partners', ['organisaties.csv', 'voorzieningen.csv', 'werkgebieden.csv', 'relaties.csv']],
  ])('give what they give without (%s)', async (dataset, names) => {
    const files = names.map((name) => `sample/${name}`);
    const without = await listOf(getDataset(dataset).read(files, options));
    expect(without.length).toBeGreaterThan(20);
    expect(await listOf(readInChild({ dataset, files, options }))).toEqual(without);
  });

  test('are read no further than somebody asks for', async () => {
    const path = folder.write('long.csv', sheet(teams(150_000)));
    let [read, total] = [0, 0];
    const onProgress = (_: string, bytesRead: number, bytesTotal: number) => {
      [read, total] = [bytesRead, bytesTotal];
    };
    const asked = { dataset: 'facilities', files: [path], options: { ...options, onProgress } };
    for await (const reading of readInChild(asked)) {
      expect(reading.file).toBe('long.csv');
      await pause(500);
      break;
    }
    expect(read).toBeGreaterThan(0);
    expect(read).toBeLessThan(total / 2);
  });

  test('end that process when nobody asks any further', async () => {
    const readings = readBy(`
      const reading = { file: String(process.pid), line: 1, records: [], issues: [] };
      process.stdout.write(JSON.stringify({ is: 'READINGS', readings: [reading] }) + '\\n');
      setInterval(() => {}, 1_000);`);
    const { value } = await readings.next();
    const pid = Number(value?.file);
    expect(() => process.kill(pid, 0)).not.toThrow();
    await readings.return(undefined);
    // It goes when the system comes to it; one that stayed would be waited for until the test is given up.
    while (isRunning(pid)) await pause(20);
  });

  test('know no settings of the service', async () => {
    process.env.KETENKAART_TEST_SECRET = 'secret';
    const [reading] = await listOf(
      readBy(`
        const reading = { file: JSON.stringify(process.env), line: 1, records: [], issues: [] };
        process.stdout.write(JSON.stringify({ is: 'READINGS', readings: [reading] }) + '\\n{"is":"END"}\\n');
        process.disconnect();`),
    );
    expect(reading?.file).not.toContain('secret');
    expect(reading?.file).toMatch(/^\{/);
  });
});

const isRunning = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

describe('a reading that goes wrong refuses the file, and says why', () => {
  test('when it takes too long', async () => {
    expect(await faultsOf(readBy('for (;;) {}', { readingSeconds: 1 }))).toEqual([
      'READING_TOO_LONG Reading teams.csv took more than 1 seconds and was ended.',
    ]);
  });

  test('when its objects take too much memory', async () => {
    const program = 'const list = []; for (;;) list.push({ a: list.length });';
    expect(await faultsOf(readBy(program, { keptMegabytes: 50 }))).toEqual([
      'READING_TOO_LARGE Reading teams.csv took more than 50 MB of memory and was ended.',
    ]);
  });

  test('when all it uses is too much, as of a text that never ends', async () => {
    const path = folder.write('map.json', `{"features":[{"properties":{"a":"${'x'.repeat(60_000_000)}"}}]}`);
    const asked = { dataset: 'boundaries', files: [path], options };
    for (const change of [{ keptMegabytes: 50 }, { usedMegabytes: 60 }]) {
      const [fault] = await faultsOf(readInChild({ ...asked, most: { ...most, ...change } }));
      expect(fault).toContain('READING_TOO_LARGE Reading map.json took more than');
    }
    // With room enough it is the file that is at fault, and that is read to its end.
    const roomy = await faultsOf(readInChild({ ...asked, most: { ...most, keptMegabytes: 512 } }));
    expect(roomy.join()).not.toContain('READING_TOO_LARGE');
  });

  test.each([
    ['throws', "throw new TypeError('x is not a y')", 'TypeError: x is not a y'],
    ['is killed', "process.kill(process.pid, 'SIGKILL')", 'signal SIGKILL'],
    ['ends half-way a line', `process.stdout.write('{"is":"READ', () => process.exit(0))`, 'exit code 0'],
    ['ends with a failure', 'process.exit(3)', 'exit code 3'],
  ])('when the process %s', async (_, program, how) => {
    expect(await faultsOf(readBy(program))).toEqual([
      `READING_BROKE_OFF Reading teams.csv broke off (${how}).`,
    ]);
  });

  const isFenced = process.allowedNodeEnvironmentFlags.has('--permission');
  (isFenced ? test : test.skip)(
    'when the process writes to the disk, or starts another (needs a Node with --permission)',
    async () => {
      const path = folder.write('kept.txt', 'as it was');
      for (const act of [`fs.writeFileSync(${JSON.stringify(path)}, 'x')`, "child.spawnSync('node')"]) {
        const modules =
          "const fs = process.getBuiltinModule('fs'), child = process.getBuiltinModule('child_process');";
        expect((await faultsOf(readBy(`${modules} ${act};`))).join()).toMatch(
          /READING_BROKE_OFF .*restricted/,
        );
      }
    },
  );
});

describeWithData('the files of publishers, read in a process of their own', (data) => {
  test.each([
    ['key-figures', ['cbs/Kerncijfers_wijken_en_buurten_2024_geslachten.csv.gz'], 18_311],
    ['amsterdam-boundaries', ['amsterdam/INDELING_BUURT.csv.gz'], 518],
    [
      'schools',
      ['duo/02.-alle-schoolvestigingen-basisonderwijs_2026-08.csv.gz', 'duo/scholen20241122.geo.zip'],
      6_122,
    ],
  ])('give what they give without (%s)', async (dataset, names, count) => {
    const files = names.map((name) => `${data}/${name}`);
    const without = await listOf(getDataset(dataset).read(files, options));
    expect(without).toHaveLength(count);
    expect(await listOf(readInChild({ dataset, files, options }))).toEqual(without);
  });
});
