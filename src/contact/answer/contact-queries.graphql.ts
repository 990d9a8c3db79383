import { Arg, Args, Ctx, Query, Resolver } from 'type-graphql';
import type { Context } from '../../graphql/context.ts';
import { ContactFilter } from './contact-filter.graphql.ts';
import { ContactArgs, ContactConnection, type ContactPage, contactsWhere } from './contact-list.graphql.ts';

@Resolver()
export class ContactQueries {
  @Query(() => ContactConnection, {
    nullable: true,
    description:
      'Wie bel ik? Whom to call, nearest first: of a relation, of a facility that stands there or serves the area, of its organisation, of the municipality; then who fits the theme, then who was checked last. Say where: an area, a neighbourhood, a place that is near, facilities or organisations.',
  })
  contacts(
    @Ctx() context: Context,
    @Arg('where', () => ContactFilter, { description: 'Whom.' }) filter: ContactFilter,
    @Args(() => ContactArgs) args: ContactArgs,
  ): Promise<ContactPage> {
    return contactsWhere(context, filter, args);
  }
}
