import { apiOn } from '../ask-sample.ts';
import { everyPage, gapsOf, idsOf } from './gap-lists.ts';

const api = apiOn('SAMPLE');

describe('the open questions', () => {
  const questionsOf = async (where: object, first = 500, after: string | null = null) => {
    const { data, errors } = await api.ask(
      `query ($where: GapFilter!, $first: Int!, $after: String) {
        openQuestions(where: $where, first: $first, after: $after) {
          totalCount pageInfo { hasNextPage endCursor }
          nodes { id question area { code } facility { name } ask { organisation { name } role { code } } askedOn }
        }
      }`,
      { where, first, after },
    );
    expect(errors).toEqual([]);
    return data.openQuestions;
  };

  test.each([
    [{}],
    [{ areas: ['WK990104'] }],
    [{ areas: ['WK990106'], kinds: ['DISTANCE'] }],
    [{ facilityKinds: ['kinderwerk'] }],
    [{ norms: ['N23'] }],
    [{ areas: ['BU99010605'], norms: ['N05', 'N06_KDV'] }],
    [{ kinds: ['PROVISION'], includeConsequences: true }],
    [{ areas: [] }],
  ])('with %j are as many as stand beside the gaps', async (where) => {
    const { totalCount, nodes } = await questionsOf(where);
    expect(totalCount).toBe((await gapsOf(api, { where })).unknownCount);
    expect(nodes).toHaveLength(totalCount);
  });

  test('are never gaps, and each is on one page', async () => {
    const { nodes } = await questionsOf({});
    const paged = await everyPage((after) => questionsOf({}, 3, after));
    expect(paged).toEqual(nodes);
    const gaps = idsOf(await gapsOf(api, { where: { includeConsequences: true } }));
    expect(idsOf({ nodes }).filter((id) => gaps.includes(id))).toEqual([]);
    expect(new Set(idsOf({ nodes })).size).toBe(nodes.length);
  });

  test('about a school are put to its head, others to the municipality', async () => {
    const { nodes } = await questionsOf({ areas: ['WK990104'], norms: ['N23'] });
    expect(nodes).toMatchObject([
      {
        question: 'Werkt Basisschool De Weversklos samen met kinderwerk, en hoe nauw?',
        facility: { name: 'Basisschool De Weversklos' },
        ask: { organisation: { name: 'Scholengroep Zilverwier' }, role: { code: 'DIRECTEUR' } },
        askedOn: null,
      },
    ]);
    const [about] = (await questionsOf({ norms: ['N01'] })).nodes;
    expect(about).toMatchObject({
      area: { code: 'WK990106' },
      facility: null,
      ask: { organisation: null, role: { code: 'GEMEENTE_BELEID' } },
    });
  });
});
