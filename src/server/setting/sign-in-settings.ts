import { z } from 'zod';
import { isConfidential } from './is-confidential.ts';
import type { SettingName } from './read-named.ts';
import { filePath, wholeNumber } from './setting-values.ts';

/** Who is let in by a token, and how long is kept what was done with that. */
export const signInSettingNames = [
  {
    name: 'OIDC_ISSUER',
    meaning:
      'Who signs the tokens people sign in with (OpenID Connect), as those tokens name it; several with commas between.',
    default: null,
    expected: 'addresses that begin with https://, or on this machine with http://, with commas between',
  },
  {
    name: 'OIDC_AUDIENCE',
    meaning: 'How tokens name this service.',
    default: null,
    expected: 'a name without spaces, with OIDC_ISSUER always',
  },
  {
    name: 'OIDC_JWKS_URL',
    meaning: 'Where the keys of the issuer are; when left out, where its discovery document says.',
    default: null,
    expected: 'an address that begins with https://, or on this machine with http://, of the one OIDC_ISSUER',
  },
  {
    name: 'CLAIMS_FILE',
    meaning: 'The rules by which the claims in a token say who somebody is here; YAML or JSON.',
    default: null,
    expected: 'the path of a file, with OIDC_ISSUER always',
  },
  {
    name: 'LOG_RETENTION_MONTHS',
    meaning: 'Months that is kept who looked at which persons, and that keys are kept after they ended.',
    default: '24',
    expected: 'a whole number from 6 to 120',
  },
] as const satisfies readonly SettingName[];

export const signInSettings = {
  OIDC_ISSUER: z
    .string()
    .transform((list) => list.split(',').map((address) => address.trim()))
    .pipe(z.array(z.string().refine(isIssuer)))
    .optional(),
  OIDC_AUDIENCE: z
    .string()
    .regex(/^\S{1,200}$/)
    .optional(),
  OIDC_JWKS_URL: z.url().refine(isConfidentialAddress).optional(),
  CLAIMS_FILE: filePath.optional(),
  // BIO2 wants logs of half a year at least.
  LOG_RETENTION_MONTHS: wholeNumber(6, 120),
};

/** As OpenID Connect Discovery has it: no question mark, and nothing behind a #. */
function isIssuer(text: string): boolean {
  const url = URL.parse(text);
  return url !== null && isConfidential(url) && url.search === '' && url.hash === '' && url.username === '';
}

function isConfidentialAddress(text: string): boolean {
  const url = URL.parse(text);
  return url !== null && isConfidential(url);
}
