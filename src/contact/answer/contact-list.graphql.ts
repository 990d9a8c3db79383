import { ArgsType, Ctx, Field, FieldResolver, Resolver, Root } from 'type-graphql';
import { ContactPurpose } from '../../account/agreement/purposes.ts';
import { areaAt } from '../../area/boundary/area-geometry.rows.ts';
import { editionOf } from '../../area/edition.graphql.ts';
import { NearPoint } from '../../facility/near.graphql.ts';
import type { Context } from '../../graphql/context.ts';
import { DatedPageArgs } from '../../graphql/dated.ts';
import { pageUnder } from '../../graphql/page-under.ts';
import { type Connection, connectionOf, type Keyed } from '../../graphql/paging.ts';
import { Contact, purposeOf } from '../contact.graphql.ts';
import type { AskedOf } from './asking.ts';
import { type ContactFilter, readContactFilter } from './contact-filter.graphql.ts';
import type { ContactWhere } from './contact-filter.rows.ts';
import type { ContactsAsked } from './contact-offer.rows.ts';
import { type ContactUnder, contactsUnder, countContactsUnder } from './contacts-under.rows.ts';
import { NobodyKnown, nobodyKnown } from './nobody-known.graphql.ts';
import { demandWhere } from './says-where.ts';

@ArgsType()
export class ContactArgs extends DatedPageArgs {
  @Field(() => ContactPurpose, {
    nullable: true,
    description:
      'Doel. What details of persons are looked at for, as the agreement says; written in the access log. Left out: what the token says.',
  })
  purpose?: ContactPurpose | null;
}

export const ContactConnection = connectionOf(Contact, 'Contact');

export interface ContactPage extends Connection<Contact & Keyed> {
  readonly near: NearPoint | null;
  /** Whom to ask about when there is nobody. */
  readonly about: string | null;
  readonly themes: readonly string[] | null;
  readonly asOf: string;
}

@Resolver(() => ContactConnection)
export class ContactConnectionFields {
  @FieldResolver(() => NobodyKnown, {
    nullable: true,
    description: 'Niemand bekend: whom to ask instead. Null where there is somebody to call.',
  })
  async nobodyKnown(
    @Root() { nodes, pageInfo, about, near, themes, asOf }: ContactPage,
    @Ctx() context: Context,
  ): Promise<NobodyKnown | null> {
    const isEmpty = nodes.length === 0 && !pageInfo.hasPreviousPage && !pageInfo.hasNextPage;
    if (!isEmpty) return null;
    return nobodyKnown(context, about ?? (await municipalityAt(context, near)), asOf, themes ?? []);
  }

  @FieldResolver(() => NearPoint, {
    nullable: true,
    description: 'Where `where.near` was taken to be; null without it.',
  })
  near(@Root() { near }: ContactPage): NearPoint | null {
    return near;
  }
}

async function municipalityAt(context: Context, near: NearPoint | null): Promise<string | null> {
  if (near === null) return null;
  const edition = await editionOf(context, null);
  const { longitude, latitude } = near;
  return (await areaAt(context.rows, longitude, latitude, 'MUNICIPALITY', edition))?.id ?? null;
}

export interface AskedList {
  readonly of: AskedOf;
  /** Id of what is asked about; empty for anywhere. */
  readonly about: string;
  readonly where: ContactWhere;
  readonly args: ContactArgs;
  /** The day it is asked on when the question names none. */
  readonly asOf: string;
}

/** Whom to call by what the filter says of where; throws BAD_USER_INPUT when it says nothing of that. */
export async function contactsWhere(
  context: Context,
  filter: ContactFilter | null,
  args: ContactArgs,
): Promise<ContactPage> {
  demandWhere(filter);
  const { where, areaId } = await readContactFilter(context, filter);
  const of = areaId === null ? 'ANYWHERE' : 'AREA';
  return contactList(context, { of, about: areaId ?? '', where, args, asOf: context.today });
}

/** Whom to call, of one thing that is asked about; all of a request are one statement. */
export async function contactList(context: Context, asked: AskedList): Promise<ContactPage> {
  const { of, about, where, args } = asked;
  const asOf = args.asOf ?? asked.asOf;
  const purpose = purposeOf(context, args.purpose ?? null);
  const { viewer, today } = context;
  const asking = (ids: readonly string[]): ContactsAsked => ({
    ...{ of, where, asOf, purpose, view: { viewer, today } },
    parents: ids.map((id) => ({ id, about: id, role: null })),
  });
  const page = await pageUnder(context, about, args, {
    name: `contacts ${of}`,
    identity: [where, asOf, purpose],
    rows: (ids, page) => contactsUnder(context.rows, asking(ids), page),
    count: (ids) => countContactsUnder(context.rows, asking(ids)),
  });
  // A former area may have gone over into several: any of them knows its municipality.
  const [area] = where.areas ?? [];
  const instead =
    about || (where.facilities?.[0] ?? where.organisations?.[0] ?? (area ? `${where.edition}${area}` : null));
  return {
    ...page,
    count: async () => totalOf(page, args) ?? page.count(),
    nodes: page.nodes.map((node) => ({ ...node, purpose })),
    ...{ near: where.near, about: instead, themes: where.themes, asOf },
  };
}

/** Of a first page, which says so with each contact; null for others, and where it was asked to show none. */
function totalOf(
  { nodes: [first], pageInfo }: { nodes: readonly ContactUnder[]; pageInfo: { hasNextPage: boolean } },
  { after }: ContactArgs,
): number | null {
  if (after != null || (!first && pageInfo.hasNextPage)) return null;
  return Number(first?.total ?? 0);
}
