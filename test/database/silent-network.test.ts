import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { Pool } from 'pg';
import { anonymous, readerSession } from '../../src/access/viewer.ts';
import { type Database, openDatabase } from '../../src/database/open-database.ts';
import { probeOf } from '../../src/database/probe.ts';
import { openReading } from '../../src/database/reading.ts';
import { databaseFault } from '../../src/server/fault/database-fault.ts';
import { tables } from '../../src/tables.ts';
import { openOwnDatabase } from '../own-database.ts';

/** PGlite is not reached over a network. */
const onPostgres = process.env.DATABASE_URL ? describe : describe.skip;

/** Passes on what it is sent, until it forgets the connections there are; new ones it passes on. */
interface Firewall {
  readonly url: string;
  forget(): void;
  close(): void;
}

async function firewallBefore(target: string): Promise<Firewall> {
  const { hostname, port } = new URL(target);
  const pairs = new Set<readonly [Socket, Socket]>();
  const server: Server = createServer((client) => {
    const far = connect(Number(port), hostname);
    pairs.add([client, far]);
    client.pipe(far).pipe(client);
    for (const one of [client, far]) one.on('error', () => {});
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = new URL(target);
  url.hostname = '127.0.0.1';
  url.port = String((server.address() as AddressInfo).port);
  return {
    url: url.href,
    forget() {
      for (const [client, far] of pairs) {
        client.unpipe(far);
        far.unpipe(client);
        for (const one of [client, far]) one.resume();
      }
    },
    close() {
      for (const both of pairs) for (const one of both) one.destroy();
      server.close();
    },
  };
}

onPostgres('a network that drops what is sent, without a word (PostgreSQL)', () => {
  let direct: Database;
  let firewall: Firewall;
  let database: Database;
  beforeAll(async () => {
    direct = await openOwnDatabase();
    firewall = await firewallBefore(direct.orm.config.get('clientUrl') as string);
    database = await openDatabase({
      ...{ url: firewall.url, entities: tables, poolSize: 1, statementTimeoutMs: 1_000 },
    });
  }, 60_000);
  afterAll(async () => {
    await database.close();
    firewall.close();
    await direct.close();
  });

  const aReading = () => openReading(database, readerSession(anonymous));
  const readIn = ({ rows }: ReturnType<typeof aReading>) => rows.selectFrom('source').select('id').execute();
  async function read(): Promise<unknown[]> {
    const reading = aReading();
    return readIn(reading).finally(() => reading.end().catch(() => {}));
  }

  test('between two requests: the first after it fails as if the database were away, the next is served', async () => {
    expect(await read()).toEqual([]);
    firewall.forget();
    const fault = await read().catch((caught) => caught);
    expect(databaseFault(fault)?.code).toBe('UNAVAILABLE');
    expect(await read()).toEqual([]);
  });

  test('in the middle of one: it fails, and the next is served', async () => {
    const reading = aReading();
    expect(await readIn(reading)).toEqual([]);
    firewall.forget();
    const fault = await readIn(reading).catch((caught) => caught);
    await reading.end().catch(() => {});
    expect(databaseFault(fault)?.code).toBe('UNAVAILABLE');
    expect(await read()).toEqual([]);
  });

  test('is found out by the probe of readiness as well, which then asks over another connection', async () => {
    const probe = probeOf(firewall.url);
    await probe.ask();
    firewall.forget();
    await expect(probe.ask()).rejects.toThrow();
    await probe.ask();
    await probe.close();
  });

  test('keeps a connection that nobody gives up waiting', async () => {
    const pool = new Pool({ connectionString: firewall.url, max: 1 });
    pool.on('error', () => {});
    await pool.query('select 1');
    firewall.forget();
    const asking = pool.query('select 1').then(
      () => 'ANSWERED',
      () => 'FAILED',
    );
    expect(await Promise.race([asking, wait(4_000, 'HANGS')])).toBe('HANGS');
    firewall.close();
    expect(await asking).toBe('FAILED');
    await pool.end();
  });
});
