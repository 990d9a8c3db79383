import { sql } from 'kysely';

/** Whom `contact as c` at its `facility as f` is of: the organisation it names, else that of the facility. */
export const organisationOf = sql<string | null>`coalesce(c.organisation_id, f.organisation_id)`;
