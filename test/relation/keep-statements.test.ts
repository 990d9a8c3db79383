import { importingInto } from '../exchange/importing.ts';
import { aRelation, aTeam, type Line, sheet } from '../exchange/sheets.ts';

/** A relation that a sheet told of on both sides, about which the first then says otherwise itself. */
const { api, importer } = importingInto('EMPTY');
const bring = (...lines: Line[]) =>
  importer.bringIn('partners', { 'relaties.csv': sheet(lines) }, { source: 'nergens' });
const told = { niveau_van_op: '2026-03-01', niveau_naar_op: '2026-04-01', niveau_naar: 4 };
const sides = new Map<string, string>();

beforeAll(async () => {
  await importer.bringNowhere();
  await importer.bringIn(
    'partners',
    { 'teams.csv': sheet([aTeam('a', { naam: 'A' }), aTeam('b', { naam: 'B' })]) },
    { source: 'nergens' },
  );
  await bring(aRelation('a', 'b', told));
  const { data } = await api.ask('{ facilities { nodes { id name } } }');
  for (const { id, name } of data.facilities.nodes) sides.set(name, id);
}, 60_000);

const state = async (level: number, today: string) => {
  const input = {
    facility: sides.get('A'),
    partner: sides.get('B'),
    theme: 'GEZAMENLIJKE_ACTIVITEIT',
    level,
  };
  const { data } = await api.ask(
    `mutation ($input: StateRelationInput!) { stateRelation(input: $input) { problems { code } } }`,
    { input },
    undefined,
    today,
  );
  expect(data.stateRelation.problems).toEqual([]);
};
const now = async () => {
  const { data } = await api.ask(
    `{ relations { nodes { version consensus levelLow levelHigh
      from { name } to { name } claims { by { name } on } formality { code } } } }`,
  );
  expect(data.relations.nodes).toHaveLength(1);
  const [{ claims, ...relation }] = data.relations.nodes;
  const on = Object.fromEntries(
    claims.map((claim: { by: { name: string }; on: string }) => [claim.by.name, claim.on]),
  );
  return { ...relation, on };
};

describe('what a side stated itself', () => {
  test('is not undone by the sheet of before, brought in again: nothing changes', async () => {
    await state(1, '2026-10-15');
    const stated = await now();
    expect(stated).toMatchObject({
      ...{ version: 2, consensus: 'DISPUTED', levelLow: 1, levelHigh: 4 },
      on: { A: '2026-10-15', B: '2026-04-01' },
    });
    expect((await bring(aRelation('a', 'b', told))).outcome).toBe('UNCHANGED');
    expect(await now()).toEqual(stated);
  });

  test('stays where the sheet tells something else of the relation, and what it comes to is worked out anew', async () => {
    await bring(aRelation('a', 'b', { ...told, niveau_naar: 2, formaliteit: 'CONVENANT' }));
    expect(await now()).toMatchObject({
      ...{ version: 3, consensus: 'CONFIRMED', levelLow: 1, levelHigh: 2 },
      ...{ on: { A: '2026-10-15', B: '2026-04-01' }, formality: { code: 'CONVENANT' } },
    });
    // Also when the sheet leaves that side out, and once more after it.
    const silent = { ...told, niveau_naar: 2, niveau_van: '', niveau_van_op: '', formaliteit: 'CONVENANT' };
    expect((await bring(aRelation('a', 'b', silent))).outcome).toBe('UNCHANGED');
    expect((await bring(aRelation('a', 'b', silent))).outcome).toBe('UNCHANGED');
  });

  test('gives way to what a sheet says later', async () => {
    await bring(aRelation('a', 'b', { ...told, niveau_van: 5, niveau_van_op: '2026-11-01', niveau_naar: 5 }));
    expect(await now()).toMatchObject({ version: 4, levelLow: 5, levelHigh: 5, on: { A: '2026-11-01' } });
  });
});
