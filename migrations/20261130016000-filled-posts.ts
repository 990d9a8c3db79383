import { Migration } from '@mikro-orm/migrations';

/**
 * How much of a team is filled is for partners. What norms that count filled posts found before told it to everybody: in
 * evidence, and in an urgency from which it can be worked out. Both are as the next assessment makes them. By whom an
 * organisation, or where a team works, was put right goes out of what imports said, as by whom a facility was checked.
 */
export class Migration20261130016000 extends Migration {
  override up(): void {
    for (const statement of statements) this.addSql(statement);
  }
}

const countsFilled = `n.id = f.norm_id and n.particulars ->> 'staff' = 'OCCUPIED'`;

export const statements = [
  `update finding f set urgency_parts = jsonb_set(f.urgency_parts, '{severity}',
      case f.verdict when 'TIGHT' then '0.1' else '0.6' end::jsonb)
    from norm n
    where ${countsFilled} and f.verdict in ('TIGHT', 'SHORT') and jsonb_typeof(f.urgency_parts) = 'object'`,
  `update finding f set urgency = round(least(1, (f.urgency_parts ->> 'severity')::float
      * coalesce((f.urgency_parts ->> 'children')::float, 0.5)
      * coalesce((f.urgency_parts ->> 'vulnerability')::float, 1))::numeric, 3)::float
    from norm n
    where ${countsFilled} and f.verdict in ('TIGHT', 'SHORT') and jsonb_typeof(f.urgency_parts) = 'object'`,
  `update finding f set evidence = regexp_replace(regexp_replace(f.evidence::text,
      '"bezet bij ([0-9]+ voorziening(en)?): [^"]*"', '"bezette posten van \\1"', 'g'),
      '"occupied at ([0-9]+ facilit(y|ies)): [^"]*"', '"filled posts of \\1"', 'g')::jsonb
    from norm n where ${countsFilled}`,
  `update import_issue set message = regexp_replace(regexp_replace(message,
      '(put right on \\d{4}-\\d\\d-\\d\\d) by .*? is "', '\\1 is "'),
      '(the working areas were put right on \\d{4}-\\d\\d-\\d\\d) by .*, without it', '\\1, without it')
    where code = 'CONTRADICTS_VERIFIED'`,
];
