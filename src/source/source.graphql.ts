import { Ctx, Field, ID, ObjectType, Query, Resolver } from 'type-graphql';
import { byKey } from '../graphql/batching.ts';
import type { Context } from '../graphql/context.ts';
import { Node } from '../graphql/node.graphql.ts';
import { DateScalar } from '../graphql/scalars.ts';
import { listSources, sourcesById } from './source.rows.ts';

@ObjectType({
  implements: Node,
  description: 'Bron. Who published a fact, under which licence. Every fact points to one.',
  simpleResolvers: true,
})
export class Source {
  @Field(() => ID, { description: 'Global id, `src_…`.' })
  id!: string;

  @Field(() => String, { description: 'Name of the data set, in the language of its publisher.' })
  name!: string;

  @Field(() => String, { description: 'Organisation that publishes it.' })
  publisher!: string;

  @Field(() => String, { description: 'Licence, e.g. `CC BY 4.0`.' })
  licence!: string;

  @Field(() => String, { description: 'How to name the source when its facts are shown.' })
  attribution!: string;

  @Field(() => String, { nullable: true, description: 'Where it is published.' })
  url!: string | null;

  @Field(() => Boolean, {
    description: 'True for the invented sample municipality: left out of country figures, removable.',
  })
  isSample!: boolean;

  @Field(() => DateScalar, { nullable: true, description: 'Day the newest file was brought in.' })
  retrievedOn!: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Day somebody last judged that its facts still hold; null: nobody did.',
  })
  stillValidOn!: string | null;
}

@Resolver()
export class SourceQueries {
  @Query(() => [Source], { nullable: true, description: 'All sources of facts, by name.' })
  sources(@Ctx() context: Context): Promise<Source[]> {
    return listSources(context.rows);
  }
}

/** The source behind a fact, one statement for all facts of a request. */
export const sourceOf = (context: Context, id: string | null): Promise<Source | null> =>
  byKey(context, 'source', id, (ids) => sourcesById(context.rows, ids));
