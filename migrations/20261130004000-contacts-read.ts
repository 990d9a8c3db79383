import { Migration } from '@mikro-orm/migrations';

/**
 * Who is a colleague follows from the facility too, where a contact names no organisation of its own; and contacts are
 * found by their role. Nothing changes for data already there.
 */
export class Migration20261130004000 extends Migration {
  override up(): void {
    this.addSql(`create index "contact_roles_gin" on "contact" using gin ("roles")`);
    this.addSql(partnerSeesPerson);
  }
}

const partnerSeesPerson = `
create or replace function partner_sees_person(contact text, account text) returns boolean language sql stable as $$
  select exists (
    select from contact c left join facility f on f.id = c.facility_id
    where c.id = contact and (
      (coalesce(c.organisation_id, f.organisation_id) = viewer_says('organisation')
        and c.visibility in ('PARTNERS', 'OWNER'))
      or (c.visibility = 'PARTNERS' and exists (
        select from agreement a join agreement_party p on p.agreement_id = a.id
        where a.account_id = account and p.organisation_id = viewer_says('organisation')
          and a.valid @> today_here()
          and a.purposes && string_to_array(viewer_says('purposes'), ',')))))
$$
`;
