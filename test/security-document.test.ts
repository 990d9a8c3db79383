import { existsSync, readFileSync } from 'node:fs';
import { readDocument } from './documents.ts';

interface Promised {
  readonly promise: string;
  readonly paths: readonly string[];
  /** Words of the title of the test in which the guard is taken out. */
  readonly twin: string;
  /** Where it stands: the test beside it, or the one that shows the promise. */
  readonly twinIn: string;
}

/** The lines of its tables. */
const promisesIn = (document: string): Promised[] =>
  [...document.matchAll(/^\| (.+) \| (`.+) \| (`.+`) \| (.+) \|$/gm)].map(
    ([, promise = '', kept = '', shown = '', twin = '']) => {
      const [beside = pathsIn(shown)[0]] = pathsIn(twin);
      return {
        promise,
        paths: pathsIn(`${kept} ${shown} ${twin}`),
        twin: /"([^"]+)"/.exec(twin)?.[1] ?? '',
        twinIn: beside ?? '',
      };
    },
  );
const pathsIn = (cell: string): string[] => [...cell.matchAll(/`([^`]+)`/g)].map(([, path = '']) => path);

/** What is not as the page says, a sentence each. */
const faultsOf = (document: string): string[] =>
  promisesIn(document).flatMap(({ promise, paths, twin, twinIn }) => {
    const missing = paths.filter((path) => !existsSync(path));
    if (missing.length > 0) return [`${promise}: there is no ${missing.join(', ')}`];
    if (!twinIn.endsWith('.test.ts')) return [`${promise}: no test shows it`];
    if (twin === '') return [`${promise}: has no twin`];
    return isTitleIn(readFileSync(twinIn, 'utf8'), twin)
      ? []
      : [`${promise}: "${twin}" is no test of ${twinIn}`];
  });

/** Titles are literals, on one line; of a table of tests a part of the title may stand in its first column. */
const isTitleIn = (source: string, words: string): boolean =>
  source.split('\n').some((line) => /['`]/.test(line) && !/^\s*(\/\/|\*)/.test(line) && line.includes(words));

const document = readDocument('docs/security.md');

describe('docs/security.md', () => {
  test('names for every promise the files that keep it, a test, and a twin of that test', () => {
    const rows = document.split('\n').filter((line) => /^\| (?!promise \||-)/.test(line));
    expect(promisesIn(document).map(({ promise }) => promise)).toHaveLength(rows.length);
    expect(rows.length).toBeGreaterThan(60);
    expect(faultsOf(document)).toEqual([]);
  });

  test('is found out when a file moves, a twin is renamed or none is named', () => {
    const [first] = promisesIn(document);
    const { promise, twin, paths } = first!;
    expect(faultsOf(document.replace(paths[0]!, 'src/gone.ts'))).toEqual([
      `${promise}: there is no src/gone.ts`,
    ]);
    expect(faultsOf(document.replace(twin, 'renamed since'))).toEqual([
      `${promise}: "renamed since" is no test of ${paths[1]}`,
    ]);
    expect(faultsOf(document.replace(`"${twin}"`, 'none'))).toEqual([`${promise}: has no twin`]);
  });

  test('fits on a few pages', () => {
    expect(document.split('\n').length).toBeLessThanOrEqual(140);
  });
});
