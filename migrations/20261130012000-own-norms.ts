import { Migration } from '@mikro-orm/migrations';

/**
 * An editor adds norm sets of its own municipality and changes none; the code of a set is of one owner. Nothing changes
 * for sets already there, nor for what the process itself takes in.
 */
export class Migration20261130012000 extends Migration {
  override up(): void {
    for (const statement of statements.split(/;\n/).filter((one) => one.trim() !== ''))
      this.addSql(statement);
  }
}

const statements = `
create function adds_norm_set(set_code text, municipality text, example boolean) returns boolean
language sql stable set search_path = public, pg_temp as $$
  select is_operator() or coalesce(
    viewer_says('viewer') = 'EDITOR' and not example
    and exists (
      select from account_municipality own
      where own.account_id = viewer_says('account') and own.municipality_code = municipality and own.valid @> today_here())
    and not exists (
      select from norm_set s where s.code = set_code and s.municipality_code is distinct from municipality), false)
$$;
-- Once gaps were found by a set it has the norms that it has.
create function adds_norm(set_id text) returns boolean
language sql stable set search_path = public, pg_temp as $$
  select is_operator() or exists (
    select from norm_set s
    where s.id = set_id and adds_norm_set(s.code, s.municipality_code, s.is_example)
      and not exists (select from assessment a where a.norm_set_id = s.id))
$$;
alter table "norm_set" enable row level security;
alter table "norm_set" force row level security;
create policy "norm_set_read" on "norm_set" for select using (true);
create policy "norm_set_add" on "norm_set" for insert to "app_writer" with check (adds_norm_set(code, municipality_code, is_example));
create policy "norm_set_change" on "norm_set" for update to "app_writer" using (is_operator()) with check (is_operator());
create policy "norm_set_end" on "norm_set" for delete to "app_writer" using (is_operator());
alter table "norm" enable row level security;
alter table "norm" force row level security;
create policy "norm_read" on "norm" for select using (true);
create policy "norm_add" on "norm" for insert to "app_writer" with check (adds_norm(norm_set_id));
create policy "norm_change" on "norm" for update to "app_writer" using (is_operator()) with check (is_operator());
create policy "norm_end" on "norm" for delete to "app_writer" using (is_operator());
`;
