import { sql } from 'kysely';
import type { ClaimScope } from '../access/claim-scope.ts';
import type { WriteRows } from '../database/rows.ts';
import { takeTurn } from '../database/take-turn.ts';
import { type Problem, problem } from '../graphql/problem.ts';
import { statements } from '../source/statement-source.ts';
import { retrieveSource, writeSource } from '../source/write-source.ts';
import { type KnownRelation, relationsBetween } from './known-relations.ts';
import { ownFacilities } from './relation-conditions.rows.ts';
import { stageStatement } from './stage-statement.ts';
import { problemsOfStatement, type Statement } from './statement.ts';
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
  const id = await stageStatement(rows, current, statement, theme, who.today);
  const [result] = await writeRelations(rows, source.id);
  const isNew = result?.is !== 'unchanged';
  if (isNew) await retrieveSource(rows, source);
  return { id, isNew, problems };
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

function problemsOfVersion(current: KnownRelation | null, { expectedVersion }: Stating): Problem[] {
  if (expectedVersion === null || expectedVersion === current?.version) return [];
  const now = current ? `${current.id} is at version ${current.version}` : 'there is no such relation yet';
  return [problem('CONFLICT', ['expectedVersion'], `${now}, not at ${expectedVersion}`)];
}

/** Two of one pair and theme do not overlap: the one that goes on is the one that is meant. */
function problemsOfPeriod(
  known: readonly KnownRelation[],
  current: KnownRelation | null,
  { since }: Statement,
): Problem[] {
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
