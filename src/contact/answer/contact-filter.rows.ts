import { type RawBuilder, type SqlBool, sql } from 'kysely';
import { literally } from '../../database/name-contains.ts';
import { holdsOn } from '../../database/validity.ts';
import { isOfKind } from '../../facility/facility-filter.rows.ts';
import { isNear, type NearPlace } from '../../facility/facility-order.rows.ts';
import { standsIn, worksIn } from '../../facility/place/facility-areas.rows.ts';
import { type DetailsView, showsSomebody } from '../details-scope.rows.ts';

/** What a filter of contacts may say, its codes read; all parts together. Null: it says nothing. */
export interface ContactWhere {
  /** Besides those that are asked about: an area and a neighbourhood may both be given. */
  readonly areas: readonly string[] | null;
  /** Of `areas`. */
  readonly edition: number;
  readonly facilityKinds: readonly string[] | null;
  readonly organisationKinds: readonly string[] | null;
  readonly facilities: readonly string[] | null;
  readonly organisations: readonly string[] | null;
  readonly roles: readonly string[] | null;
  readonly themes: readonly string[] | null;
  readonly near: NearPlace | null;
  readonly text: ContactText | null;
}

/** Part of a name or a label; never of a person. */
export interface ContactText {
  /** Folded, as names are kept to search in. */
  readonly name: string;
  /** Codes whose label has it. */
  readonly roles: readonly string[];
  readonly themes: readonly string[];
}

/** Whether the filter says at which facilities: then organisations are meant that run one of them. */
export const namesPlaces = ({ areas, facilityKinds, facilities, near }: ContactWhere): boolean =>
  [areas, facilityKinds, facilities, near].some((part) => part !== null);

/** True for `facility as f` that the filter means. */
export function placeMatches(where: ContactWhere, asOf: string): RawBuilder<SqlBool> {
  const { areas, edition, facilityKinds, facilities, near } = where;
  const inAreas = areas && { codes: areas, edition };
  return allOf([
    facilities && sql<SqlBool>`f.id = any(${[...facilities]}::text[])`,
    facilityKinds && isOfKind(facilityKinds),
    inAreas && sql<SqlBool>`(${standsIn(inAreas)} or ${worksIn(inAreas, asOf)})`,
    near && isNear(near),
  ]);
}

/**
 * True for `contact as c` with its `facility as f` and `organisation as o` that the filter means, roles apart. One that
 * leads to nobody, since its person was erased or objected, is no contact to offer or to count.
 */
export function contactMatches(where: ContactWhere, asOf: string, view: DetailsView): RawBuilder<SqlBool> {
  const { organisationKinds, organisations, themes, text } = where;
  return allOf([
    isValid(asOf),
    leadsSomewhere(view),
    organisations && sql<SqlBool>`o.id = any(${[...organisations]}::text[])`,
    organisationKinds && sql<SqlBool>`o.kind = any(${[...organisationKinds]}::text[])`,
    themes && sql<SqlBool>`(c.themes = '{}' or c.themes && ${[...themes]}::text[])`,
    text && hasText(text),
  ]);
}

/**
 * As `holdsOn`. Behind a row policy the planner may not look at what is known of days, and takes one in 200 to hold where
 * nearly all do; of this it takes half.
 */
const isValid = (asOf: string) => sql<SqlBool>`coalesce(${holdsOn('c.valid', asOf)}, false)`;

const leadsSomewhere = (view: DetailsView) =>
  sql<SqlBool>`(${showsSomebody(view)} or c.mailbox is not null or c.main_phone is not null)`;

/** True for `contact as c` in one of the roles, or that could stand in for them. */
export const isOneOf = (roles: readonly string[]): RawBuilder<SqlBool> =>
  sql<SqlBool>`c.roles && ${[...roles, 'ALGEMEEN']}::text[]`;

function hasText({ name, roles, themes }: ContactText): RawBuilder<SqlBool> {
  const somewhere = `%${literally(name)}%`;
  return sql<SqlBool>`(f.search_name like ${somewhere} or o.search_name like ${somewhere}
    or c.roles && ${[...roles]}::text[] or c.themes && ${[...themes]}::text[])`;
}

const allOf = (conditions: readonly (RawBuilder<SqlBool> | null)[]): RawBuilder<SqlBool> =>
  sql<SqlBool>`${sql.join([sql`true`, ...conditions.filter((condition) => condition !== null)], sql` and `)}`;
