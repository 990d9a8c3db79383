import { type RawBuilder, sql } from 'kysely';

/** A mark of somebody, by the key that it is asked with. */
export interface Marked {
  readonly key: string;
  readonly account: string;
  readonly mark: string;
}

/**
 * A select of `key`, `account` and `objected_on` for each of whom anything was said: since when who has these marks objects,
 * null when no longer. Of each mark the last word holds; one that says so is enough.
 */
export const wordsOn = (marked: readonly Marked[]): RawBuilder<unknown> => sql`(
  select key, account, min(objected_on) as objected_on from (
    select distinct on (m.key, m.account, m.mark) m.key, m.account, o.objected_on
    from json_to_recordset(${JSON.stringify(marked)}::json) as m(key text, account text, mark text)
    join objection o on o.account_id = m.account and m.mark = any(o.marks)
    order by m.key, m.account, m.mark, o.recorded_at desc, o.id) as word
  group by key, account)`;
