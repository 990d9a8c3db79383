import { aTeam } from '../../exchange/sheets.ts';
import { at, coded, correctingFacilities, idOf } from './correcting-facilities.ts';
import { here, partnerOf } from './two-neighbours.ts';

const { correct, facilityOf, list } = correctingFacilities();
beforeAll(() =>
  list('once', [
    ...['move', 'border', 'works'].map((key) => aTeam(key, at('4.005'))),
    aTeam('neighbour', at('4.015', { soort: 'BUURTHUIS' })),
    aTeam('address', at('4.005', { straat: 'Kade 1', postcode: '9999 XA' })),
  ]),
);

describe('where a facility stands', () => {
  test('changes with its location, and that of others does not', async () => {
    const moved = await correct(here, idOf('once', 'move'), {
      location: { longitude: 4.025, latitude: 52.405 },
    });
    expect(moved.facility).toMatchObject({
      ...{ neighbourhood: { name: 'Polder' }, location: { longitude: 4.025, from: 'SOURCE' } },
    });
    expect(await facilityOf(idOf('once', 'neighbour'), 'neighbourhood { name }')).toEqual({
      neighbourhood: { name: 'Duin' },
    });
  });

  test('is looked for anew by an address without one', async () => {
    const { facility } = await correct(here, idOf('once', 'address'), {
      address: { street: 'Dijk', houseNumber: '2' },
    });
    expect(facility.location).toBeNull();
  });

  test('is not over the border of the municipality of who says so; whoever runs it may say that it moved', async () => {
    const location = { longitude: 4.035, latitude: 52.405 };
    const { problems } = await correct(here, idOf('once', 'border'), { name: 'Weg', location });
    expect(coded(problems)).toEqual(['INVALID input.location']);
    expect(await facilityOf(idOf('once', 'border'), 'name version')).toEqual({
      name: 'Team border',
      version: 1,
    });
    const { facility } = await correct(partnerOf('once', 'wijkwerk'), idOf('once', 'border'), { location });
    expect(facility.neighbourhood.name).toBe('Haven');
    expect(coded((await correct(here, idOf('once', 'border'), { name: 'Weg' }, 2)).problems)).toEqual([
      'NOT_FOUND id',
    ]);
  });

  test('and works: a municipality adds no area of another, whoever runs it does', async () => {
    const serves = [{ area: 'BU99020101' }, { area: 'BU99030101' }];
    const { problems } = await correct(here, idOf('once', 'works'), { serves });
    expect(coded(problems)).toEqual(['INVALID input.serves.1.area']);
    const { facility } = await correct(partnerOf('once', 'wijkwerk'), idOf('once', 'works'), { serves });
    expect(facility.serves.map(({ code }: { code: string }) => code)).toEqual(['BU99020101', 'BU99030101']);
    const kept = await correct(here, idOf('once', 'works'), { serves: [{ area: 'BU99030101' }] }, 2);
    expect(kept.problems).toEqual([]);
  });
});
