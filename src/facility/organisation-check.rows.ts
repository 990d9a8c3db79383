import { sql } from 'kysely';
import type { FactScope } from '../access/fact-scope.ts';
import type { ReadRows } from '../database/rows.ts';
import { isCheckSeen } from './partner-facts.rows.ts';

/** When something of each organisation was last put right here, and for who may see that by whom. */
export const organisationChecks = (rows: ReadRows, facts: FactScope, organisationIds: readonly string[]) =>
  rows
    .selectFrom('organisation_correction as c')
    .select([
      'c.organisation_id as id',
      sql<string>`max(c.verified_on)`.as('on'),
      sql<string | null>`case when ${isCheckSeen(facts, sql`c.organisation_id`)}
        then (array_agg(c.verified_by order by c.verified_on desc, c.field))[1] end`.as('by'),
    ])
    .where('c.organisation_id', 'in', organisationIds)
    .groupBy('c.organisation_id')
    .execute();
