import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { operator, writerSession } from '../access/viewer.ts';
import { faultsOfUrl } from '../account/agreement/agreement-wishes.ts';
import { registerProcessing } from '../account/register-processing.ts';
import { writing } from '../database/writing.ts';
import { todayInAmsterdam } from '../graphql/today.ts';
import { type ErasureKept, listErasures, replayErasures } from '../person/replay-erasures.ts';
import { listObjections, type ObjectionKept, replayObjections } from '../person/replay-objections.ts';
import { readSettings } from '../server/setting/settings.ts';
import { keepToTime } from '../server/upkeep/keep-to-time.ts';
import { accountMeant } from './account-meant.ts';
import { asOperator, inASentence, readAsOperator, withDatabase } from './as-operator.ts';
import { writeOut } from './write-out.ts';

/** `ketenkaart privacy retention`: removes what is over, or says how much that is. */
export const retentionCommand = ({
  dryRun = false,
  account,
}: {
  readonly dryRun?: boolean;
  readonly account?: string;
}): Promise<void> =>
  inASentence(async () => {
    if (account !== undefined && !dryRun)
      throw new Error('--account goes with --dry-run: what is over goes from all municipalities');
    const { logRetentionMonths: logMonths } = readSettings(process.env);
    const removed = await withDatabase(async (database) => {
      const reading = readAsOperator(database);
      const of = await accountMeant(reading.rows, account).finally(() => reading.end());
      return keepToTime(database, { today: todayInAmsterdam(), logMonths, dryRun, account: of });
    });
    if (removed === null) throw new Error('another process is removing what is over; try again');
    const { persons, logEntries, answers, keys } = removed;
    console.log(
      `${dryRun ? 'would remove' : 'removed'}: persons ${persons}, entries of the access log ${logEntries}, answers kept ${answers}, keys ${keys}`,
    );
    return true;
  });

/** `ketenkaart privacy erasures`: a line of JSON each, objections too, to keep beside the backups; it says not of whom. */
export const erasuresCommand = ({ out }: { readonly out?: string }): Promise<void> =>
  asOperator(async (database) => {
    const reading = readAsOperator(database);
    const kept = await Promise.all([listErasures(reading.rows), listObjections(reading.rows)]).finally(() =>
      reading.end(),
    );
    await writeOut(
      kept
        .flat()
        .map((one) => `${JSON.stringify(one)}\n`)
        .join(''),
      out,
    );
    return true;
  });

/**
 * `ketenkaart privacy replay-erasures`: what was erased, and who objected, after a backup was made, again in what was
 * restored from it.
 */
export const replayErasuresCommand = ({ from }: { readonly from: string }): Promise<void> =>
  inASentence(async () => {
    const { erasures, objections } = readKept(await readFile(from, 'utf8'), from);
    const [removed, changed] = await withDatabase((database) =>
      writing(database, writerSession(operator), async (rows) => [
        await replayErasures(rows, erasures),
        await replayObjections(rows, objections),
      ]),
    );
    console.log(
      `erasures read: ${erasures.length}, persons removed: ${removed}; objections read: ${objections.length}, persons hidden or shown: ${changed}`,
    );
    return true;
  });

/** `ketenkaart privacy register`: where in its register of processing a municipality says that it keeps contacts. */
export const registerCommand = (account: string, url: string): Promise<void> =>
  asOperator(async (database) => {
    const [fault] = faultsOfUrl('url', url);
    if (fault) throw new Error(fault.message);
    const name = await writing(database, writerSession(operator), (rows) =>
      registerProcessing(rows, account, url),
    );
    if (name === null) throw new Error(`there is no account ${account}; ketenkaart accounts list has all`);
    console.log(`${name}: ${url}`);
    return true;
  });

const mark = z.string().regex(/^[\da-f]{64}$/);
const erasure = z.object({
  id: z.string().regex(/^ers_\w+$/),
  account: z.string(),
  marks: z.array(mark),
  erasedAt: z.string(),
});
const objection = z.object({
  id: z.string().regex(/^obj_\w+$/),
  account: z.string(),
  marks: z.array(mark),
  objectedOn: z.iso.date().nullable(),
  recordedAt: z.string(),
});

interface Kept {
  readonly erasures: readonly ErasureKept[];
  readonly objections: readonly ObjectionKept[];
}

function readKept(text: string, file: string): Kept {
  const lines = text
    .split('\n')
    .map((line, at) => ({ line, number: at + 1 }))
    .filter(({ line }) => line.trim() !== '')
    .map(({ line, number }) => {
      try {
        return z.union([erasure, objection]).parse(JSON.parse(line));
      } catch {
        throw new Error(
          `${file} line ${number} is no erasure or objection as ketenkaart privacy erasures writes it`,
        );
      }
    });
  return {
    erasures: lines.filter((line) => 'erasedAt' in line),
    objections: lines.filter((line) => 'recordedAt' in line),
  };
}
