import { Field, Float, ObjectType, registerEnumType } from 'type-graphql';
import { AreaCode } from '../area/area-code.graphql.ts';
import { PointOrigin, PointPrecision } from './term/facility-terms.ts';

registerEnumType(PointPrecision, {
  name: 'PointPrecision',
  description: 'How well the point of a facility is known.',
  valuesConfig: {
    ADDRESS: { description: 'Its address.' },
    PC6: { description: 'The middle of its postcode, a street or part of one.' },
    PC4: {
      description:
        'The four digits of its postcode, some thousands of addresses: it stands in its municipality, in no neighbourhood that is known.',
    },
    NEIGHBOURHOOD: { description: 'Somewhere in its neighbourhood.' },
  },
});
registerEnumType(PointOrigin, {
  name: 'PointOrigin',
  description: 'Who said where a facility stands.',
  valuesConfig: {
    SOURCE: { description: 'Its own source, or the file of points that came with it.' },
    POINT_FILE: { description: 'A file of points, by the number it has in a register.' },
    POSTCODE_TABLE: {
      description: 'The table of postcodes and house numbers: somewhere in its neighbourhood.',
    },
    GEOCODER: { description: 'A geocoder that was asked for its address.' },
    PC4_POINT: { description: 'The four digits of its postcode.' },
  },
});

@ObjectType({ description: 'Adres, as the source gives it.', simpleResolvers: true })
export class Address {
  @Field(() => String, { nullable: true, description: 'Straat.' })
  street!: string | null;

  @Field(() => String, { nullable: true, description: 'Huisnummer, with its addition.' })
  houseNumber!: string | null;

  @Field(() => String, { nullable: true, description: 'Postcode, written `1315 HR`.' })
  postcode!: string | null;

  @Field(() => String, { nullable: true, description: 'Plaats.' })
  place!: string | null;

  @Field(() => AreaCode, {
    nullable: true,
    description: 'Municipality that the register names. Where the point falls decides, when there is one.',
  })
  municipalityCode!: string | null;
}

@ObjectType({ description: 'Where a facility stands, WGS84.', simpleResolvers: true })
export class Location {
  @Field(() => Float, { description: 'Degrees east.' })
  longitude!: number;

  @Field(() => Float, { description: 'Degrees north.' })
  latitude!: number;

  @Field(() => PointPrecision, { nullable: true, description: 'How well it is known; null: not told.' })
  precision!: PointPrecision | null;

  @Field(() => PointOrigin, { nullable: true, description: 'Who said so.' })
  from!: PointOrigin | null;
}
