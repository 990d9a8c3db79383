import { Migration } from '@mikro-orm/migrations';

/**
 * Each assessment tells on the facts of which days its norm set was assessed and shown by default. Until now one set was
 * assessed of a municipality, and that was shown: from the day of its first finding until the set after it.
 */
export class Migration20261129000600 extends Migration {
  override up(): void {
    this.addSql(`alter table "assessment"
      add column "assessed_for" datemultirange not null default '{}',
      add column "default_for" datemultirange not null default '{}'`);
    // Of municipalities that are no more the assessment was deleted, while their findings stayed.
    this.addSql(`
      insert into assessment (municipality_code, norm_set_id, edition, facts_on, assessed_at)
      select f.municipality_code, n.norm_set_id, max(a.edition), max(f.facts_on), max(f.recorded_from)
      from finding f join norm n on n.id = f.norm_id join area a on a.id = f.area_id
      group by f.municipality_code, n.norm_set_id
      on conflict (municipality_code, norm_set_id) do nothing`);
    this.addSql(`
      with told as (
        select f.municipality_code, n.norm_set_id, min(f.facts_on) as began, bool_or(f.recorded_until is null) as goes_on,
          max((f.recorded_until at time zone 'Europe/Amsterdam')::date) as ended
        from finding f join norm n on n.id = f.norm_id
        group by f.municipality_code, n.norm_set_id
      ),
      period as (
        select municipality_code, norm_set_id, began, case when not goes_on then greatest(began,
          coalesce(lead(began) over (partition by municipality_code order by began, norm_set_id), ended)) end as ended
        from told
      )
      update assessment a
      set assessed_for = datemultirange(daterange(p.began, p.ended)), default_for = datemultirange(daterange(p.began, p.ended))
      from period p
      where p.municipality_code = a.municipality_code and p.norm_set_id = a.norm_set_id`);
    this.addSql(
      'create index finding_present_by_other on finding (other_id) where recorded_until is null and other_id is not null',
    );
  }
}
