import { townDay, viewers } from '../contact-rows.ts';
import { api, log, look } from './persons-of-town.ts';

describe('a look at a person', () => {
  test('is written down: who looked at whom, what for, and which fields were asked for', async () => {
    await look(viewers.team, 'SIGNALLING', 'details { email name }');
    expect(await log()).toEqual([
      {
        ...{
          viewer: 'PARTNER',
          actor: 'tom',
          organisation: 'org_team',
          account: 'acc_voorstad',
          purpose: 'SIGNALLING',
        },
        ...{
          action: 'contact:details',
          objectType: 'Contact',
          objectId: 'con_open',
          fields: ['email', 'name'],
          outcome: 'OK',
        },
        traceId: expect.stringMatching(/^[0-9a-f]{32}$/),
      },
    ]);
  });

  test('is an entry for each person, once however often it is asked in a request', async () => {
    await look(viewers.steward, null, 'details { name } again: details { name }');
    expect((await log()).map(({ objectId }) => objectId).sort()).toEqual([
      'con_ended',
      'con_expired',
      'con_objected',
      'con_open',
      'con_owner',
      'con_tenant',
    ]);
  });

  test('is none where only is asked whether somebody could be seen, or the mailbox of the function', async () => {
    const { data } = await look(
      viewers.team,
      'SIGNALLING',
      'viewerCanSeeDetails mailbox mainPhone isMailbox',
    );
    expect(data.one.contacts.nodes).toContainEqual({
      ...{
        id: 'con_mailbox',
        viewerCanSeeDetails: false,
        mailbox: 'info@dekade.example',
        mainPhone: null,
        isMailbox: true,
      },
    });
    expect(await log()).toEqual([]);
  });

  test('reads no field that was not asked for', async () => {
    const { data } = await look(viewers.team, 'SIGNALLING', 'details { phone }');
    const shown = data.one.contacts.nodes.find(({ id }: { id: string }) => id === 'con_open');
    expect(shown).toEqual({ id: 'con_open', details: { phone: '+31880000001' } });
  });

  test('for two purposes in one request is two looks, each under its own agreement', async () => {
    const { data } = await api.ask(
      `{ signalling: contacts(where: { facilities: ["fac_school", "fac_other"], roles: ["DIRECTEUR"] }, purpose: SIGNALLING) { nodes { id details { name } } }
        working: contacts(where: { facilities: ["fac_school", "fac_other"], roles: ["DIRECTEUR"] }, purpose: COLLABORATION) { nodes { id details { name } } } }`,
      {},
      viewers.team,
      townDay,
    );
    const names = ({ nodes }: { nodes: { details: { name: string } | null }[] }) =>
      nodes.flatMap(({ details }) => details?.name ?? []);
    expect([names(data.signalling), names(data.working)]).toEqual([['Canary Open'], ['Canary Elders']]);
    expect((await log()).map(({ purpose, objectId }) => [purpose, objectId]).sort()).toEqual([
      ['COLLABORATION', 'con_elders'],
      ['SIGNALLING', 'con_open'],
    ]);
  });
});
