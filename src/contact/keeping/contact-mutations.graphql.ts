import { Arg, Ctx, Field, ID, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { Keeping } from '../../access/keeping.ts';
import { onceOnly } from '../../account/once-only.ts';
import type { Context } from '../../graphql/context.ts';
import { demand } from '../../graphql/demand.ts';
import { Problem } from '../../graphql/problem.graphql.ts';
import { Contact, contactOf } from '../contact.graphql.ts';
import { Withdrawal } from '../contact-task-terms.ts';
import { CorrectContactInput, RecordContactInput } from './contact-input.graphql.ts';
import { correctContact } from './correct-contact.ts';
import { recordContact } from './record-contact.ts';
import { verifyContact } from './verify-contact.ts';
import { withdrawContact } from './withdraw-contact.ts';
import '../contact-task-terms.graphql.ts';

@ObjectType({ description: 'What became of a change of a contact.', simpleResolvers: true })
export class ContactPayload {
  @Field(() => Contact, {
    nullable: true,
    description: 'The contact as it is now. Null: there are problems.',
  })
  contact!: Contact | null;

  @Field(() => [Problem], { description: 'What is wrong, all at once; empty when it was done.' })
  problems!: readonly Problem[];
}

const keys = 'For editors and stewards of its municipality, and for partners about their own organisation.';

@Resolver()
export class ContactMutations {
  @Mutation(() => ContactPayload, {
    nullable: true,
    description: `Contact vastleggen. Records whom to call; it counts as checked today. ${keys}`,
  })
  async recordContact(
    @Ctx() context: Context,
    @Arg('input', () => RecordContactInput, { description: 'The contact.' }) input: RecordContactInput,
    @Arg('idempotencyKey', () => String, {
      nullable: true,
      description:
        'Made by the client, 1 to 200 characters: sent again with it, the contact is recorded once.',
    })
    idempotencyKey: string | null,
  ): Promise<ContactPayload> {
    const who = keeping(context);
    const submission = { operation: 'recordContact', input, idempotencyKey };
    const { id, problems } = await context.write((rows) =>
      onceOnly(rows, context.viewer, submission, () => recordContact(rows, who, input)),
    );
    return contactPayload(context, id, problems);
  }

  @Mutation(() => ContactPayload, {
    nullable: true,
    description: `Contact verbeteren. Puts a contact right, which is a check of it too, and ends what was reported about it. ${keys}`,
  })
  async correctContact(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: 'Which contact, `con_…`.' }) id: string,
    @Arg('input', () => CorrectContactInput, { description: 'What is right.' }) input: CorrectContactInput,
    @Arg('expectedVersion', () => Int, {
      description: 'The version you saw; when it is another by now, nothing changes and CONFLICT says which.',
    })
    expectedVersion: number,
  ): Promise<ContactPayload> {
    const who = keeping(context);
    const problems = await context.write((rows) => correctContact(rows, who, { id, expectedVersion }, input));
    return contactPayload(context, id, problems);
  }

  @Mutation(() => ContactPayload, {
    nullable: true,
    description: `Klopt nog. Says that a contact is still right today; who is named in it may stay another year. One that was withdrawn is not: correct it. ${keys}`,
  })
  async verifyContact(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: 'Which contact, `con_…`.' }) id: string,
  ): Promise<ContactPayload> {
    const who = keeping(context);
    return contactPayload(context, id, await context.write((rows) => verifyContact(rows, who, id)));
  }

  @Mutation(() => ContactPayload, {
    nullable: true,
    description: `Contact intrekken. Ends a contact today and removes who is named in it. ${keys}`,
  })
  async withdrawContact(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: 'Which contact, `con_…`.' }) id: string,
    @Arg('reason', () => Withdrawal, { description: 'Why.' }) reason: Withdrawal,
  ): Promise<ContactPayload> {
    const who = keeping(context);
    return contactPayload(context, id, await context.write((rows) => withdrawContact(rows, who, id, reason)));
  }
}

export function keeping({ viewer, today }: Context): Keeping {
  return { viewer, today, scope: demand(viewer, 'contact:write') };
}

export async function contactPayload(
  context: Context,
  id: string | null,
  problems: readonly Problem[],
): Promise<ContactPayload> {
  const contact = problems.length > 0 ? null : await contactOf(context, id, context.today);
  return { contact, problems };
}
