import { townDay, viewers } from '../contact-rows.ts';
import { api, ids } from './contacts-of-town.ts';

describe('under what it belongs to', () => {
  test('each has its own contacts, and many take as many statements as one', async () => {
    const query = `query ($ids: [ID!]!) { nodes(ids: $ids) {
      ... on Facility { id contacts { totalCount nodes { id organisation { name } } nobodyKnown { message } } } } }`;
    const many = ['fac_school', 'fac_police', 'fac_team', 'fac_second', 'fac_town', 'fac_other'];
    const all = await api.ask(query, { ids: many }, viewers.operator, townDay);
    expect(all.errors).toEqual([]);
    const found = Object.fromEntries(
      all.data.nodes.map((node: { id: string; contacts: { nodes: { id: string }[] } }) => [
        node.id,
        ids(node.contacts),
      ]),
    );
    expect(found).toEqual({
      fac_school: ['con_head', 'con_care', 'con_desk'],
      fac_police: ['con_agent', 'con_agent_stale', 'con_police'],
      fac_team: ['con_tie'],
      fac_second: [],
      fac_town: ['con_policy'],
      fac_other: [],
    });
    const counts = await Promise.all(
      many.map(async (id) => (await api.ask(query, { ids: [id] }, viewers.operator, townDay)).statements),
    );
    expect(Math.max(...counts)).toBeLessThanOrEqual(all.statements);
    const twice = await api.ask(query, { ids: [...many, ...many] }, viewers.operator, townDay);
    expect(twice.statements).toBe(all.statements);
  });

  test('an organisation is called itself before what it runs, and a relation before its two ends', async () => {
    const { data } = await api.ask(
      `{ organisation(id: "org_police") { contacts { nodes { id } } } node(id: "rel_signal") { ... on Relation { contacts { nodes { id why { nearness } } } } }
        area(code: "BU99990002") { contacts(where: { roles: ["WIJKAGENT"] }) { nodes { id } } } }`,
      {},
      viewers.operator,
      townDay,
    );
    expect(ids(data.organisation.contacts)[0]).toBe('con_police');
    expect(data.node.contacts.nodes[0]).toEqual({ id: 'con_tie', why: { nearness: 'RELATION' } });
    expect(ids(data.node.contacts)).toEqual(['con_tie', 'con_head', 'con_care', 'con_desk']);
    expect(ids(data.area.contacts)).toEqual(['con_agent_stale', 'con_police']);
  });

  test('a contact is found by its id, also when its time is over', async () => {
    const { data } = await api.ask(
      '{ node(id: "con_gone") { __typename ... on Contact { id validity { until } roles { code } facility { name } relation { id } areas { code } themes { code } verified { freshness } } } nothing: node(id: "con_never") { id } }',
      {},
      viewers.operator,
      townDay,
    );
    expect(data).toEqual({
      node: {
        ...{ __typename: 'Contact', id: 'con_gone', validity: { until: '2026-01-01' } },
        ...{ roles: [{ code: 'WIJKAGENT' }], facility: { name: 'Wijkteam Oost' }, relation: null },
        ...{ areas: [], themes: [], verified: { freshness: 'FRESH' } },
      },
      nothing: null,
    });
  });
});
