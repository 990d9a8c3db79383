import { sql } from 'kysely';
import { operator, writerSession } from '../src/access/viewer.ts';
import { assessMunicipalities } from '../src/assessment/assess-municipalities.ts';
import { keepNearest } from '../src/assessment/nearest/keep-nearest.ts';
import { shipped } from '../src/command/as-operator.ts';
import { migrate } from '../src/database/migrate.ts';
import { openDatabase } from '../src/database/open-database.ts';
import { refreshStatistics } from '../src/database/refresh-statistics.ts';
import { forReading, type WriteRows } from '../src/database/rows.ts';
import { takeTurn } from '../src/database/take-turn.ts';
import { Undo, writing } from '../src/database/writing.ts';
import { loadShippedNorms } from '../src/exchange/load-sample.ts';
import { tables } from '../src/tables.ts';
import { sizes } from './country.ts';
import { type Asked, answerOf, day, edition, gapQuestions, nearestOfAllKinds } from './gap-questions.ts';
import { makeDatabase } from './make-database.ts';
import { median } from './measure.ts';

/**
 * `npm run bench:gaps`: the invented country of `npm run bench`, assessed against the shipped norms. Asks for the gaps
 * of one municipality, and of a quarter, half and all of the country, in turn with a statement by hand that reads as
 * much; then keeps the nearest distances anew. As the resolvers ask: without the API around it.
 */
const rounds = Number(process.env.BENCH_ROUNDS ?? 5);
/** The first half of the municipalities, or another part of them; the whole is asked for as the country. */
const part = (of: number): Asked => {
  const numbers = Array.from({ length: Math.round(sizes.country.municipalities / of) }, (_, at) => at + 1);
  return { codes: numbers.map((number) => `GM${String(number).padStart(4, '0')}`), isCountry: of === 1 };
};

const twentieth = 20;
const database = await openDatabase({ url: await makeDatabase('country'), entities: tables });
await migrate(database);
await loadShippedNorms(database, shipped);
const inOne = (work: (rows: WriteRows) => Promise<void>) => writing(database, writerSession(operator), work);
await inOne(refreshStatistics);

for (const what of ['assessed', 'assessed again']) await inOne((rows) => assessed(rows, what));
await inOne(refreshStatistics);
await inOne(questions);
await inOne(distances);
await database.close();

async function assessed(rows: WriteRows, what: string): Promise<void> {
  const start = performance.now();
  const { municipalities, findings, changed } = await assessMunicipalities(rows, day);
  const [seconds, mb] = [(performance.now() - start) / 1_000, process.resourceUsage().maxRSS / 1_024];
  console.log(
    `${what}: ${municipalities} municipalities, ${findings} findings, ${changed} other than before; ${seconds.toFixed(1)} s, at most ${mb.toFixed(0)} MB`,
  );
}

async function questions(writeRows: WriteRows): Promise<void> {
  const rows = forReading(writeRows);
  console.log(
    `\nms, median of ${rounds} rounds in turn; how many times the statement by hand; growth with what is asked for`,
  );
  console.log(line('', 'municipality', 'x', 'quarter', 'half', 'country', 'x', 'growth'));
  for (const { name, ours, floor } of gapQuestions) {
    const measure = async (asked: Asked) => {
      const [count, byHand] = [await ours(rows, asked), await answerOf(rows, floor(asked))];
      if (count !== byHand) throw new Error(`${name}: ${count}, by hand ${byHand}`);
      const [time, least] = await inTurn(
        () => ours(rows, asked),
        () => answerOf(rows, floor(asked)),
      );
      return { ms: time!, ratio: (time! / least!).toFixed(1) };
    };
    const [one, quarter, half, country] = [
      await measure({ codes: ['GM0101'], isCountry: false }),
      await measure(part(4)),
      await measure(part(2)),
      await measure(part(1)),
    ];
    const growth = `n^${(Math.log(country.ms / quarter.ms) / Math.log(4)).toFixed(2)}`;
    const [a, b, c, d] = [one, quarter, half, country].map(({ ms }) => ms.toFixed(1));
    console.log(line(name, a!, one.ratio, b!, c!, d!, country.ratio, growth));
  }
}

/** Nearest distances of the country: of all kinds that norms ask, and of one kind when one of it moved. */
async function distances(rows: WriteRows): Promise<void> {
  await takeTurn(rows);
  const schoolMoves = sql`update facility set point = st_translate(point, 0.0001, 0)
    where id = (select min(id) from facility where kind = 'BASISSCHOOL')`;
  const daysGo = sql`delete from nearest_days`;
  const byIndex = nearestOfAllKinds.ours;
  console.log(`\nnearest distances of the country, ms, median of ${rounds} rounds in turn`);
  const works = [
    ['kept anew, of all kinds, from nothing', [daysGo, sql`delete from nearest_kept`]],
    ['kept anew, of all kinds, nothing differs', [daysGo]],
    ['kept anew, of one kind, a school moved', [schoolMoves]],
  ] as const;
  const times = new Map<string, number[]>();
  const note = (what: string, ms: number) => times.set(what, [...(times.get(what) ?? []), ms]);
  for (let round = 0; round < rounds; round += 1) {
    for (const [what, before] of works) {
      for (const statement of before) await statement.execute(rows);
      note(what, await timeOf(() => keepNearest(rows, [edition], day)));
    }
    await daysGo.execute(rows);
    const asked = part(twentieth);
    note(
      'asked of the index, twenty times a twentieth',
      twentieth * (await timeOf(() => byIndex(forReading(rows), asked))),
    );
    await keepNearest(rows, [edition], day);
  }
  for (const [what, taken] of times) console.log(line(what, median(taken).toFixed(0)));
  throw new Undo(undefined);
}
/** Medians of both, one after the other each round. */
async function inTurn(...works: readonly (() => Promise<unknown>)[]): Promise<number[]> {
  const times = works.map((): number[] => []);
  for (let round = 0; round < rounds; round += 1)
    for (const [at, work] of works.entries()) times[at]!.push(await timeOf(work));
  return times.map(median);
}

async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

function line(name: string, ...cells: readonly string[]): string {
  return name.padEnd(46) + cells.map((cell) => cell.padStart(13)).join('');
}
