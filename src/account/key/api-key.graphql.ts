import {
  Ctx,
  Field,
  FieldResolver,
  ID,
  ObjectType,
  Query,
  Resolver,
  Root,
  registerEnumType,
} from 'type-graphql';
import type { Context } from '../../graphql/context.ts';
import { demand } from '../../graphql/demand.ts';
import { DateScalar, DateTimeScalar } from '../../graphql/scalars.ts';
import { Organisation, organisationOf } from '../../organisation/organisation.graphql.ts';
import { keysFor } from './api-key.rows.ts';
import { KeyHolder } from './key-holder.ts';

registerEnumType(KeyHolder, {
  name: 'KeyHolder',
  description: 'As whom a key or token signs in; nobody signs in as the service itself.',
  valuesConfig: {
    PARTNER: { description: 'Somebody of a partner organisation.' },
    DASHBOARD: { description: 'An application of the municipality.' },
    EDITOR: { description: 'Staff of the municipality.' },
    STEWARD: { description: 'Who answers for the data of the municipality.' },
    IMPORTER: { description: 'What brings files in for the municipality.' },
    AUDITOR: { description: 'Who checks who looked at what.' },
  },
});

@ObjectType({
  description: 'API-sleutel. What is known of a key; the key itself was shown once and is kept nowhere.',
  simpleResolvers: true,
})
export class ApiKey {
  @Field(() => ID, { description: 'Global id, `key_…`.' })
  id!: string;

  @Field(() => String, {
    description: 'The first part of the key, by which it is told from others; no secret.',
  })
  prefix!: string;

  @Field(() => KeyHolder, { description: 'As whom it signs in.' })
  holder!: KeyHolder;

  @Field(() => String, { description: 'What it is for, in the words of who made it.' })
  label!: string;

  @Field(() => Boolean, { description: 'Whether it opens anything now: neither expired nor revoked.' })
  isActive!: boolean;

  @Field(() => DateTimeScalar, { description: 'When it was made.' })
  createdAt!: string;

  @Field(() => DateTimeScalar, { description: 'When it ends by itself.' })
  expiresAt!: string;

  @Field(() => DateScalar, { nullable: true, description: 'Last day it was used; null when it never was.' })
  lastUsedOn!: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When somebody ended it; null when nobody did.',
  })
  revokedAt!: string | null;

  organisationId!: string | null;
}

@Resolver(() => ApiKey)
export class ApiKeyFields {
  @FieldResolver(() => Organisation, {
    nullable: true,
    description: 'Of a partner: the organisation it belongs to.',
  })
  organisation(@Root() { organisationId }: ApiKey, @Ctx() context: Context): Promise<Organisation | null> {
    return organisationOf(context, organisationId, context.today);
  }
}

@Resolver()
export class ApiKeyQuery {
  @Query(() => [ApiKey], {
    nullable: true,
    description:
      'API-sleutels. The keys of your municipality, the newest first; of an application the one it came in with. Those that ended over a year ago are left out.',
  })
  apiKeys(@Ctx() { rows, viewer }: Context): Promise<ApiKey[]> {
    return keysFor(rows, { viewer, scope: demand(viewer, 'key:read') });
  }
}
