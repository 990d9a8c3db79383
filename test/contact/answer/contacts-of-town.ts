import { apiOn } from '../../ask-sample.ts';
import { aContact, anAgreement, buildTown, inTown, townDay, viewers } from '../contact-rows.ts';

/** The town with contacts of every nearness, of which some lead to nobody. */
export const api = apiOn('EMPTY');

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

export const fields = `totalCount nodes { id fallback why { nearness sentence } }
  nobodyKnown { message english: message(language: EN) ask { role { code } organisation { id } facility { id } contact { id } } }`;

export async function contacts(
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
export const ids = (page: { nodes: { id: string }[] }) => page.nodes.map(({ id }) => id);
