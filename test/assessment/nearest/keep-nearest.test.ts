import fc from 'fast-check';
import { sql } from 'kysely';
import { operator, writerSession } from '../../../src/access/viewer.ts';
import { nearestFacts } from '../../../src/assessment/gathering/nearest-facts.rows.ts';
import { keepNearest } from '../../../src/assessment/nearest/keep-nearest.ts';
import { ask, forReading, type ReadRows, type WriteRows } from '../../../src/database/rows.ts';
import { takeTurn } from '../../../src/database/take-turn.ts';
import { Undo, writing } from '../../../src/database/writing.ts';
import { keyFigureLines } from '../../area/figure/key-figure-lines.ts';
import { readAsOperator } from '../../exchange/dump.ts';
import { importingInto } from '../../exchange/importing.ts';
import { nowhere } from '../../exchange/nowhere.ts';
import { aTeam, boundaries, sheet, square } from '../../exchange/sheets.ts';
import { changeRows, plainRows } from '../../gap/plain-rows.ts';

/** Norms ask how far the nearest of the first three is. */
const kinds = ['KINDERWERK', 'BASISSCHOOL', 'SPEELPLEK', 'SPEELOTHEEK'];
const today = '2026-10-15';
const days = ['2026-10-05', '2026-10-14', today, '2026-10-16', '2026-10-25'];

const { api, importer } = importingInto('EMPTY');
beforeAll(async () => {
  await importer.bringNowhere();
  await importer.bringIn('facilities', {
    'teams.csv': sheet([
      aTeam('west', { longitude: 4.001, latitude: 52.405 }),
      aTeam('east', { longitude: 4.031, latitude: 52.405 }),
    ]),
  });
}, 120_000);

interface Told {
  readonly areaId: string;
  readonly kind: string;
  readonly facilityId: string;
  readonly metres: number;
}
const inOrder = (told: readonly Told[]) =>
  told.map(({ areaId, kind, facilityId, metres }) => `${areaId} ${kind}: ${facilityId} ${metres}`).toSorted();

const told = async (rows: ReadRows, day: string) =>
  inOrder(await nearestFacts(rows, sql`n.level = 'NEIGHBOURHOOD'`, kinds, day));

/** Every facility measured from every origin. */
const measured = async (rows: ReadRows, day: string) =>
  inOrder(
    await ask(
      rows,
      sql<Told>`
      select distinct on (n.id, k.kind) n.id as "areaId", k.kind, f.id as "facilityId",
        round(st_distance(f.rd_point, n.rd_origin)::numeric, 1)::float as metres
      from area n
      cross join unnest(${kinds}::text[]) as k(kind)
      join facility f on k.kind = any(f.also_provides || f.kind)
      join facility_status s on s.facility_id = f.id
      where n.level = 'NEIGHBOURHOOD' and n.rd_origin is not null and f.point_precision is distinct from 'PC4'
        and s.status = 'ACTIVE' and s.valid * f.valid @> ${day}::date
      order by n.id, k.kind, st_distance(f.rd_point, n.rd_origin), f.id collate "C"`,
    ),
  );

const toldNow = () => readAsOperator(api.database, (rows) => told(rows, today));
const measuredNow = () => readAsOperator(api.database, (rows) => measured(rows, today));

const keptPairs = () =>
  plainRows(
    api.database,
    sql<{ key: string }>`
      select edition || ' ' || kind as key from nearest_days where kind = any(${kinds}::text[]) and days @> ${today}::date
      order by 1`,
  ).then((rows) => rows.map(({ key }) => key));

/** What can happen to places, each as the statements that do it. */
type Happening = (rows: WriteRows) => Promise<unknown>;
const one = fc.constantFrom(...Array.from({ length: 8 }, (_, at) => `fac_${at % 2 ? 'a' : 'B'}${at}`));
const kind = fc.constantFrom(...kinds);
/** Corners of the squares: origins have several that are exactly as far. */
const spot = fc
  .tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 1 }))
  .map(([x, y]) => sql`st_setsrid(st_makepoint(${4 + x / 100}, ${52.4 + y / 100}), 4326)`);
const period = fc
  .tuple(fc.constantFrom(null, ...days), fc.constantFrom(null, ...days))
  .map(([from, until]) =>
    from !== null && until !== null && until <= from
      ? sql`daterange(${from}::date, null)`
      : sql`daterange(${from}::date, ${until}::date)`,
  );
const addresses = fc.constantFrom('ADDRESS', 'PC4');

