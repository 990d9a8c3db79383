import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lookAtSignIn } from '../../src/command/look-at-sign-in.ts';
import { type Issuer, openIssuer } from '../server/sign-in/issuer.ts';

const directory = mkdtempSync(join(tmpdir(), 'doctor-'));
const claimsFile = join(directory, 'claims.yml');
let issuer: Issuer;
beforeAll(async () => {
  issuer = await openIssuer();
  writeFileSync(
    claimsFile,
    'rules: [{ as: EDITOR, when: [{ claim: role, is: editor }], municipality: GM0034 }]',
  );
});
afterAll(async () => {
  await issuer.close();
  rmSync(directory, { recursive: true });
});

const look = (more: object = {}) =>
  lookAtSignIn({ issuers: [issuer.address], jwksUrl: undefined, claimsFile, ...more });

describe('the doctor on tokens', () => {
  test('has nothing to say without an issuer', async () => {
    expect(await look({ issuers: [] })).toBeNull();
  });

  test('says that the issuer gives its keys, and how many rules there are', async () => {
    const says = `${issuer.address} gives its keys; 1 rule in ${claimsFile}`;
    expect(await look()).toEqual({ ok: true, says });
  });

  test('says what is wrong with the rules, or why the keys cannot be had', async () => {
    expect(await look({ claimsFile: join(directory, 'absent.yml') })).toMatchObject({
      ok: false,
      says: expect.stringContaining('ENOENT'),
    });
    issuer.misbehave((_, response) => response.writeHead(404).end());
    const says = `the keys of ${issuer.address} cannot be had: ${issuer.address}/keys answers 404`;
    expect(await look()).toEqual({ ok: false, says });
  });
});
