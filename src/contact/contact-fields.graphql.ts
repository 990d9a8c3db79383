import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Area } from '../area/area.graphql.ts';
import { areaOf } from '../area/area-fields.graphql.ts';
import { Facility, facilityOf } from '../facility/facility.graphql.ts';
import { facilityKinds } from '../facility/term/facility-kinds.ts';
import { byParent } from '../graphql/batching.ts';
import type { Context } from '../graphql/context.ts';
import { Language } from '../graphql/language.ts';
import { languageOptions } from '../graphql/term.graphql.ts';
import { Organisation, organisationOf } from '../organisation/organisation.graphql.ts';
import { Relation, relationOf } from '../relation/relation.graphql.ts';
import { Theme } from '../relation/themes.graphql.ts';
import { themes } from '../relation/themes.ts';
import { freshnessOn } from '../source/freshness.ts';
import { Verified } from '../source/verified.graphql.ts';
import { goodForMonths } from './check-days.ts';
import { Contact, ContactArea, ContactWhy } from './contact.graphql.ts';
import { areasOfContacts } from './contact-facts.rows.ts';
import { ContactRole } from './contact-roles.graphql.ts';
import { contactRoles } from './contact-roles.ts';
import { nearnessOf } from './nearness-of.ts';
import { whyContact } from './why-contact.ts';

@Resolver(() => Contact)
export class ContactFields {
  @FieldResolver(() => [ContactRole], { description: 'Contactrol. In which roles it may be called.' })
  roles(@Root() { roleCodes }: Contact): ContactRole[] {
    return roleCodes.map(contactRoles.get);
  }

  @FieldResolver(() => [Theme], { description: 'What it may be called about. Empty: anything.' })
  themes(@Root() { themeCodes }: Contact): Theme[] {
    return themeCodes.map(themes.get);
  }

  @FieldResolver(() => Organisation, {
    nullable: true,
    description: 'Of which organisation, or of the organisation that runs its facility; null: none told.',
  })
  organisation(@Root() contact: Contact, @Ctx() context: Context): Promise<Organisation | null> {
    return organisationOf(context, contact.organisationId, contact.asOf);
  }

  @FieldResolver(() => Facility, {
    nullable: true,
    description: 'At which facility; null for one of the whole organisation.',
  })
  facility(@Root() contact: Contact, @Ctx() context: Context): Promise<Facility | null> {
    return facilityOf(context, contact.facilityId, contact.asOf);
  }

  @FieldResolver(() => Relation, {
    nullable: true,
    description: 'The relation it may be called about; null when it is not for one in particular.',
  })
  relation(@Root() { relationId, asOf }: Contact, @Ctx() context: Context): Promise<Relation | null> {
    return relationId === null ? Promise.resolve(null) : relationOf(context, relationId, asOf);
  }

  @FieldResolver(() => [ContactArea], {
    nullable: true,
    description:
      'For which areas in particular, as was said. Empty: wherever its facility or organisation works.',
  })
  areas(@Root() { id }: Contact, @Ctx() context: Context): Promise<ContactArea[]> {
    return byParent(context, 'contact areas', id, (ids) => areasOfContacts(context.rows, ids));
  }

  @FieldResolver(() => Verified, {
    description:
      'Who last checked that it is still right; good for as long as `validForMonths` of its role, the shortest of several.',
  })
  verified(@Root() contact: Contact): Verified {
    return { on: contact.verifiedOn, by: contact.verifiedBy, freshness: freshnessOf(contact) };
  }

  @FieldResolver(() => ContactWhy, {
    description: 'Why it is an answer to the question; of a contact by itself, what it hangs on.',
  })
  why(@Root() contact: Contact): ContactWhy {
    return { nearness: nearnessOf(contact.rank), contact };
  }
}

@Resolver(() => ContactWhy)
export class ContactWhyFields {
  @FieldResolver(() => String, { description: 'The same in plain words, and when it was last checked.' })
  async sentence(
    @Root() { contact }: ContactWhy,
    @Ctx() context: Context,
    @Arg('language', () => Language, languageOptions()) language: Language,
  ): Promise<string> {
    const [facility, organisation] = await Promise.all([
      facilityOf(context, contact.facilityId, contact.asOf),
      organisationOf(context, contact.organisationId, contact.asOf),
    ]);
    const place = facility && { name: facility.name, kind: facilityKinds.get(facility.kindCode) };
    return whyContact(
      { ...contact, facility: place, organisation, freshness: freshnessOf(contact) },
      language,
    );
  }
}

@Resolver(() => ContactArea)
export class ContactAreaFields {
  @FieldResolver(() => Area, {
    nullable: true,
    description: 'The area itself; null when its edition was never brought in.',
  })
  area(@Root() { edition, code }: ContactArea, @Ctx() context: Context): Promise<Area | null> {
    return areaOf(context, `${edition}${code}`);
  }
}

const freshnessOf = ({ asOf, verifiedOn, roleCodes }: Contact) =>
  freshnessOn(asOf, verifiedOn, goodForMonths(roleCodes));
