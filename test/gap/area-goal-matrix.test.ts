import { anonymous } from '../../src/access/viewer.ts';
import { goals } from '../../src/facility/term/goals.ts';
import { apiOn } from '../ask-sample.ts';
import { sampleDay } from '../prepared.ts';

const api = apiOn('SAMPLE');

interface Cell {
  readonly goal: { readonly code: string };
  readonly prevention: { readonly code: string } | null;
  readonly count: number;
  readonly facilities: number;
  readonly verdict: string;
}

const selection = 'goal { code } prevention { code } count facilities verdict checkedOn checkedBy';

const ask = async (query: string) => {
  const answer = await api.ask(query, {}, anonymous);
  expect(answer.errors).toEqual([]);
  return answer;
};

async function matrixOf(code: string, asOf = sampleDay): Promise<Cell[]> {
  const { data } = await ask(`{ area(code: "${code}") { goalMatrix(asOf: "${asOf}") { ${selection} } } }`);
  return data.area.goalMatrix;
}

const cellOf = (matrix: readonly Cell[], goal: string, prevention: string | null) =>
  matrix.find((cell) => cell.goal.code === goal && (cell.prevention?.code ?? null) === prevention);
const verdictsOf = (matrix: readonly Cell[]) => [...new Set(matrix.map(({ verdict }) => verdict))].sort();

/** The same, counted from the facilities that serve the area one by one. */
async function countedOneByOne(code: string) {
  const { data } = await ask(`{ facilities(first: 100, where: { serves: ["${code}"], status: [ACTIVE],
    goals: ${JSON.stringify(goals.terms.map((term) => term.code))} }) {
    nodes { id activities { name goals { code } prevention { code } } } } }`);
  const done = data.facilities.nodes.flatMap(
    (facility: { id: string; activities: { goals: { code: string }[]; prevention: { code: string } }[] }) =>
      facility.activities.flatMap((activity) =>
        activity.goals.map((goal) => ({
          place: `${goal.code} ${activity.prevention?.code ?? '?'}`,
          facility: facility.id,
        })),
      ),
  ) as { place: string; facility: string }[];
  const places = [...Map.groupBy(done, ({ place }) => place)];
  return Object.fromEntries(
    places.map(([place, all]) => [place, [all.length, new Set(all.map(({ facility }) => facility)).size]]),
  );
}

describe('the goal matrix of an area', () => {
  test('counts what the facilities serving it do, wherever they stand', async () => {
    for (const code of ['GM9901', 'WK990101', 'WK990103', 'WK990105', 'BU99010301']) {
      const filled = (await matrixOf(code)).filter(({ count }) => count > 0);
      const counted = Object.fromEntries(
        filled.map((cell) => [
          `${cell.goal.code} ${cell.prevention?.code ?? '?'}`,
          [cell.count, cell.facilities],
        ]),
      );
      expect(filled.length).toBeGreaterThan(5);
      expect(counted).toEqual(await countedOneByOne(code));
    }
  });

  test('has white spots where all activities are known, and says who looked', async () => {
    const west = await matrixOf('WK990103');
    expect(verdictsOf(west)).toEqual(['ABSENT', 'MET']);
    expect(cellOf(west, 'SIGNALEREN', 'UNIVERSEEL')).toMatchObject({ verdict: 'MET', facilities: 2 });
    expect(cellOf(west, 'SIGNALEREN', 'GEINDICEERD')).toMatchObject({
      ...{ count: 0, verdict: 'ABSENT', checkedOn: '2026-06-30', checkedBy: 'beleidsmedewerker jeugd' },
    });
    // An inventory of a district holds in its neighbourhoods, and not above it.
    expect(verdictsOf(await matrixOf('BU99010301'))).toEqual(['ABSENT', 'MET']);
    expect(verdictsOf(await matrixOf('GM9901'))).toEqual(['MET', 'UNKNOWN']);
  });

  test('has none where nobody looked, or longer ago than 24 months', async () => {
    expect(verdictsOf(await matrixOf('WK990106'))).toEqual(['MET', 'UNKNOWN']);
    expect(verdictsOf(await matrixOf('WK990102'))).toEqual(['MET', 'UNKNOWN']);
    // In the north everything was known on 15 May 2024.
    expect(verdictsOf(await matrixOf('WK990102', '2026-05-15'))).toEqual(['ABSENT', 'MET']);
    expect(verdictsOf(await matrixOf('WK990102', '2026-05-16'))).toEqual(['MET', 'UNKNOWN']);
  });

  test('has a cell without a level for what nobody told, and then no white spot for that goal', async () => {
    const centre = await matrixOf('WK990101');
    expect(cellOf(centre, 'PARTICIPATIE_INCLUSIE', null)).toMatchObject({ count: 1, verdict: 'MET' });
    expect(cellOf(centre, 'TAAL', null)).toBeUndefined();
  });

  test('is that of today unless another day is asked about', async () => {
    const { data } = await ask(`{ area(code: "WK990103") { goalMatrix { ${selection} } } }`);
    expect(data.area.goalMatrix).toEqual(await matrixOf('WK990103'));
    expect(data.area.goalMatrix).not.toEqual(await matrixOf('WK990103', '2026-08-01'));
  });

  test('is that of the day: what was of the summer is not in it afterwards', async () => {
    const summer = cellOf(await matrixOf('WK990103', '2026-08-01'), 'ARMOEDE', 'SELECTIEF');
    const autumn = cellOf(await matrixOf('WK990103'), 'ARMOEDE', 'SELECTIEF');
    expect([summer?.verdict, autumn?.verdict]).toEqual(['MET', 'ABSENT']);
  });

  test('of one district or of all areas of a municipality takes one statement', async () => {
    const under = async (areas: string) =>
      (await ask(`{ municipality(code: "GM9901") { ${areas} } }`)).statements;
    const bare = await under('districts { id }');
    expect(await under(`districts { goalMatrix { ${selection} } }`)).toBe(bare + 1);
    expect(await under(`neighbourhoods { goalMatrix { ${selection} } }`)).toBe(
      (await under('neighbourhoods { id }')) + 1,
    );
  });
});
