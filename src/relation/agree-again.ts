import { sql } from 'kysely';
import type { WriteRows } from '../database/rows.ts';
import { agree } from './agree.ts';

/** The claims of a relation that is about to be stored. */
export interface StagedClaims {
  readonly id: string;
  readonly firstLevel: number | null;
  readonly firstOn: string | null;
  readonly secondLevel: number | null;
  readonly secondOn: string | null;
}

/** Columns of `relation_now as n` as `StagedClaims` names them. */
export const stagedClaims = sql`n.id, n.first_level as "firstLevel", n.first_claimed_on::text as "firstOn",
  n.second_level as "secondLevel", n.second_claimed_on::text as "secondOn"`;

/** What the claims of these come to, after claims were put back that their lines do not have; without any it stays. */
export async function agreeAgain(rows: WriteRows, staged: readonly StagedClaims[]): Promise<void> {
  const agreed = staged
    .filter(({ firstLevel, secondLevel }) => firstLevel !== null || secondLevel !== null)
    .map(({ id, ...said }) => ({
      id,
      ...agree(claimOf(said.firstLevel, said.firstOn), claimOf(said.secondLevel, said.secondOn)),
    }));
  if (agreed.length === 0) return;
  await sql`
    update relation_now n
    set consensus = a.consensus, level = a.level, level_low = a."levelLow", level_high = a."levelHigh",
        confirmed_on = a."confirmedOn"
    from json_to_recordset(${JSON.stringify(agreed)}::json) as a(id text, consensus text, level double precision,
      "levelLow" smallint, "levelHigh" smallint, "confirmedOn" date)
    where n.id = a.id
  `.execute(rows);
}

const claimOf = (level: number | null, claimedOn: string | null) =>
  level === null ? null : { level, frequency: null, claimedOn };
