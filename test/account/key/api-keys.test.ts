import { sql } from 'kysely';
import { anonymous, operator, type Viewer, writerSession } from '../../../src/access/viewer.ts';
import { readKey } from '../../../src/account/key/key-text.ts';
import { revokeKey } from '../../../src/account/key/revoke-key.ts';
import { writing } from '../../../src/database/writing.ts';
import { apiOn } from '../../ask-sample.ts';
import { aKey, anAccount, someone } from '../accounts.ts';

const api = apiOn('SAMPLE');
let asSteward: Viewer;
let asNeighbour: Viewer;
beforeAll(async () => {
  asSteward = someone('STEWARD', await anAccount(api.database, 'GM9901', 'Voorbeeldstad'), 'sanne');
  asNeighbour = someone('STEWARD', await anAccount(api.database, 'GM9902', 'Elders'), 'bram');
});

const create = (viewer: Viewer, input: object) =>
  api.ask(
    `mutation ($input: CreateApiKeyInput!) { createApiKey(input: $input) {
      key
      apiKey { id prefix holder label isActive expiresAt lastUsedOn revokedAt organisation { id } }
      problems { code path }
    } }`,
    { input: { holder: 'DASHBOARD', label: 'kaart van de wijken', ...input } },
    viewer,
  );
const revoke = (viewer: Viewer, id: string) =>
  api.ask(
    'mutation ($id: ID!) { revokeApiKey(id: $id) { apiKey { id isActive revokedAt } problems { code path } } }',
    { id },
    viewer,
  );
const prefixes = async (viewer: Viewer) =>
  (await api.ask('{ apiKeys { prefix } }', {}, viewer)).data.apiKeys.map(
    ({ prefix }: { prefix: string }) => prefix,
  );

describe('a data steward', () => {
  test('makes a key, which is shown once, for a year when nothing else is said', async () => {
    const { data, errors } = await create(asSteward, {});
    expect(errors).toEqual([]);
    const { key, apiKey, problems } = data.createApiKey;
    expect(problems).toEqual([]);
    expect(apiKey).toMatchObject({
      holder: 'DASHBOARD',
      label: 'kaart van de wijken',
      isActive: true,
      lastUsedOn: null,
    });
    expect(readKey(key)?.prefix).toBe(apiKey.prefix);
    expect(await prefixes(asSteward)).toContain(apiKey.prefix);
  });

  test('makes none for a partner: it would read as that organisation what other municipalities agreed with it', async () => {
    const { data } = await create(asSteward, { holder: 'PARTNER' });
    expect(data.createApiKey).toEqual({
      key: null,
      apiKey: null,
      problems: [{ code: 'INVALID', path: ['input', 'holder'] }],
    });
  });

  test('hears all that is wrong at once, and no key is made', async () => {
    const before = await prefixes(asSteward);
    const wrong = await create(asSteward, {
      holder: 'PARTNER',
      label: 'bel 06-12345678',
      expiresOn: '2020-01-01',
    });
    expect(wrong.data.createApiKey).toEqual({
      key: null,
      apiKey: null,
      problems: [
        { code: 'PERSONAL_DATA', path: ['input', 'label'] },
        { code: 'INVALID', path: ['input', 'expiresOn'] },
        { code: 'INVALID', path: ['input', 'holder'] },
      ],
    });
    const others = [
      [{ label: ' ' }, 'REQUIRED', 'label'],
      [{ label: 'x'.repeat(101) }, 'TOO_LONG', 'label'],
      [{ expiresOn: '2199-01-01' }, 'INVALID', 'expiresOn'],
    ] as const;
    for (const [input, code, part] of others)
      expect((await create(asSteward, input)).data.createApiKey.problems).toEqual([
        { code, path: ['input', part] },
      ]);
    expect(await prefixes(asSteward)).toEqual(before);
  });

  test('submits the same twice and has one key, whose text is kept nowhere to be shown again', async () => {
    const [first, second] = [
      await create(asSteward, { idempotencyKey: 'k' }),
      await create(asSteward, { idempotencyKey: 'k' }),
    ];
    expect(second.data.createApiKey).toEqual({ ...first.data.createApiKey, key: null });
    const { key } = first.data.createApiKey;
    const { rows } = await writing(api.database, writerSession(operator), (write) =>
      sql<{
        whole: string;
      }>`select i::text as whole from idempotent_answer i union all select k::text from api_key k`.execute(
        write,
      ),
    );
    expect(rows.length).toBeGreaterThan(1);
    expect(rows.filter(({ whole }) => whole.includes(key.split('_')[2]))).toEqual([]);
  });

  test('ends a key, at once; again changes nothing', async () => {
    const { data } = await create(asSteward, {});
    const { id } = data.createApiKey.apiKey;
    const ended = (await revoke(asSteward, id)).data.revokeApiKey;
    expect(ended).toMatchObject({ apiKey: { id, isActive: false }, problems: [] });
    expect((await revoke(asSteward, id)).data.revokeApiKey).toEqual(ended);
  });

  test('knows of no key of another municipality: it is not there, with the same statements', async () => {
    const { data } = await create(asNeighbour, {});
    const { id, prefix } = data.createApiKey.apiKey;
    const foreign = await revoke(asSteward, id);
    const absent = await revoke(asSteward, 'key_never');
    expect(foreign.data).toEqual({
      revokeApiKey: { apiKey: null, problems: [{ code: 'NOT_FOUND', path: ['id'] }] },
    });
    expect(foreign.data).toEqual(absent.data);
    expect(foreign.statements).toBe(absent.statements);
    expect(await prefixes(asSteward)).not.toContain(prefix);
    expect(await prefixes(asNeighbour)).toContain(prefix);
  });
});

