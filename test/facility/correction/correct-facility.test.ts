import { anonymous, type Viewer } from '../../../src/access/viewer.ts';
import { readByOperator } from '../../access/read-by-operator.ts';
import { apiOver } from '../../ask-sample.ts';
import { aTeam } from '../../exchange/sheets.ts';
import { at, coded, correctingFacilities, correctMutation, idOf } from './correcting-facilities.ts';
import { elsewhere, here, partnerOf } from './two-neighbours.ts';

const { api, correct, facilityOf, list } = correctingFacilities();
beforeAll(() => list('once', [aTeam('wrong', at('4.005'))]));

describe('who may put a facility right', () => {
  const lines = [
    aTeam('a', at('4.005')),
    aTeam('b', at('4.035', { organisatie: 'Elders bv', organisatie_sleutel: 'elders' })),
    aTeam('c', { werkgebied: 'BU99020101', organisatie: 'Elders bv', organisatie_sleutel: 'elders' }),
    aTeam('d', { werkgebied: 'BU99020101|BU99030101' }),
  ];
  beforeAll(() => list('who', lines));
  const tryAs = async (viewer: Viewer) => {
    const could: string[] = [];
    for (const key of ['a', 'b', 'c', 'd']) {
      const { version } = await facilityOf(idOf('who', key), 'version');
      const { problems } = await correct(viewer, idOf('who', key), { website: `${key}.example.nl` }, version);
      if (problems.length === 0) could.push(key);
      else expect(coded(problems)).toEqual(['NOT_FOUND id']);
    }
    return could.join(' ');
  };

  test('an editor: what stands in the municipality, and a team that stands nowhere and works there only', async () => {
    expect(await tryAs(here)).toBe('a c');
    expect(await tryAs(elsewhere)).toBe('b');
  });

  test('a partner: what its organisation runs, wherever that is', async () => {
    expect(await tryAs(partnerOf('who', 'wijkwerk'))).toBe('a');
    expect(await tryAs(partnerOf('who', 'elders'))).toBe('b c');
    expect(await tryAs({ ...anonymous, kind: 'PARTNER', actor: 'nobody' })).toBe('');
  });

  test('others are refused before anything is looked up', async () => {
    for (const kind of ['STEWARD', 'DASHBOARD', 'AUDITOR'] as const) {
      const { errors } = await correct({ ...here, kind }, idOf('who'), { website: null });
      expect(errors.map(({ code }: { code: string }) => code)).toEqual(['FORBIDDEN']);
    }
    const { errors } = await correct(anonymous, idOf('who'), { website: null });
    expect(errors.map(({ code }: { code: string }) => code)).toEqual(['UNAUTHENTICATED']);
  });

  test('with the scope left out of it, an editor puts right what is of the other, which is seen', async () => {
    const broken = await apiOver(api.database, await readByOperator('Mutation.correctFacility'));
    const id = idOf('who', 'b');
    const { version } = await facilityOf(id, 'version');
    const { data } = await broken.ask(
      correctMutation,
      { id, input: { website: 'kaap.example.nl' }, version },
      here,
    );
    expect(data.correctFacility.problems).toEqual([]);
    expect(() => expect(coded(data.correctFacility.problems)).toEqual(['NOT_FOUND id'])).toThrow();
  });
});

test('all that is wrong is told at once, each with the way to it, and nothing is written', async () => {
  const { problems } = await correct(
    here,
    idOf('once', 'wrong'),
    {
      ...{ name: ' ', kind: 'KASTEEL', audiences: ['kinderen', 'honden'], website: 'geen website' },
      ...{ address: { street: 'Bel 06-12345678', postcode: '12' }, location: { longitude: 52, latitude: 4 } },
      ...{ ages: { from: 12, until: 4 }, capacity: { fte: { value: -1 }, persons: { low: 3, high: 2 } } },
      ...{ serves: [{ area: 'BU00000000' }, { area: 'BU99020101', share: 101 }], status: 'UNKNOWN' },
      ...{ validFrom: '2026-01-02', validUntil: '2026-01-01' },
    },
    7,
  );
  expect(coded(problems).toSorted()).toEqual(
    [
      ...['REQUIRED input.name', 'UNKNOWN input.kind', 'UNKNOWN input.audiences.1', 'INVALID input.website'],
      ...['PERSONAL_DATA input.address.street', 'INVALID input.address.postcode', 'INVALID input.location'],
      ...['ENDS_BEFORE_START input.ages.until', 'INVALID input.capacity.fte.value'],
      ...[
        'INVALID input.capacity.persons.low',
        'UNKNOWN input.serves.0.area',
        'INVALID input.serves.1.share',
      ],
      ...['REQUIRED input.status', 'ENDS_BEFORE_START input.validUntil', 'CONFLICT expectedVersion'],
    ].toSorted(),
  );
  expect(coded((await correct(here, idOf('once', 'wrong'), {})).problems)).toEqual(['REQUIRED input']);
  const partner = partnerOf('once', 'wijkwerk');
  expect(coded((await correct(partner, idOf('once', 'wrong'), { kind: 'BUURTHUIS' })).problems)).toEqual([
    'INVALID input.kind',
  ]);
  expect(await facilityOf(idOf('once', 'wrong'), 'name version')).toEqual({ name: 'Team wrong', version: 1 });
});
