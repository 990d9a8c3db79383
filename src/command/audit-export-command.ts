import { operator, writerSession } from '../access/viewer.ts';
import { entriesSince } from '../account/access-log/access-log.rows.ts';
import { operationsSince } from '../account/access-log/logboek.rows.ts';
import { logboekRecord } from '../account/access-log/logboek-record.ts';
import { accessRights } from '../account/access-rights.rows.ts';
import { privacySecret } from '../account/keyed-digest.ts';
import { forReading } from '../database/rows.ts';
import { writing } from '../database/writing.ts';
import { todayInAmsterdam } from '../graphql/today.ts';
import { inASentence, readAsOperator, withDatabase } from './as-operator.ts';
import { logAsCsv, rightsAsCsv } from './audit-export.ts';
import { readMoment } from './read-moment.ts';
import { writeOut } from './write-out.ts';

/** What `ketenkaart audit export` writes. */
export const auditExports = ['log', 'rights'] as const;

interface Since {
  readonly since: string;
  readonly out?: string;
}

/** `ketenkaart audit export`: who looked since then, or who has access today, as CSV. */
export function auditExportCommand(
  what: (typeof auditExports)[number],
  { since, out }: Since,
): Promise<void> {
  return inASentence(async () => {
    const moment = readMoment('--since', since);
    return withDatabase(async (database) => {
      const { rows, end } = readAsOperator(database);
      const write = async () =>
        writeOut(
          what === 'log'
            ? logAsCsv(entriesSince(rows, moment))
            : rightsAsCsv(await accessRights(rows, todayInAmsterdam())),
          out,
        );
      await write().finally(() => end());
      return true;
    });
  });
}

/** `ketenkaart audit logboek`: operations since then as records of the Logboek dataverwerkingen, a line of JSON each. */
export function logboekCommand({
  since,
  out,
  contact,
}: Since & { readonly contact?: string }): Promise<void> {
  return inASentence(async () => {
    const moment = readMoment('--since', since);
    const { operations, secret } = await withDatabase((database) =>
      writing(database, writerSession(operator), async (rows) => ({
        operations: await operationsSince(forReading(rows), moment, contact ?? null),
        secret: await privacySecret(rows),
      })),
    );
    const lines = operations.map((operation) => `${JSON.stringify(logboekRecord(operation, secret))}\n`);
    await writeOut(lines.join(''), out);
    const unnamed = new Set(
      operations.filter(({ processingUrls }) => processingUrls.length === 0).map(({ account }) => account),
    );
    for (const account of unnamed)
      console.error(
        `${account} has records without an address in its register of processing; give it with: ketenkaart privacy register ${account} <address>`,
      );
    return true;
  });
}
