import { sql } from 'kysely';
import type { Keeping } from '../../access/keeping.ts';
import type { WriteRows } from '../../database/rows.ts';
import { type Problem, problem } from '../../graphql/problem.ts';
import { accountOfPlace } from './account-of-place.rows.ts';
import { isKept } from './keeps-contact.rows.ts';
import { mayHangOn } from './may-hang-on.rows.ts';

/** Where a contact is to be: any of these, at least one. */
export interface GivenPlace {
  readonly organisation?: string | null;
  readonly facility?: string | null;
  readonly relation?: string | null;
  readonly areas?: readonly string[] | null;
}

export interface FoundPlace {
  readonly accountId: string | null;
  readonly organisationId: string | null;
  readonly facilityId: string | null;
  readonly relationId: string | null;
  readonly areas: readonly { readonly code: string; readonly edition: number }[];
  readonly organisationName: string | null;
  readonly facilityName: string | null;
}

interface Looked extends FoundPlace {
  readonly isKept: boolean;
  readonly isOwnFacility: boolean;
  readonly isOwnRelation: boolean;
}

/**
 * Where a contact is to be, with the account that answers for it. What is not there and what is not the viewer's to keep
 * contacts of give the same problem, by the same statement.
 */
export async function findContactPlace(
  rows: WriteRows,
  who: Keeping,
  given: GivenPlace,
): Promise<{ readonly place: FoundPlace; readonly problems: readonly Problem[] }> {
  const asked = {
    facility: given.facility ?? null,
    relation: given.relation ?? null,
    organisation: given.organisation ?? null,
    // How many were left out is told below.
    areas: (given.areas ?? []).slice(0, mostAreas),
  };
  const place = await look(rows, who, asked);
  const named = (['facility', 'relation', 'organisation', 'areas'] as const).filter(
    (field) => (field === 'areas' ? asked.areas.length : asked[field]) || false,
  );
  if (named.length === 0) return { place, problems: [problem('REQUIRED', ['input', 'facility'], nowhere)] };
  const missing = named.filter((field) => {
    if (field === 'areas') return place.areas.length < new Set(asked.areas).size;
    if (field === 'organisation') return place.organisationId !== asked.organisation;
    return field === 'facility' ? !place.isOwnFacility : !place.isOwnRelation;
  });
  const notKept = place.isKept ? [] : named.slice(0, 1);
  const problems = (missing.length > 0 ? missing : notKept).map((field) =>
    problem('NOT_FOUND', ['input', field], `${asked[field]} is not there, or you keep no contacts of it`),
  );
  return { place, problems: [...problems, ...tooMany(given.areas?.length ?? 0)] };
}

/** A contact for more is for a district or the municipality. */
const mostAreas = 100;

const tooMany = (count: number): Problem[] =>
  count <= mostAreas
    ? []
    : [problem('TOO_LONG', ['input', 'areas'], `there are ${count} areas; at most ${mostAreas}`)];

const nowhere = 'a contact is of an organisation or facility, in a relation or for areas';

async function look(
  rows: WriteRows,
  who: Keeping,
  { facility, relation, organisation, areas }: Required<{ [Field in keyof GivenPlace]: GivenPlace[Field] }>,
): Promise<Looked> {
  const account = accountOfPlace(
    {
      organisationId: sql`here."organisationId"`,
      facilityIds: sql`case when here.own_ids = '{}' then here.end_ids else here.own_ids end`,
      areaCodes: sql`array(select a ->> 'code' from json_array_elements(here.areas) a)`,
    },
    who.today,
  );
  const { rows: found } = await sql<Looked>`
    with here as (
      select f.id as "facilityId", f.name as "facilityName", r.id as "relationId",
        coalesce(o.id, case when ${organisation}::text is null then f.organisation_id end) as "organisationId",
        array_remove(array[f.id], null) as own_ids, array_remove(array[r.first_id, r.second_id], null) as end_ids,
        (select coalesce(json_agg(x order by x.code), '[]') from (
          select a.code, max(a.edition) as edition from area a where a.code = any(${[...(areas ?? [])]}::text[])
          group by a.code) x) as areas
      from (select 1) as one
      left join facility f on f.id = ${facility}
      left join lateral (
        select id, first_id, second_id from relation where id = ${relation} limit 1) r on true
      left join organisation o on o.id = ${organisation}
    ),
    owned as (select here.*, ${account} as "accountId" from here)
    select owned."facilityId", owned."facilityName", owned."relationId", owned."organisationId", owned.areas,
      owned."accountId", o.name as "organisationName",
      ${mayHangOn(who, sql`owned.own_ids`)} and owned."facilityId" is not null as "isOwnFacility",
      ${mayHangOn(who, sql`owned.end_ids`)} and owned."relationId" is not null as "isOwnRelation",
      ${isKept(who, { accountId: sql`owned."accountId"`, organisationId: sql`owned."organisationId"` })} as "isKept"
    from owned left join organisation o on o.id = owned."organisationId"
  `.execute(rows);
  return found[0]!;
}
