import { sql } from 'kysely';
import { aContact, inTown, townDay, viewers } from '../contact-rows.ts';
import { api, contacts, fields, ids } from './contacts-of-town.ts';

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
