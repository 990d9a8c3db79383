import type { GraphQLObjectType } from 'graphql';
import { buildApiSchema } from '../../../src/server/schema/schema.ts';
import { apiOn, apiOver } from '../../ask-sample.ts';
import { viewers } from '../contact-rows.ts';

const api = apiOn('SAMPLE');

const ask = async (query: string, viewer: Parameters<typeof api.ask>[2] = viewers.anonymous) => {
  const answer = await api.ask(query, {}, viewer);
  expect(answer.errors).toEqual([]);
  return answer;
};

describe('counts of contacts', () => {
  const counts = `contactCounts(where: { area: "GM9901" }) { role { code }
    named { value status reason } mailbox { value status } fresh { value } aging { value } stale { value } never { value } }`;
  type Figure = { value: number | null; status: string; reason: string | null };
  type Count = Record<'named' | 'mailbox' | 'fresh' | 'aging' | 'stale' | 'never', Figure> & {
    role: { code: string };
  };

  test('are those of the list, and fewer than ten are withheld, not zero', async () => {
    const { data } = await ask(`{ ${counts} }`, viewers.dashboard);
    const listed = new Map<string, number>();
    let after: string | null = null;
    do {
      const { data: page } = await api.ask(
        `query ($after: String) { contacts(where: { area: "GM9901" }, first: 100, after: $after) {
          nodes { isMailbox roles { code } } pageInfo { hasNextPage endCursor } } }`,
        { after },
        viewers.operator,
      );
      for (const { isMailbox, roles } of page.contacts.nodes)
        for (const { code } of roles) {
          const key = `${code} ${isMailbox ? 'mailbox' : 'named'}`;
          listed.set(key, (listed.get(key) ?? 0) + 1);
        }
      after = page.contacts.pageInfo.hasNextPage ? page.contacts.pageInfo.endCursor : null;
    } while (after);

    const seen = (data.contactCounts as Count[]).flatMap(({ role, named, mailbox }) =>
      (
        [
          ['named', named],
          ['mailbox', mailbox],
        ] as const
      ).map(([what, figure]) => {
        const count = listed.get(`${role.code} ${what}`) ?? 0;
        expect(figure).toMatchObject(
          count < 10 ? { value: null, status: 'WITHHELD' } : { value: count, status: 'MEASURED' },
        );
        return figure.status;
      }),
    );
    expect(new Set(seen)).toEqual(new Set(['MEASURED', 'WITHHELD']));
  });

  test('would tell of one person, were they given as they are counted', async () => {
    const schema = await buildApiSchema();
    const { named } = (schema.getType('ContactCount') as GraphQLObjectType).getFields();
    const resolve = ({ row }: { row: { named: string } }) => ({
      value: Number(row.named),
      status: 'MEASURED',
    });
    Object.assign(named!, { resolve });
    const twin = await apiOver(api.database, schema);
    const { data } = await twin.ask(`{ ${counts} }`, {}, viewers.dashboard);
    const told = (data.contactCounts as Count[]).map(({ named: { value } }) => value ?? 0);
    expect(told.some((value) => value > 0 && value < 10)).toBe(true);
  });

  test('are for who signed in', async () => {
    const { data, errors, statements } = await api.ask(`{ ${counts} }`, {}, viewers.anonymous);
    expect(data.contactCounts).toBeNull();
    expect(errors.map(({ code }) => code)).toEqual(['UNAUTHENTICATED']);
    expect(statements).toBe(0);
    const importer = await api.ask(`{ ${counts} }`, {}, viewers.importer);
    expect(importer.errors.map(({ code }) => code)).toEqual(['FORBIDDEN']);
  });
});

describe('whom to call comes with', () => {
  test('each step of an introduction: in its role, or the general contact point', async () => {
    const { data } = await ask(`{
      facilities(where: { kinds: ["KINDERWERK"] }, first: 5) { nodes { id } } }`);
    const routes = await Promise.all(
      data.facilities.nodes.map(
        async ({ id }: { id: string }) =>
          (
            await ask(`{ introductions(from: "${id}", toKind: "WIJKAGENTEN") { routes { steps {
          to { facility { id } } contactRole { code } contact { roles { code } facility { id } isMailbox fallback } } } } }`)
          ).data.introductions.routes,
      ),
    );
    const steps = routes.flat().flatMap(({ steps }) => steps);
    const known = steps.filter(({ contact }) => contact !== null);
    expect(known.length).toBeGreaterThan(0);
    for (const { contactRole, contact } of known) {
      const codes = contact.roles.map(({ code }: { code: string }) => code);
      expect(contact.fallback ? codes : [contactRole.code]).toEqual(
        contact.fallback ? ['ALGEMEEN'] : expect.arrayContaining([contactRole.code]),
      );
    }
  });

  test('open questions and suggestions, for as many statements as there are with one', async () => {
    const questions = (first: number) =>
      `{ openQuestions(where: { areas: ["GM9901"] }, first: ${first}) { nodes { ask { contact { id mailbox } } } } }`;
    const [few, many] = [await ask(questions(60)), await ask(questions(100))];
    expect(
      many.data.openQuestions.nodes.some(
        ({ ask: { contact } }: { ask: { contact: unknown } }) => contact !== null,
      ),
    ).toBe(true);
    expect(many.statements).toBe(few.statements);
    const { data } = await ask(
      '{ gaps(where: { areas: ["GM9901"] }, first: 50) { nodes { suggestion { ask { role { code } contact { id roles { code } } } } } } }',
    );
    const asks = data.gaps.nodes.flatMap(
      ({ suggestion }: { suggestion: { ask: unknown } | null }) => suggestion?.ask ?? [],
    );
    expect(asks.some(({ contact }: { contact: unknown }) => contact !== null)).toBe(true);
  });
});

test('contacts are found by what their role is called, after what is called so itself', async () => {
  const { data } = await ask(
    `{ search(text: "wijkagent", first: 100) { __typename ... on Contact { roles { code } } } }`,
  );
  const types = data.search.map(({ __typename }: { __typename: string }) => __typename);
  expect(types).toContain('Contact');
  expect(types.lastIndexOf('Facility')).toBeLessThan(types.indexOf('Contact'));
  const only = await ask(
    '{ search(text: "intern begeleider", types: [CONTACT], first: 5) { ... on Contact { roles { code } } } }',
  );
  expect(only.data.search).toHaveLength(5);
  for (const { roles } of only.data.search) expect(roles).toContainEqual({ code: 'INTERN_BEGELEIDER' });
});
