import { Field, InputType, Int } from 'type-graphql';
import { AreaCode } from '../../area/area-code.graphql.ts';
import { editionDescription, editionOf } from '../../area/edition.graphql.ts';
import { currentCodes } from '../../area/succession/current-codes.graphql.ts';
import type { Context } from '../../graphql/context.ts';
import { readKinds } from '../facility-where.graphql.ts';
import type { CandidateWhere } from './candidate-where.ts';

@InputType({
  description:
    'Which candidates for somebody to look at; every part given must hold, one of a list suffices.',
})
export class CandidateFilter {
  @Field(() => [AreaCode], {
    nullable: true,
    description: 'That stand in these areas; of two that may be one, one of them suffices.',
  })
  areas?: string[] | null;

  @Field(() => Int, { nullable: true, description: editionDescription })
  edition?: number | null;

  @Field(() => [String], { nullable: true, description: 'Of these kinds or sectors.' })
  kinds?: string[] | null;
}

/** A filter as it was typed into one that can be asked. Throws BAD_USER_INPUT that names what cannot be. */
export async function readCandidateWhere(
  context: Context,
  filter: CandidateFilter | null,
): Promise<CandidateWhere> {
  const { areas, kinds, edition: asked } = filter ?? {};
  const edition = areas == null ? 0 : await editionOf(context, asked);
  return { areas: await currentCodes(context, areas, edition), edition, kinds: readKinds(kinds) };
}
