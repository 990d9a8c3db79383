import { KeyHolder } from '../src/account/key/key-holder.ts';
import { settingNames } from '../src/server/setting/setting-names.ts';
import { readClaimsFile } from '../src/server/sign-in/claims-file.ts';
import { holderOfClaims } from '../src/server/sign-in/holder-of-claims.ts';
import { fencedIn, readDocument } from './documents.ts';
import { makeOwnPlace } from './own-place.ts';
import { runCli } from './run-cli.ts';

const document = readDocument('docs/signing-in.md');

describe('docs/signing-in.md', () => {
  const [rulesText = ''] = fencedIn(document).flatMap(({ language, text }) =>
    language === 'yaml' ? [text] : [],
  );
  const rules = readClaimsFile(rulesText, 'claims.yml', ['https://login.example.nl']);
  const holder = (claims: object) =>
    holderOfClaims({ iss: 'https://login.example.nl', sub: 'x', ...claims }, rules);

  test('has rules that do as it says', () => {
    const realm_access = { roles: ['ketenkaart-gegevensbeheerder'] };
    expect(holder({ realm_access, acr: 'hoog' })).toMatchObject({ kind: 'STEWARD', municipality: 'GM0034' });
    expect(holder({ scope: 'openid ketenkaart.partner', kvk: '12345678', doel: 'SIGNALEREN' })).toMatchObject(
      {
        kind: 'PARTNER',
        organisation: { scheme: 'KVK', value: '12345678' },
        purpose: 'SIGNALEREN',
      },
    );
    expect(holder({ azp: 'wijkdashboard', gemeentecode: '0034' })).toMatchObject({
      kind: 'DASHBOARD',
      municipality: 'GM0034',
    });
    expect(holder({ azp: 'another' })).toBeNull();
  });

  test('names every setting of tokens, and every kind that can sign in', () => {
    for (const { name } of settingNames.filter(({ name }) => /^(OIDC|CLAIMS)_/.test(name)))
      expect(document).toContain(`\`${name}\``);
    for (const kind of Object.keys(KeyHolder)) expect(document).toContain(kind);
  });

  test('begins with a command that gives a key of the sample', async () => {
    const [, words = ''] = /^npm run -s ketenkaart -- (keys create .*)$/m.exec(document) ?? [];
    const place = await makeOwnPlace('SAMPLE');
    const { code, stdout } = await runCli(
      { ...place.settings },
      ...(words.match(/"[^"]*"|\S+/g) ?? []).map((word) => word.replaceAll('"', '')),
    );
    await place.remove();
    expect([code, stdout]).toEqual([0, expect.stringMatching(/^ketenkaart_/)]);
  }, 60_000);
});
