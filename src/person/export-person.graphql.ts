import { Arg, Ctx, Field, FieldResolver, Mutation, ObjectType, Resolver, Root } from 'type-graphql';
import { Contact } from '../contact/contact.graphql.ts';
import type { Context } from '../graphql/context.ts';
import { demand } from '../graphql/demand.ts';
import { Problem } from '../graphql/problem.graphql.ts';
import { contactsOfPerson } from './erase-person.graphql.ts';
import { exportPerson, type PersonFile } from './export-person.ts';
import { keeperIn, PersonInput, readPerson } from './person-selector.graphql.ts';

@ObjectType({ description: 'Everything that is held about a person.', simpleResolvers: true })
export class ExportPersonPayload implements PersonFile {
  @Field(() => String, {
    nullable: true,
    description:
      'All of it as a JSON document, to hand over: contacts, texts, agreements it is shared under, who looked and when. Null when there are problems.',
  })
  document!: string | null;

  @Field(() => [Problem], { description: 'What is wrong; empty when it was done.' })
  problems!: readonly Problem[];

  contactIds!: readonly string[];
}

@Resolver(() => ExportPersonPayload)
export class ExportPersonPayloadFields {
  @FieldResolver(() => [Contact], {
    description: 'The contacts that the person is behind; empty when there are problems.',
  })
  contacts(
    @Root() { contactIds }: ExportPersonPayload,
    @Ctx() context: Context,
  ): Promise<readonly Contact[]> {
    return contactsOfPerson(context, contactIds);
  }
}

@Resolver()
export class ExportPersonMutation {
  @Mutation(() => ExportPersonPayload, {
    nullable: true,
    description:
      'Inzage (AVG artikel 15). Everything that is held about a person of your municipality; that it was asked is logged. For data stewards.',
  })
  exportPerson(
    @Ctx() context: Context,
    @Arg('person', () => PersonInput, { description: 'Who.' }) person: PersonInput,
    @Arg('actor', () => String, {
      nullable: true,
      description: 'The name by which the person signs in here itself; then also what it did is given.',
    })
    actor: string | null,
  ): Promise<ExportPersonPayload> {
    const keeper = keeperIn(context, demand(context.viewer, 'person:export'));
    const selector = readPerson(person);
    return context.write((rows) => exportPerson(rows, keeper, { ...selector, actor: actor ?? null }));
  }
}
