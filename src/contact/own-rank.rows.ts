import { sql } from 'kysely';
import { rank } from './nearness-of.ts';

/** How near `contact as c` is to itself: by what it hangs on. */
export const ownRank = sql`case when c.relation_id is not null then ${rank.relation}::int
  when c.facility_id is not null then ${rank.stands}::int when c.organisation_id is not null then ${rank.organisation}::int
  else ${rank.municipality}::int end`;
