import { setImmediate } from 'node:timers/promises';
import { type SqlBool, sql } from 'kysely';
import type { ReadRows } from '../../database/rows.ts';
import type { Period } from '../../database/validity.ts';
import { nextStep } from '../ego.ts';
import { type EgoQuestion, egoColumn, mostReached } from '../ego-facts.rows.ts';
import { always, facilitiesDuring, relationsToNodesDuring } from './network-history.rows.ts';
import {
  type DatedFacility,
  type DatedRelation,
  holdsOn,
  type NetworkHistory,
  relationsOn,
} from './network-history.ts';

/** The walk of one day. */
interface DayWalk {
  readonly day: string;
  readonly reached: Map<string, number>;
  /** Whom the last step reached. */
  edge: readonly string[];
}

export interface EgoHistory extends NetworkHistory {
  readonly reachedOn: ReadonlyMap<string, ReadonlyMap<string, number>>;
  /** The first day on which more than `mostReached` were reached; the rest was not read. Null: there is none. */
  readonly tooLargeOn: string | null;
}

/**
 * The facts around one ego on each of these days. The walks of all days take their steps together: a statement for the
 * ego, one for each step and one for what the last step reached, however many days.
 */
export async function egoHistory(
  rows: ReadRows,
  egoId: string,
  question: EgoQuestion,
  days: readonly string[],
): Promise<EgoHistory> {
  const period: Period = { from: days[0] ?? '', to: days.at(-1) ?? '' };
  const isEgo = sql<SqlBool>`${egoColumn(question.of)} = ${egoId}`;
  const egos = await facilitiesDuring(rows, always(isEgo), question, period);
  const known: Known = {
    facilities: new Map(egos.map((ego) => [ego.id, ego])),
    relations: new Map(),
    of: new Map(),
  };
  const walks = days.map((day) => walkFrom(egos, day));
  let tooLarge: DayWalk | undefined;
  for (let step = 1; step <= question.steps + 1 && !tooLarge; step += 1) {
    const unread = new Set(walks.flatMap(({ edge }) => edge).filter((id) => !known.of.has(id)));
    for (const id of unread) known.of.set(id, []);
    learn(known, await relationsToNodesDuring(rows, [...unread], question, period));
    if (step > question.steps) break;
    for (const walk of walks) {
      take(walk, known, step, question);
      // Other requests get their turn between two days.
      await setImmediate();
    }
    tooLarge = walks.find(({ reached }) => reached.size > mostReached);
  }
  return {
    facilities: [...known.facilities.values()],
    relations: [...known.relations.values()],
    reachedOn: new Map(walks.map(({ day, reached }) => [day, reached])),
    tooLargeOn: tooLarge?.day ?? null,
  };
}

/** What was read for all days, by id. */
interface Known {
  readonly facilities: Map<string, DatedFacility>;
  readonly relations: Map<string, DatedRelation>;
  /** The relations of each facility of which they were read. */
  readonly of: Map<string, DatedRelation[]>;
}

/** A relation is read once or twice: when the one end is reached, and when the other is. */
function learn(
  { facilities, relations, of }: Known,
  read: Awaited<ReturnType<typeof relationsToNodesDuring>>,
) {
  for (const relation of read) {
    const once = relations.get(relation.id) ?? relation;
    relations.set(relation.id, once);
    for (const end of [relation.first, relation.second]) {
      if (!facilities.has(end.id)) facilities.set(end.id, end);
      of.get(end.id)?.push(once);
    }
  }
}

/** One more step, over what held on the day of the walk. */
function take(walk: DayWalk, { of }: Known, step: number, { where, direction }: EgoQuestion) {
  const touching = new Set(walk.edge.flatMap((id) => of.get(id) ?? []));
  walk.edge = [...nextStep(walk.reached, relationsOn([...touching], walk.day), where, direction)];
  for (const id of walk.edge) walk.reached.set(id, step);
}

function walkFrom(egos: readonly DatedFacility[], day: string): DayWalk {
  const edge = egos.filter((ego) => holdsOn(ego.days, day)).map(({ id }) => id);
  return { day, reached: new Map(edge.map((id) => [id, 0])), edge };
}
