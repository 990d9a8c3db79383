import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { ContactPurpose } from '../account/agreement/purposes.ts';
import { AreaCode } from '../area/area-code.graphql.ts';
import { byKey } from '../graphql/batching.ts';
import type { Context } from '../graphql/context.ts';
import { Node } from '../graphql/node.graphql.ts';
import { DateTimeScalar } from '../graphql/scalars.ts';
import { Validity } from '../graphql/validity.graphql.ts';
import { contactsById } from './contact.rows.ts';
import './contact-terms.graphql.ts';
import { ContactNearness } from './contact-terms.ts';
import { ContactVisibility } from './contact-visibility.ts';

@ObjectType({
  implements: Node,
  description:
    'Contactpersoon. Whom to call: a role first, a person only for who may see one. What is of the function, its mailbox and number, is for everyone.',
  simpleResolvers: true,
})
export class Contact {
  @Field(() => ID, { description: 'Global id, `con_…`.' })
  id!: string;

  @Field(() => Boolean, {
    description:
      'Whether it is a contact point without a person: a mailbox or number of the function. So it looks too where who is named may not be shown to anybody.',
  })
  isMailbox!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'Functiepostbus. E-mail address of the function, never of a person. Null: none told.',
  })
  mailbox!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Hoofdnummer. Phone number of the function, E.164, e.g. `+31201234567`. Null: none told.',
  })
  mainPhone!: string | null;

  @Field(() => String, { nullable: true, description: 'When to call, as it was told; null: not told.' })
  reachableHours!: string | null;

  @Field(() => ContactVisibility, {
    description: 'Who may see the person: only under an agreement with the municipality, whatever it says.',
  })
  visibility!: ContactVisibility;

  @Field(() => Validity, { description: 'When it may be called.' })
  validity!: Validity;

  @Field(() => Boolean, {
    description:
      'Offered instead: a general contact point, because nobody in a role that fits was checked recently enough and can be reached by the viewer. False outside an answer to whom to call.',
  })
  fallback!: boolean;

  @Field(() => Int, { description: 'Counts up with every change.' })
  version!: number;

  @Field(() => DateTimeScalar, {
    description: 'When our record last changed; for whether it is still true see `verified`.',
  })
  updatedAt!: string;

  roleCodes!: readonly string[];
  themeCodes!: readonly string[];
  organisationId!: string | null;
  facilityId!: string | null;
  relationId!: string | null;
  verifiedOn!: string | null;
  verifiedBy!: string | null;
  rank!: number;
  /** What details are asked for; null: nothing was named. */
  purpose!: ContactPurpose | null;
  /** The day it was asked about; what hangs under it is of that day. */
  asOf!: string;
}

@ObjectType({
  description: 'Gegevens van een persoon. Each look at one is written in the access log.',
  simpleResolvers: true,
})
export class ContactDetails {
  @Field(() => String, { nullable: true, description: 'Name, as the keeper writes it; null: not told.' })
  name?: string | null;

  @Field(() => String, { nullable: true, description: 'E-mail address at work; null: not told.' })
  email?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Direct number at work, E.164; never a private one. Null: not told.',
  })
  phone?: string | null;
}

@ObjectType({ description: 'An area that a contact is for, as it was said.', simpleResolvers: true })
export class ContactArea {
  @Field(() => AreaCode, { description: 'Code of the area, of any level.' })
  code!: string;

  @Field(() => Int, { description: 'CBS year of the code.' })
  edition!: number;
}

@ObjectType({ description: 'Waarom. What makes a contact an answer.', simpleResolvers: true })
export class ContactWhy {
  @Field(() => ContactNearness, { description: 'How near it is to what was asked about.' })
  nearness!: ContactNearness;

  contact!: Contact;
}

/** A contact by its id, one statement for all that a request asks for. */
export async function contactOf(
  context: Context,
  id: string | null,
  asOf: string,
  purpose: ContactPurpose | null = purposeOf(context, null),
): Promise<Contact | null> {
  const { viewer, today } = context;
  const row = await byKey(context, `contact ${asOf}`, id, (ids) =>
    contactsById(context.rows, { viewer, today }, asOf, ids),
  );
  return row && { ...row, purpose };
}

/** What the question says it is for, else what the token says. */
export const purposeOf = ({ viewer }: Context, asked: ContactPurpose | null): ContactPurpose | null =>
  asked ?? (viewer.purpose as ContactPurpose | null);
