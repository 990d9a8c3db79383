import { Field, Float, Int, ObjectType, registerEnumType } from 'type-graphql';
import { AreaCode } from '../area/area-code.graphql.ts';
import { DateScalar } from '../graphql/scalars.ts';
import { Validity } from '../graphql/validity.graphql.ts';
import { Figure } from '../source/figure.graphql.ts';
import { Source } from '../source/source.graphql.ts';
import { FacilityStatus, PointOrigin, PointPrecision } from './facility-terms.ts';

registerEnumType(FacilityStatus, {
  name: 'FacilityStatus',
  description: 'Whether a facility is at work.',
  valuesConfig: {
    PLANNED: { description: 'Gepland. Not there yet.' },
    ACTIVE: { description: 'Actief. At work.' },
    PAUSED: { description: 'Gepauzeerd. For a while not at work, a vacancy for instance.' },
    CLOSED: { description: 'Gesloten. Gone; its history and relations remain.' },
    UNKNOWN: { description: 'Onbekend. Nobody told.' },
  },
});
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

@ObjectType({
  description: 'Werkgebied. An area a facility works for, in the edition in which that was said.',
  simpleResolvers: true,
})
export class ServedArea {
  @Field(() => AreaCode, {
    description: 'Code of the area, of any level; a district means its neighbourhoods.',
  })
  code!: string;

  @Field(() => Int, { description: 'CBS year of the code.' })
  edition!: number;

  @Field(() => Float, {
    nullable: true,
    description: 'Percent of its capacity that is for this area; null: not told.',
  })
  share!: number | null;

  @Field(() => Validity, { description: 'When it works there.' })
  validity!: Validity;
}

@ObjectType({
  description: 'Capaciteit on the day that is asked about. What nobody told is MISSING, not zero.',
  simpleResolvers: true,
})
export class Capacity {
  @Field(() => Figure, { description: 'Formatie: posts in full-time equivalents, filled or not.' })
  fte!: Figure;

  @Field(() => Figure, {
    description:
      'Bezetting: posts that are filled, in full-time equivalents. For partners with an agreement, its own organisation and its municipality; for others MISSING, whether or not it is known.',
  })
  fteOccupied!: Figure;

  @Field(() => Figure, { description: 'Number of workers, paid or not.' })
  persons!: Figure;

  @Field(() => Figure, { description: 'Places for children.' })
  places!: Figure;

  @Field(() => Figure, { description: 'Hours a week that it is there for its audience.' })
  hoursPerWeek!: Figure;

  @Field(() => Figure, {
    description: 'Oppervlakte: floor of a building, or ground of a place to play, in square metres.',
  })
  squareMetres!: Figure;
}

@ObjectType({ description: 'Herkomst. Where a fact comes from, to look it up there.', simpleResolvers: true })
export class Provenance {
  @Field(() => Source, {
    nullable: true,
    description: 'Who told of it first; others may say more, see `facts`.',
  })
  source!: Source | null;

  @Field(() => String, { description: 'Key of the row in its source.' })
  sourceKey!: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Day the newest file of the source was brought in.',
  })
  retrievedOn!: string | null;

  facilityId!: string;
  asOf!: string;
}
