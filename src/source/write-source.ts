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

/** The source a run belongs to, made at its first run. */
export async function writeSource(rows: WriteRows, source: SourceToWrite): Promise<void> {
  await sql`
    insert into source as s (id, name, publisher, licence, attribution, url, is_sample, retrieved_on)
    values (${source.id}, ${source.name}, ${source.publisher}, ${source.licence}, ${source.attribution}, ${source.url},
      ${source.isSample}, ${source.retrievedOn}::date)
    on conflict (id) do update
    set name = excluded.name, publisher = excluded.publisher, licence = excluded.licence,
        attribution = excluded.attribution, url = excluded.url
    where (s.name, s.publisher, s.licence, s.attribution, s.url) is distinct from
      (excluded.name, excluded.publisher, excluded.licence, excluded.attribution, excluded.url)
  `.execute(rows);
}

/** Something new came from it: the evidence of its facts is of this day. */
export async function retrieveSource(
  rows: WriteRows,
  { id, retrievedOn }: Pick<SourceToWrite, 'id' | 'retrievedOn'>,
): Promise<void> {
  await sql`update source set retrieved_on = ${retrievedOn}::date where id = ${id} and retrieved_on < ${retrievedOn}::date`.execute(
    rows,
  );
}
