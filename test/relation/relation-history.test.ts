import { anonymous, operator } from '../../src/access/viewer.ts';
import { importingInto } from '../exchange/importing.ts';
import { aRelation, aTeam, type Line, sheet } from '../exchange/sheets.ts';

const { api, importer } = importingInto('EMPTY');
beforeAll(async () => {
  await importer.bringNowhere();
  const bringIn = async (file: string, lines: readonly Line[]) => {
    const run = await importer.bringIn('partners', { [file]: sheet(lines) }, { source: 'nergens' });
    expect(run.outcome).toBe('LOADED');
  };
  await bringIn('teams.csv', [aTeam('a'), aTeam('b'), aTeam('c')]);
  const heard: Line[] = [
    { niveau_naar: '', niveau_naar_op: '', formaliteit: 'MONDELING' },
    { niveau_naar: 5, status: 'BETWIST' },
    { niveau_naar: 4, formaliteit: 'CONVENANT' },
    { niveau_naar: 4, formaliteit: 'CONVENANT', geldig_tot: '2026-06-01', status: 'BEEINDIGD' },
  ];
  for (const cells of heard) await bringIn('relaties.csv', [aRelation('a', 'b', cells), aRelation('b', 'c')]);
}, 60_000);

const fields = `version recordedFrom recordedUntil validity { from until } direction consensus level levelLow levelHigh
  confirmedOn formality { code } status { code } source { name }`;
const ask = async (args = '', viewer = operator) => {
  const { data, errors, statements } = await api.ask(
    `{ relations(asOf: "2026-05-01", first: 10) { nodes { id version history${args} { ${fields} } } } }`,
    {},
    viewer,
  );
  expect(errors).toEqual([]);
  const [changed, same] = [...data.relations.nodes].sort((one, other) => other.version - one.version);
  return { changed, same, statements };
};

describe('the history of a relation', () => {
  test('has every version that was recorded, the newest first, each until the next', async () => {
    const { changed } = await ask();
    expect(changed.history).toMatchObject([
      {
        version: 4,
        level: 3.5,
        consensus: 'CONFIRMED',
        validity: { until: '2026-06-01' },
        status: { code: 'BEEINDIGD' },
      },
      {
        version: 3,
        level: 3.5,
        consensus: 'CONFIRMED',
        validity: { until: null },
        formality: { code: 'CONVENANT' },
      },
      { version: 2, level: null, consensus: 'DISPUTED', confirmedOn: null, status: { code: 'BETWIST' } },
      { version: 1, level: 3, consensus: 'ONE_SIDED', formality: { code: 'MONDELING' }, status: null },
    ]);
    const [now, ...earlier] = changed.history;
    expect(now.recordedUntil).toBeNull();
    earlier.forEach((version: { recordedUntil: string }, at: number) => {
      expect(version.recordedUntil).toBe(changed.history[at].recordedFrom);
    });
  });

  test('of one that was brought in again and again the same is one version', async () => {
    const { same } = await ask();
    expect(same.history).toMatchObject([
      { version: 1, recordedUntil: null, consensus: 'CONFIRMED', level: 3 },
    ]);
  });

  test('gives moments at which that version is what was known', async () => {
    const { changed } = await ask();
    for (const { version, recordedFrom } of changed.history) {
      const { data } = await api.ask(
        'query ($knownAt: DateTime) { relations(asOf: "2026-05-01", knownAt: $knownAt) { nodes { id version } } }',
        { knownAt: recordedFrom },
      );
      expect(data.relations.nodes).toContainEqual({ id: changed.id, version });
    }
  });

  test('shows low and high to who may see the claims, and to nobody else', async () => {
    const [ours, theirs] = [(await ask()).changed.history, (await ask('', anonymous)).changed.history];
    const levels = (history: { levelLow: number | null; levelHigh: number | null }[]) =>
      history.map(({ levelLow, levelHigh }) => [levelLow, levelHigh]);
    expect(levels(ours)).toEqual([
      [3, 4],
      [3, 4],
      [3, 5],
      [3, 3],
    ]);
    expect(levels(theirs)).toEqual([
      [null, null],
      [null, null],
      [null, null],
      [null, null],
    ]);
    const others = (history: object[]) =>
      history.map((version) => ({ ...version, levelLow: 0, levelHigh: 0 }));
    expect(others(theirs)).toEqual(others(ours));
  });

  test('can be asked for the last few, and takes one statement for all relations', async () => {
    const { changed, statements } = await ask('(first: 2)');
    expect(changed.history.map(({ version }: { version: number }) => version)).toEqual([4, 3]);
    // The relations, their versions, the sources of these.
    expect(statements).toBe(3);
    const { errors } = await api.ask('{ relations { nodes { history(first: 101) { version } } } }');
    expect(errors[0]).toEqual({ code: 'BAD_USER_INPUT', message: 'first is 101; it may be 0 to 100' });
  });
});
