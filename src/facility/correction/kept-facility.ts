import { sql } from 'kysely';
import type { Keeping } from '../../access/keeping.ts';
import type { WriteRows } from '../../database/rows.ts';
import { takeTurn } from '../../database/take-turn.ts';
import { type Problem, problem } from '../../graphql/problem.ts';
import { isFacilityKept } from './keeps-facility.rows.ts';

/** A facility as who keeps it found it. */
export interface KeptFacility {
  readonly id: string;
  readonly version: number;
  /** Who told of it first. */
  readonly sourceId: string;
  readonly validFrom: string | null;
  readonly validUntil: string | null;
  /** Codes of the areas that it works for today. */
  readonly serves: readonly string[];
  /** By measure, of a combined team: which share of it each kind has. */
  readonly kindShares: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

/**
 * A facility to put right, which nobody else changes until this transaction ends; null when it is not the viewer's to
 * keep.
 */
export async function holdFacility(rows: WriteRows, who: Keeping, id: string): Promise<KeptFacility | null> {
  await takeTurn(rows);
  const { rows: found } = await sql<KeptFacility>`
    select f.id, f.version, f.source_id as "sourceId", lower(f.valid)::text as "validFrom",
      upper(f.valid)::text as "validUntil",
      array(select s.area_code from facility_serves s
        where s.facility_id = f.id and s.valid @> ${who.today}::date) as serves,
      coalesce((
        select jsonb_object_agg(c.part, c.value -> 'kindShares') from facility_claim c
        where c.facility_id = f.id and c.field = 'CAPACITY' and c.holds and c.value ->> 'kindShares' is not null
      ), '{}') as "kindShares"
    from facility f
    where f.id = ${id} and ${isFacilityKept(who)}
  `.execute(rows);
  return found[0] ?? null;
}

/** It is not there, or not the viewer's: nobody can tell which. */
export const facilityNotKept = (id: string): Problem =>
  problem('NOT_FOUND', ['id'], `there is no facility ${id} that you keep`);
