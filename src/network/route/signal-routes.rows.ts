import { type RawBuilder, type SqlBool, sql } from 'kysely';
import { ask, type ReadRows } from '../../database/rows.ts';
import { beganBy, holdsOn } from '../../database/validity.ts';
import { isAtWork } from '../../facility/record/facility-status.rows.ts';
import { isCurrent, isOnTheme, isRecorded, type View } from '../../relation/relation-conditions.rows.ts';
import { furthestSignalSteps, type SignalFacility, signalThemes } from './signal-facts.ts';

/** Which agreements are read: on these themes, of today or also those that are over. */
interface WhichTies {
  readonly themes: readonly string[];
  readonly withLapsed: boolean;
}

/**
 * The facilities at work that a worry can come to from these, and to whom each passes it on, in one statement whatever
 * their number; also outside the area of who asks. One that says there is no contact (level 0) passes nothing on.
 */
export const signalFacilities = (
  rows: ReadRows,
  startIds: readonly string[],
  view: View,
  which: WhichTies = { themes: signalThemes, withLapsed: false },
): Promise<SignalFacility[]> =>
  ask(
    rows,
    sql<SignalFacility>`
    with recursive reached(id, steps) as (
      select unnest(${[...startIds]}::text[]), 0
      union
      select tie.to_id, reached.steps + 1
      from reached cross join lateral (${tiesFrom(sql.ref('reached.id'), view, which)}) as tie
      where reached.steps < ${furthestSignalSteps}
    )
    select f.id, f.name, f.kind, f.also_provides as "alsoProvides",
      f.relations_asked_on is not null as "wasAsked",
      (select coalesce(json_agg(json_build_object('relationId', tie.id, 'toId', tie.to_id, 'theme', tie.theme,
          'lacks', tie.lacks, 'toldOn', tie.told_on, 'sourceId', tie.source_id) order by tie.id), '[]')
        from (${tiesFrom(sql.ref('f.id'), view, which)}) as tie) as "passesTo"
    from facility f
    where f.id in (select id from reached) and ${isAtWork(view.asOf)}
    order by f.id
  `,
  );

/**
 * To whom a facility passes it on. What a disputed relation comes to nobody can say, so it is one without a level, to
 * whoever asks.
 */
const tiesFrom = (facility: RawBuilder<unknown>, view: View, { themes, withLapsed }: WhichTies) => {
  const isMeant = withLapsed
    ? sql<SqlBool>`${beganBy('r.valid', view.asOf)} and ${isRecorded(view)}`
    : isCurrent(view);
  const tie = (end: string, other: string, direction: string) => sql`
    select r.id, ${sql.ref(`r.${other}`)} as to_id, r.theme, r.source_id,
      case when not ${holdsOn('r.valid', view.asOf)} then 'LAPSED' else nullif(r.consensus, 'CONFIRMED') end as lacks,
      case when r.confirmed_on is not null then greatest(lower(r.valid), r.confirmed_on) end as told_on
    from relation r
    where ${sql.ref(`r.${end}`)} = ${facility} and r.direction = any(${['MUTUAL', direction]}::text[])
      and ${isMeant} and ${isOnTheme(themes)} and coalesce(r.level, 1) >= 1`;
  return sql`${tie('first_id', 'second_id', 'FORWARD')} union all ${tie('second_id', 'first_id', 'BACKWARD')}`;
};
