import { Field, Float, InputType } from 'type-graphql';
import { AreaCode } from '../area/area-code.graphql.ts';
import { DateScalar } from '../graphql/scalars.ts';
import { QuantityPrecision } from '../source/figure-terms.ts';
import { AgesInput } from './ages.graphql.ts';
import type {
  FacilityCorrection,
  GivenAddress,
  GivenCapacity,
  GivenLocation,
  GivenQuantity,
  GivenServes,
} from './facility-correction.ts';
import { FacilityStatus } from './facility-terms.ts';

@InputType({ description: 'Adres, whole: what is left out of it is not told.' })
export class AddressInput implements GivenAddress {
  @Field(() => String, { nullable: true, description: 'Straat.' })
  street?: string | null;

  @Field(() => String, { nullable: true, description: 'Huisnummer, with its addition.' })
  houseNumber?: string | null;

  @Field(() => String, { nullable: true, description: 'Postcode, as `1315 HR` or `1315HR`.' })
  postcode?: string | null;

  @Field(() => String, { nullable: true, description: 'Plaats.' })
  place?: string | null;
}

@InputType({ description: 'Where it stands, WGS84, as precise as an address.' })
export class LocationInput implements GivenLocation {
  @Field(() => Float, { description: 'Degrees east.' })
  longitude!: number;

  @Field(() => Float, { description: 'Degrees north.' })
  latitude!: number;
}

@InputType({ description: 'Werkgebied. An area that it works for.' })
export class ServedAreaInput implements GivenServes {
  @Field(() => AreaCode, {
    description: 'Code of the area, of any level, in the newest edition that has it.',
  })
  area!: string;

  @Field(() => Float, {
    nullable: true,
    description: 'Percent of its capacity that is for this area, above 0; left out: not told.',
  })
  share?: number | null;
}

@InputType({
  description: 'How much of a measure there is: a value, or low and high where only these are known.',
})
export class QuantityInput implements GivenQuantity {
  @Field(() => Float, { nullable: true, description: 'The number, from 0.' })
  value?: number | null;

  @Field(() => Float, { nullable: true, description: 'At least so many.' })
  low?: number | null;

  @Field(() => Float, { nullable: true, description: 'At most so many.' })
  high?: number | null;

  @Field(() => QuantityPrecision, {
    nullable: true,
    description: 'How precise it is; left out: EXACT with a value, ORDER_OF_MAGNITUDE without.',
  })
  precision?: QuantityPrecision | null;
}

@InputType({
  description:
    'Capaciteit from today. Only the measures that are named change; null: not known, which is not 0.',
})
export class CapacityInput implements GivenCapacity {
  @Field(() => QuantityInput, { nullable: true, description: 'Formatie, in full-time equivalents.' })
  fte?: QuantityInput | null;

  @Field(() => QuantityInput, { nullable: true, description: 'Bezetting, in full-time equivalents.' })
  fteOccupied?: QuantityInput | null;

  @Field(() => QuantityInput, { nullable: true, description: 'Number of workers, paid or not.' })
  persons?: QuantityInput | null;

  @Field(() => QuantityInput, { nullable: true, description: 'Places for children.' })
  places?: QuantityInput | null;

  @Field(() => QuantityInput, {
    nullable: true,
    description: 'Hours a week that it is there for its audience.',
  })
  hoursPerWeek?: QuantityInput | null;

  @Field(() => QuantityInput, { nullable: true, description: 'Oppervlakte, in square metres.' })
  squareMetres?: QuantityInput | null;
}

@InputType({
  description:
    'What is right of a facility. What is left out stays as it is; null or an empty list says that there is none. Who runs it and its numbers its registers say.',
})
export class CorrectFacilityInput implements FacilityCorrection {
  @Field(() => String, { nullable: true, description: 'Naam, in at most 200 characters; never without one.' })
  name?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Soort, as code or label; for its municipality to say, not for who runs it.',
  })
  kind?: string | null;

  @Field(() => [String], { nullable: true, description: 'Other kinds that it provides, as codes or labels.' })
  alsoProvides?: string[] | null;

  @Field(() => AddressInput, {
    nullable: true,
    description: 'Adres. Without `location` where it stands is looked for anew by it.',
  })
  address?: AddressInput | null;

  @Field(() => LocationInput, {
    nullable: true,
    description: 'Where it stands; null: it is looked for by its address.',
  })
  location?: LocationInput | null;

  @Field(() => [ServedAreaInput], {
    nullable: true,
    description:
      'Werkgebieden, all that it works for from today, at most 100. A municipality adds only areas of its own.',
  })
  serves?: ServedAreaInput[] | null;

  @Field(() => AgesInput, { nullable: true, description: 'For which ages.' })
  ages?: AgesInput | null;

  @Field(() => [String], { nullable: true, description: 'For whom, as codes or labels.' })
  audiences?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'How it reaches them, as codes or labels.' })
  modes?: string[] | null;

  @Field(() => [String], {
    nullable: true,
    description: 'Laagdrempelig: what makes it easy to walk into, as codes or labels.',
  })
  lowThreshold?: string[] | null;

  @Field(() => [String], {
    nullable: true,
    description: 'Bijdragen: what it means to children and parents, as codes or labels.',
  })
  contributions?: string[] | null;

  @Field(() => CapacityInput, { nullable: true, description: 'Capaciteit; null changes nothing.' })
  capacity?: CapacityInput | null;

  @Field(() => String, { nullable: true, description: 'Address of its website.' })
  website?: string | null;

  @Field(() => FacilityStatus, {
    nullable: true,
    description: 'Whether it is at work from today; never UNKNOWN.',
  })
  status?: FacilityStatus | null;

  @Field(() => DateScalar, { nullable: true, description: 'First day; null: not known since when.' })
  validFrom?: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'First day that it is no more; null: no end is known.',
  })
  validUntil?: string | null;
}
