import { countIssues } from '../../../src/exchange/reading/count-issues.ts';
import { note } from '../../../src/exchange/reading/issues.ts';
import type { Reading } from '../../../src/exchange/reading/reading.ts';
import { listOf } from '../understood.ts';

const reading = (
  file: string,
  line: number,
  records: readonly string[],
  ...codes: string[]
): Reading<string> => ({
  ...{ file, line, records },
  issues: codes.map((code) => {
    const [name = '', value = null] = code.split('=');
    return note(name, { file, line, value }, 'It is not kept.');
  }),
});

async function* given(readings: readonly Reading<string>[]) {
  yield* readings;
}

const counted = (...readings: Reading<string>[]) => listOf(countIssues(given(readings), ['SKIPPED']));
const summary = (readings: readonly Reading<string>[]) =>
  readings.map(({ file, records, issues, lines }) => [
    ...[file, records.join(), lines ?? 1],
    ...issues.map(({ code, line, value, message }) => `${line} ${code} ${value}: ${message}`),
  ]);

describe('issues that are counted', () => {
  test('are told once a file and value, the most frequent first; the lines that only had those still count', async () => {
    const found = await counted(
      reading('a', 2, [], 'SKIPPED=x'),
      reading('a', 3, [], 'SKIPPED=y'),
      reading('a', 4, ['kept'], 'SKIPPED=y', 'OTHER'),
      reading('b', 2, [], 'SKIPPED=x'),
    );
    expect(summary(found)).toEqual([
      ['a', 'kept', 1, '4 OTHER null: It is not kept.'],
      ['a', '', 2, 'null SKIPPED y: 2 times: It is not kept.', 'null SKIPPED x: 1 times: It is not kept.'],
      ['b', '', 1, 'null SKIPPED x: 1 times: It is not kept.'],
    ]);
  });

  test('that are not there leave everything as it was', async () => {
    const readings = [reading('a', 2, ['kept']), reading('a', 3, [], 'OTHER')];
    expect(await counted(...readings)).toEqual(readings);
  });

  test('of more than a hundred values are told together from there on', async () => {
    const readings = Array.from({ length: 150 }, (_, index) =>
      reading('a', index + 2, [], `SKIPPED=${index}`),
    );
    const [found] = await counted(...readings);
    expect(found?.lines).toBe(150);
    expect(found?.issues).toHaveLength(101);
    expect(found?.issues[0]).toMatchObject({ value: null, message: '50 times: It is not kept.' });
  });
});
