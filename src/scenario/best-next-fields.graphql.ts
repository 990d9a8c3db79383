import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import type { Context } from '../graphql/context.ts';
import { BestNext } from './best-next.graphql.ts';
import { BestNextInput } from './best-next-input.graphql.ts';
import { bestNextRelations } from './best-next-relations.graphql.ts';
import { bestNextSites } from './best-next-sites.graphql.ts';

@Resolver()
export class BestNextQueries {
  @Query(() => BestNext, {
    nullable: true,
    description:
      'Waar als eerste. The places where a facility would newly reach most children, or the relations that would close most gaps. Null: there is no such area, or it was never assessed. Nothing is stored.',
  })
  bestNext(
    @Ctx() context: Context,
    @Arg('input', () => BestNextInput, { description: 'What to find, and for which area.' })
    input: BestNextInput,
  ): Promise<BestNext | null> {
    return input.kind == null ? bestNextRelations(context, input) : bestNextSites(context, input, input.kind);
  }
}
