import { facilityId } from '../../src/facility/loading/load-facilities.ts';
import { importingInto } from '../exchange/importing.ts';
import { aTeam, type Line, sheet } from '../exchange/sheets.ts';

const { api, importer } = importingInto('EMPTY');
beforeAll(() => importer.bringNowhere());

const complete = { facilityKinds: ['BASISSCHOOL'], areaCode: 'GM9902', basis: 'COMPLETE_REGISTER' } as const;
const aSchool = (key: string, huisnummer: string, cells: Line = {}) =>
  aTeam(key, { soort: 'BASISSCHOOL', gemeentecode: 'GM9902', postcode: '1315 HR', huisnummer, ...cells });
/** Enough others that a register may lose some. */
const others = Array.from({ length: 20 }, (_, index) => aSchool(`o${index}`, String(100 + index)));

const register = (source: string, factsOn: string, ...schools: Line[]) =>
  importer.bringIn(
    'facilities',
    { 'scholen.csv': sheet([...others, ...schools]) },
    { source, complete, factsOn },
  );

async function around(source: string, key: string, asOf = '2026-10-01') {
  const query = `query($id: ID, $asOf: Date) { facility(id: $id, asOf: $asOf) {
    succeededBy { name status } successorOf { name status }
  } }`;
  const { data } = await api.ask(query, { id: facilityId(`src_${source}`, key), asOf });
  return data.facility;
}
const assumptions = (run: { issues: readonly { code: string; assumed: string | null }[] }) =>
  run.issues.filter(({ code }) => code === 'SUCCESSOR').map(({ assumed }) => assumed);

describe('a school whose building gets another number', () => {
  test('is closed, and the new one is its successor: said as an assumption on its line', async () => {
    await register('merger', '2026-01-01', aSchool('a', '1'), aSchool('b', '1'), aSchool('c', '2'));
    const run = await register('merger', '2026-08-01', aSchool('new', '1'), aSchool('c', '2'));
    expect(run).toMatchObject({ outcome: 'LOADED', closed: 2 });
    expect(assumptions(run)).toEqual(['it is the successor of a', 'it is the successor of b']);
    expect(await around('merger', 'a')).toEqual({
      succeededBy: [{ name: 'Team new', status: 'ACTIVE' }],
      successorOf: [],
    });
    const { successorOf, succeededBy } = await around('merger', 'new');
    expect(succeededBy).toEqual([]);
    expect(successorOf).toHaveLength(2);
    expect(successorOf).toContainEqual({ name: 'Team b', status: 'CLOSED' });
    expect(await around('merger', 'a', '2026-07-31')).toEqual({ succeededBy: [], successorOf: [] });
  });

  test('that comes back has no successor any more; the same file again says nothing new', async () => {
    await register('merger', '2026-08-01', aSchool('new', '1'), aSchool('c', '2'));
    expect((await around('merger', 'a')).succeededBy).toHaveLength(1);
    await register('merger', '2026-09-01', aSchool('a', '1'), aSchool('new', '1'), aSchool('c', '2'));
    expect((await around('merger', 'a')).succeededBy).toEqual([]);
    expect((await around('merger', 'b')).succeededBy).toHaveLength(1);
  });

  test.each<[string, Line[], Line[]]>([
    ['two are new there', [aSchool('a', '1')], [aSchool('n1', '1'), aSchool('n2', '1')]],
    ['the new one stands elsewhere', [aSchool('a', '1')], [aSchool('n1', '2')]],
    ['the new one is of another kind', [aSchool('a', '1')], [aSchool('n1', '1', { soort: 'BSO' })]],
    ['the one that stays was there before', [aSchool('a', '1'), aSchool('b', '1')], [aSchool('b', '1')]],
    ['nobody left the address it shares', [aSchool('a', '1')], [aSchool('a', '1'), aSchool('n1', '1')]],
    ['neither has an address', [aSchool('a', '')], [aSchool('n1', '')]],
  ])('has no successor when %s', async (title, before, after) => {
    const source = `none_${title.replaceAll(' ', '_')}`;
    await register(source, '2026-01-01', ...before);
    expect(assumptions(await register(source, '2026-08-01', ...after))).toEqual([]);
    expect((await around(source, 'a')).succeededBy).toEqual([]);
  });
});
