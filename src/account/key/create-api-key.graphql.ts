import { Arg, Ctx, Field, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { Context } from '../../graphql/context.ts';
import { demand } from '../../graphql/demand.ts';
import { Problem } from '../../graphql/problem.graphql.ts';
import { refuse } from '../../graphql/refusal.ts';
import { DateScalar } from '../../graphql/scalars.ts';
import { ApiKey } from './api-key.graphql.ts';
import { keysById } from './api-key.rows.ts';
import { giveKey, type KeyAsked } from './give-key.ts';
import { KeyHolder } from './key-holder.ts';

@InputType({ description: 'An API key to be made.' })
export class CreateApiKeyInput implements KeyAsked {
  @Field(() => KeyHolder, {
    description: 'As whom it signs in; PARTNER is for who keeps the service to make.',
  })
  holder!: KeyHolder;

  @Field(() => String, { description: 'What it is for, in at most 100 characters.' })
  label!: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'First day on which it opens nothing any more; a year from now when left out, two at most.',
  })
  expiresOn?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Made by you: submitted again with it, no second key is made, and the first not shown again.',
  })
  idempotencyKey?: string | null;
}

@ObjectType({ description: 'What became of an API key that was to be made.', simpleResolvers: true })
export class CreateApiKeyPayload {
  @Field(() => ApiKey, {
    nullable: true,
    description: 'What is known of the key; null when there are problems.',
  })
  apiKey!: ApiKey | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The key itself, to send along as `Authorization: Bearer <key>`. Shown this once and kept nowhere.',
  })
  key!: string | null;

  @Field(() => [Problem], { description: 'What is wrong, all at once; empty when it was done.' })
  problems!: readonly Problem[];
}

@Resolver()
export class CreateApiKeyMutation {
  @Mutation(() => CreateApiKeyPayload, {
    nullable: true,
    description: 'Een API-sleutel maken. Makes a key of your municipality. For data stewards.',
  })
  async createApiKey(
    @Ctx() context: Context,
    @Arg('input', () => CreateApiKeyInput, { description: 'The key to be made.' }) input: CreateApiKeyInput,
  ): Promise<CreateApiKeyPayload> {
    const { viewer, today } = context;
    demand(viewer, 'key:write');
    const { account } = viewer;
    if (account === null)
      throw refuse('FORBIDDEN', 'a key belongs to a municipality, and this viewer to none');
    const { id, text, problems } = await context.write((rows) =>
      giveKey(rows, { viewer, account, today }, input),
    );
    const [apiKey = null] = id === null ? [] : await keysById(context.rows, [id]);
    return { apiKey, key: text, problems };
  }
}
