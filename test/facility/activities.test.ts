import { anonymous } from '../../src/access/viewer.ts';
import { apiOn } from '../ask-sample.ts';

const api = apiOn('SAMPLE');

const named = async (where: object, asOf?: string) => {
  const { data, errors } = await api.ask(
    `query ($where: FacilityFilter, $asOf: Date) { facilities(where: $where, asOf: $asOf, first: 100) {
      totalCount nodes { name activities { name } } } }`,
    { where, asOf },
    anonymous,
  );
  expect(errors).toEqual([]);
  expect(data.facilities.totalCount).toBe(data.facilities.nodes.length);
  return data.facilities.nodes as { name: string; activities: { name: string }[] }[];
};
const namesOf = (all: readonly { name: string }[]) => all.map(({ name }) => name);

describe('facilities by goal', () => {
  test('are those with an activity that has one of them on the day', async () => {
    expect(namesOf(await named({ goals: ['armoede tegengaan'] }))).toEqual([
      'Buurtsportcoaches Oost en Zuid',
    ]);
    // The weeks of the summer of the west.
    expect(namesOf(await named({ goals: ['ARMOEDE'] }, '2026-08-01'))).toEqual([
      ...['Buurtsportcoaches Oost en Zuid', 'Kinderwerk Westerkwartier'],
    ]);
    const either = await named({ goals: ['ARMOEDE', 'VEILIGHEID'] });
    expect(namesOf(either)).toEqual(['Buurtsportcoaches Oost en Zuid', 'Jongerenwerk Oost en Zuid']);
  });

  test('must also be what the rest of the filter says', async () => {
    expect(
      namesOf(await named({ goals: ['SIGNALEREN'], kinds: ['KINDERWERK'], serves: ['WK990102'] })),
    ).toEqual(['Kinderwerk Noorderpoort']);
    expect(await named({ goals: [] })).toEqual([]);
  });

  test('of a goal that does not exist are refused', async () => {
    const { errors } = await api.ask('{ facilities(where: { goals: ["GELUK"] }) { totalCount } }');
    expect(errors[0]?.message).toContain('"GELUK" is not one of the goals');
  });
});

describe('activities', () => {
  test('are those of the day: the workshop of the time of covid became a club', async () => {
    const doneBy = async (asOf: string) =>
      (await named({ text: 'Kinderwerk Noorderpoort' }, asOf)).flatMap(({ activities }) =>
        namesOf(activities),
      );
    expect(await doneBy('2019-10-01')).toEqual(['Buitenspeeldagen']);
    expect(await doneBy('2020-10-01')).toEqual([
      ...['Buitenspeeldagen', 'Kookworkshop aan de voordeur en online'],
    ]);
    expect(await doneBy('2026-10-01')).toEqual(['Buitenspeeldagen', 'Kookclub Noorderpoort']);
  });
});
