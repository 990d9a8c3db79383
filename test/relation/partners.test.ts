import { apiOn } from '../ask-sample.ts';
import { sampleRelations } from './sample-relations.ts';

const api = apiOn('SAMPLE');

const ask = async (query: string, variables = {}) => {
  const { data, errors } = await api.ask(query, variables);
  expect(errors).toEqual([]);
  return data;
};
const names = (list: { nodes: { name: string }[] }) => list.nodes.map(({ name }) => name);

describe('the partners of a facility', () => {
  const partners = async (args: string, asOf: string | null = null) => {
    const data = await ask(
      `query ($asOf: Date) { facilities(where: { text: "kinderwerk westerkwartier" }, asOf: $asOf) { nodes {
        partners(first: 100 ${args}) { totalCount nodes { name } } } } }`,
      { asOf },
    );
    const list = data.facilities.nodes[0].partners;
    expect(list.totalCount).toBe(list.nodes.length);
    return names(list);
  };
  /** From the sheet: the other ends of its relations, each once. */
  const expected = (isMeant: (theme: string, lowest: number) => boolean) => {
    const found = sampleRelations()
      .filter(({ from, to }) => [from, to].includes('Kinderwerk Westerkwartier'))
      .filter(({ theme, levels }) => levels.length > 0 && isMeant(theme, Math.min(...levels)))
      .map(({ from, to }) => (from === 'Kinderwerk Westerkwartier' ? to : from));
    return [...new Set(found)].sort();
  };
  const isMoney = (theme: string) => theme === 'FINANCIERING' || theme === 'BELEID_STURING';

  test('are each named once, on whatever theme but money and governance', async () => {
    expect((await partners('')).sort()).toEqual(expected((theme, lowest) => !isMoney(theme) && lowest >= 1));
  });

  test('are fewer on one theme, and fewer the closer they must work', async () => {
    expect((await partners('themes: ["SIGNALEREN"]')).sort()).toEqual(
      expected((theme, lowest) => theme === 'SIGNALEREN' && lowest >= 1),
    );
    expect((await partners('minimumLevel: 4')).sort()).toEqual(
      expected((theme, lowest) => !isMoney(theme) && lowest >= 4),
    );
  });

  test('who only pays is a partner where money is asked for', async () => {
    expect(await partners('themes: ["FINANCIERING"]')).toEqual(['Afdeling Jeugd en Onderwijs']);
  });

  test('are of the day that is asked about', async () => {
    const then = await partners('where: { kinds: ["BASISSCHOOL"] } minimumLevel: 3', '2024-06-01');
    const now = await partners('where: { kinds: ["BASISSCHOOL"] } minimumLevel: 3');
    expect(then).not.toContain('Basisschool De Inktlijn');
    expect(now).toContain('Basisschool De Inktlijn');
  });
});

describe('a tie with kinderwerk', () => {
  const schools = async (is: string, more = '') => {
    const data = await ask(
      `{ facilitiesByRelation(where: { kinds: ["BASISSCHOOL"] }, relation: { kinds: ["KINDERWERK"], is: ${is} ${more} }, first: 100) {
        totalCount nodes { name } } }`,
    );
    expect(data.facilitiesByRelation.totalCount).toBe(data.facilitiesByRelation.nodes.length);
    return names(data.facilitiesByRelation);
  };

  test.each(['', 'minimumLevel: 3', 'minimumLevel: 0', 'themes: ["SIGNALEREN"]'])(
    'is there, is not there, or was not asked: every school is one of the three (%s)',
    async (more) => {
      const parts = [
        await schools('RELATED', more),
        await schools('NOT_RELATED', more),
        await schools('NOT_ASKED', more),
      ];
      const { facilities } = await ask(
        '{ facilities(where: { kinds: ["BASISSCHOOL"] }, first: 100) { nodes { name } } }',
      );
      expect(parts.flat().sort()).toEqual(names(facilities).sort());
    },
  );

  test('was asked of De Dobbersteen, which has none, and never of De Weversklos', async () => {
    expect(await schools('NOT_RELATED')).toContain('Basisschool De Dobbersteen');
    expect(await schools('NOT_ASKED')).toEqual(['Basisschool De Weversklos']);
  });

  test('that is too weak is a tie at level 1 and none at level 3', async () => {
    expect(await schools('RELATED')).toContain('Montessorischool Kompasnaald');
    expect(await schools('NOT_RELATED', 'minimumLevel: 3')).toContain('Montessorischool Kompasnaald');
  });

  test('can be with a sector, and a kind that is neither is refused by name', async () => {
    const { facilitiesByRelation: related } = await ask(
      `{ facilitiesByRelation(where: { kinds: ["KINDERWERK"] }, relation: { kinds: ["ONDERWIJS"], is: RELATED }) { nodes { name } } }`,
    );
    expect(names(related)).toContain('Kinderwerk Westerkwartier');
    const { errors } = await api.ask(
      '{ facilitiesByRelation(relation: { kinds: ["POLITIEBUREAU"], is: RELATED }) { totalCount } }',
    );
    expect(errors).toEqual([
      { code: 'BAD_USER_INPUT', message: '"POLITIEBUREAU" is not one of the facility kinds or groups' },
    ]);
  });

  test('was there on another day: the school that lost its worker in 2025 had one in 2024', async () => {
    const data = await ask(`{ then: facilitiesByRelation(
      where: { text: "papiermolen", kinds: ["BASISSCHOOL"] }, relation: { kinds: ["KINDERWERK"], is: RELATED }, asOf: "2025-06-30"
    ) { nodes { name } } now: facilitiesByRelation(
      where: { text: "papiermolen", kinds: ["BASISSCHOOL"] }, relation: { kinds: ["KINDERWERK"], is: RELATED }, asOf: "2025-07-01"
    ) { nodes { name } } }`);
    expect(names(data.then)).toEqual(['OBS De Papiermolen']);
    expect(names(data.now)).toEqual([]);
  });
});
