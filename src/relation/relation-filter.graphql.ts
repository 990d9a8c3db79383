import { Field, ID, InputType, Int, registerEnumType } from 'type-graphql';
import { AreaCode } from '../area/area-code.graphql.ts';
import { editionDescription, editionOf } from '../area/edition.graphql.ts';
import { currentCodes } from '../area/succession/current-codes.graphql.ts';
import { enumOf } from '../database/enum-of.ts';
import { readKinds } from '../facility/facility-where.graphql.ts';
import type { Context } from '../graphql/context.ts';
import { readCodes } from '../graphql/read-codes.ts';
import { refuse } from '../graphql/refusal.ts';
import type { RelationWhere } from './relation-conditions.rows.ts';
import { Consensus } from './relation-states.ts';
import { themes } from './themes.ts';

export const RelationOrder = enumOf('ID', 'CONFIRMED_ON');
registerEnumType(RelationOrder, {
  name: 'RelationOrder',
  description: 'Order of a list of relations.',
  valuesConfig: {
    ID: { description: 'By id: always the same, and meaning nothing.' },
    CONFIRMED_ON: { description: 'Longest ago first, never confirmed before all: what is due for a call.' },
  },
});

/** What every `minimumLevel` says of relations that are disputed. */
export const minimumLevelDescription =
  'At least this close, 0 to 5, as the lower claim says. For who may not see the claims a disputed relation counts as 1.';

@InputType({ description: 'Which relations; every part given must hold, one of a list suffices.' })
export class RelationFilter {
  @Field(() => [AreaCode], { nullable: true, description: 'One of the two stands in these areas.' })
  areas?: string[] | null;

  @Field(() => Int, { nullable: true, description: editionDescription })
  edition?: number | null;

  @Field(() => [ID], { nullable: true, description: 'One of the two is one of these facilities.' })
  facilities?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'One of the two is run by these organisations.' })
  organisations?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'On these themes; all themes when left out.' })
  themes?: string[] | null;

  @Field(() => [String], {
    nullable: true,
    description: 'One of the two is of these kinds or sectors, or provides such a kind as well.',
  })
  kinds?: string[] | null;

  @Field(() => [Consensus], { nullable: true, description: 'On which the two sides agree like this.' })
  consensus?: Consensus[] | null;

  @Field(() => Int, { nullable: true, description: minimumLevelDescription })
  minimumLevel?: number | null;
}

/** A filter as it was typed into one that can be asked. Throws BAD_USER_INPUT that names what cannot be. */
export async function readRelationWhere(
  context: Context,
  filter: RelationFilter | null | undefined,
): Promise<RelationWhere> {
  const where = filter ?? {};
  const edition = where.areas == null ? 0 : await editionOf(context, where.edition);
  return {
    areas: await currentCodes(context, where.areas, edition),
    edition,
    facilities: where.facilities ?? null,
    organisations: where.organisations ?? null,
    themes: readCodes(themes, where.themes),
    kinds: readKinds(where.kinds),
    consensus: where.consensus ?? null,
    minimumLevel: checkLevel(where.minimumLevel ?? null),
  };
}

/** The level itself; throws BAD_USER_INPUT when it is not on the scale. */
export function checkLevel<Level extends number | null>(level: Level): Level {
  if (level !== null && !(level >= 0 && level <= 5)) {
    throw refuse('BAD_USER_INPUT', `minimumLevel is ${level}; it may be 0 to 5`);
  }
  return level;
}
