import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { Context } from '../../graphql/context.ts';
import { demand } from '../../graphql/demand.ts';
import { Problem } from '../../graphql/problem.graphql.ts';
import { ContactReport, TaskOutcome } from '../contact-task-terms.ts';
import { ContactPayload, contactPayload, keeping } from './contact-mutations.graphql.ts';
import { ContactTask } from './contact-task.graphql.ts';
import { tasksById } from './contact-task.rows.ts';
import { finishContactTask } from './finish-contact-task.ts';
import { reportContact } from './report-contact.ts';

@InputType({ description: 'What somebody found wrong with a contact.' })
export class ReportContactInput {
  @Field(() => ContactReport, { description: 'What.' })
  what!: ContactReport;
}

@ObjectType({ description: 'What became of a task.', simpleResolvers: true })
export class ContactTaskPayload {
  @Field(() => ContactTask, {
    nullable: true,
    description: 'The task as it is now. Null: there are problems.',
  })
  task!: ContactTask | null;

  @Field(() => [Problem], { description: 'What is wrong, all at once; empty when it was done.' })
  problems!: readonly Problem[];
}

@Resolver()
export class ContactTaskMutations {
  @Mutation(() => ContactPayload, {
    nullable: true,
    description:
      'Contact melden. Tells who keeps a contact that something is wrong with it; of one organisation that is one task. For every partner, editor and steward.',
  })
  async reportContact(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: 'Which contact, `con_…`.' }) id: string,
    @Arg('input', () => ReportContactInput, { description: 'What is wrong.' }) { what }: ReportContactInput,
  ): Promise<ContactPayload> {
    demand(context.viewer, 'contact:report');
    return contactPayload(context, id, await context.write((rows) => reportContact(rows, context, id, what)));
  }

  @Mutation(() => ContactTaskPayload, {
    nullable: true,
    description:
      'Taak afronden. Says what was done about a report; correcting, verifying and withdrawing a contact do so by themselves. For who keeps the contact.',
  })
  async finishContactTask(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: 'Which task, `tsk_…`.' }) id: string,
    @Arg('outcome', () => TaskOutcome, { description: 'What was done.' }) outcome: TaskOutcome,
  ): Promise<ContactTaskPayload> {
    const who = keeping(context);
    const problems = await context.write((rows) => finishContactTask(rows, who, id, outcome));
    const [task = null] = problems.length > 0 ? [] : await tasksById(context.rows, who, [id]);
    return { task, problems };
  }
}
