import { Arg, Args, Ctx, Query, Resolver } from 'type-graphql';
import type { Context } from '../graphql/context.ts';
import { ContactFilter, readContactFilter } from './contact-filter.graphql.ts';
import { ContactArgs, ContactConnection, type ContactPage, contactList } from './contact-list.graphql.ts';
import { demandWhere } from './says-where.ts';

@Resolver()
export class ContactQueries {
  @Query(() => ContactConnection, {
    nullable: true,
    description:
      'Wie bel ik? Whom to call, nearest first: of a relation, of a facility that stands there or serves the area, of its organisation, of the municipality; then who fits the theme, then who was checked last. Say where: an area, a neighbourhood, a place that is near, facilities or organisations.',
  })
  async contacts(
    @Ctx() context: Context,
    @Arg('where', () => ContactFilter, { description: 'Whom.' }) filter: ContactFilter,
    @Args(() => ContactArgs) args: ContactArgs,
  ): Promise<ContactPage> {
    demandWhere(filter);
    const { where, areaId } = await readContactFilter(context, filter);
    const of = areaId === null ? 'ANYWHERE' : 'AREA';
    return contactList(context, { of, about: areaId ?? '', where, args, asOf: context.today });
  }
}
