import 'reflect-metadata';
import { operator } from '../../src/access/viewer.ts';
import { findArea } from '../../src/area/area.rows.ts';
import type { Database } from '../../src/database/open-database.ts';
import { cursorSeal } from '../../src/graphql/cursor.ts';
import { networkOf } from '../../src/network/network-of.graphql.ts';
import { openRequest } from '../../src/server/request/request-context.ts';
import { openOwnDatabase } from '../own-database.ts';
import { sampleDay } from '../prepared.ts';

let database: Database;
beforeAll(async () => {
  database = await openOwnDatabase({ prepared: 'SAMPLE' });
}, 120_000);
afterAll(() => database.close());

const wish = { filter: null, nodesAs: 'FACILITY', asOf: null, knownAt: null } as const;

test('a network that several fields of a request ask for is drawn once; on another day, or refused, it is another', async () => {
  const context = openRequest(database, {
    cursors: cursorSeal(Buffer.alloc(32)),
    viewer: operator,
    today: sampleDay,
  });
  const [district, neighbourhood] = await Promise.all([
    findArea(context.rows, 'WK990105', null),
    findArea(context.rows, 'BU99010501', null),
  ]);
  const [one, same, then, within, refused] = await Promise.allSettled([
    networkOf(context, district!, wish),
    networkOf(context, district!, { ...wish }),
    networkOf(context, district!, { ...wish, asOf: '2025-01-01' }),
    networkOf(context, neighbourhood!, wish),
    networkOf(context, district!, { ...wish, filter: { minimumLevel: 9 } }),
  ]);
  await context.readings.end();
  const drawn = [one, same, then, within].map((each) => (each.status === 'fulfilled' ? each.value : null));
  expect(drawn).not.toContain(null);
  expect(drawn[1]).toBe(drawn[0]);
  expect(new Set(drawn).size).toBe(3);
  expect(refused).toMatchObject({ status: 'rejected', reason: { message: expect.stringContaining('9') } });
});
