import { readRequest } from '../../src/command/import-options.ts';
import type { ImportRequest } from '../../src/exchange/import-files.ts';

const options = { edition: '2024', asOf: '2026-09-01' };

/** What `ketenkaart` is told for the import that is killed. */
export const killedImportWords = (files: readonly string[]): string[] => [
  ...['import', 'partners', ...files],
  ...['--edition', options.edition, '--as-of', options.asOf],
];

/** The same import, asked of the code itself. */
export const killedImport = (files: readonly string[]): ImportRequest => ({
  ...readRequest('partners', files, { ...options, issues: '0', language: 'nl' }),
  onProgress: () => {},
});