describe('keys', () => {
  test('of a municipality are seen by its auditor too; an application sees its own; the rest may not ask', async () => {
    const { account } = asSteward;
    const [one] = await Promise.all([aKey(api.database, account ?? ''), aKey(api.database, account ?? '')]);
    expect(await prefixes(someone('AUDITOR', account))).toEqual(await prefixes(asSteward));
    expect(await prefixes(someone('DASHBOARD', account, one.prefix))).toEqual([one.prefix]);
    expect(await prefixes(someone('DASHBOARD', account, 'client@login.example.nl'))).toEqual([]);
    for (const kind of ['PARTNER', 'EDITOR', 'IMPORTER'] as const)
      expect(await api.ask('{ apiKeys { prefix } }', {}, someone(kind, account))).toMatchObject({
        data: { apiKeys: null },
        errors: [{ code: 'FORBIDDEN' }],
        statements: 0,
      });
    expect(await api.ask('{ apiKeys { prefix } }', {}, anonymous)).toMatchObject({
      errors: [{ code: 'UNAUTHENTICATED' }],
    });
  });

  test('are made and ended by data stewards only', async () => {
    for (const viewer of [
      someone('DASHBOARD', asSteward.account),
      someone('EDITOR', asSteward.account),
      someone('AUDITOR', asSteward.account),
    ]) {
      expect(await create(viewer, {})).toMatchObject({ errors: [{ code: 'FORBIDDEN' }], statements: 0 });
      expect(await revoke(viewer, 'key_never')).toMatchObject({
        errors: [{ code: 'FORBIDDEN' }],
        statements: 0,
      });
    }
    expect(await create(anonymous, {})).toMatchObject({
      errors: [{ code: 'UNAUTHENTICATED' }],
      statements: 0,
    });
  });

  test('make no operator of anybody: the schema has no word for it', async () => {
    const { errors } = await create(asSteward, { holder: 'OPERATOR' });
    expect(errors[0]?.message).toContain('Value "OPERATOR" does not exist in "KeyHolder" enum');
    const written = writing(api.database, writerSession(operator), (rows) =>
      sql`update api_key set holder = 'OPERATOR'`.execute(rows),
    );
    await expect(written).rejects.toThrow(/api_key_holder_check/);
  });

  test('of another municipality stay untouched also when the code forgets to look whose they are', async () => {
    const foreign = await aKey(api.database, asNeighbour.account ?? '');
    const forgetful = (viewer: Viewer) =>
      writing(api.database, writerSession(viewer), (rows) =>
        revokeKey(rows, { prefix: foreign.prefix }, 'any'),
      );
    expect(await forgetful(asSteward)).toBe(false);
    // Without row policies, which let the operator pass, that mistake would have ended it.
    expect(await forgetful(operator)).toBe(true);
  });
});
