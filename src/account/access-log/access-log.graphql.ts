import { Ctx, Field, FieldResolver, ID, InputType, ObjectType, Resolver, Root } from 'type-graphql';
import type { Context } from '../../graphql/context.ts';
import { connectionOf } from '../../graphql/paging.ts';
import { DateTimeScalar } from '../../graphql/scalars.ts';
import { Organisation, organisationOf } from '../../organisation/organisation.graphql.ts';
import { Purpose } from '../agreement/purposes.graphql.ts';
import { purposes } from '../agreement/purposes.ts';
import type { AccessLogWhere } from './access-log.rows.ts';

@InputType({ description: 'Which entries of the access log; all parts together.' })
export class AccessLogFilter implements AccessLogWhere {
  @Field(() => ID, { nullable: true, description: 'About this contact, `con_…`.' })
  contact?: string | null;

  @Field(() => String, { nullable: true, description: 'By who signs in as this.' })
  actor?: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'From this moment on.' })
  from?: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Before this moment.' })
  until?: string | null;
}

@ObjectType({
  description:
    'Inzageregel. That somebody looked at, or did something with, the details of one person; what the details were is never in it.',
  simpleResolvers: true,
})
export class AccessLogEntry {
  @Field(() => ID, { description: 'Global id, `log_…`; of chance, so that nothing follows from it.' })
  id!: string;

  @Field(() => DateTimeScalar, { description: 'When.' })
  at!: string;

  @Field(() => String, { description: 'As which kind of viewer, such as PARTNER.' })
  viewerKind!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Who: the name it signs in with. Null: the service itself.',
  })
  actor!: string | null;

  @Field(() => String, { description: 'What was done, as the policy calls it: `contact:details`.' })
  action!: string;

  @Field(() => String, {
    description: 'What it was done with: Contact, or Person for one that is behind no contact.',
  })
  objectType!: string;

  @Field(() => ID, {
    description: 'Which one: `con_…`, which may be gone by now, or a digest of the person.',
  })
  objectId!: string;

  @Field(() => [String], { description: 'The fields that were asked for, by name.' })
  fields!: readonly string[];

  @Field(() => String, { description: 'How it went: OK.' })
  outcome!: string;

  @Field(() => String, {
    description: 'Trace of the W3C trace context, by which the system of who asked knows it too.',
  })
  traceId!: string;

  organisationId!: string | null;
  purposeCode!: string | null;
  keys!: readonly unknown[];
}

@Resolver(() => AccessLogEntry)
export class AccessLogEntryFields {
  @FieldResolver(() => Organisation, { nullable: true, description: 'Of which organisation; null: of none.' })
  organisation(
    @Root() { organisationId }: AccessLogEntry,
    @Ctx() context: Context,
  ): Promise<Organisation | null> {
    return organisationOf(context, organisationId, context.today);
  }

  @FieldResolver(() => Purpose, { nullable: true, description: 'What for; null: within the municipality.' })
  purpose(@Root() { purposeCode }: AccessLogEntry): Purpose | null {
    return purposeCode === null ? null : purposes.find(purposeCode);
  }
}

export const AccessLogConnection = connectionOf(AccessLogEntry, 'AccessLog');
