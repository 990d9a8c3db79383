import { Arg, Ctx, Field, ID, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { Context } from '../../graphql/context.ts';
import { demand } from '../../graphql/demand.ts';
import { Problem } from '../../graphql/problem.graphql.ts';
import { problem } from '../../graphql/problem.ts';
import { ApiKey } from './api-key.graphql.ts';
import { keysById } from './api-key.rows.ts';
import { revokeKey } from './revoke-key.ts';

@ObjectType({ description: 'What became of an API key that was to be ended.', simpleResolvers: true })
export class RevokeApiKeyPayload {
  @Field(() => ApiKey, { nullable: true, description: 'The key, ended; null when there are problems.' })
  apiKey!: ApiKey | null;

  @Field(() => [Problem], { description: 'What is wrong; empty when it was done.' })
  problems!: readonly Problem[];
}

@Resolver()
export class RevokeApiKeyMutation {
  @Mutation(() => RevokeApiKeyPayload, {
    nullable: true,
    description:
      'Een API-sleutel intrekken. From now on the key opens nothing; again changes nothing. For data stewards.',
  })
  async revokeApiKey(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: 'Which key, `key_…`.' }) id: string,
  ): Promise<RevokeApiKeyPayload> {
    const { viewer } = context;
    const scope = demand(viewer, 'key:write');
    const account = scope === 'ALL' ? 'any' : viewer.account;
    const isDone = await context.write((rows) => revokeKey(rows, { id }, account));
    const [apiKey = null] = isDone ? await keysById(context.rows, [id]) : [];
    return { apiKey, problems: isDone ? [] : [problem('NOT_FOUND', ['id'], `there is no key ${id}`)] };
  }
}
