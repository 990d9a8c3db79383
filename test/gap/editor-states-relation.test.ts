import { sql } from 'kysely';
import { changeRows } from './plain-rows.ts';
import { asEditor, coded, statingOn } from './stating-on.ts';

const stating = statingOn();
const { api, state } = stating;

describe('an editor', () => {
  test('states for facilities of the own municipality, and for no others', async () => {
    const { own: facility, other: partner, theme, level } = stating.oneSided;
    const later = '2026-10-21';
    const { relation, problems } = await state(asEditor, { facility, partner, theme, level }, {}, later);
    expect([problems, relation.consensus]).toEqual([[], 'CONFIRMED']);
    const neighbour = { ...asEditor, account: 'acc_nobody' };
    expect(coded((await state(neighbour, { facility, partner, theme, level }, {}, later)).problems)).toEqual([
      'NOT_FOUND input.facility',
    ]);
  });

  test('states by where a facility stands: with a point alone, and not by a register that says otherwise', async () => {
    const { own: facility, other: partner, theme, level } = stating.oneSided;
    const saysOf = (id: string, code: string | null) =>
      changeRows(api.database, sql`update facility set municipality_code = ${code} where id = ${id}`);
    await saysOf(facility, null);
    expect((await state(asEditor, { facility, partner, theme, level }, {}, '2026-10-21')).problems).toEqual(
      [],
    );
    await saysOf(facility, 'GM9902');
    expect((await state(asEditor, { facility, partner, theme, level }, {}, '2026-10-21')).problems).toEqual(
      [],
    );
    const neighbour = { ...asEditor, account: 'acc_elsewhere' };
    const { problems } = await state(neighbour, { facility, partner, theme, level }, {}, '2026-10-21');
    expect(coded(problems)).toEqual(['NOT_FOUND input.facility']);
    await saysOf(facility, 'GM9901');
  });
});

test('of two that state at once on the version they saw one is done, the other told of the version there is', async () => {
  const { own, other, theme, level } = stating.oneSided;
  const { data } = await api.ask(`{ node(id: "${stating.oneSided.id}") { ... on Relation { version } } }`);
  const seen = { expectedVersion: data.node.version };
  const [one, two] = await Promise.all([
    state(stating.asPartner, { facility: own, partner: other, theme, level: level - 1 }, seen, '2026-10-22'),
    state(stating.asOther, { facility: other, partner: own, theme, level: level - 1 }, seen, '2026-10-22'),
  ]);
  const problems = [...one.problems, ...two.problems];
  expect(coded(problems)).toEqual(['CONFLICT expectedVersion']);
  expect(problems[0].message).toContain(`version ${data.node.version + 1}`);
});
