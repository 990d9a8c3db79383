import type { ReadRows } from '../database/rows.ts';

/** For which areas contacts are, as was said. */
export const areasOfContacts = (rows: ReadRows, contactIds: readonly string[]) =>
  rows
    .selectFrom('contact_area as a')
    .select(['a.contact_id as parentId', 'a.area_code as code', 'a.edition'])
    .where('a.contact_id', 'in', contactIds)
    .orderBy('a.area_code')
    .orderBy('a.edition')
    .execute();
