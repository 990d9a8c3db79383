import { limits } from '../../../src/exchange/reading/limits.ts';
import { readDocument } from '../../documents.ts';

describe('the limits of reading', () => {
  const manual = readDocument('docs/own-data.md').split('## Files that are too much')[1] ?? '';
  const { unpackedRatio, zipEntries, sheets, rows, columns, cellCharacters, geometryCharacters } = limits;
  const { rowCharacters, positions, jsonDepth, xmlDepth, issues } = limits;

  test('are in the manual', () => {
    const told = [unpackedRatio, zipEntries, sheets, rows, columns, cellCharacters, geometryCharacters];
    for (const limit of [...told, rowCharacters, positions, jsonDepth, xmlDepth, issues]) {
      expect(manual).toContain(` ${limit.toLocaleString('en')}`);
    }
    const gigabyte = 1024 ** 3;
    expect(manual).toContain(
      `${limits.fileBytes / gigabyte} GB; a workbook ${limits.workbookBytes / gigabyte} GB`,
    );
    expect(limits.unpackedBytes).toBe(limits.fileBytes);
    expect(manual).toContain(
      `${limits.keptMegabytes / 1_024} GB of memory or ${limits.readingSeconds / 60} minutes`,
    );
  });

  test('leave room for the largest file that is known, CBS postcodes by house number', () => {
    expect(limits.unpackedBytes).toBeGreaterThan(2 * 215 * 1024 ** 2);
    expect(limits.rows).toBeGreaterThan(2 * 8_000_000);
  });
});
