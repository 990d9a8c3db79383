import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { scopeOf } from '../../access/policy.ts';
import { byKey } from '../../graphql/batching.ts';
import type { Context } from '../../graphql/context.ts';
import { Contact, ContactDetails } from '../contact.graphql.ts';
import { HiddenBecause } from '../contact-terms.ts';
import { keyOfDetails, readKey } from './asked-details.ts';
import { isDetailsField, readAccess, readDetails } from './contact-details.rows.ts';
import { hiddenBecause } from './hidden-because.ts';

/** Who a contact is: for who may see it and says what for, and then logged. The only way to data of persons. */
@Resolver(() => Contact)
export class ContactDetailsFields {
  @FieldResolver(() => ContactDetails, {
    nullable: true,
    description:
      'Who it is. Null for who may not see it, and where nobody is named: see `hiddenBecause`. Each look is written in the access log.',
  })
  details(@Root() contact: Contact, @Ctx() context: Context): Promise<ContactDetails | null> {
    const { viewer, today, traceId, personal } = context;
    const fields = personal?.fields.filter(isDetailsField) ?? [];
    if (fields.length === 0 || !mayEverSee(context)) return Promise.resolve(null);
    return byKey(context, 'contact details', keyOfDetails(contact.id, contact.purpose), (keys) =>
      readDetails(context.rows, keys.map(readKey), { viewer, today, fields, traceId }),
    );
  }

  @FieldResolver(() => Boolean, {
    description: 'Whether `details` are there for this viewer and purpose; looking at this is not logged.',
  })
  async viewerCanSeeDetails(@Root() contact: Contact, @Ctx() context: Context): Promise<boolean> {
    return (await accessOf(context, contact)).seen;
  }

  @FieldResolver(() => HiddenBecause, {
    nullable: true,
    description: 'Why `details` are null; null when they are not. Never tells that somebody objected.',
  })
  async hiddenBecause(@Root() contact: Contact, @Ctx() context: Context): Promise<HiddenBecause | null> {
    const access = await accessOf(context, contact);
    return hiddenBecause({
      ...access,
      kind: context.viewer.kind,
      isNamed: !contact.isMailbox,
      isForPartners: contact.visibility === 'PARTNERS' || access.isColleague,
    });
  }
}

const nothing = { agreed: false, agreedPurpose: false, isColleague: false, seen: false };

async function accessOf(context: Context, { id, purpose }: Contact) {
  if (!mayEverSee(context)) return nothing;
  const { viewer, today } = context;
  const access = await byKey(context, 'contact access', keyOfDetails(id, purpose), (keys) =>
    readAccess(context.rows, keys.map(readKey), { viewer, today }),
  );
  return access ?? nothing;
}

/** Decided by who asks alone: of others nothing is looked up. */
const mayEverSee = ({ viewer }: Context): boolean =>
  ['ALL', 'OWN', 'AGREED'].includes(scopeOf(viewer, 'contact:details'));
