import { randomBytes } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { operator } from '../access/viewer.ts';
import type { CsvSeparator } from '../exchange/file/csv-line.ts';
import { cursorSeal } from '../graphql/cursor.ts';
import { todayInAmsterdam } from '../graphql/today.ts';
import { exportNetwork } from '../server/download/network-export.ts';
import { formatOf } from '../server/download/network-options.ts';
import { readNetworkParameters } from '../server/download/network-parameters.ts';
import { openRequest } from '../server/request/request-context.ts';
import { buildApiSchema } from '../server/schema/schema.ts';
import { inASentence, withDatabase } from './as-operator.ts';

export interface ExportOptions {
  readonly format: string;
  readonly separator: CsvSeparator;
  readonly out?: string;
  /** Parameters of the network, by their names; true for one that needs no value. */
  readonly [parameter: string]: string | true | undefined;
}

/** `ketenkaart export network`: as the operator sees it, to a file or to standard output; says what was written. */
export function exportCommand(_what: 'network', options: ExportOptions): Promise<void> {
  return inASentence(async () => {
    const { format, separator, out, ...given } = options;
    const parameters = Object.entries(given).map(([name, value]) => [name, String(value)] as const);
    const schema = await buildApiSchema();
    // Read before the database is opened: whoever mistypes an option need not wait, or stop the service first.
    readNetworkParameters(schema, parameters);
    return withDatabase(async (database) => {
      const context = openRequest(database, {
        cursors: cursorSeal(randomBytes(32)),
        viewer: operator,
        today: todayInAmsterdam(),
      });
      const asked = { format: formatOf(format), separator, parameters };
      const file = await exportNetwork(schema, context, asked).finally(context.readings.end);
      const told = `${file.nodes} nodes, ${file.edges} edges`;
      if (out === undefined) {
        process.stdout.write(file.content);
        console.error(told);
      } else {
        await writeFile(out, file.content);
        console.log(`${out}: ${told}`);
      }
      return true;
    });
  });
}
