import { operator, writerSession } from '../../access/viewer.ts';
import type { Seal } from '../../account/access-log/access-chain.ts';
import { sealAccessLog } from '../../account/access-log/seal-access-log.ts';
import type { Database } from '../../database/open-database.ts';
import { writing } from '../../database/writing.ts';

/** Seals what was added to the access log, batch after batch; null when another process is at it. */
export async function sealAll(database: Database, most?: number) {
  const sealed: Seal[] = [];
  for (;;) {
    const batch = await writing(database, writerSession(operator), (rows) =>
      sealAccessLog(rows, most, sealed[0]?.sealedAt),
    );
    if (batch === null) return sealed.length > 0 ? sealed : null;
    if (batch.length === 0) return sealed;
    sealed.push(...batch);
  }
}
