import { randomBytes } from 'node:crypto';
import { runCli } from '../test/run-cli.ts';
import { withClient } from './make-database.ts';

/** An empty one on the server of DATABASE_URL; the service fills it with the sample when it starts. */
export async function emptyDatabase(): Promise<{ readonly url: string; remove(): Promise<void> }> {
  const given = process.env.DATABASE_URL;
  if (!given) throw new Error('the bench needs a PostgreSQL server with PostGIS: set DATABASE_URL');
  const name = `ketenkaart_bench_mixed_${randomBytes(4).toString('hex')}`;
  await withClient(given, (client) => client.query(`create database ${name}`));
  const url = new URL(given);
  url.pathname = `/${name}`;
  return {
    url: url.href,
    async remove() {
      await withClient(given, (client) => client.query(`drop database ${name} with (force)`));
    },
  };
}

/** An agreement with a partner, who may look at the contacts of the sample then, and a key for everybody. */
export async function addPeople(url: string) {
  const partner = await withClient(url, async (client) => {
    const { rows } = await client.query('select id from organisation order by id limit 1');
    return String(rows[0]?.id);
  });
  const key = async (...words: string[]) => {
    const made = await runCli({ DATABASE_URL: url }, 'keys', 'create', '--for', 'GM9901', ...words);
    if (made.code !== 0) throw new Error(made.stderr);
    return made.stdout.trim();
  };
  const keys = {
    dashboard: await key('--as', 'dashboard'),
    partner: await key('--as', 'partner', '--organisation', partner),
    editor: await key('--as', 'editor'),
    steward: await key('--as', 'steward'),
  };
  await withClient(url, async (client) => {
    const account = '(select account_id from account_municipality limit 1)';
    await client.query(`
      insert into agreement (id, account_id, name, purposes, processing_url, valid)
      values ('agr_bench', ${account}, 'Bench', '{SIGNALLING}', 'https://register.example/1', '(,)')`);
    await client.query(
      `insert into agreement_party (agreement_id, organisation_id, account_id) values ('agr_bench', $1, ${account})`,
      [partner],
    );
  });
  return keys;
}
