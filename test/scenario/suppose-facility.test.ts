import type { Facts } from '../../src/assessment/facts/facts.ts';
import { assess } from '../../src/assessment/judging/assess.ts';
import { changeFacts } from '../../src/scenario/change-facts.ts';
import type { Supposed, SupposedFacility } from '../../src/scenario/supposed.ts';
import {
  anInventory,
  areaId,
  district,
  elsewhere,
  here,
  municipality,
  servedBy,
  someFacts,
} from '../assessment/facts.ts';
import {
  aCountNorm,
  aDistanceNorm,
  aRatioNorm,
  aRelationNorm,
  aResilienceNorm,
} from '../assessment/norms.ts';
import { aNode, anEdge, aSchool } from '../assessment/tie-facts.ts';
import { aSupposedTie, aTeam, nothing } from './supposed-facts.ts';

describe('a supposed facility', () => {
  const looked = someFacts({ inventories: [anInventory(municipality)] });
  const found = (facts: Facts) =>
    Object.fromEntries(
      assess([aCountNorm(), aDistanceNorm(), aRatioNorm()], facts).map(({ id, verdict, actual }) => [
        id.replace('gap_set_', ''),
        `${verdict} ${actual}`,
      ]),
    );

  test('is counted, measured from the origins, and has what it has', () => {
    expect(found(looked)).toMatchObject({ N01_WK990101: 'ABSENT 0', N04_BU99010101: 'ABSENT null' });
    // The district asks 0.5 x 0.535 x 100 / 1,000 FTE. Both neighbourhoods lie within 800 metres.
    expect(found(changeFacts(looked, { ...nothing, facilities: [aTeam()] }))).toEqual({
      ...{ N01_WK990101: 'MET 1', N02_WK990101: 'MET 1' },
      ...{ N04_BU99010101: 'MET 0', N04_BU99010102: 'MET 700' },
      ...{ N04_WK990101: 'MET 100', N04_GM9901: 'MET 100' },
    });
  });

  test('of which nobody tells what it has makes it unknown whether there is enough', () => {
    const facilities = [aTeam({ capacity: {} })];
    expect(found(changeFacts(looked, { ...nothing, facilities }))).toMatchObject({
      N02_WK990101: 'UNKNOWN null',
    });
  });

  test('was asked nothing: who was told to have no partner is now a question', () => {
    const facts = someFacts({
      serving: [servedBy(district, 'KINDERWERK', ['a'], true), servedBy(here, 'KINDERWERK', ['a'], true)],
      expecting: [aSchool('fac_school', { askedOn: null })],
    });
    const verdict = (of: Facts) => assess([aRelationNorm()], of)[0]?.verdict;
    expect(verdict(facts)).toBe('ABSENT');
    expect(verdict(changeFacts(facts, { ...nothing, facilities: [aTeam()] }))).toBe('UNKNOWN');
  });
});

describe('a supposed facility in a network', () => {
  const schools = ['a', 'b', 'c', 'd', 'e'].map((id) => aNode(id));
  const ring = schools.map((school, at) => anEdge(school, schools[(at + 1) % schools.length]!));
  const facts = someFacts({ networks: [{ id: areaId(district), facilities: schools, relations: ring }] });
  const teams = ['new_1', 'new_2', 'new_3'].map((id) => aTeam({ id }));
  const verdicts = (supposed: Partial<Supposed>) =>
    assess([aResilienceNorm()], changeFacts(facts, { ...nothing, ...supposed })).map(
      ({ verdict }) => verdict,
    );
  const met = schools.map(() => 'MET');

  test('did not answer: with three beside five who did, less than 70 %, it is not known', () => {
    expect(verdicts({})).toEqual(met);
    expect(verdicts({ facilities: teams.slice(0, 2) })).toEqual(met);
    expect(verdicts({ facilities: teams })).toEqual(['UNKNOWN']);
  });

  test('has answered with the relation that it tells of', () => {
    const tie = (isConfirmed: boolean) =>
      aSupposedTie({
        ends: [
          { id: 'a', name: 'a', kinds: ['BASISSCHOOL'] },
          { id: 'new_1', name: 'New', kinds: ['KINDERWERK'] },
        ],
        isConfirmed,
      });
    expect(verdicts({ facilities: teams, ties: [tie(true)] })).toEqual(met);
    expect(verdicts({ facilities: teams, ties: [tie(false)] })).toEqual(['UNKNOWN']);
  });

  test('is in none that it neither stands nor works in, and never where its kind is not looked at', () => {
    const count = (known: Partial<SupposedFacility>) =>
      changeFacts(facts, { ...nothing, facilities: [aTeam(known)] }).networks.find(
        ({ id }) => id === areaId(district),
      )?.facilities.length;
    expect(count({})).toBe(6);
    expect(count({ standsIn: areaId(elsewhere) })).toBe(6);
    expect(count({ standsIn: areaId(elsewhere), serves: [areaId(elsewhere)] })).toBe(5);
    expect(count({ kinds: ['SPEELPLEK'] })).toBe(5);
  });
});

test('a supposed facility that nobody here can walk to is nothing to them', () => {
  const catchments = (known: Partial<SupposedFacility>) =>
    changeFacts(someFacts(), { ...nothing, facilities: [aTeam(known)] }).catchments.length;
  expect(catchments({ standsIn: areaId(elsewhere) })).toBeGreaterThan(0);
  expect(catchments({ standsIn: areaId(elsewhere), reaches: [] })).toBe(0);
});
