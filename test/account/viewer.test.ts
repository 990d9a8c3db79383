import { actions, scopeOf } from '../../src/access/policy.ts';
import { anonymous, operator, type Viewer, viewerKinds } from '../../src/access/viewer.ts';
import { apiOn } from '../ask-sample.ts';
import { anAccount } from './accounts.ts';

const api = apiOn('SAMPLE');
let account: string;
let organisation: { id: string; name: string };
beforeAll(async () => {
  account = await anAccount(api.database, 'GM9901', 'Voorbeeldstad');
  organisation = (await api.ask('{ organisations(first: 1) { nodes { id name } } }')).data.organisations
    .nodes[0];
});

const seen = async (viewer: Viewer) => {
  const { data, statements } = await api.ask(
    `{ viewer {
      kind actor purpose nl: label en: label(language: EN)
      account { id name municipalityCodes } organisation { id } may { action scope }
    } }`,
    {},
    viewer,
  );
  return { ...data.viewer, statements };
};

test.each(viewerKinds)('%s hears what the policy says it may, and nothing else', async (kind) => {
  const { may } = await seen({ ...anonymous, kind });
  const told = new Map(may.map(({ action, scope }: { action: string; scope: string }) => [action, scope]));
  for (const action of actions) expect(told.get(action) ?? 'NONE').toBe(scopeOf({ kind }, action));
  expect(told.size).toBe(may.length);
});

test('staff belong to a municipality, partners to an organisation, and both hear so in their language', async () => {
  const editor = await seen({ ...anonymous, kind: 'EDITOR', actor: 'anna@login', account });
  expect(editor).toMatchObject({
    nl: 'medewerker van Voorbeeldstad',
    en: 'editor of Voorbeeldstad',
    actor: 'anna@login',
    account: { id: account, name: 'Voorbeeldstad', municipalityCodes: ['GM9901'] },
    organisation: null,
    statements: 1,
  });
  const partner = await seen({
    ...anonymous,
    kind: 'PARTNER',
    organisation: organisation.id,
    purpose: 'SIGNALEREN',
  });
  expect(partner).toMatchObject({
    nl: `partner van ${organisation.name}`,
    purpose: 'SIGNALEREN',
    account: null,
    organisation: { id: organisation.id },
    statements: 1,
  });
  expect(await seen(operator)).toMatchObject({ en: 'the service itself', statements: 0 });
});