const happening: fc.Arbitrary<Happening> = fc.oneof(
  fc.tuple(one, kind, fc.array(kind, { maxLength: 1 }), spot, period, period).map(
    ([id, what, also, at, valid, active]): Happening =>
      async (rows) => {
        await sql`
          insert into facility (id, name, search_name, kind, also_provides, point, point_precision, valid, source_id, source_key)
          select ${id}, ${id}, ${id}, ${what}, ${also}::text[], ${at}, 'ADDRESS', ${valid}, max(source_id), ${id} from facility
          on conflict do nothing`.execute(rows);
        await sql`
          insert into facility_status (facility_id, valid, status) values (${id}, ${active}, 'ACTIVE')
          on conflict do nothing`.execute(rows);
      },
  ),
  fc
    .oneof(
      fc.tuple(one, spot).map(([id, at]) => sql`update facility set point = ${at} where id = ${id}`),
      fc.tuple(one, kind).map(([id, what]) => sql`update facility set kind = ${what} where id = ${id}`),
      fc
        .tuple(one, fc.array(kind, { maxLength: 2 }))
        .map(([id, also]) => sql`update facility set also_provides = ${also}::text[] where id = ${id}`),
      fc
        .tuple(one, addresses)
        .map(([id, precision]) => sql`update facility set point_precision = ${precision} where id = ${id}`),
      fc.tuple(one, period).map(([id, valid]) => sql`update facility set valid = ${valid} where id = ${id}`),
      fc.tuple(one, period).map(
        ([id, valid]) => sql`
          update facility_status s set valid = ${valid} where s.facility_id = ${id} and not exists (
            select from facility_status other where other.facility_id = s.facility_id and other.valid <> s.valid)`,
      ),
      one.map((id) => sql`update facility_status set status = 'PAUSED' where facility_id = ${id}`),
      one.map((id) => sql`delete from facility_status where facility_id = ${id}`),
      one.map((id) => sql`delete from facility where id = ${id}`),
      spot.map((at) => sql`update area set origin = ${at} where id = '2024BU99020102'`),
      fc.constant(sql`update area set origin = null where id = '2024BU99020101'`),
    )
    .map(
      (statement): Happening =>
        (rows) =>
          statement.execute(rows),
    ),
  fc.constantFrom(...days).map(
    (day): Happening =>
      (rows) =>
        keepNearest(rows, [2024], day),
  ),
);

describe('nearest distances that are kept', () => {
  test('are what measuring every facility gives, on any day, whatever happened since and in whatever order', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(happening, fc.constantFrom(...days)), { minLength: 5, maxLength: 25 }),
        async (happened) => {
          await writing(api.database, writerSession(operator), async (rows) => {
            await takeTurn(rows);
            for (const [happen, day] of happened) {
              await happen(rows);
              expect(await told(forReading(rows), day)).toEqual(await measured(forReading(rows), day));
            }
            throw new Undo(null);
          });
        },
      ),
      { numRuns: 25 },
    );
  }, 120_000);

  test('are read instead of measured, and never once something moved', async () => {
    const before = await toldNow();
    expect(before).toHaveLength(3);
    await changeRows(api.database, sql`update nearest_kept set metres = 12`);
    // So this is where it is read from: nothing else says 12.
    expect((await toldNow()).every((line) => line.endsWith(' 12'))).toBe(true);
    // What says nothing of places leaves it.
    await changeRows(api.database, sql`update facility set name = name || '!'`);
    expect((await toldNow()).every((line) => line.endsWith(' 12'))).toBe(true);
    await changeRows(api.database, sql`update facility set point = point where source_key = 'west'`);
    expect(await toldNow()).toEqual(before);
    // Kept again it is what is true, and nothing of what was false is left.
    await writing(api.database, writerSession(operator), async (rows) => {
      await takeTurn(rows);
      await keepNearest(rows, [], today);
    });
    const kept = sql<{ count: number }>`select count(*)::int as count from nearest_kept where metres = 12`;
    expect(await plainRows(api.database, kept)).toEqual([{ count: 0 }]);
    expect(await toldNow()).toEqual(before);
  });

  test('are kept by the import that changes them: one that comes, one that moves, one that closes, another edition', async () => {
    const isKept = async (edition: number) =>
      expect(await keptPairs()).toEqual(
        ['BASISSCHOOL', 'KINDERWERK', 'SPEELPLEK'].map((asked) => `${edition} ${asked}`),
      );
    const bringTeams = async (...teams: Parameters<typeof sheet>[0][number][]) => {
      await importer.bringIn('facilities', { 'teams.csv': sheet(teams) });
      const [is, should] = await Promise.all([toldNow(), measuredNow()]);
      expect(is).toEqual(should);
      return is;
    };
    const [west, east] = [
      aTeam('west', { longitude: 4.001, latitude: 52.405 }),
      aTeam('east', { longitude: 4.031, latitude: 52.405 }),
    ];
    const first = await bringTeams(west, east);
    const came = await bringTeams(west, east, aTeam('middle', { longitude: 4.015, latitude: 52.405 }));
    const moved = await bringTeams(west, east, aTeam('middle', { longitude: 4.025, latitude: 52.405 }));
    expect(new Set([first, came, moved].map((lines) => lines.join())).size).toBe(3);
    const closed = aTeam('middle', { longitude: 4.025, latitude: 52.405, status: 'CLOSED' });
    expect(await bringTeams(west, east, closed)).toEqual(first);
    await isKept(2024);
    await importer.bringIn('key-figures', { 'key-figures.csv': keyFigureLines(nowhere) }, { edition: 2025 });
    const drawn = boundaries([{ code: 'BU99020101', geometry: square(4.02, 52.4) }]);
    await importer.bringIn('boundaries', { 'boundaries.geojson': drawn }, { edition: 2025 });
    expect(await toldNow()).toEqual(await measuredNow());
    expect(await toldNow()).toHaveLength(4);
    // Nobody is assessed in the earlier edition any more: its distances are asked of the index.
    await isKept(2025);
  });
});
