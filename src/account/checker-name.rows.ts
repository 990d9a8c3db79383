import { type RawBuilder, sql } from 'kysely';
import type { Viewer } from '../access/viewer.ts';

/** By whom something was checked: the organisation or municipality of who did, never a person. */
export const checkerName = ({ organisation, account }: Viewer): RawBuilder<string> => sql<string>`coalesce(
  (select o.name from organisation o where o.id = ${organisation}),
  (select a.name from account a where a.id = ${account}), 'Ketenkaart')`;
