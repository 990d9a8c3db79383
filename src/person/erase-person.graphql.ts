import { Arg, Ctx, Field, FieldResolver, Mutation, ObjectType, Resolver, Root } from 'type-graphql';
import { Contact, contactOf } from '../contact/contact.graphql.ts';
import type { Context } from '../graphql/context.ts';
import { demand } from '../graphql/demand.ts';
import { Problem } from '../graphql/problem.graphql.ts';
import { type Erased, erasePerson } from './erase-person.ts';
import { keeperIn, PersonInput, readPerson } from './person-selector.graphql.ts';

@ObjectType({ description: 'What became of what was asked about a person.', simpleResolvers: true })
export class PersonPayload implements Erased {
  @Field(() => [Problem], { description: 'What is wrong; empty when it was done.' })
  problems!: readonly Problem[];

  contactIds!: readonly string[];
}

@Resolver(() => PersonPayload)
export class PersonPayloadFields {
  @FieldResolver(() => [Contact], {
    description:
      'The contacts that the person was or is behind. Empty: it is behind none now, or there are problems.',
  })
  contacts(@Root() { contactIds }: PersonPayload, @Ctx() context: Context): Promise<readonly Contact[]> {
    return contactsOfPerson(context, contactIds);
  }
}

/** The contacts of one person, as they are now. */
export async function contactsOfPerson(
  context: Context,
  contactIds: readonly string[],
): Promise<readonly Contact[]> {
  const found = await Promise.all(contactIds.map((id) => contactOf(context, id, context.today)));
  return found.filter((contact) => contact !== null);
}

@Resolver()
export class ErasePersonMutation {
  @Mutation(() => PersonPayload, {
    nullable: true,
    description:
      'Een persoon wissen (AVG artikel 17). Name, mail address and number go from every table; the contacts stay, with role and place. An import does not bring the person back; so too of who is behind no contact. For editors and data stewards.',
  })
  erasePerson(
    @Ctx() context: Context,
    @Arg('person', () => PersonInput, { description: 'Who.' }) person: PersonInput,
  ): Promise<PersonPayload> {
    const keeper = keeperIn(context, demand(context.viewer, 'person:erase'));
    const selector = readPerson(person);
    return context.write((rows) => erasePerson(rows, keeper, selector));
  }
}
