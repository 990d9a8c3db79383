import { Field, ID, ObjectType } from 'type-graphql';
import { AreaCode } from '../area/area-code.graphql.ts';
import { byKey } from '../graphql/batching.ts';
import type { Context } from '../graphql/context.ts';
import { accountsById } from './account.rows.ts';

@ObjectType({
  description:
    'Deelnemende gemeente. A municipality that takes part: it keeps contacts and agreements, and answers for who looks at them.',
  simpleResolvers: true,
})
export class Account {
  @Field(() => ID, { description: 'Global id, `acc_…`.' })
  id!: string;

  @Field(() => String, { description: 'What it is called.' })
  name!: string;

  @Field(() => [AreaCode], {
    description: 'The municipalities it speaks for today, by code; after a merger it goes on with another.',
  })
  municipalityCodes!: readonly string[];
}

/** An account by its id, one statement for all that a request asks for. */
export const accountById = (context: Context, id: string | null) =>
  byKey<Account>(context, 'account', id, (ids) => accountsById(context.rows, context.today, ids));
