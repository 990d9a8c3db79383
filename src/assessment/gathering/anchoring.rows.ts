import { sql } from 'kysely';
import { ask, type ReadRows } from '../../database/rows.ts';
import { beganBy, holdsOn, validityOf } from '../../database/validity.ts';
import type { StoredItem } from '../facts/anchoring.ts';

/**
 * What is said of the items on a day, under the code of the municipality; of several sources what began last. What
 * held before and ended is told with its document, as not known any more: a plan that ran out proves nothing.
 */
export const anchoringOf = (
  rows: ReadRows,
  asOf: string,
  kinds: readonly string[],
  municipalityCodes: readonly string[],
) =>
  ask(
    rows,
    sql<StoredItem & { parentId: string }>`
      select distinct on (a.municipality_code, a.facility_kind, a.item)
        a.municipality_code as "parentId", a.facility_kind as kind, a.item as "itemCode",
        case when ${holdsOn('a.valid', asOf)} then a.state else 'UNKNOWN' end as state,
        a.document_url as document, ${validityOf('a.valid')} as validity, a.source_id as "sourceId",
        source.retrieved_on as "retrievedOn"
      from anchoring a
      join source on source.id = a.source_id
      where a.municipality_code = any(${[...municipalityCodes]}::text[])
        and a.facility_kind = any(${[...kinds]}::text[]) and ${beganBy('a.valid', asOf)}
      order by a.municipality_code, a.facility_kind, a.item, ${holdsOn('a.valid', asOf)} desc,
        lower(a.valid) desc nulls last, a.source_id
    `,
  );
