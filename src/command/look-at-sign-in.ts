import { readFileSync } from 'node:fs';
import { errors } from 'jose';
import type { Settings } from '../server/setting/settings.ts';
import { readClaimsFile } from '../server/sign-in/claims-file.ts';
import { issuerKeys } from '../server/sign-in/issuer-keys.ts';

/** Whether tokens could be checked now: the rules can be read, and each issuer gives its keys. Null without issuers. */
export async function lookAtSignIn({
  issuers,
  jwksUrl: jwks,
  claimsFile = '',
}: Pick<Settings, 'issuers' | 'jwksUrl' | 'claimsFile'>): Promise<{ ok: boolean; says: string } | null> {
  if (issuers.length === 0) return null;
  try {
    const { length } = readClaimsFile(readFileSync(claimsFile, 'utf8'), claimsFile, issuers);
    for (const issuer of issuers) await askForKeys(issuer, jwks);
    const gave =
      issuers.length === 1 ? `${issuers[0]} gives its keys` : `${issuers.length} issuers give their keys`;
    return { ok: true, says: `${gave}; ${length} ${length === 1 ? 'rule' : 'rules'} in ${claimsFile}` };
  } catch (fault) {
    return { ok: false, says: sentenceOf(fault) };
  }
}

/** No issuer has a key of this name: that it says so means that it was asked. */
async function askForKeys(issuer: string, jwks: string | undefined): Promise<void> {
  const keyFor = issuerKeys({ issuer, jwks });
  try {
    await keyFor({ alg: 'RS256', kid: 'ketenkaart doctor' }, { payload: '', signature: '' });
  } catch (fault) {
    if (!(fault instanceof errors.JWKSNoMatchingKey)) throw fault;
  }
}

function sentenceOf(fault: unknown): string {
  if (!(fault instanceof Error)) return String(fault);
  return fault.cause === undefined ? fault.message : `${fault.message}: ${sentenceOf(fault.cause)}`;
}
