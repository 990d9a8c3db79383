import { sql } from 'kysely';
import type { WriteRows } from '../database/rows.ts';

export interface SourceToWrite {
  readonly id: string;
  readonly name: string;
  readonly publisher: string;
  readonly licence: string;
  readonly attribution: string;
  readonly url: string | null;
  readonly isSample: boolean;
  readonly retrievedOn: string;
}

/** The source a run belongs to: made at its first run; its day of retrieval is that of the newest. */
export async function writeSource(rows: WriteRows, source: SourceToWrite): Promise<void> {
  await sql`
    insert into source as s (id, name, publisher, licence, attribution, url, is_sample, retrieved_on)
    values (${source.id}, ${source.name}, ${source.publisher}, ${source.licence}, ${source.attribution}, ${source.url},
      ${source.isSample}, ${source.retrievedOn}::date)
    on conflict (id) do update
    set name = excluded.name, publisher = excluded.publisher, licence = excluded.licence,
        attribution = excluded.attribution, url = excluded.url,
        retrieved_on = greatest(s.retrieved_on, excluded.retrieved_on)
    where (s.name, s.publisher, s.licence, s.attribution, s.url, s.retrieved_on) is distinct from
      (excluded.name, excluded.publisher, excluded.licence, excluded.attribution, excluded.url,
       greatest(s.retrieved_on, excluded.retrieved_on))
  `.execute(rows);
}
