import { told } from '../understood.ts';
import { measured, read } from './key-figures-read.ts';

describe('StatWeb', () => {
  const lines = [
    '\uFEFF"Kerncijfers wijken en buurten 2024"',
    '""',
    '"";"Onderwerp"',
    '"";"Inkomen|Inkomen van huishoudens|20% huishoudens met hoogste inkomen";"Inkomen|Inkomen van huishoudens|Huishoudens met een laag inkomen  "',
    '"Wijken en buurten";"%";"%"',
    '"Amsterdam";"16,1";"14,9"',
    '"Stadsdeel Centrum";"19,5";"x"',
    '"Bron: CBS"',
  ];

  test('has names and no codes: figures of areas that are looked for in a municipality', async () => {
    const { records, issues } = await read({ 'statweb.csv': lines.join('\r\n') }, { within: 'GM0363' });
    const about = { type: 'area-figures', edition: 2024, period: 2024, level: null, within: 'GM0363' };
    expect(records).toEqual([
      { ...about, name: 'Amsterdam', figures: [measured('LOW_INCOME_SHARE', 14.9)] },
      {
        ...{ ...about, name: 'Stadsdeel Centrum' },
        figures: [{ indicator: 'LOW_INCOME_SHARE', value: null, status: 'WITHHELD', reason: 'SECRET' }],
      },
    ]);
    expect(told(issues)).toEqual(['NOTE SKIPPED_COLUMNS']);
  });

  test('keeps its lines: an issue names the line of the file', async () => {
    const wrong = lines.with(6, '"Stadsdeel Centrum";"19,5";"veel"');
    const { issues } = await read({ 'statweb.csv': wrong.join('\n') });
    expect(issues.at(-1)).toMatchObject({ code: 'NOT_A_FIGURE', line: 7, value: 'veel' });
  });

  test('of another year is refused by its title', async () => {
    const { records, issues } = await read({ 'statweb.csv': lines.join('\n').replace('2024', '2015') });
    expect([records, told(issues)]).toEqual([[], ['ERROR OTHER_YEAR']]);
  });

  test('without a topic that is known is refused, naming those that are', async () => {
    const { issues } = await read({
      'statweb.csv': lines.join('\n').replace('een laag inkomen', 'een hoog inkomen'),
    });
    expect(issues).toMatchObject([{ severity: 'ERROR', code: 'MISSING_COLUMN', line: null }]);
    expect(issues[0]?.message).toContain('Huishoudens met een laag inkomen');
  });
});
