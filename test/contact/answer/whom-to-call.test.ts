import { sql } from 'kysely';
import { apiOn } from '../../ask-sample.ts';
import { aContact, anAgreement, buildTown, inTown, townDay, viewers } from '../contact-rows.ts';

const api = apiOn('EMPTY');

beforeAll(async () => {
  await buildTown(api.database);
  await inTown(api.database, async (rows) => {
    const named = (name: string) => ({ name, phone: '+31100123457' });
    for (const facts of [
      {
        ...{ id: 'con_agent', roles: ['WIJKAGENT'], facility: 'fac_police', areas: ['BU99990001'] },
        person: named('Pim Proef'),
      },
      {
        ...{ id: 'con_agent_stale', roles: ['WIJKAGENT'], facility: 'fac_police', areas: ['BU99990002'] },
        ...{ verifiedOn: '2025-10-01', person: named('Petra Proef') },
      },
      {
        ...{ id: 'con_police', roles: ['ALGEMEEN'], organisation: 'org_police', visibility: 'PUBLIC' },
        ...{ mailbox: 'meldkamer@politie.example', mainPhone: '+31880000000' },
      },
      {
        ...{ id: 'con_head', roles: ['DIRECTEUR'], facility: 'fac_school' },
        person: named('Dirk Proef'),
      },
      {
        ...{ id: 'con_care', roles: ['INTERN_BEGELEIDER'], facility: 'fac_school', themes: ['SIGNALEREN'] },
        ...{ verifiedOn: '2026-06-01', mailbox: 'zorg@dekade.example', person: named('Iris Proef') },
      },
      { id: 'con_desk', roles: ['ALGEMEEN'], facility: 'fac_school', mailbox: 'info@dekade.example' },
      {
        ...{ id: 'con_tie', roles: ['COORDINATOR'], relation: 'rel_signal', facility: 'fac_team' },
        person: named('Cor Proef'),
      },
      {
        ...{ id: 'con_policy', roles: ['GEMEENTE_BELEID'], organisation: 'org_town' },
        ...{ mailbox: 'jeugd@voorstad.example', verifiedOn: null },
      },
      // Its person was erased, and nothing else is known to reach it by; what is like it in Elders too.
      { id: 'con_erased', roles: ['VRIJWILLIGER'], facility: 'fac_second' },
      {
        ...{ id: 'con_policy_erased', roles: ['GEMEENTE_BELEID'], account: 'acc_elders' },
        areas: ['GM9998'],
      },
      {
        ...{
          id: 'con_gone',
          roles: ['WIJKAGENT'],
          facility: 'fac_police',
          valid: '[2020-01-01,2026-01-01)',
          mailbox: 'wijk@politie.example',
        },
      },
    ])
      await aContact(rows, facts);
    await anAgreement(rows, { id: 'agr_team', party: 'org_team', purposes: ['COLLABORATION'] });
  });
});

const fields = `totalCount nodes { id fallback why { nearness sentence } }
  nobodyKnown { message english: message(language: EN) ask { role { code } organisation { id } facility { id } contact { id } } }`;

async function contacts(
  where: object,
  viewer: Parameters<typeof api.ask>[2] = viewers.operator,
  asOf?: string,
) {
  const { data, errors } = await api.ask(
    `query ($where: ContactFilter!, $asOf: Date) { contacts(where: $where, asOf: $asOf) { ${fields} } }`,
    { where, asOf },
    viewer,
    townDay,
  );
  expect(errors).toEqual([]);
  return data.contacts;
}
const ids = (page: { nodes: { id: string }[] }) => page.nodes.map(({ id }) => id);

