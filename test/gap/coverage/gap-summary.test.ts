import { sql } from 'kysely';
import { apiOn } from '../../ask-sample.ts';
import { gapsOf } from '../gap-lists.ts';
import { plainRows } from '../plain-rows.ts';

const api = apiOn('SAMPLE');

interface SummaryCell {
  readonly verdict: string;
  readonly gaps: number;
  readonly questions: number;
  readonly area: { readonly code: string };
  readonly facilityKind: { readonly code: string };
}

describe('the matrix of areas by kinds of facility', () => {
  const summaryOf = async (code: string, args: string) => {
    const { data, errors } = await api.ask(`{ area(code: "${code}") { gapSummary(${args}) {
      cells { verdict gaps questions area { code } facilityKind { code } }
      counts { verdict count facilityKind { code } }
    } } }`);
    expect(errors).toEqual([]);
    return data.area.gapSummary as { cells: SummaryCell[]; counts: object[] };
  };
  const sum = (cells: readonly SummaryCell[], of: (cell: SummaryCell) => number) =>
    cells.reduce((total, cell) => total + of(cell), 0);

  test.each(['NEIGHBOURHOOD', 'DISTRICT', 'MUNICIPALITY'])(
    'at level %s has a cell for each area and kind that a norm speaks of, with the worst verdict',
    async (level) => {
      const { cells } = await summaryOf('GM9901', `level: ${level}`);
      const stored = await plainRows(
        api.database,
        sql<{ code: string; kind: string; verdicts: string[] }>`
          select a.code, f.facility_kind as kind, array_agg(f.verdict) as verdicts
          from finding f join area a on a.id = f.area_id
          where f.recorded_until is null and a.level = ${level}
          group by a.code, f.facility_kind order by a.code, f.facility_kind`,
      );
      const order = ['ABSENT', 'SHORT', 'TIGHT', 'UNKNOWN', 'MET', 'NOT_APPLICABLE'];
      expect(cells.map(({ area, facilityKind, verdict }) => [area.code, facilityKind.code, verdict])).toEqual(
        stored.map(({ code, kind, verdicts }) => [code, kind, order.find((one) => verdicts.includes(one))]),
      );
    },
  );

  test('has as many gaps and questions in its cells, over all levels, as the lists have', async () => {
    const levels = ['NEIGHBOURHOOD', 'DISTRICT', 'MUNICIPALITY'];
    const summaries = await Promise.all(levels.map((level) => summaryOf('GM9901', `level: ${level}`)));
    const cells = summaries.flatMap((summary) => summary.cells);
    const { totalCount, unknownCount } = await gapsOf(api);
    expect(sum(cells, ({ gaps }) => gaps)).toBe(totalCount);
    expect(sum(cells, ({ questions }) => questions)).toBe(unknownCount);
  });

  test('of a district is its part of the matrix of the municipality, and only of the kinds asked', async () => {
    const whole = await summaryOf('GM9901', 'kinds: ["Kinderwerk", "KDV"]');
    const part = await summaryOf('WK990104', 'kinds: ["Kinderwerk", "KDV"]');
    expect(part.cells).toEqual(whole.cells.filter(({ area }) => area.code.startsWith('BU990104')));
    expect(new Set(part.cells.map(({ facilityKind }) => facilityKind.code))).toEqual(
      new Set(['KINDERWERK', 'KDV']),
    );
  });

  test('counts its cells by kind and verdict', async () => {
    const { cells, counts } = await summaryOf('GM9901', 'kinds: ["BASISSCHOOL", "KINDERWERK"]');
    const groups = Map.groupBy(cells, ({ facilityKind, verdict }) => `${facilityKind.code} ${verdict}`);
    const expected = [...groups.values()].map((group) => ({
      verdict: group[0]!.verdict,
      count: group.length,
      facilityKind: group[0]!.facilityKind,
    }));
    expect(counts).toEqual(expected);
  });
});

describe('coverage', () => {
  test('answers each kind once in the order asked, by label too', async () => {
    const { data } = await api.ask(
      '{ area(code: "WK990101") { coverage(kinds: ["kinderwerk", "KDV", "kdv"]) { facilityKind { code } } } }',
    );
    expect(data.area.coverage.map((cell: { facilityKind: object }) => cell.facilityKind)).toEqual([
      { code: 'KINDERWERK' },
      { code: 'KDV' },
    ]);
  });

  test.each([
    ['coverage(kinds: ["KLIMHAL"]) { standing }', '"KLIMHAL" is not one of the facility kinds'],
    ['coverage(kinds: ["KDV"]) { choiceWithin(metres: 0) }', 'metres is 0; it may be 1 to 20000'],
    [
      'coverage(kinds: ["KDV"]) { reachPercent(metres: 20001) { value } }',
      'metres is 20001; it may be 1 to 20000',
    ],
    ['gapSummary(kinds: ["KLIMHAL"]) { counts { count } }', '"KLIMHAL" is not one of the facility kinds'],
  ])('%s is refused with BAD_USER_INPUT', async (field, message) => {
    const { errors } = await api.ask(`{ area(code: "BU99010101") { ${field} } }`);
    expect(errors).toEqual([{ code: 'BAD_USER_INPUT', message }]);
  });

  test('takes as many statements for one neighbourhood as for all of them', async () => {
    const fields = `coverage(kinds: ["BASISSCHOOL", "KINDERWERK", "KDV"]) {
      standing presence { status } norm { code } nearest { facility { name } } choiceWithin(metres: 800)
      reachPercent(metres: 800) { value } }`;
    const one = await api.ask(`{ area(code: "BU99010101") { ${fields} } }`);
    const all = await api.ask(`{ municipality(code: "GM9901") { neighbourhoods { ${fields} } } }`);
    expect([one.errors, all.errors]).toEqual([[], []]);
    expect(all.statements).toBe(one.statements + 1);
  });
});
