import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { Context } from '../../graphql/context.ts';
import { demand } from '../../graphql/demand.ts';
import { Problem } from '../../graphql/problem.graphql.ts';
import { refuse } from '../../graphql/refusal.ts';
import { DateScalar } from '../../graphql/scalars.ts';
import { Agreement } from './agreement.graphql.ts';
import { findAgreement } from './agreement.rows.ts';
import type { AgreementWishes } from './agreement-wishes.ts';
import { ContactPurpose } from './purposes.ts';
import { recordAgreement } from './record-agreement.ts';

@InputType({ description: 'An agreement that was signed.' })
export class RecordAgreementInput implements AgreementWishes {
  @Field(() => String, { description: 'What it is called, in at most 200 characters; its parties read it.' })
  name!: string;

  @Field(() => [ID], { description: 'The organisations in it beside the municipality, `org_…`.' })
  parties!: readonly string[];

  @Field(() => [ContactPurpose], { description: 'What details may be looked at for; at least one.' })
  purposes!: readonly ContactPurpose[];

  @Field(() => DateScalar, { description: 'First day on which it holds.' })
  from!: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'First day on which it no longer holds; until it is ended when left out.',
  })
  until?: string | null;

  @Field(() => String, {
    description:
      'Address of its line in the register of processing of the municipality, https:// or http://.',
  })
  processingUrl!: string;

  @Field(() => String, { nullable: true, description: 'Address of the text that was signed.' })
  documentUrl?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Made by you: submitted again with it, no second agreement is recorded.',
  })
  idempotencyKey?: string | null;
}

@ObjectType({ description: 'What became of an agreement that was recorded or ended.', simpleResolvers: true })
export class AgreementPayload {
  @Field(() => Agreement, { nullable: true, description: 'The agreement; null when there are problems.' })
  agreement!: Agreement | null;

  @Field(() => [Problem], { description: 'What is wrong, all at once; empty when it was done.' })
  problems!: readonly Problem[];
}

@Resolver()
export class RecordAgreementMutation {
  @Mutation(() => AgreementPayload, {
    nullable: true,
    description:
      'Een samenwerkingsafspraak vastleggen. Its parties may then look up named contacts of your municipality for its purposes. For data stewards.',
  })
  async recordAgreement(
    @Ctx() context: Context,
    @Arg('input', () => RecordAgreementInput, { description: 'What was agreed.' })
    input: RecordAgreementInput,
  ): Promise<AgreementPayload> {
    const { viewer, today } = context;
    const scope = demand(viewer, 'agreement:write');
    const { account } = viewer;
    if (account === null)
      throw refuse('FORBIDDEN', 'an agreement is of a municipality, and this viewer of none');
    const { id, problems } = await context.write((rows) =>
      recordAgreement(rows, { viewer, account, today }, input),
    );
    const agreement = id === null ? null : await findAgreement(context.rows, { viewer, scope }, id);
    return { agreement: agreement ?? null, problems };
  }
}
