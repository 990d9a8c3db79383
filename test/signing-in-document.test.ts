import { errors } from 'jose';
import { anonymous, type Viewer } from '../src/access/viewer.ts';
import { purposes } from '../src/account/agreement/purposes.ts';
import { KeyHolder } from '../src/account/key/key-holder.ts';
import { settingNames } from '../src/server/setting/setting-names.ts';
import { readClaimsFile } from '../src/server/sign-in/claims-file.ts';
import { holderOfClaims } from '../src/server/sign-in/holder-of-claims.ts';
import { formFault, issuerFault, tokenFault } from '../src/server/sign-in/token-fault.ts';
import { whyNobody } from '../src/server/sign-in/why-nobody.ts';
import { someone } from './account/accounts.ts';
import { apiOn } from './ask-sample.ts';
import { fencedIn, readDocument } from './documents.ts';
import { makeOwnPlace } from './own-place.ts';
import { runCli } from './run-cli.ts';

const document = readDocument('docs/signing-in.md');
const api = apiOn('SAMPLE');

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
    expect(holder({ scope: 'openid ketenkaart.partner', kvk: '12345678', doel: 'SIGNALLING' })).toMatchObject(
      {
        kind: 'PARTNER',
        organisation: { scheme: 'KVK', value: '12345678' },
        purpose: 'SIGNALLING',
      },
    );
    expect(holder({ client_id: 'wijkdashboard', gemeentecode: '0034' })).toMatchObject({
      kind: 'DASHBOARD',
      municipality: 'GM0034',
    });
    expect(holder({ client_id: 'another' })).toBeNull();
  });

  test('names every setting of tokens, and every kind that can sign in', () => {
    for (const { name } of settingNames.filter(({ name }) => /^(OIDC|CLAIMS)_/.test(name)))
      expect(document).toContain(`\`${name}\``);
    for (const kind of Object.keys(KeyHolder)) expect(document).toContain(kind);
  });

  test('names every purpose', () => {
    for (const { code } of purposes.terms) expect(document).toContain(code);
  });

  test('has an agreement and a question of a partner that work as they are printed', async () => {
    const [record, look] = fencedIn(document).flatMap(({ language, text }) =>
      language === 'graphql' ? [text] : [],
    );
    const account = 'acc_voorbeeldstad';
    const library: Viewer = { ...someone('PARTNER', null), organisation: 'org_e215vjwgsdjqrfwm' };
    const seenBy = async (viewer: Viewer) => (await api.ask(look!, {}, viewer)).data.contacts.nodes[0];
    expect((await seenBy(anonymous)).hiddenBecause).toBe('SIGN_IN');
    expect((await seenBy(library)).hiddenBecause).toBe('PURPOSE');
    const { data } = await api.ask(record!, {}, someone('STEWARD', account));
    expect(data.recordAgreement).toMatchObject({ agreement: { version: 1 }, problems: [] });
    expect(await seenBy(library)).toMatchObject({
      hiddenBecause: null,
      details: { name: expect.any(String) },
    });
  });

  test('tells reasons that the log tells, by their words', async () => {
    const words = (reason: string) =>
      reason.split(/"[^"]*"|https?:\S+|\d{4}-\S+|\(.*\)/).map((part) => part.trim());
    const heldTo = { issuer: 'https://a.nl', audience: 'x', algorithms: ['RS256'], now: new Date() };
    const late = new errors.JWTExpired('', { exp: 1 }, 'exp', 'check_failed');
    const other = new errors.JWTClaimValidationFailed('', { aud: 'y' }, 'aud', 'check_failed');
    const reasons = [
      issuerFault('https://b.nl', ['https://a.nl']),
      formFault('opaque')!.split(',')[0]!,
      ...[late, other].map((fault) => tokenFault(fault, 'a.b.c', heldTo)),
      whyNobody({ iss: 'https://a.nl', sub: 'x' }, rules).split(' (')[0]!,
    ];
    const table = document.slice(document.indexOf('## When it does not work'));
    for (const reason of reasons) for (const part of words(reason)) expect(table).toContain(part);
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
