import { Arg, Field, FieldResolver, ObjectType, Resolver, Root } from 'type-graphql';
import { Facility, facilityOf } from '../../facility/facility.graphql.ts';
import { byKey } from '../../graphql/batching.ts';
import type { Context } from '../../graphql/context.ts';
import { Language } from '../../graphql/language.ts';
import { languageOptions } from '../../graphql/term.graphql.ts';
import { Organisation, organisationOf } from '../../organisation/organisation.graphql.ts';
import { Contact, contactOf } from '../contact.graphql.ts';
import { ContactRole } from '../contact-roles.graphql.ts';
import { contactRoles } from '../contact-roles.ts';
import { insteadOf } from './nobody-known.rows.ts';
import { sayNobodyKnown } from './say-nobody-known.ts';

@ObjectType({ description: 'Whom to ask where nobody is known.', simpleResolvers: true })
export class ContactAsk {
  @Field(() => ContactRole, { description: 'Role of the person to ask.' })
  role!: ContactRole;

  @Field(() => Organisation, { nullable: true, description: 'Null: the municipality.' })
  organisation!: Organisation | null;

  @Field(() => Facility, { nullable: true, description: 'The facility that was asked about, if it was one.' })
  facility!: Facility | null;

  @Field(() => Contact, {
    nullable: true,
    description: 'Whom to call to ask; null where that is not known either.',
  })
  contact!: Contact | null;
}

@ObjectType({
  description: 'Niemand bekend. Nobody is known here to call, which does not mean that there is nobody.',
  simpleResolvers: true,
})
export class NobodyKnown {
  @Field(() => ContactAsk, { description: 'Whom to ask instead.' })
  ask!: ContactAsk;

  isElsewhere!: boolean;
}

@Resolver(() => NobodyKnown)
export class NobodyKnownFields {
  @FieldResolver(() => String, { description: 'The same in plain words.' })
  message(
    @Root() { isElsewhere, ask: { organisation, role, contact } }: NobodyKnown,
    @Arg('language', () => Language, languageOptions()) language: Language,
  ): string {
    const isReachable = (contact?.mailbox ?? contact?.mainPhone ?? null) !== null;
    return sayNobodyKnown({ organisation, role, isReachable, isElsewhere }, language);
  }
}

/** Whom to ask about an area, facility, organisation or relation, for themes if any; of nothing in particular: the municipality. */
export async function nobodyKnown(
  context: Context,
  about: string | null,
  asOf: string,
  themes: readonly string[] = [],
): Promise<NobodyKnown> {
  const instead = await byKey(context, `contact instead ${asOf} ${themes}`, about, (ids) =>
    insteadOf(context.rows, ids, themes, asOf),
  );
  const [organisation, facility, contact] = await Promise.all([
    organisationOf(context, instead?.organisationId ?? null, asOf),
    facilityOf(context, about?.startsWith('fac_') ? about : null, asOf),
    contactOf(context, instead?.contactId ?? null, asOf),
  ]);
  const usual = (instead?.isMunicipal ?? true) ? 'GEMEENTE_BELEID' : 'ALGEMEEN';
  const role = contactRoles.get(
    contact?.roleCodes.find((code) => code === 'GEMEENTE_BELEID') ?? contact?.roleCodes[0] ?? usual,
  );
  const isElsewhere = contact !== null && (instead?.isElsewhere ?? false);
  return { isElsewhere, ask: { role, organisation, facility, contact } };
}
