import { readSample } from '../../sample/invent/read.ts';
import { anonymous, operator, type Viewer } from '../../src/access/viewer.ts';
import { apiOn } from '../ask-sample.ts';
import { keyOf, type SampleRelation, sampleRelations } from './sample-relations.ts';

const rows = sampleRelations();
const kindOf = new Map(readSample().facilities.map(({ naam, soort }) => [naam!, soort!]));
const ends = ({ from, to }: SampleRelation) => [from, to];

const api = apiOn('SAMPLE');

interface Found {
  readonly from: { readonly name: string };
  readonly to: { readonly name: string };
  readonly theme: { readonly code: string };
}
const list = `query ($where: RelationFilter, $orderBy: RelationOrder, $first: Int, $after: String) {
  relations(where: $where, orderBy: $orderBy, first: $first, after: $after) {
    totalCount nodes { id confirmedOn from { name } to { name } theme { code } } pageInfo { hasNextPage endCursor }
  }
}`;
const found = async (where: object, viewer: Viewer = operator) => {
  const { data, errors } = await api.ask(list, { where, first: 500 }, viewer);
  expect(errors).toEqual([]);
  const keys: string[] = data.relations.nodes.map(({ from, to, theme }: Found) =>
    keyOf(from.name, to.name, theme.code),
  );
  if (!data.relations.pageInfo.hasNextPage) expect(data.relations.totalCount).toBe(keys.length);
  return keys.sort();
};
const expected = (isMeant: (relation: SampleRelation) => boolean) =>
  rows
    .filter(isMeant)
    .map(({ from, to, theme }) => keyOf(from, to, theme))
    .sort();
const idOf = async (text: string) => {
  const { data } = await api.ask(
    'query ($text: String!) { facilities(where: { text: $text }) { nodes { id } } }',
    { text },
  );
  return data.facilities.nodes[0].id as string;
};

describe('relations are found by', () => {
  test('themes, money and governance among them', async () => {
    expect(await found({ themes: ['FINANCIERING', 'beleid_sturing'] })).toEqual(
      expected(({ theme }) => theme === 'FINANCIERING' || theme === 'BELEID_STURING'),
    );
  });

  test('what the two sides come to', async () => {
    expect(await found({ consensus: ['DISPUTED'] })).toEqual(expected(({ isDisputed }) => isDisputed));
    expect(await found({ consensus: ['UNVERIFIED'] })).toEqual(expected(({ levels }) => levels.length === 0));
  });

  test('one of the two facilities', async () => {
    const [west, inktpot] = [await idOf('kinderwerk westerkwartier'), await idOf('de inktpot')];
    expect(await found({ facilities: [west, inktpot] })).toEqual(
      expected((relation) =>
        ends(relation).some((name) => name === 'Kinderwerk Westerkwartier' || name === 'OBS De Inktpot'),
      ),
    );
  });

  test('the kind of one of the two, or what it provides as well', async () => {
    expect(await found({ kinds: ['JONGERENWERK'] })).toEqual(
      expected((relation) =>
        ends(relation).some(
          (name) => kindOf.get(name) === 'JONGERENWERK' || name === 'Kinder- en jongerenwerk Centrum',
        ),
      ),
    );
  });

  test('where one of the two stands, and who runs one of the two', async () => {
    const inOosterkoog = await found({ areas: ['BU99010404'], themes: ['TOELEIDING'] });
    expect(inOosterkoog.every((key) => key.includes('Hockeyclub Kromme Stok'))).toBe(true);
    const { data } = await api.ask('{ organisations(where: { kinds: ["POLITIE"] }) { nodes { id } } }');
    const organisations = data.organisations.nodes.map(({ id }: { id: string }) => id);
    expect(await found({ organisations })).toEqual(
      expected((relation) => ends(relation).some((name) => name.startsWith('Wijkagenten'))),
    );
  });

  test.each(['areas', 'facilities', 'organisations', 'themes', 'kinds', 'consensus'])(
    'an empty list of %s: none is one of nothing',
    async (field) => {
      expect(await found({ [field]: [] })).toEqual([]);
    },
  );
});

describe('a threshold of the level', () => {
  const where = (minimumLevel: number) => ({
    minimumLevel,
    themes: ['VEILIGHEID', 'GEZAMENLIJKE_ACTIVITEIT'],
  });
  const isOnTheme = ({ theme }: SampleRelation) => where(0).themes.includes(theme);

  test.each([0, 1, 2, 3, 4, 5])('of %i is about the lower claim', async (minimum) => {
    expect(await found(where(minimum))).toEqual(
      expected(
        (relation) =>
          isOnTheme(relation) && relation.levels.length > 0 && Math.min(...relation.levels) >= minimum,
      ),
    );
  });

  test.each([1, 2, 3, 4, 5])(
    'of %i tells who may not see the claims no more than the level that is shown',
    async (minimum) => {
      expect(await found(where(minimum), anonymous)).toEqual(
        expected((relation) => {
          const { levels, isDisputed } = relation;
          const shown = isDisputed ? 1 : levels.reduce((sum, level) => sum + level, 0) / levels.length;
          return isOnTheme(relation) && shown >= minimum;
        }),
      );
    },
  );

  test.each([-1, 6])('of %i is refused by name', async (minimumLevel) => {
    const { errors } = await api.ask(list, { where: { minimumLevel } });
    expect(errors).toEqual([
      { code: 'BAD_USER_INPUT', message: `minimumLevel is ${minimumLevel}; it may be 0 to 5` },
    ]);
  });
});

describe('the pages of relations', () => {
  test.each(['ID', 'CONFIRMED_ON'])(
    'by %s hold every one once, in the order of the whole list',
    async (orderBy) => {
      const where = { themes: ['VEILIGHEID'] };
      const whole = (await api.ask(list, { where, orderBy, first: 500 })).data.relations.nodes;
      const nodes: { id: string; confirmedOn: string | null }[] = [];
      let page: { hasNextPage: boolean; endCursor: string | null } = { hasNextPage: true, endCursor: null };
      while (page.hasNextPage) {
        const { data } = await api.ask(list, { where, orderBy, first: 20, after: page.endCursor });
        nodes.push(...data.relations.nodes);
        page = data.relations.pageInfo;
      }
      expect(nodes).toEqual(whole);
      expect(new Set(nodes.map(({ id }) => id)).size).toBe(whole.length);
      if (orderBy === 'CONFIRMED_ON') {
        const days = nodes.map(({ confirmedOn }) => confirmedOn ?? '');
        expect(days).toEqual([...days].sort());
      }
    },
  );

  test('hold at most 500', async () => {
    const { errors } = await api.ask(list, { first: 501 });
    expect(errors).toEqual([{ code: 'BAD_USER_INPUT', message: 'first is 501; it may be 0 to 500' }]);
  });
});
