import { type RawBuilder, type SqlBool, sql } from 'kysely';
import { scopeOf } from '../access/policy.ts';
import type { Viewer } from '../access/viewer.ts';
import { organisationOf } from './organisation-of.rows.ts';

/** Who asks for details of persons, what for, and on which day: agreements are those of today, whatever is asked about. */
export interface DetailsView {
  readonly viewer: Viewer;
  readonly today: string;
}

/**
 * True for `contact as c`, with its `facility as f`, of whose person the viewer may see the details for that purpose, as far as that is not up to
 * the person. The row policy says the same once more (`sees_person`).
 */
export function inDetailsScope(
  { viewer, today }: DetailsView,
  purpose: RawBuilder<unknown>,
): RawBuilder<SqlBool> {
  switch (scopeOf(viewer, 'contact:details')) {
    case 'ALL':
      return sql<SqlBool>`true`;
    case 'OWN':
      return sql<SqlBool>`c.account_id = ${viewer.account}`;
    case 'AGREED':
      return sql<SqlBool>`((${isColleague(viewer)} and ${purpose} is not null) or (c.visibility = 'PARTNERS' and ${isAgreed({ viewer, today }, purpose)}))`;
    default:
      return sql<SqlBool>`false`;
  }
}

/**
 * True for `contact as c`, at its `facility as f` if any, of the viewer's own organisation; not what only the municipality may
 * see. No agreement is needed for it, since the organisation answers for its own people, and a purpose is.
 */
export const isColleague = ({ organisation }: Viewer): RawBuilder<SqlBool> =>
  sql<SqlBool>`(c.visibility in ('PARTNERS', 'OWNER') and ${organisationOf} = ${organisation})`;

/**
 * True where an agreement of the account of `contact as c` holds today and the viewer's organisation is in it; for the
 * purpose, unless that is null. Looks at agreements once, not for each contact.
 */
export const isAgreed = (
  { viewer, today }: DetailsView,
  purpose: RawBuilder<unknown> | null,
): RawBuilder<SqlBool> => sql<SqlBool>`${purpose ? sql`(c.account_id, ${purpose})` : sql`c.account_id`} in (
  select a.account_id ${purpose ? sql`, unnest(a.purposes)` : sql``}
  from agreement a join agreement_party y on y.agreement_id = a.id
  where y.organisation_id = ${viewer.organisation} and a.valid @> ${today}::date)`;

/**
 * True for `contact_person as p` that is there to be called. Who objected, or whose time is over, is hidden at once from
 * all but the steward, who must act on it, and the process itself.
 */
export function isAvailable({ viewer, today }: DetailsView): RawBuilder<SqlBool> {
  return viewer.kind === 'STEWARD' || viewer.kind === 'OPERATOR'
    ? sql<SqlBool>`true`
    : sql<SqlBool>`(p.objected_on is null and p.delete_after >= ${today}::date and c.valid @> ${today}::date)`;
}

/**
 * True for `contact as c` in which somebody is named as far as the viewer may know. Who objected, or whose time is over,
 * looks like nobody at all, but to who must act on it.
 */
export function showsSomebody({ viewer, today }: DetailsView): RawBuilder<SqlBool> {
  if (viewer.kind === 'OPERATOR') return sql<SqlBool>`c.is_named`;
  const isShown = sql<SqlBool>`coalesce(c.named_until >= ${today}::date, false)`;
  return viewer.kind === 'STEWARD'
    ? sql<SqlBool>`case when c.account_id = ${viewer.account} then c.is_named else ${isShown} end`
    : isShown;
}
