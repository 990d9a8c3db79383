import { Arg, Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Area } from '../../area/area.graphql.ts';
import { Facility } from '../../facility/facility.graphql.ts';
import type { Context } from '../../graphql/context.ts';
import { Organisation } from '../../organisation/organisation.graphql.ts';
import { Relation } from '../../relation/relation.graphql.ts';
import type { AskedOf } from './asking.ts';
import { ContactFilter, readContactFilter } from './contact-filter.graphql.ts';
import {
  ContactArgs,
  ContactConnection,
  type ContactPage,
  contactList,
  contactsWhere,
} from './contact-list.graphql.ts';
import { isCountry } from './says-where.ts';

const whereOptions = { nullable: true, description: 'Which of them.' };

@Resolver(() => Area)
export class AreaContacts {
  @FieldResolver(() => ContactConnection, {
    nullable: true,
    description: 'Whom to call for the area, as `Query.contacts` with this area.',
  })
  contacts(
    @Root() { id, edition }: Area,
    @Ctx() context: Context,
    @Arg('where', () => ContactFilter, whereOptions) filter: ContactFilter | null,
    @Args(() => ContactArgs) args: ContactArgs,
  ): Promise<ContactPage> {
    // Whatever says where to look finds it sooner than all that stands in the country.
    if (isCountry(id))
      return contactsWhere(context, { ...filter, edition: filter?.edition ?? edition }, args);
    return under(context, 'AREA', { id, edition, asOf: context.today }, filter, args);
  }
}

@Resolver(() => Facility)
export class FacilityContacts {
  @FieldResolver(() => ContactConnection, {
    nullable: true,
    description: 'Whom to call there: about one of its relations, of the facility, of its organisation.',
  })
  contacts(
    @Root() facility: Facility,
    @Ctx() context: Context,
    @Arg('where', () => ContactFilter, whereOptions) filter: ContactFilter | null,
    @Args(() => ContactArgs) args: ContactArgs,
  ): Promise<ContactPage> {
    return under(context, 'FACILITY', facility, filter, args);
  }
}

@Resolver(() => Organisation)
export class OrganisationContacts {
  @FieldResolver(() => ContactConnection, {
    nullable: true,
    description: 'Whom to call there: of the organisation first, then of what it runs.',
  })
  contacts(
    @Root() organisation: Organisation,
    @Ctx() context: Context,
    @Arg('where', () => ContactFilter, whereOptions) filter: ContactFilter | null,
    @Args(() => ContactArgs) args: ContactArgs,
  ): Promise<ContactPage> {
    return under(context, 'ORGANISATION', organisation, filter, args);
  }
}

@Resolver(() => Relation)
export class RelationContacts {
  @FieldResolver(() => ContactConnection, {
    nullable: true,
    description: 'Whom to call about it: of the relation, of its two facilities, of their organisations.',
  })
  contacts(
    @Root() relation: Relation,
    @Ctx() context: Context,
    @Arg('where', () => ContactFilter, whereOptions) filter: ContactFilter | null,
    @Args(() => ContactArgs) args: ContactArgs,
  ): Promise<ContactPage> {
    return under(context, 'RELATION', relation, filter, args);
  }
}

async function under(
  context: Context,
  of: AskedOf,
  { id, asOf, edition = null }: { id: string; asOf: string; edition?: number | null },
  filter: ContactFilter | null,
  args: ContactArgs,
): Promise<ContactPage> {
  const { where } = await readContactFilter(context, filter, { edition });
  return contactList(context, { of, about: id, where, args, asOf });
}
