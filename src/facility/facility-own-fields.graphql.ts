import { FieldResolver, Resolver, Root } from 'type-graphql';
import { Term } from '../graphql/term.graphql.ts';
import { checkGoodForMonths } from '../organisation/check-good-for.ts';
import { freshnessOn } from '../source/freshness.ts';
import { Verified } from '../source/verified.graphql.ts';
import { Facility } from './facility.graphql.ts';
import { Address, Location } from './facility-place.graphql.ts';
import { Ages, agesOf } from './term/ages.graphql.ts';
import { FacilityKind } from './term/facility-kinds.graphql.ts';
import { facilityKinds } from './term/facility-kinds.ts';
import { audiences, contributions, deliveryModes, lowThresholdTraits } from './term/facility-traits.ts';

/** What a facility's own row says, in parts; asks the database nothing. */
@Resolver(() => Facility)
export class FacilityOwnFields {
  @FieldResolver(() => FacilityKind, { description: 'Soort. What it is; a combined team also names others.' })
  kind(@Root() { kindCode }: Facility): FacilityKind {
    return facilityKinds.get(kindCode);
  }

  @FieldResolver(() => [FacilityKind], {
    description: 'What a combined team provides as well; it counts as present for these too.',
  })
  alsoProvides(@Root() { alsoProvidesCodes }: Facility): FacilityKind[] {
    return alsoProvidesCodes.map(facilityKinds.get);
  }

  @FieldResolver(() => Address, { nullable: true, description: 'Adres; null when none is known.' })
  address(@Root() facility: Facility): Address | null {
    const { street, postcode, place, municipalityCode } = facility;
    return (street ?? postcode ?? place ?? municipalityCode) === null ? null : facility;
  }

  @FieldResolver(() => Location, {
    nullable: true,
    description: 'Where it stands; null for a team without an address and for what is online.',
  })
  location(@Root() facility: Facility): Location | null {
    const { longitude, latitude, pointPrecision: precision, pointFrom: from } = facility;
    return longitude === null || latitude === null ? null : { longitude, latitude, precision, from };
  }

  @FieldResolver(() => Ages, { nullable: true, description: 'For which ages; null when nobody told.' })
  ages(@Root() facility: Facility): Ages | null {
    return agesOf(facility);
  }

  @FieldResolver(() => [Term], {
    description: 'For whom: KINDEREN, OUDERS, PROFESSIONALS, BUURT. Empty: not told.',
  })
  audiences(@Root() { audienceCodes }: Facility): Term[] {
    return audienceCodes.map(audiences.get);
  }

  @FieldResolver(() => [Term], {
    description: 'How it reaches them: OP_LOCATIE, OUTREACH, AAN_HUIS, ONLINE, OP_SCHOOL. Empty: not told.',
  })
  modes(@Root() { modeCodes }: Facility): Term[] {
    return modeCodes.map(deliveryModes.get);
  }

  @FieldResolver(() => [Term], {
    description: 'Laagdrempelig: what makes it easy to walk into, e.g. FREE or WALK_IN. Empty: not told.',
  })
  lowThreshold(@Root() { lowThresholdCodes }: Facility): Term[] {
    return lowThresholdCodes.map(lowThresholdTraits.get);
  }

  @FieldResolver(() => [Term], {
    description:
      'Bijdragen: what it means to children and parents, e.g. ROLMODEL or VERTROUWD_PERSOON. Empty: not told.',
  })
  contributions(@Root() { contributionCodes }: Facility): Term[] {
    return contributionCodes.map(contributions.get);
  }

  @FieldResolver(() => Verified, { description: 'Who last checked it; a check is good for 12 months.' })
  verified(@Root() { verifiedOn, verifiedBy, asOf }: Facility): Verified {
    return { on: verifiedOn, by: verifiedBy, freshness: freshnessOn(asOf, verifiedOn, checkGoodForMonths) };
  }
}
