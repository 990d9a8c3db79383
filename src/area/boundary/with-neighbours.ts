import { sql } from 'kysely';
import type { WriteRows } from '../../database/rows.ts';

/** These municipalities and those whose boundary lies within about 10 kilometres (0.1 degrees) of theirs. */
export async function withNeighbours(rows: WriteRows, codes: readonly string[]): Promise<string[]> {
  const found = await sql<{ code: string }>`
    select unnest(${[...codes]}::text[]) as code
    union
    select other.code from area a
    join area other on other.edition = a.edition and other.level = 'MUNICIPALITY'
      and other.boundary && st_expand(a.boundary, 0.1)
    where a.level = 'MUNICIPALITY' and a.code = any(${[...codes]}::text[])
  `.execute(rows);
  return found.rows.map((row) => row.code);
}
