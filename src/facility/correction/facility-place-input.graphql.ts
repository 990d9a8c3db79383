import { Field, Float, InputType } from 'type-graphql';
import { AreaCode } from '../../area/area-code.graphql.ts';
import type { GivenAddress, GivenLocation, GivenServes } from './facility-correction.ts';

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
