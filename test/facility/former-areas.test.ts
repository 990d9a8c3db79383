import { bringTowns } from '../area/succession/two-towns.ts';
import { importingInto } from '../exchange/importing.ts';
import { aTeam, sheet } from '../exchange/sheets.ts';

const at = (longitude: number) => ({ longitude, latitude: 52.405 });

const { api, importer } = importingInto('EMPTY');
beforeAll(async () => {
  for (const edition of [2015, 2024] as const) await bringTowns(importer, edition);
  const teams = sheet([
    aTeam('kade', at(4.005)),
    aTeam('werf-west', at(4.012)),
    aTeam('werf-oost', at(4.025)),
    aTeam('bastion', at(4.035)),
  ]);
  await importer.bringIn('partners', { 'teams.csv': teams }, { edition: null });
});

const standingIn = (areas: readonly string[], edition?: number) =>
  api.ask(
    `query ($where: FacilityFilter) { facilities(where: $where) { nodes { name
      before: neighbourhood(edition: 2015) { id } after: neighbourhood(edition: 2024) { id } } } }`,
    { where: { areas, edition } },
  );
const namesIn = async (areas: readonly string[], edition?: number) => {
  const { data, errors } = await standingIn(areas, edition);
  expect(errors).toEqual([]);
  return data.facilities.nodes.map(({ name }: { name: string }) => name);
};

test('a facility stands in a neighbourhood of each edition by its point', async () => {
  const { data } = await standingIn(['GM9903'], 2024);
  expect(data.facilities.nodes).toEqual([
    { name: 'Team bastion', before: { id: '2015BU99040101' }, after: { id: '2024BU99030201' } },
    { name: 'Team kade', before: { id: '2015BU99030101' }, after: { id: '2024BU99030103' } },
    { name: 'Team werf-oost', before: { id: '2015BU99030102' }, after: { id: '2024BU99030105' } },
    { name: 'Team werf-west', before: { id: '2015BU99030102' }, after: { id: '2024BU99030104' } },
  ]);
});

describe('facilities asked for by an old code', () => {
  test('of an area that has a new one are those of the new one', async () => {
    expect(await namesIn(['BU99040101'])).toEqual(['Team bastion']);
  });

  test('of an area that was cut up are those of its parts', async () => {
    expect(await namesIn(['BU99030102'])).toEqual(['Team werf-oost', 'Team werf-west']);
  });

  test('of the edition that has it are its own', async () => {
    expect(await namesIn(['GM9904'], 2015)).toEqual(['Team bastion']);
  });

  test('that was given to another area are those of the other area', async () => {
    expect(await namesIn(['BU99030101'])).toEqual([]);
    expect(await namesIn(['BU99030101'], 2015)).toEqual(['Team kade']);
  });

  test('that never was are none', async () => {
    expect(await namesIn(['GM9999'])).toEqual([]);
  });
});

test('an old code whose area is now part of something larger is refused, naming what that is', async () => {
  const message =
    'GM9904 (Vesting) does not occur after edition 2015, 2024 is asked; it went over into GM9903 Oudstad (100 % of it, 20 % of what that is), which is not the same area: ask for that, or for edition 2015 where there is one to give';
  const refusal = { message, code: 'BAD_USER_INPUT' };
  expect((await standingIn(['GM9904'])).errors).toEqual([refusal]);
  const { errors } = await api.ask(`{
    organisations(where: { areas: ["GM9904"] }) { totalCount }
    relations(where: { areas: ["GM9904"] }) { totalCount }
    serving: facilities(where: { serves: ["GM9904"] }) { totalCount }
    conflicts(where: { areas: ["GM9904"] }) { totalCount }
    duplicateCandidates(where: { areas: ["GM9904"] }) { totalCount }
    compositeCandidates(where: { areas: ["GM9904"] }) { totalCount }
    successionCandidates(where: { areas: ["GM9904"] }) { totalCount }
  }`);
  expect(errors).toEqual(Array(7).fill(refusal));
  const gaps = await api.ask('{ gaps(where: { areas: ["GM9904"] }) { totalCount } }');
  expect(gaps.errors).toEqual([{ ...refusal, message: message.replace(', 2024 is asked', '') }]);
});
