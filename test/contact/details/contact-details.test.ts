import { sql } from 'kysely';
import type { Viewer } from '../../../src/access/viewer.ts';
import { aContact, inTown, townDay, viewers } from '../contact-rows.ts';
import { all, api, log, told, Who } from './persons-of-town.ts';

describe('the details of a person', () => {
  const none = Object.fromEntries(all.map((who) => [who, 'NOT_AVAILABLE'])) as Record<Who, string>;

  test('are seen by a partner under an agreement that is for the purpose, beside one without an agreement', async () => {
    expect(await told(viewers.team, 'SIGNALLING')).toEqual({
      ...none,
      ...{ open: 'Canary Open', elders: 'PURPOSE', lapsed: 'AGREEMENT' },
    });
    expect(await told(viewers.police, 'SIGNALLING')).toEqual({
      ...none,
      ...{ open: 'AGREEMENT', ended: 'AGREEMENT', elders: 'AGREEMENT', lapsed: 'AGREEMENT' },
    });
  });

  test('need a purpose, and the purpose of another agreement is no good', async () => {
    const hidden = { ...none, open: 'PURPOSE', ended: 'PURPOSE', lapsed: 'AGREEMENT' };
    expect(await told(viewers.team, null)).toEqual({ ...hidden, elders: 'PURPOSE' });
    expect(await told(viewers.team, 'COLLABORATION')).toEqual({ ...hidden, elders: 'Canary Elders' });
    expect(await told({ ...viewers.team, purpose: 'SIGNALLING' }, null)).toMatchObject({
      open: 'Canary Open',
    });
  });

  test('of the own organisation are seen without an agreement, also what is for nobody else, but not without a purpose', async () => {
    const elsewhere = { elders: 'AGREEMENT', lapsed: 'AGREEMENT' };
    expect(await told(viewers.school, 'ACTIVITIES')).toEqual({
      ...{ ...none, ...elsewhere },
      ...{ open: 'Canary Open', owner: 'Canary Owner' },
    });
    expect((await log()).map(({ purpose, objectId }) => [purpose, objectId]).sort()).toEqual([
      ['ACTIVITIES', 'con_open'],
      ['ACTIVITIES', 'con_owner'],
    ]);
    expect(await told(viewers.school, null)).toEqual({
      ...{ ...none, ...elsewhere },
      ...{ open: 'PURPOSE', owner: 'PURPOSE', ended: 'PURPOSE' },
    });
  });

  test('are seen by the municipality that keeps them and by no other', async () => {
    const own = { ...none, open: 'Canary Open', tenant: 'Canary Tenant', owner: 'Canary Owner' };
    expect(await told(viewers.editor, null)).toEqual(own);
    expect(await told(viewers.neighbour, null)).toEqual({ ...none, elders: 'Canary Elders' });
    // Who must act on an objection or on what is over its time.
    expect(await told(viewers.steward, null)).toEqual({
      ...own,
      ...{ objected: 'Canary Objected', expired: 'Canary Expired', ended: 'Canary Ended' },
    });
  });

  test('are for nobody else: without signing in that is the reason, to others nothing is told', async () => {
    const signIn = Object.fromEntries(
      all.map((who) => [who, ['mailbox', 'objected', 'expired'].includes(who) ? 'NOT_AVAILABLE' : 'SIGN_IN']),
    );
    expect(await told(viewers.anonymous, 'SIGNALLING')).toEqual(signIn);
    for (const viewer of [viewers.dashboard, viewers.importer])
      expect(await told(viewer, 'SIGNALLING')).toEqual(none);
    expect(await log()).toEqual([]);
  });

  describe('of who objected, or whose time is over,', () => {
    const all = `isMailbox visibility fallback viewerCanSeeDetails hiddenBecause details { name email phone }
      roles { code } themes { code } reported withdrawnBecause validity { from until } version why { nearness }`;
    const ids = ['con_objected', 'con_expired', 'con_never'];
    const others = Object.entries(viewers).filter(
      ([who]) => !['steward', 'operator', 'auditor'].includes(who),
    );

    beforeAll(() =>
      inTown(api.database, async (rows) => {
        // Somebody was never there; and somebody objected where nothing but that person could be called.
        await aContact(rows, {
          id: 'con_never',
          roles: ['DIRECTEUR'],
          facility: 'fac_school',
          mailbox: 'n@x.example',
        });
        await aContact(rows, {
          ...{ id: 'con_gone', roles: ['DIRECTEUR'], facility: 'fac_second' },
          person: { name: 'Canary Gone', email: 'gone@x.example', objectedOn: '2026-10-01' },
        });
      }),
    );
    afterAll(() =>
      inTown(api.database, async (rows) => {
        await sql`delete from contact where id in ('con_never', 'con_gone')`.execute(rows);
      }),
    );

    /** Everything of each that this viewer is told, by itself and in a list. */
    async function answers(viewer: Viewer): Promise<string[]> {
      const { data, errors } = await api.ask(
        `query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Contact { ${all} } }
          contacts(where: { facilities: ["fac_school"] }, purpose: SIGNALLING) { nodes { id ${all} } } }`,
        { ids },
        { ...viewer, purpose: 'SIGNALLING' },
        townDay,
      );
      expect(errors).toEqual([]);
      return ids.map((id, at) => {
        const { id: _, ...listed } = data.contacts.nodes.find((node: { id: string }) => node.id === id);
        return JSON.stringify([data.nodes[at], listed]);
      });
    }
    const offered = async (viewer: Viewer) =>
      (
        await api.ask('{ facility(id: "fac_second") { contacts { nodes { id } } } }', {}, viewer, townDay)
      ).data.facility.contacts.nodes.map(({ id }: { id: string }) => id);

    test.each(others)(
      '%s is told exactly what it is told where there never was anybody',
      async (_, viewer) => {
        const [objected, expired, never] = await answers(viewer);
        expect(objected).toBe(never);
        expect(expired).toBe(never);
      },
    );

    test('a look would tell, if contacts that name somebody were not kept apart from those that may show it', async () => {
      await inTown(api.database, async (rows) => {
        await sql`update contact set named_until = '2027-01-01' where id = 'con_objected'`.execute(rows);
      });
      const [objected, , never] = await answers(viewers.team);
      await inTown(api.database, async (rows) => {
        await sql`update contact set named_until = null where id = 'con_objected'`.execute(rows);
      });
      expect(objected).not.toBe(never);
    });

    test('nobody is offered who could not be called, but to the steward who must act on it', async () => {
      for (const [, viewer] of others) expect(await offered(viewer)).not.toContain('con_gone');
      expect(await offered(viewers.steward)).toContain('con_gone');
    });
  });

  test('that are there and not yours take the same statements as those that are not there', async () => {
    const one = async (id: string) => {
      const { data, statements } = await api.ask(
        'query ($id: ID!) { node(id: $id) { ... on Contact { details { name email phone } hiddenBecause } } }',
        { id },
        { ...viewers.team, purpose: 'SIGNALLING' },
        townDay,
      );
      return { statements, answer: data.node };
    };
    const [foreign, objected, never] = [
      await one('con_tenant'),
      await one('con_objected'),
      await one('con_mailbox'),
    ];
    expect(foreign).toEqual(never);
    expect(objected).toEqual(never);
  });

  test('take as many statements for one as for many', async () => {
    const ask = (first: number) =>
      api.ask(
        `query ($first: Int!) { contacts(where: { area: "GM9999" }, first: $first) { nodes { details { name } hiddenBecause } } }`,
        { first },
        viewers.steward,
        townDay,
      );
    const [one, many] = [await ask(1), await ask(100)];
    expect(many.data.contacts.nodes.length).toBeGreaterThan(5);
    expect(many.statements).toBe(one.statements);
  });
});
