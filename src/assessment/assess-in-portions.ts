import { operator, writerSession } from '../access/viewer.ts';
import type { Database } from '../database/open-database.ts';
import { forReading } from '../database/rows.ts';
import { writing } from '../database/writing.ts';
import { type Assessed, assessMunicipalities } from './assess-municipalities.ts';
import { municipalitiesToAssess } from './norms-in-use.rows.ts';
import { portionsOf } from './portions.ts';

export interface AssessRequest {
  readonly factsOn: string;
  /** All that have figures when left out. */
  readonly codes?: readonly string[];
  readonly onProgress: (done: number, total: number) => void;
  /** Fewer municipalities at once than is usual. */
  readonly atOnce?: number;
}

/**
 * Assesses municipalities, each portion in a transaction of its own: whoever breaks it off loses the portion that was at
 * work, and imports need not wait for the whole country. Of each municipality all norm sets are assessed, or none.
 */
export async function assessInPortions(
  database: Database,
  { factsOn, codes, onProgress, atOnce }: AssessRequest,
): Promise<Assessed> {
  const asOperator = writerSession(operator);
  const all = await writing(database, asOperator, (rows) => municipalitiesToAssess(forReading(rows), codes));
  const told = { municipalities: 0, findings: 0, changed: 0 };
  onProgress(0, all.length);
  for (const portion of portionsOf(
    all.map(({ code }) => code),
    atOnce,
  )) {
    const { municipalities, findings, changed } = await writing(database, asOperator, (rows) =>
      assessMunicipalities(rows, factsOn, portion),
    );
    told.municipalities += municipalities;
    told.findings += findings;
    told.changed += changed;
    onProgress(told.municipalities, all.length);
  }
  return told;
}
