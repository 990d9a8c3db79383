import { readFileSync } from 'node:fs';
import { anonymous, operator, writerSession } from '../../../src/access/viewer.ts';
import { assessMunicipalities } from '../../../src/assessment/assess-municipalities.ts';
import { shipped } from '../../../src/command/as-operator.ts';
import { writing } from '../../../src/database/writing.ts';
import { type Decision, setGapStatus } from '../../../src/gap/status/set-gap-status.ts';
import { loadNormSet } from '../../../src/norm/load-norm-set.ts';
import { importingInto } from '../../exchange/importing.ts';
import { anInventory, aTeam, sheet } from '../../exchange/sheets.ts';
import { gapsOf } from '../gap-lists.ts';

const { api, importer } = importingInto('EMPTY');
const gap = 'gap_pedagogische_basis_voorbeeld_N01_WK990202';

const asOperator = { viewer: operator, scope: 'ALL', today: '2026-10-20' } as const;
async function decide(id: string, status: Decision['status'], reason: string | null = null) {
  const { isNew, problems } = await writing(api.database, writerSession(operator), (rows) =>
    setGapStatus(rows, asOperator, id, { status, reason }),
  );
  if (problems.length > 0) throw new Error(problems.map(({ message }) => message).join());
  return isNew;
}
const assessOn = (day: string) =>
  writing(api.database, writerSession(operator), (rows) => assessMunicipalities(rows, day));
const team = (status: string, on: string) =>
  importer.bringIn(
    'facilities',
    {
      'teams.csv': sheet([
        aTeam('team', { gemeentecode: 'GM9902', longitude: 4.025, latitude: 52.405, status }),
      ]),
    },
    { source: 'team', today: on, factsOn: on },
  );

const fields = 'id verdict status statusReason foundAgainOn statusHistory { status reason }';
async function listed(where = '') {
  const { data, errors } = await api.ask(
    `{ gaps(where: { areas: ["WK990202"], norms: ["N01"] ${where} }) { totalCount nodes { ${fields} } } }`,
    {},
    anonymous,
  );
  expect(errors).toEqual([]);
  return data.gaps.nodes;
}

beforeAll(async () => {
  await importer.bringNowhere();
  await importer.bringIn(
    'partners',
    { 'inventarissen.csv': sheet([anInventory('KINDERWERK', 'GM9902', { nagegaan_op: '2026-10-20' })]) },
    { source: 'looked', today: '2026-10-20', factsOn: '2026-10-20' },
  );
});

test('a gap about which nobody decided anything is open', async () => {
  expect(await listed()).toEqual([
    { id: gap, verdict: 'ABSENT', status: 'OPEN', statusReason: null, foundAgainOn: null, statusHistory: [] },
  ]);
});

describe('what is decided about a gap', () => {
  test('stands beside it, and what it took the place of is kept', async () => {
    expect(await decide(gap, 'ACKNOWLEDGED')).toBe(true);
    expect(await decide(gap, 'ACTION_PLANNED', ' een team vanaf 2027 ')).toBe(true);
    expect(await listed()).toMatchObject([
      {
        status: 'ACTION_PLANNED',
        statusReason: 'een team vanaf 2027',
        statusHistory: [
          { status: 'ACTION_PLANNED', reason: 'een team vanaf 2027' },
          { status: 'ACKNOWLEDGED', reason: null },
        ],
      },
    ]);
  });

  test('told again changes nothing', async () => {
    expect(await decide(gap, 'ACTION_PLANNED', 'een team vanaf 2027')).toBe(false);
    expect((await listed())[0].statusHistory).toHaveLength(2);
  });

  test('is a filter of the list', async () => {
    expect(await listed('statuses: [ACTION_PLANNED, ACCEPTED]')).toHaveLength(1);
    expect(await listed('statuses: [OPEN]')).toEqual([]);
    const open = await gapsOf(api, { where: { statuses: ['OPEN'] } });
    expect(open.totalCount).toBe((await gapsOf(api)).totalCount - 1);
  });

  test('survives an assessment, a norm that is raised, and a time in which it is no gap', async () => {
    await assessOn('2026-10-25');
    const text = readFileSync(`${shipped.norms}/pedagogische-basis-voorbeeld.yml`, 'utf8');
    await writing(api.database, writerSession(operator), (rows) =>
      loadNormSet(rows, text.replace('version: 1', 'version: 3'), 'version 3'),
    );
    await assessOn('2026-10-26');
    expect(await listed()).toMatchObject([{ id: gap, status: 'ACTION_PLANNED' }]);
    await team('ACTIVE', '2026-11-01');
    expect(await listed()).toEqual([]);
    await team('CLOSED', '2026-12-01');
    expect(await listed()).toMatchObject([{ id: gap, status: 'ACTION_PLANNED', foundAgainOn: null }]);
  });
});

describe('a gap that is said to be resolved', () => {
  test('says so when a later assessment finds it all the same', async () => {
    await decide(gap, 'RESOLVED', 'er is een team');
    expect(await listed()).toMatchObject([{ status: 'RESOLVED', foundAgainOn: null }]);
    await assessOn('2026-12-15');
    expect(await listed()).toMatchObject([{ status: 'RESOLVED', foundAgainOn: '2026-12-15' }]);
  });

  test('and that went away says so when it comes back', async () => {
    await team('ACTIVE', '2027-01-01');
    await decide(gap, 'RESOLVED', 'het team is er');
    expect(await listed()).toEqual([]);
    await team('CLOSED', '2027-02-01');
    expect(await listed()).toMatchObject([{ status: 'RESOLVED', foundAgainOn: '2027-02-01' }]);
  });
});

test.each([
  [gap, 'ACCEPTED', null, 'ACCEPTED needs a reason'],
  [gap, 'FALSE_POSITIVE', '  ', 'FALSE_POSITIVE needs a reason'],
  [gap, 'ACCEPTED', 'bel 06-12345678', 'there is an e-mail address or a telephone number in this'],
  ['gap_nowhere', 'RESOLVED', null, 'no assessment ever found gap_nowhere'],
] as const)('what cannot be is refused in a sentence: %s %s %s', async (id, status, reason, sentence) => {
  const before = await listed();
  await expect(decide(id, status, reason)).rejects.toThrow(sentence);
  expect(await listed()).toEqual(before);
});
