import type { WriteRows } from '../database/rows.ts';
import { recordComplete } from '../facility/loading/load-inventories.ts';
import type { Issue } from '../source/issue.ts';
import { type Loaded, type LoadRun, nothingLoaded, stageFor } from '../source/load.ts';
import { tooManyRemarks } from './file/within-limits.ts';
import { judge } from './judge.ts';
import { limits } from './reading/limits.ts';
import { type AnyRecord, loads } from './reading/loads.ts';
import type { Reading } from './reading/reading.ts';

/**
 * Stages every record while it is read, then merges type by type. Of lines that name what is not known it turns out only
 * then: when there is more to be said of them than is kept, the run is refused.
 */
export async function loadReadings(
  rows: WriteRows,
  run: LoadRun,
  readings: AsyncIterable<Reading<AnyRecord>>,
) {
  const issues: Issue[] = [];
  const stages = loads.map((one) => ({ ...one, stage: stageFor(rows, one, run) }));
  const stageOf = new Map<string, (typeof stages)[number]['stage']>(
    stages.map((one) => [one.accepts, one.stage]),
  );
  // A complete register is compared with what is known also when it has none of its kinds left.
  const came = new Set<string>(run.complete ? ['facility'] : []);

  let lines = 0;
  for await (const reading of readings) {
    lines += reading.lines ?? (isOfALine(reading) ? 1 : 0);
    for (const issue of reading.issues) issues.push(issue);
    for (const record of reading.records) {
      came.add(record.type);
      await stageOf.get(record.type)?.add(reading.file, reading.line, record);
    }
  }
  let loaded: Loaded = { ...nothingLoaded, issues };
  // Refused before anything is compared: a wrong file need not be understood further.
  if (judge({ lines, issues, vanished: loaded.vanished }))
    return { lines, loaded, came, isNewInventory: false };
  for (const { accepts, follows, stage } of stages) {
    if (!came.has(accepts) && !came.has(follows ?? '')) continue;
    // It looks at what came of the other type, be it nothing.
    if (follows) await stageOf.get(follows)?.make();
    loaded = together(loaded, await stage.finish());
    if (loaded.issues.length > limits.issues) {
      const kept = loaded.issues.slice(0, limits.issues);
      const refused = tooManyRemarks(kept[0]?.file ?? '', limits.issues);
      return { lines, loaded: { ...loaded, issues: [...kept, refused] }, came, isNewInventory: false };
    }
  }
  return { lines, loaded, came, isNewInventory: await recordComplete(rows, run) };
}

/** What is said of a file as a whole comes as a reading of its own. */
const isOfALine = ({ records, issues }: Reading<AnyRecord>) =>
  records.length > 0 || issues.some((issue) => issue.line !== null);

const together = (one: Loaded, other: Loaded): Loaded => ({
  inserted: one.inserted + other.inserted,
  updated: one.updated + other.updated,
  unchanged: one.unchanged + other.unchanged,
  closed: one.closed + other.closed,
  vanished: {
    count: one.vanished.count + other.vanished.count,
    of: one.vanished.of + other.vanished.of,
  },
  issues: [...one.issues, ...other.issues],
});