describe('whom to call', () => {
  test('the police contact of a neighbourhood is the officer who is there for it', async () => {
    const page = await contacts({
      neighbourhood: 'BU99990001',
      facilityKinds: ['WIJKAGENTEN'],
      roles: ['wijkagent'],
    });
    expect(page).toMatchObject({ totalCount: 1, nobodyKnown: null });
    expect(page.nodes).toEqual([
      {
        id: 'con_agent',
        fallback: false,
        why: {
          nearness: 'FACILITY',
          sentence:
            'contact van Wijkteam Oost (wijkagenten), werkzaam in dit gebied, in september 2026 nagegaan',
        },
      },
    ]);
  });

  test('where the officer was not checked for long, the mailbox of the police comes with it, as what it is', async () => {
    const page = await contacts({ neighbourhood: 'BU99990002', roles: ['WIJKAGENT'] });
    expect(page.nodes.map(({ id, fallback }: { id: string; fallback: boolean }) => [id, fallback])).toEqual([
      ['con_agent_stale', false],
      ['con_police', true],
    ]);
    expect(page.nodes[1].why).toEqual({
      nearness: 'ORGANISATION',
      sentence:
        'contact van de organisatie Politie Voorstad, in september 2026 nagegaan, omdat er niemand bekend en bereikbaar is die er de juiste rol heeft en kort geleden is nagegaan',
    });
  });

  test('who may not see the officer gets the mailbox as well: nobody could be called otherwise', async () => {
    const where = { neighbourhood: 'BU99990001', roles: ['WIJKAGENT'] };
    expect(ids(await contacts(where, viewers.anonymous))).toEqual(['con_agent', 'con_police']);
    expect(ids(await contacts(where, viewers.editor))).toEqual(['con_agent']);
    expect(ids(await contacts(where, viewers.neighbour))).toEqual(['con_agent', 'con_police']);
  });

  test('who objected is not somebody to call: the partner of an agreement gets the mailbox, and not why', async () => {
    const asPartner = async () => {
      const { data, errors } = await api.ask(
        `{ contacts(where: { neighbourhood: "BU99990001", roles: ["WIJKAGENT"] }, purpose: COLLABORATION) {
          nodes { id fallback details { phone } } } }`,
        {},
        viewers.team,
        townDay,
      );
      expect(errors).toEqual([]);
      return data.contacts.nodes;
    };
    const say = async (verb: string) => {
      const { data } = await api.ask(
        `mutation { ${verb}(person: { contact: "con_agent" }) { problems { code } } }`,
        {},
        viewers.steward,
        townDay,
      );
      expect(data[verb].problems).toEqual([]);
    };
    const shown = [{ id: 'con_agent', fallback: false, details: { phone: '+31100123457' } }];
    expect(await asPartner()).toEqual(shown);
    await say('recordObjection');
    expect(await asPartner()).toEqual([{ id: 'con_police', fallback: true, details: null }]);
    // As before it was kept whether somebody can be called: nobody to call, and no mailbox either.
    await inTown(api.database, async (rows) => {
      await sql`update contact set can_be_called = true, named_until = '2099-01-01' where id = 'con_agent'`.execute(
        rows,
      );
    });
    expect(await asPartner()).toEqual([{ id: 'con_agent', fallback: false, details: null }]);
    await say('liftObjection');
    expect(await asPartner()).toEqual(shown);
  });

  test('at a school about signalling the care coordinator comes before the head, and the desk last', async () => {
    const where = { facilities: ['fac_school'], themes: ['SIGNALEREN'] };
    // The contact of the relation is at the other end of it.
    expect(ids(await contacts(where))).toEqual(['con_care', 'con_head', 'con_desk']);
    expect(
      ids(await contacts({ facilities: ['fac_school'], themes: ['GEZAMENLIJKE_ACTIVITEIT'] })),
    ).not.toContain('con_care');
  });

  test('the nearest comes first: of a relation, of a facility, of an organisation, of the municipality', async () => {
    const page = await contacts({ area: 'GM9999' });
    const nearness = page.nodes.map(({ why }: { why: { nearness: string } }) => why.nearness);
    const order = ['RELATION', 'FACILITY', 'ORGANISATION', 'MUNICIPALITY'];
    expect(nearness).toEqual([...nearness].sort((a, b) => order.indexOf(a) - order.indexOf(b)));
    expect(new Set(nearness)).toEqual(new Set(order));
    expect(page.nodes.at(-1)).toMatchObject({
      id: 'con_policy',
      why: { sentence: expect.stringContaining('voor de hele gemeente, nooit nagegaan') },
    });
  });

  test('what stands in a neighbourhood comes before what only serves it', async () => {
    const page = await contacts({ neighbourhood: 'BU99990001' });
    expect(ids(page).indexOf('con_head')).toBeLessThan(ids(page).indexOf('con_agent'));
  });

  test('a contact for one neighbourhood is none for another', async () => {
    expect(ids(await contacts({ neighbourhood: 'BU99990002' }))).not.toContain('con_agent');
    expect(ids(await contacts({ area: 'WK999900' }))).toEqual(
      expect.arrayContaining(['con_agent', 'con_agent_stale']),
    );
  });

  test('who was called then is found as of that day, and not today', async () => {
    const where = { neighbourhood: 'BU99990001', roles: ['WIJKAGENT'] };
    expect(ids(await contacts(where))).not.toContain('con_gone');
    expect(ids(await contacts(where, viewers.operator, '2025-06-01'))).toContain('con_gone');
  });

  test('parts of a filter hold together, and what is near is by the place of the facility', async () => {
    const near = { longitude: 5.21, latitude: 52.37, metres: 200 };
    expect(ids(await contacts({ near }))).toEqual(['con_head', 'con_care', 'con_desk']);
    expect(ids(await contacts({ near, organisationKinds: ['POLITIE'] }))).toEqual([]);
    expect(ids(await contacts({ organisationKinds: ['POLITIE'], area: 'GM9998' }))).toEqual([]);
    const area = 'GM9999';
    expect(ids(await contacts({ area, text: 'wijkteam' })).sort()).toEqual(['con_agent', 'con_agent_stale']);
    expect(ids(await contacts({ area, text: 'intern begel' }))).toEqual(['con_care']);
    expect(ids(await contacts({ area, text: 'Iris' }))).toEqual([]);
    expect(ids(await contacts({ organisations: ['org_police'] })).sort()).toEqual([
      'con_agent',
      'con_agent_stale',
      'con_police',
    ]);
  });

  test('where to look is to be said: of the whole country nobody is put in order, and it is said what to give', async () => {
    const ask = (query: string) => api.ask(query, {}, viewers.anonymous, townDay);
    for (const where of [
      '{}',
      '{ roles: ["WIJKAGENT"] }',
      '{ text: "wijkteam" }',
      '{ area: "NL00" }',
      '{ facilityKinds: ["BASISSCHOOL"] }',
    ])
      expect(await ask(`{ contacts(where: ${where}) { nodes { id } } }`)).toMatchObject({
        data: { contacts: null },
        errors: [
          {
            code: 'BAD_USER_INPUT',
            message: expect.stringContaining('give area, neighbourhood, near, facilities or organisations'),
          },
        ],
        statements: 0,
      });
    const under = await ask('{ area(code: "NL00") { contacts { nodes { id } } } }');
    expect(under).toMatchObject({ errors: [{ code: 'BAD_USER_INPUT' }] });
  });

  // To put all of the country in order first, and then leave out the others, took longer than a statement may.
  test('the country adds nothing to what else says where: the answer is the one without it', async () => {
    const list = '{ totalCount nodes { id why { nearness sentence } } }';
    const asked = async (query: string) => {
      const { data, errors } = await api.ask(query, {}, viewers.anonymous, townDay);
      expect(errors).toEqual([]);
      return data.contacts ?? data.area.contacts;
    };
    for (const where of [
      'organisations: ["org_police"]',
      'facilities: ["fac_school"]',
      'neighbourhood: "BU99990001"',
    ]) {
      const plain = await asked(`{ contacts(where: { ${where} }) ${list} }`);
      expect(plain.totalCount).toBeGreaterThan(2);
      expect(await asked(`{ contacts(where: { area: "NL00", ${where} }) ${list} }`)).toEqual(plain);
      expect(await asked(`{ area(code: "NL00") { contacts(where: { ${where} }) ${list} } }`)).toEqual(plain);
    }
  });

  test('whom an organisation has for one neighbourhood is not called at what it runs elsewhere', async () => {
    const [east, nowhere] = ['con_east', 'fac_nowhere'];
    await inTown(api.database, async (rows) => {
      await aContact(rows, {
        ...{ id: east, roles: ['COORDINATOR'], organisation: 'org_school', areas: ['BU99990001'] },
        mailbox: 'oost@scholen.example',
      });
      await sql`insert into facility (id, name, search_name, kind, organisation_id, source_id, source_key)
        values (${nowhere}, 'De Ark', 'de ark', 'BASISSCHOOL', 'org_school', 'src_voorstad', ${nowhere})`.execute(
        rows,
      );
    });
    const has = async (where: object) => ids(await contacts(where)).includes(east);
    const found = {
      here: await has({ facilities: ['fac_school'] }),
      elsewhere: await has({ facilities: ['fac_second'] }),
      // Of which nobody knows where it stands: it may be there.
      unknown: await has({ facilities: [nowhere] }),
      near: await has({ near: { longitude: 5.25, latitude: 52.37, metres: 100 } }),
      organisation: await has({ organisations: ['org_school'] }),
    };
    await inTown(api.database, async (rows) => {
      await sql`delete from contact where id = ${east}`.execute(rows);
      await sql`delete from facility where id = ${nowhere}`.execute(rows);
    });
    expect(found).toEqual({ here: true, elsewhere: false, unknown: true, near: false, organisation: true });
  });

  test('pages follow on each other without a gap or a repeat', async () => {
    const all = ids(await contacts({ area: 'GM9999' }));
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const { data } = await api.ask(
        `query ($after: String) { contacts(where: { area: "GM9999" }, first: 2, after: $after) { nodes { id } pageInfo { endCursor hasNextPage } } }`,
        { after },
        viewers.operator,
        townDay,
      );
      seen.push(...ids(data.contacts));
      after = data.contacts.pageInfo.hasNextPage ? data.contacts.pageInfo.endCursor : null;
    } while (after);
    expect(seen).toEqual(all);
    expect(all.length).toBeGreaterThan(6);
  });
});

