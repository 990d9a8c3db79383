import { understandPartnerSheet } from '../../../src/exchange/partner/understand-partner-sheet.ts';
import { told, understood } from '../understood.ts';

const read = (text: string) => understood(text, (header, file) => understandPartnerSheet(header, { file }));

describe('a relation of a sheet', () => {
  const header = [
    ...['van', 'naar', 'thema', 'richting', 'niveau_van', 'niveau_van_op', 'frequentie_van', 'niveau_naar'],
    ...[
      'niveau_naar_op',
      'frequentie_naar',
      'formaliteit',
      'document_url',
      'status',
      'geldig_van',
      'geldig_tot',
    ],
  ];
  const whole: Readonly<Record<string, string>> = {
    van: 't1',
    naar: 't2',
    thema: 'veiligheid',
    geldig_van: '2025-01-01',
  };
  const readRelation = (cells: Readonly<Record<string, string>>) => {
    const line = header.map((column) => ({ ...whole, ...cells })[column] ?? '').join(';');
    return read(`${header.join(';')}\n${line}\n`);
  };

  test('keeps what each side says', async () => {
    const { records, issues } = await readRelation({
      naar: 'BRIN_VESTIGING:10kn00',
      thema: 'signaleren',
      richting: 'TERUG',
      niveau_van: '3',
      niveau_van_op: '2025-06-01',
      frequentie_van: 'wekelijks',
      niveau_naar: 'geen contact',
      formaliteit: 'ondertekend convenant',
      document_url: 'https://example.nl/convenant.pdf',
      status: 'bevestigd',
      geldig_tot: '2026-01-01',
    });
    expect(issues).toEqual([]);
    expect(records).toEqual([
      {
        type: 'relation',
        fromKey: 't1',
        toKey: 'BRIN_VESTIGING:10KN00',
        theme: 'SIGNALEREN',
        direction: 'BACKWARD',
        fromClaim: { level: 3, frequency: 'WEKELIJKS', claimedOn: '2025-06-01' },
        toClaim: { level: 0, frequency: null, claimedOn: null },
        formality: 'CONVENANT',
        documentUrl: 'https://example.nl/convenant.pdf',
        status: 'BEVESTIGD',
        validFrom: '2025-01-01',
        isStartAssumed: false,
        validUntil: '2026-01-01',
      },
    ]);
  });

  test('without a direction is mutual, or goes from the one to the other where the theme has a direction', async () => {
    expect(await readRelation({})).toMatchObject({ records: [{ direction: 'MUTUAL' }], issues: [] });
    expect(await readRelation({ thema: 'doorverwijzen' })).toMatchObject({
      records: [{ direction: 'FORWARD' }],
      issues: [{ severity: 'ASSUMED', code: 'NO_DIRECTION', assumed: 'FORWARD' }],
    });
  });

  test('without a beginning began when a side first said so', async () => {
    const { records, issues } = await readRelation({
      geldig_van: '',
      niveau_van: '2',
      niveau_van_op: '2025-06-01',
      niveau_naar: '2',
      niveau_naar_op: '2025-03-01',
    });
    expect(records).toMatchObject([{ validFrom: '2025-03-01', isStartAssumed: true }]);
    expect(issues).toMatchObject([
      { severity: 'ASSUMED', code: 'NO_START', assumed: '2025-03-01, or since when it is known here' },
    ]);
  });

  test('with a day and no level loses the day', async () => {
    const { records, issues } = await readRelation({ niveau_van_op: '2025-06-01' });
    expect(records).toMatchObject([{ fromClaim: null }]);
    expect(told(issues)).toEqual(['NOTE NO_LEVEL']);
  });

  test.each([
    [{ naar: 't1' }, 'RELATION_WITH_ITSELF'],
    [{ naar: '' }, 'NO_KEY'],
    [{ naar: 'BRIN:x' }, 'BAD_IDENTIFIER'],
    [{ naar: 'TELEFOON:1' }, 'BAD_IDENTIFIER'],
    [{ thema: 'gezelligheid' }, 'UNKNOWN_THEME'],
    [{ richting: 'opzij' }, 'UNKNOWN_DIRECTION'],
    [{ niveau_van: '6' }, 'BAD_LEVEL'],
    [{ niveau_naar: '2,5' }, 'BAD_LEVEL'],
    [{ geldig_van: '' }, 'NO_START'],
    [{ geldig_van: '', geldig_tot: '2025-01-01', niveau_van: '1', niveau_van_op: '2025-06-01' }, 'NO_START'],
    [{ geldig_tot: '2024-01-01' }, 'ENDS_BEFORE_START'],
  ] as Readonly<[Record<string, string>, string]>[])('with %j is an ERROR', async (cells, code) => {
    const { records, issues } = await readRelation(cells);
    expect(records).toEqual([]);
    expect(told(issues)).toEqual([`ERROR ${code}`]);
  });
});
