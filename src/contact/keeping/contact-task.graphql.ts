import {
  Arg,
  Args,
  Ctx,
  Field,
  FieldResolver,
  ID,
  InputType,
  ObjectType,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import { byKey } from '../../graphql/batching.ts';
import type { Context } from '../../graphql/context.ts';
import { type Connection, connectionOf, PageArgs, pageOf, readPage } from '../../graphql/paging.ts';
import { DateScalar } from '../../graphql/scalars.ts';
import { Contact, contactOf } from '../contact.graphql.ts';
import { ContactReport, TaskOutcome, Withdrawal } from '../contact-task-terms.ts';
import { keeping } from './contact-mutations.graphql.ts';
import { contactStates, countTasks, listTasks, type TaskRow } from './contact-task.rows.ts';

@ObjectType({
  description: 'Taak. What was reported about a contact, for who keeps it.',
  simpleResolvers: true,
})
export class ContactTask {
  @Field(() => ID, { description: 'Id, `tsk_…`.' })
  id!: string;

  @Field(() => ContactReport, { description: 'What somebody found wrong.' })
  what!: ContactReport;

  @Field(() => DateScalar, { description: 'When it was reported first.' })
  reportedOn!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Organisation or municipality that reported it, never a person; null: the service itself.',
  })
  reportedBy!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'When it was dealt with; null: it waits.' })
  finishedOn!: string | null;

  @Field(() => TaskOutcome, { nullable: true, description: 'What was done about it; null: it waits.' })
  outcome!: TaskOutcome | null;

  contactId!: string;
}

@Resolver(() => ContactTask)
export class ContactTaskFields {
  @FieldResolver(() => Contact, { nullable: true, description: 'What it is about.' })
  contact(@Root() { contactId }: ContactTask, @Ctx() context: Context): Promise<Contact | null> {
    return contactOf(context, contactId, context.today);
  }
}

@Resolver(() => Contact)
export class ContactStateFields {
  @FieldResolver(() => ContactReport, {
    nullable: true,
    description: 'Gemeld. What was found wrong last and was not looked into yet; null: nothing.',
  })
  async reported(@Root() { id }: Contact, @Ctx() context: Context): Promise<ContactReport | null> {
    return (await stateOf(context, id))?.reported ?? null;
  }

  @FieldResolver(() => Withdrawal, {
    nullable: true,
    description: 'Why its keeper ended it; null: nobody did, whatever its days say.',
  })
  async withdrawnBecause(@Root() { id }: Contact, @Ctx() context: Context): Promise<Withdrawal | null> {
    return (await stateOf(context, id))?.withdrawnBecause ?? null;
  }
}

const stateOf = (context: Context, id: string) =>
  byKey(context, 'contact state', id, (ids) => contactStates(context.rows, ids));

@InputType({ description: 'Which tasks; every part given must hold, one of a list suffices.' })
export class ContactTaskFilter {
  @Field(() => [ID], { nullable: true, description: 'About one of these contacts.' })
  contacts?: string[] | null;

  @Field(() => [ContactReport], { nullable: true, description: 'In which one of these was found.' })
  what?: ContactReport[] | null;

  @Field(() => Boolean, {
    nullable: true,
    defaultValue: false,
    description: 'Those that were dealt with; false: those that wait; null: both.',
  })
  finished?: boolean | null;
}

const ContactTaskConnection = connectionOf(ContactTask, 'ContactTask');

@Resolver()
export class ContactTaskQueries {
  @Query(() => ContactTaskConnection, {
    nullable: true,
    description:
      'Taken. What was reported about contacts that you keep, those that wait longest first. For editors and stewards of a municipality, and for partners about their own organisation.',
  })
  async contactTasks(
    @Ctx() context: Context,
    @Arg('where', () => ContactTaskFilter, { nullable: true, description: 'Which.' })
    filter: ContactTaskFilter | null,
    @Args(() => PageArgs) args: PageArgs,
  ): Promise<Connection<TaskRow>> {
    const who = keeping(context);
    const { contacts = null, what = null, finished = null } = filter ?? { finished: false };
    const where = { contacts, what, finished };
    const page = readPage(context, args, `contactTasks ${JSON.stringify(where)}`);
    const tasks = await listTasks(context.rows, who, where, page);
    return { ...pageOf(context, page, tasks), count: () => countTasks(context.rows, who, where) };
  }
}
