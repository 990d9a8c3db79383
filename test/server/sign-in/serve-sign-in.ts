import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify';
import { sql } from 'kysely';
import { operator, writerSession } from '../../../src/access/viewer.ts';
import { writing } from '../../../src/database/writing.ts';
import { readClaimsFile } from '../../../src/server/sign-in/claims-file.ts';
import { issuerKeys } from '../../../src/server/sign-in/issuer-keys.ts';
import type { Doors } from '../../../src/server/sign-in/sign-in.ts';
import { keyDoor } from '../../../src/server/sign-in/sign-in-by-key.ts';
import { tokenDoor } from '../../../src/server/sign-in/sign-in-by-token.ts';
import { aKey, anAccount } from '../../account/accounts.ts';
import { type Served, serveTown } from '../served.ts';
import { type Issuer, openIssuer } from './issuer.ts';

const rules = `
rules:
  - { as: STEWARD, when: [{ claim: role, is: steward }], municipality: { claim: gemeente } }
  - { as: PARTNER, when: [{ claim: role, is: partner }], organisation: { scheme: KVK, number: { claim: kvk } }, purpose: { claim: purpose } }
  - { as: DASHBOARD, when: [{ claim: client_id, is: kaart }], municipality: GM9999 }
`;

/** The town, with an account and a key, an organisation, and an issuer whose tokens its service takes. */
export interface SignInServed {
  readonly served: Served;
  readonly service: FastifyInstance;
  readonly issuer: Issuer;
  readonly account: string;
  readonly key: Awaited<ReturnType<typeof aKey>>;
  readonly organisation: string;
  /** Another server, which takes the tokens of this issuer. */
  serverFor(issuer: Issuer): Promise<FastifyInstance>;
  ask(options?: InjectOptions, server?: FastifyInstance, query?: string): Promise<LightMyRequestResponse>;
  /** Null for who is not let in. */
  // biome-ignore lint/suspicious/noExplicitAny: a test reads what it asked for
  viewerSeen(options: InjectOptions, server?: FastifyInstance): Promise<any>;
  /** The database, and a line for each transaction. */
  counted(asked: string[]): Served['database'];
  doorsOn(database: Served['database'], more?: object): Doors;
  /** The key with the last sign of its secret another, and a checksum that fits. */
  forged(): string;
  close(): Promise<void>;
}

export const whoAmI =
  '{ viewer { kind label actor purpose account { name municipalityCodes } organisation { name } } }';

export const bearer = (credential: string): InjectOptions => ({
  headers: { authorization: `Bearer ${credential}` },
});

export async function serveSignIn(): Promise<SignInServed> {
  const served = await serveTown();
  const issuer = await openIssuer();
  const directory = mkdtempSync(join(tmpdir(), 'claims-'));
  const claimsFile = join(directory, 'claims.yml');
  writeFileSync(claimsFile, rules);
  const serverFor = ({ address, audience }: Issuer) =>
    served.aServer({ OIDC_ISSUER: address, OIDC_AUDIENCE: audience, CLAIMS_FILE: claimsFile });
  const service = await serverFor(issuer);
  const account = await anAccount(served.database, 'GM9999', 'Voorstad');
  const key = await aKey(served.database, account);
  const organisation = await anOrganisation(served.database);

  const ask: SignInServed['ask'] = (options = {}, server = service, query = whoAmI) =>
    served.ask(query, {}, server, options);
  return {
    ...{ served, service, issuer, account, key, organisation, serverFor, ask },
    viewerSeen: async (options, server) => (await ask(options, server)).json().data?.viewer ?? null,
    counted(asked) {
      const { turns } = served.database;
      const take = () => {
        asked.push('turn');
        return turns.take();
      };
      return { ...served.database, turns: { take } };
    },
    doorsOn(database, more = {}) {
      const options = { database, today: () => '2026-11-26', onFault: () => {} };
      const { address, audience } = issuer;
      return {
        ...keyDoor({ ...options, ...more }),
        ...tokenDoor({
          ...options,
          issuers: [{ address, audience, keyFor: issuerKeys({ issuer: address }) }],
          claims: readClaimsFile(rules, 'claims.yml', [address]),
          ...more,
        }),
      };
    },
    forged() {
      const secret = key.text.slice(0, -9) + (key.text.at(-9) === '0' ? '1' : '0');
      return secret + crc32(secret).toString(16).padStart(8, '0');
    },
    async close() {
      await served.close();
      await issuer.close();
      rmSync(directory, { recursive: true });
    },
  };
}

async function anOrganisation(database: Served['database']): Promise<string> {
  const id = 'org_0123456789abcdef';
  await writing(database, writerSession(operator), async (rows) => {
    await sql`insert into organisation (id, name, search_name, source_id, source_key)
      values (${id}, 'Stichting Spel', 'stichting spel', 'src_doors', 'spel')`.execute(rows);
    await sql`insert into organisation_identifier (organisation_id, scheme, value, valid)
      values (${id}, 'KVK', '12345678', '(,)')`.execute(rows);
  });
  return id;
}
