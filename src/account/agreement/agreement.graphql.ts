import { Ctx, Field, FieldResolver, ID, Int, ObjectType, Resolver, Root } from 'type-graphql';
import { scopeOf } from '../../access/policy.ts';
import { byParent } from '../../graphql/batching.ts';
import type { Context } from '../../graphql/context.ts';
import { connectionOf } from '../../graphql/paging.ts';
import { Validity } from '../../graphql/validity.graphql.ts';
import { Organisation, organisationOf } from '../../organisation/organisation.graphql.ts';
import { Account, accountById } from '../account.graphql.ts';
import { partiesOf } from './agreement.rows.ts';
import { Purpose } from './purposes.graphql.ts';
import { purposes } from './purposes.ts';

@ObjectType({
  description:
    'Samenwerkingsafspraak. What a municipality and organisations agreed about looking up whom to call at each other: who, what for, how long.',
  simpleResolvers: true,
})
export class Agreement {
  @Field(() => ID, { description: 'Global id, `agr_…`.' })
  id!: string;

  @Field(() => String, { description: 'What it is called.' })
  name!: string;

  @Field(() => String, {
    description: 'Address of its line in the register of processing of the municipality (GDPR article 30).',
  })
  processingUrl!: string;

  @Field(() => String, { nullable: true, description: 'Address of the text that was signed.' })
  documentUrl!: string | null;

  @Field(() => Validity, { description: 'The days on which it holds; outside these nothing is shown.' })
  validity!: Validity;

  @Field(() => Int, { description: 'Goes up with every change; give it as `expectedVersion`.' })
  version!: number;

  accountId!: string;
  purposeCodes!: readonly string[];
  keys!: readonly unknown[];
}

@Resolver(() => Agreement)
export class AgreementFields {
  @FieldResolver(() => Account, {
    nullable: true,
    description: 'The municipality whose contacts it is about.',
  })
  account(@Root() { accountId }: Agreement, @Ctx() context: Context): Promise<Account | null> {
    return accountById(context, accountId);
  }

  @FieldResolver(() => [Purpose], { description: 'What details may be looked at for.' })
  purposes(@Root() { purposeCodes }: Agreement): readonly Purpose[] {
    return purposeCodes.map((code) => purposes.get(code));
  }

  @FieldResolver(() => [Organisation], {
    description: 'Organisations in it; a partner sees its own, and not who else is.',
  })
  async parties(@Root() { id }: Agreement, @Ctx() context: Context): Promise<readonly Organisation[]> {
    const { viewer } = context;
    const reader = { viewer, scope: scopeOf(viewer, 'agreement:read') };
    const parties = await byParent(context, 'parties', id, (ids) => partiesOf(context.rows, reader, ids));
    const found = parties.map(({ organisationId }) => organisationOf(context, organisationId, context.today));
    return (await Promise.all(found)).filter((organisation) => organisation !== null);
  }
}

export const AgreementConnection = connectionOf(Agreement, 'Agreement');
