import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { bestContactOf, municipalContactOf } from '../../contact/answer/best-contact.graphql.ts';
import { Contact } from '../../contact/contact.graphql.ts';
import type { Context } from '../../graphql/context.ts';
import { Ask } from '../open-question.graphql.ts';

/** With whom to ask also how to reach them. */
@Resolver(() => Ask)
export class AskContact {
  @FieldResolver(() => Contact, {
    nullable: true,
    description:
      'Whom to call for it: somebody in that role, else the general contact point; of the municipality where no facility is meant. Null: nobody known.',
  })
  async contact(@Root() ask: Ask, @Ctx() context: Context): Promise<Contact | null> {
    const { facilityId, areaId, role } = ask;
    if (facilityId !== null) return bestContactOf(context, facilityId, role.code, context.today);
    return areaId === null ? null : municipalContactOf(context, areaId, context.today);
  }
}
