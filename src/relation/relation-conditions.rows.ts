import { type RawBuilder, type SqlBool, sql } from 'kysely';
import { type ClaimScope, noClaims } from '../access/claim-scope.ts';
import { municipalitiesOf } from '../account/own-municipality.rows.ts';
import { holdsOn } from '../database/validity.ts';
import { isOfKind } from '../facility/facility-filter.rows.ts';
import { type Areas, standingIn, standsIn } from '../facility/place/facility-areas.rows.ts';
import { facilitiesOfMunicipalities } from '../facility/place/municipality-of.rows.ts';
import type { Consensus } from './relation-states.ts';

/** As whom and of when relations are read. */
export interface View {
  /** True on this day. */
  readonly asOf: string;
  /** As it was recorded at this moment; null: as it is recorded now. */
  readonly knownAt: string | null;
  /** Of which relations what each side says may be read. */
  readonly claims: ClaimScope;
}

/** What a filter of relations may say, its codes read; all parts together. Null: it says nothing. */
export interface RelationWhere {
  readonly areas: readonly string[] | null;
  /** Of `areas`. */
  readonly edition: number;
  readonly facilities: readonly string[] | null;
  readonly organisations: readonly string[] | null;
  readonly themes: readonly string[] | null;
  readonly kinds: readonly string[] | null;
  readonly consensus: readonly Consensus[] | null;
  readonly minimumLevel: number | null;
}

/** True for the version of `relation as r` that was recorded then. */
export const isRecorded = ({ knownAt }: View): RawBuilder<SqlBool> =>
  knownAt === null
    ? sql<SqlBool>`upper_inf(r.recorded)`
    : sql<SqlBool>`r.recorded @> ${knownAt}::timestamptz`;

/** True for `relation as r` that was true on the day, as recorded then. */
export const isCurrent = (view: View): RawBuilder<SqlBool> =>
  sql<SqlBool>`${holdsOn('r.valid', view.asOf)} and ${isRecorded(view)}`;

/** True for `relation as r` of which what each side says may be read. */
export function areClaimsSeen(claims: ClaimScope): RawBuilder<SqlBool> {
  if (claims.of === 'ALL') return sql<SqlBool>`true`;
  if (claims.of === 'NONE') return sql<SqlBool>`false`;
  const own = ownFacilities(claims);
  return sql<SqlBool>`(r.first_id in (${own}) or r.second_id in (${own}))`;
}

/** A select of the ids of the facilities whose claims, and of whose partners about them, may be read. */
export function ownFacilities(claims: ClaimScope): RawBuilder<unknown> {
  if (claims.of === 'ORGANISATION')
    return sql`select own.id from facility own where own.organisation_id = ${claims.organisation}`;
  if (claims.of === 'ACCOUNT')
    return facilitiesOfMunicipalities(municipalitiesOf(sql`${claims.account}::text`, claims.on));
  return sql`select own.id from facility own where ${claims.of === 'ALL'}::boolean`;
}

/** The same as everyone sees it. */
export const asEveryone = (view: View): View => ({ ...view, claims: noClaims });

/**
 * True for `relation as r` of at least that level: of the lower claim. Who may not see the claims must not learn them
 * by asking level after level, so to them a disputed one counts as 1, whatever was said.
 */
export function isAtLeast(minimum: number, { claims }: View): RawBuilder<SqlBool> {
  const byClaims = sql<SqlBool>`r.level_low >= ${minimum}`;
  const byOutcome = sql<SqlBool>`coalesce(r.level, case r.consensus when 'DISPUTED' then 1 end) >= ${minimum}`;
  if (claims.of === 'ALL') return byClaims;
  if (claims.of === 'NONE') return byOutcome;
  return sql<SqlBool>`case when ${areClaimsSeen(claims)} then ${byClaims} else ${byOutcome} end`;
}

export const isOnTheme = (themes: readonly string[]): RawBuilder<SqlBool> =>
  sql<SqlBool>`r.theme = any(${[...themes]}::text[])`;

/** True for `relation as r` that the filter means. */
export function relationMatches(where: RelationWhere, view: View): RawBuilder<SqlBool> {
  const { areas, edition, facilities, organisations, themes, kinds, consensus, minimumLevel } = where;
  const conditions = [
    isCurrent(view),
    facilities && hasEnd(facilities),
    areas && hasEndIn({ codes: areas, edition }),
    organisations && hasEndThat(sql<SqlBool>`f.organisation_id = any(${[...organisations]}::text[])`),
    kinds && hasEndThat(isOfKind(kinds)),
    themes && isOnTheme(themes),
    consensus && sql<SqlBool>`r.consensus = any(${[...consensus]}::text[])`,
    minimumLevel !== null && isAtLeast(minimumLevel, view),
  ];
  return sql<SqlBool>`${sql.join(
    conditions.filter((condition) => condition !== null && condition !== false),
    sql` and `,
  )}`;
}

const hasEnd = (ids: readonly string[]) =>
  sql<SqlBool>`(r.first_id = any(${[...ids]}::text[]) or r.second_id = any(${[...ids]}::text[]))`;

/** The country is nearly all: one reading of all relations beats a look-up for each facility. */
const hasEndIn = (areas: Areas) =>
  areas.codes.includes('NL00')
    ? sql<SqlBool>`(r.first_id in (${standingIn(areas)}) or r.second_id in (${standingIn(areas)}))`
    : hasEndThat(standsIn(areas));

/** By each end apart: from few facilities that is two look-ups, where `or` would read every relation. */
const hasEndThat = (isMeant: RawBuilder<SqlBool>) => sql<SqlBool>`(r.id, r.version) in (
  select e.id, e.version from relation e join facility f on f.id = e.first_id where ${isMeant}
  union all
  select e.id, e.version from relation e join facility f on f.id = e.second_id where ${isMeant})`;
