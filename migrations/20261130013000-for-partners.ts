import { Migration } from '@mikro-orm/migrations';

/**
 * Which posts are filled is for partners. What was found before named it for each team, in evidence that everybody may
 * read: there only the formation stays. Of norms that count filled posts the evidence says nothing until the next
 * assessment, and who checked something goes out of what imports said.
 */
export class Migration20261130013000 extends Migration {
  override up(): void {
    for (const statement of statements) this.addSql(statement);
  }
}

export const statements = [
  `update finding set evidence = regexp_replace(regexp_replace(evidence::text,
      ', waarvan [0-9.,]+ bezet', '', 'g'), ', [0-9.,]+ of it occupied', '', 'g')::jsonb
    where evidence::text like '% of it occupied%'`,
  `update finding f set evidence = (
      select coalesce(jsonb_agg(e order by place), '[]') from jsonb_array_elements(f.evidence) with ordinality as said(e, place)
      where e #>> '{statement,en}' !~ ' FTE$')
    from norm n
    where n.id = f.norm_id and n.particulars ->> 'staff' = 'OCCUPIED'`,
  `update import_issue set message = regexp_replace(message, '(checked on \\d{4}-\\d\\d-\\d\\d) by .*? is "', '\\1 is "')
    where code = 'CONTRADICTS_VERIFIED'`,
];
