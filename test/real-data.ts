import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

const folder = resolve(process.env.KETENKAART_DATA ?? '../shared/data');

/** The folder with the publishers' real files, beside the repository or where KETENKAART_DATA says; null without it. */
export const realData: string | null = existsSync(folder) ? folder : null;

/** A `describe` over real files, which are not part of the project: skipped, and saying so, where they are not. */
export function describeWithData(title: string, tests: (data: string) => void): void {
  if (realData === null)
    describe.skip(`${title} (skipped: no real files; set KETENKAART_DATA)`, () => tests(''));
  else describe(title, () => tests(realData));
}
