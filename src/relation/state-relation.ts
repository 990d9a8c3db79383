import { sql } from 'kysely';
import type { ClaimScope } from '../access/claim-scope.ts';
import type { WriteRows } from '../database/rows.ts';
import { takeTurn } from '../database/take-turn.ts';
import { type Problem, problem } from '../graphql/problem.ts';
import { statements } from '../source/statement-source.ts';
import { retrieveSource, writeSource } from '../source/write-source.ts';
import { ownFacilities } from './relation-conditions.rows.ts';
import { relationId } from './relation-id.rows.ts';
import { problemsOfStatement, type Said, type Statement, saidWith } from './statement.ts';
import { themes } from './themes.ts';
import { writeRelations } from './write-relations.ts';

export interface Stating {
  /** For which facilities who states this may speak. */
  readonly claims: ClaimScope;
  readonly today: string;
  /** The version that was seen; null: whichever there is. */
  readonly expectedVersion: number | null;
}

export interface Stated {
  /** Null when there are problems. */
  readonly id: string | null;
  /** False: it had been said already, and nothing was written. */
  readonly isNew: boolean;
  readonly problems: readonly Problem[];
}

/**
 * Records what one side of a relation says, as a new version of the one that goes on between the two on the theme, else
 * as a new relation. A facility that is not there and one that somebody else speaks for are the same problem.
 */
export async function stateRelation(rows: WriteRows, who: Stating, statement: Statement): Promise<Stated> {
  await takeTurn(rows);
  const theme = themes.find(statement.theme)?.code ?? '';
  const known = await relationsBetween(rows, statement, theme, who.today);
  const current = known.find(({ isCurrent }) => isCurrent) ?? null;
  const problems = [
    ...problemsOfStatement(statement, who.today),
    ...(await problemsOfEnds(rows, who, statement)),
    ...problemsOfVersion(current, who),
    ...problemsOfPeriod(known, current, statement),
  ];
  if (problems.length > 0) return { id: null, isNew: false, problems };

  const source = { ...statements, retrievedOn: who.today };
  await writeSource(rows, source);
  const id = await stage(rows, current, statement, theme, who.today);
  const [result] = await writeRelations(rows, source.id);
  const isNew = result?.is !== 'unchanged';
  if (isNew) await retrieveSource(rows, source);
  return { id, isNew, problems };
}

interface Known extends Said {
  readonly id: string;
  readonly version: number;
  readonly from: string;
  readonly isCurrent: boolean;
}

/** The relations of the pair on the theme, as recorded now, that are not over when this one would begin. */
async function relationsBetween(
  rows: WriteRows,
  { facility, partner, since }: Statement,
  theme: string,
  today: string,
): Promise<Known[]> {
  const { rows: found } = await sql<Known>`
    select r.id, r.version, lower(r.valid)::text as "from", r.valid @> ${today}::date as "isCurrent", r.direction,
      case when r.first_level is not null then json_build_object(
        'level', r.first_level, 'frequency', r.first_frequency, 'claimedOn', r.first_claimed_on) end as first,
      case when r.second_level is not null then json_build_object(
        'level', r.second_level, 'frequency', r.second_frequency, 'claimedOn', r.second_claimed_on) end as second
    from relation r
    where r.first_id = least(${facility}::text, ${partner}) and r.second_id = greatest(${facility}::text, ${partner})
      and r.theme = ${theme} and upper_inf(r.recorded)
      and r.valid && daterange(least(${since ?? today}::date, ${today}::date), null)
    order by lower(r.valid)
  `.execute(rows);
  return found;
}

async function problemsOfEnds(
  rows: WriteRows,
  { claims, today }: Stating,
  { facility, partner }: Statement,
): Promise<Problem[]> {
  const { rows: found } = await sql<{ id: string; isOwn: boolean }>`
    select f.id, f.id in (${ownFacilities(claims)}) as "isOwn"
    from facility f where f.id in (${facility}, ${partner}) and f.valid @> ${today}::date
  `.execute(rows);
  const isOwn = found.some(({ id, isOwn }) => id === facility && isOwn);
  const isKnown = found.some(({ id }) => id === partner);
  return [
    ...(isOwn
      ? []
      : [problem('NOT_FOUND', ['input', 'facility'], `you speak for no facility ${facility} that is there`)]),
    ...(isKnown ? [] : [problem('UNKNOWN', ['input', 'partner'], `there is no facility ${partner}`)]),
  ];
}

function problemsOfVersion(current: Known | null, { expectedVersion }: Stating): Problem[] {
  if (expectedVersion === null || expectedVersion === current?.version) return [];
  const now = current ? `${current.id} is at version ${current.version}` : 'there is no such relation yet';
  return [problem('CONFLICT', ['expectedVersion'], `${now}, not at ${expectedVersion}`)];
}

/** Two of one pair and theme do not overlap: the one that goes on is the one that is meant. */
function problemsOfPeriod(known: readonly Known[], current: Known | null, { since }: Statement): Problem[] {
  const isMeant = current !== null && (since == null || since === current.from);
  const [other] = isMeant ? [] : known;
  if (!other) return [];
  // Without one that goes on now, leaving it out would begin another today.
  const instead = current ? '; leave since out to state your side of it' : '';
  return [
    problem(
      'DUPLICATE',
      ['input', 'since'],
      `the two have a relation on this theme from ${other.from}: ${other.id}${instead}`,
    ),
  ];
}

/** The relation as it is now said to be, in the table that is written from; gives its id. */
async function stage(
  rows: WriteRows,
  current: Known | null,
  statement: Statement,
  theme: string,
  today: string,
): Promise<string> {
  const { facility, partner, since } = statement;
  const { first, second, direction, ...agreed } = saidWith(current, statement, today);
  const [firstId, secondId] = [facility, partner].toSorted();
  const start = sql`${since ?? today}::text`;
  const id = current
    ? sql`${current.id}::text`
    : relationId(sql`${firstId}::text`, sql`${secondId}::text`, sql`${theme}::text`, start);
  await sql`
    create temp table relation_now on commit drop as
    select said.*, r.formality, r.document_url, r.status,
      coalesce(r.valid, daterange(${start}::date, null)) as valid
    from (
      select ${id} as id, ${firstId}::text as first_id, ${secondId}::text as second_id, ${theme}::text as theme,
        ${direction}::text as direction, ${first?.level ?? null}::smallint as first_level,
        ${first?.frequency ?? null}::text as first_frequency, ${first?.claimedOn ?? null}::date as first_claimed_on,
        ${second?.level ?? null}::smallint as second_level, ${second?.frequency ?? null}::text as second_frequency,
        ${second?.claimedOn ?? null}::date as second_claimed_on, ${agreed.consensus}::text as consensus,
        ${agreed.level}::double precision as level, ${agreed.levelLow}::smallint as level_low,
        ${agreed.levelHigh}::smallint as level_high, ${agreed.confirmedOn}::date as confirmed_on
    ) as said
    left join relation r on r.id = said.id and r.version = ${current?.version ?? null}
  `.execute(rows);
  const { rows: staged } = await sql<{ id: string }>`select id from relation_now`.execute(rows);
  const [now] = staged;
  if (!now) throw new Error(`what ${facility} says of ${partner} was not staged`);
  return now.id;
}
