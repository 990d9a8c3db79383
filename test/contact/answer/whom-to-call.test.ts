import { sql } from 'kysely';
import { aContact, inTown, townDay, viewers } from '../contact-rows.ts';
import { api, contacts, ids } from './contacts-of-town.ts';

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

  test('nobody is called at a facility that is not there any more', async () => {
    const found = async () => ids(await contacts({ organisations: ['org_police'] }));
    expect(await found()).toContain('con_agent');
    const set = (until: string | null) =>
      inTown(api.database, async (rows) => {
        await sql`update facility set valid = daterange(null, ${until}::date) where id = 'fac_police'`.execute(
          rows,
        );
      });
    await set('2026-10-01');
    const after = await found();
    await set(null);
    expect(after).toEqual(['con_police']);
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
