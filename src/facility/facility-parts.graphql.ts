import { Field, Float, Int, ObjectType, registerEnumType } from 'type-graphql';
import { AreaCode } from '../area/area-code.graphql.ts';
import { DateScalar } from '../graphql/scalars.ts';
import { Validity } from '../graphql/validity.graphql.ts';
import { Figure } from '../source/figure.graphql.ts';
import { Source } from '../source/source.graphql.ts';
import { FacilityStatus } from './term/facility-terms.ts';

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
