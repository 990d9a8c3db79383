import { execFileSync } from 'node:child_process';
import { rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import type { Outcome } from './ask-server.ts';
import { folderOfCluster } from './cluster.ts';
import { decisionsOn } from './decisions.ts';
import { countByCode } from './load.ts';
import { ownCluster } from './own-cluster.ts';
import { postgresPrograms } from './postgres-programs.ts';
import { mountSmallDisk } from './small-disk.ts';
import { tellRow } from './tell-row.ts';

const disk = postgresPrograms ? mountSmallDisk(400) : null;
const onSmallDisk = disk ? describe : describe.skip;

/** Where the server keeps its log of writes: apart, as in production, since without it no server goes on. */
const logFolder = disk ? folderOfCluster() : '';
function moveWriteAheadLog(directory: string): void {
  const here = join(directory, 'pg_wal');
  execFileSync('cp', ['-a', here, logFolder]);
  rmSync(here, { recursive: true });
  symlinkSync(join(logFolder, 'pg_wal'), here);
}

onSmallDisk('a disk that is full (needs initdb, and the right to mount a small one)', () => {
  const own = ownCluster({ folder: disk?.folder, beforeStart: moveWriteAheadLog });
  // After the cluster was removed.
  afterAll(() => {
    disk?.remove();
    rmSync(logFolder, { recursive: true, force: true });
  });

  test('refuses writes with 503, goes on to be read, and is written again once there is room', async () => {
    const { server, client } = await own.serve();
    const decisions = await decisionsOn(own.cluster);
    const reads: Outcome[] = [];
    const read = async () => {
      reads.push(
        await client.ask({ query: '{ gaps(where: { areas: ["GM9901"] }, first: 20) { nodes { id } } }' }),
      );
    };
    const write = () => decisions.decide(client);

    const withRoom = [await write(), await write()];
    disk?.fill();
    const writes: Outcome[] = [];
    for (let refused = 0; refused < 20 && writes.length < 300; ) {
      const outcome = await write();
      writes.push(outcome);
      if (outcome.code !== 'OK') refused += 1;
      if (writes.length % 5 === 0) await read();
    }
    const refused = writes.filter(({ code }) => code !== 'OK');
    disk?.empty();
    const again = [await write(), await write(), await write()];
    const kept = await decisions.check();
    tellRow('the disk is full', [...withRoom, ...writes, ...again], {
      'reads OK': countByCode(reads).OK ?? 0,
      ...kept,
    });

    expect(countByCode(withRoom)).toEqual({ OK: 2 });
    expect(countByCode(refused)).toEqual({ UNAVAILABLE: 20 });
    expect(refused.every(({ status, retryAfter }) => status === 503 && retryAfter === '2')).toBe(true);
    expect(countByCode(reads)).toEqual({ OK: reads.length });
    expect(countByCode(again)).toEqual({ OK: 3 });
    expect(kept).toMatchObject({ lost: 0, halfApplied: 0 });
    await server.end('SIGTERM');
  });

  test('is seen to keep half of a decision that is written in two transactions, and none in one', async () => {
    const { server, client } = await own.serve();
    const decisions = await decisionsOn(own.cluster);
    for (let times = 0; times < 3; times += 1) await decisions.decide(client);
    await server.end('SIGTERM');
    const writer = new Client({ connectionString: own.cluster.url });
    await writer.connect();
    try {
      disk?.fill();
      const inOne = writer.query(`begin; ${endLatest}; ${beginAnother}; commit`);
      await expect(inOne).rejects.toMatchObject({ code: diskFull });
      await writer.query('rollback');
      expect(await decisions.check()).toMatchObject({ acknowledged: 3, lost: 0, halfApplied: 0 });
      // The guard taken out: each statement is kept by itself.
      await writer.query(endLatest);
      await expect(writer.query(beginAnother)).rejects.toMatchObject({ code: diskFull });
      expect(await decisions.check()).toMatchObject({ acknowledged: 3, lost: 0, halfApplied: 1 });
    } finally {
      disk?.empty();
      await writer.end();
    }
  });
});

/** PostgreSQL's disk_full. */
const diskFull = '53100';

/** A decision takes the place of another in two statements; the second has more to keep than there is room for. */
const endLatest = `update gap_status set recorded_until = now()
  where recorded_until is null and recorded_from = (select max(recorded_from) from gap_status)`;
const beginAnother = `insert into gap_status (gap_id, recorded_from, status, reason)
  select gap_id, clock_timestamp(), 'ACCEPTED',
    (select string_agg(sha512(n::text::bytea)::text, '') from generate_series(1, 10000) as n)
  from gap_status order by recorded_from desc limit 1`;