describe('where nobody is known', () => {
  test('of an organisation without a contact the municipality is to be asked', async () => {
    const page = await contacts({ facilities: ['fac_second'], roles: ['DIRECTEUR'] });
    expect(page.nodes).toEqual([]);
    expect(page.nobodyKnown).toEqual({
      message: 'Hier is niemand bekend: vraag het Gemeente Voorstad (beleidsmedewerker van de gemeente).',
      english: 'Nobody is known here: ask Gemeente Voorstad (municipal policy officer).',
      ask: {
        role: { code: 'GEMEENTE_BELEID' },
        organisation: { id: 'org_town' },
        facility: { id: 'fac_second' },
        contact: { id: 'con_policy' },
      },
    });
  });

  test('the general contact point of the organisation is to be asked first', async () => {
    const page = await contacts({
      facilities: ['fac_police'],
      themes: ['SIGNALEREN'],
      roles: ['VRIJWILLIGER'],
    });
    expect(ids(page)).toEqual(['con_police']);
    const closed = await contacts({ organisations: ['org_police'], roles: ['DIRECTEUR'], text: 'wijkteam' });
    expect(closed.nobodyKnown.ask).toMatchObject({
      contact: { id: 'con_police' },
      role: { code: 'ALGEMEEN' },
    });
  });

  test('a contact that leads to nobody is none, in a list nor in a count', async () => {
    const page = await contacts({ facilities: ['fac_second'], roles: ['VRIJWILLIGER'] });
    expect(page).toMatchObject({
      totalCount: 0,
      nodes: [],
      nobodyKnown: { ask: { contact: { id: 'con_policy' } } },
    });
    const { data } = await api.ask(
      '{ contactCounts(where: { facilities: ["fac_second"] }) { role { code } } }',
      {},
      viewers.operator,
      townDay,
    );
    expect(data.contactCounts).toEqual([]);
  });

  test('about a relation, and near a point, the municipality in which that is is to be asked', async () => {
    const nobody = { text: 'nobody is called so' };
    const { data } = await api.ask(
      `query ($where: ContactFilter) { node(id: "rel_signal") { ... on Relation { contacts(where: $where) { ${fields} } } } }`,
      { where: nobody },
      viewers.operator,
      townDay,
    );
    const ofTown = { organisation: { id: 'org_town' }, contact: { id: 'con_policy' } };
    expect(data.node.contacts).toMatchObject({ nodes: [], nobodyKnown: { ask: ofTown } });

    await inTown(api.database, async (rows) => {
      await sql`update area set boundary = st_multi(st_makeenvelope(5.2, 52.3, 5.3, 52.4, 4326)) where code = 'GM9999'`.execute(
        rows,
      );
    });
    const near = (longitude: number) => contacts({ near: { longitude, latitude: 52.31, metres: 10 } });
    expect((await near(5.29)).nobodyKnown.ask).toMatchObject(ofTown);
    expect((await near(5.39)).nobodyKnown.ask).toMatchObject({ organisation: null, contact: null });
  });

  test('about an area that went over into several, the municipality of one of them is to be asked', async () => {
    await inTown(api.database, async (rows) => {
      await sql`insert into area (id, code, edition, level, name, label, search_name, source_id)
        values ('2023BU99990009', 'BU99990009', 2023, 'NEIGHBOURHOOD', 'Was', 'Was', 'was', 'src_voorstad')`.execute(
        rows,
      );
      await sql`insert into area_succession (from_id, to_id, share_of_from, share_of_to, basis, source_id)
        select '2023BU99990009', id, 0.5, 1, 'ADDRESS', 'src_voorstad' from area
        where edition = 2024 and parent_id = '2024WK999900'`.execute(rows);
    });
    const { nodes, nobodyKnown } = await contacts({ area: 'BU99990009', text: 'nobody is called so' });
    expect(nodes).toEqual([]);
    expect(nobodyKnown.ask.contact).toEqual({ id: 'con_policy' });
  });

  test('who is for another municipality of the same account is not asked', async () => {
    await inTown(api.database, async (rows) => {
      await sql`insert into account_municipality (account_id, municipality_code, valid)
        values ('acc_elders', 'GM9997', '(,)')`.execute(rows);
      const policy = { roles: ['GEMEENTE_BELEID'], account: 'acc_elders', mailbox: 'jeugd@ginder.example' };
      await aContact(rows, { id: 'con_yonder', ...policy, areas: ['GM9997'] });
    });
    const asked = async () => (await contacts({ area: 'GM9998' })).nobodyKnown.ask.contact;
    const forAnother = await asked();
    await inTown(api.database, async (rows) => {
      await sql`delete from contact_area where contact_id = 'con_yonder'`.execute(rows);
    });
    const forAll = await asked();
    await inTown(api.database, async (rows) => {
      await sql`delete from contact where id = 'con_yonder'`.execute(rows);
    });
    expect([forAnother, forAll]).toEqual([null, { id: 'con_yonder' }]);
  });

  describe('the department of the municipality is asked that is for it:', () => {
    const departments = [
      { id: 'con_roads', name: 'Afdeling Openbare Ruimte' },
      { id: 'con_income', name: 'Afdeling Inkomen' },
      { id: 'con_youth', name: 'Afdeling Jeugd en Onderwijs' },
      { id: 'con_talent', name: 'Afdeling Beheer', themes: ['TALENTONTWIKKELING'] },
    ];
    const put = (some: readonly string[], more: object[] = []) =>
      inTown(api.database, async (rows) => {
        await sql`update contact set valid = 'empty' where id = 'con_policy'`.execute(rows);
        for (const { id, name, themes = [] } of departments.filter((one) => some.includes(one.id))) {
          await sql`insert into facility (id, name, search_name, kind, organisation_id, source_id, source_key, municipality_code)
            values (${`fac_${id}`}, ${name}, ${name.toLowerCase()}, 'GEMEENTE_AFDELING', 'org_town', 'src_voorstad', ${id}, 'GM9999')`.execute(
            rows,
          );
          const found = { roles: ['GEMEENTE_BELEID'], facility: `fac_${id}`, mailbox: `${id}@stad.example` };
          // Who was checked last is not whom to ask.
          await aContact(rows, {
            id,
            ...found,
            themes,
            verifiedOn: id === 'con_roads' ? '2026-10-14' : '2026-01-01',
          });
        }
        for (const one of more) await aContact(rows, one as never);
      });
    afterEach(() =>
      inTown(api.database, async (rows) => {
        await sql`update contact set valid = '(,)' where id = 'con_policy'`.execute(rows);
        await sql`delete from contact where id in ('con_roads', 'con_income', 'con_youth', 'con_talent', 'con_desk_town')`.execute(
          rows,
        );
        await sql`delete from facility where id like 'fac_con_%'`.execute(rows);
      }),
    );
    const asked = async (themes?: string[]) => {
      const { nobodyKnown } = await contacts({ facilities: ['fac_second'], roles: ['DIRECTEUR'], themes });
      return [nobodyKnown.ask.contact?.id, nobodyKnown.message];
    };
    const all = departments.map(({ id }) => id);

    test.each([
      [undefined, 'con_youth'],
      [['SIGNALEREN'], 'con_youth'],
      [['ARMOEDE'], 'con_income'],
      [['TALENTONTWIKKELING'], 'con_talent'],
    ])('about %j %s', async (themes, id) => {
      await put(all);
      expect((await asked(themes))[0]).toBe(id);
    });

    test('else the desk of the municipality, and only then another department, which is said', async () => {
      await put(['con_roads']);
      const [id, message] = await asked(['SIGNALEREN']);
      expect(id).toBe('con_roads');
      expect(message).toContain('bij een andere afdeling die kan zeggen wie het wel is');
      await put(
        [],
        [
          {
            id: 'con_desk_town',
            roles: ['ALGEMEEN'],
            organisation: 'org_town',
            mailbox: 'info@stad.example',
          },
        ],
      );
      const [desk, words] = await asked(['SIGNALEREN']);
      expect(desk).toBe('con_desk_town');
      expect(words).not.toContain('andere afdeling');
    });
  });

  test('and nobody to ask either, that is said too', async () => {
    const { nodes, nobodyKnown } = await contacts({ area: 'GM9998' });
    expect(nodes).toEqual([]);
    expect(nobodyKnown.ask).toEqual({
      role: { code: 'GEMEENTE_BELEID' },
      organisation: null,
      facility: null,
      contact: null,
    });
    expect(nobodyKnown.message).toBe(
      'Hier is niemand bekend: vraag het de gemeente (beleidsmedewerker van de gemeente), van wie hier ook geen contactgegevens bekend zijn.',
    );
  });
});

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
