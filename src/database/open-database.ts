import { mkdir } from 'node:fs/promises';
import { PGlite } from '@electric-sql/pglite';
import { btree_gist } from '@electric-sql/pglite/contrib/btree_gist';
import type { MikroORM } from '@mikro-orm/core';
import { Migrator } from '@mikro-orm/migrations';
import { MikroORM as PgliteORM, defineConfig as pgliteConfig } from '@mikro-orm/pglite';
import { MikroORM as PostgresORM, defineConfig as postgresConfig } from '@mikro-orm/postgresql';
import type { AbstractSqlDriver } from '@mikro-orm/sql';
import { BoundedClient } from './bounded-client.ts';
import { lockDirectory } from './directory-lock.ts';
import { migrations } from './migrations.ts';
import { postgis } from './postgis.ts';
import { type Probe, probeOf } from './probe.ts';
import { type Replica, replicaOf } from './replica.ts';
import { noTurns, oneAtATime, type Turns } from './turns.ts';

export type Engine = 'PGLITE' | 'POSTGRESQL';

export interface Database {
  readonly engine: Engine;
  readonly orm: MikroORM<AbstractSqlDriver>;
  readonly turns: Turns;
  readonly statementTimeoutMs: number;
  /** Null where there is one connection for all, which answers in turn. */
  readonly probe: Probe | null;
  readonly replica: Replica | null;
  close(): Promise<void>;
}

export interface DatabaseOptions {
  /** PostgreSQL, when given. */
  readonly url?: string | undefined;
  /** A copy of it that runs behind. */
  readonly replicaUrl?: string | undefined;
  /** Milliseconds that it may be behind. */
  readonly replicaLagMs?: number | undefined;
  /** Directory of the embedded database; locked, since a second process would corrupt it. */
  readonly directory?: string | undefined;
  /** An embedded database that is open already (tests start from a copy of a prepared one). */
  readonly pglite?: PGlite | undefined;
  readonly entities: readonly unknown[];
  readonly poolSize?: number | undefined;
  /** Milliseconds that a connection of the pool may be waited for. */
  readonly connectionWaitMs?: number | undefined;
  readonly statementTimeoutMs?: number | undefined;
}

/** Extensions of the embedded database; PostgreSQL has its own, made by the first migration. */
export const pgliteExtensions = { postgis, btree_gist };

const asText = (value: string) => value;

/** As node-postgres reads them here: dates and instants stay text, numbers that may exceed 2^53 too. */
export const pgliteParsers = { 20: asText, 1082: asText, 1114: asText, 1184: asText };

/** Opens the database; migrates nothing. Throws when the directory is held by another process. */
export async function openDatabase(options: DatabaseOptions): Promise<Database> {
  const common = {
    entities: [...options.entities] as never[],
    discovery: { warnWhenNoEntities: false },
    extensions: [Migrator],
    migrations: {
      migrationsList: [...migrations],
      snapshot: false,
      silent: true,
      disableForeignKeys: false,
      transactional: true,
      allOrNothing: true,
    },
    // Functions that row policies ask are made by migrations, and told nowhere else.
    schemaGenerator: { skipTables: ['spatial_ref_sys'], disableForeignKeys: false, ignoreRoutines: true },
  };
  const statementTimeoutMs = options.statementTimeoutMs ?? 5_000;

  if (options.url) {
    const orm = await PostgresORM.init(
      postgresConfig({
        ...common,
        clientUrl: options.url,
        pool: { min: 0, max: options.poolSize ?? 10 },
        driverOptions: {
          ...{ connectionTimeoutMillis: options.connectionWaitMs ?? 2_000, application_name: 'ketenkaart' },
          ...{ Client: BoundedClient, keepAlive: true, keepAliveInitialDelayMillis: 10_000 },
        },
      } as never),
    );
    const { url, replicaUrl, replicaLagMs: mostLagMs = 10_000, ...others } = options;
    const probe = probeOf(url);
    const replica = replicaUrl
      ? replicaOf({
          ...{ primaryProbe: probe, probe: probeOf(replicaUrl), mostLagMs },
          database: await openDatabase({ ...others, url: replicaUrl }),
        })
      : null;
    return {
      engine: 'POSTGRESQL',
      orm: orm as never,
      turns: noTurns,
      statementTimeoutMs,
      probe,
      replica,
      async close() {
        await replica?.close();
        await Promise.all([orm.close(true), probe.close()]);
      },
    };
  }

  const lock = options.directory ? await heldDirectory(options.directory) : null;
  const pglite =
    options.pglite ??
    (await PGlite.create({
      dataDir: options.directory ?? 'memory://',
      extensions: pgliteExtensions,
      parsers: pgliteParsers,
    }));
  const orm = await PgliteORM.init(
    pgliteConfig({ ...common, dbName: 'postgres', driverOptions: { pglite } } as never),
  );
  return {
    engine: 'PGLITE',
    orm: orm as never,
    turns: oneAtATime(),
    statementTimeoutMs,
    probe: null,
    replica: null,
    async close() {
      await orm.close(true);
      await pglite.close();
      lock?.release();
    },
  };
}

async function heldDirectory(directory: string) {
  await mkdir(directory, { recursive: true });
  return lockDirectory(directory);
}
