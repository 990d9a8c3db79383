import { Field, Float, ObjectType, registerEnumType } from 'type-graphql';
import { OriginPrecision } from '../origin-precision.ts';

registerEnumType(OriginPrecision, {
  name: 'OriginPrecision',
  description: 'How well the origin point stands for where people live.',
  valuesConfig: {
    POPULATION_WEIGHTED: { description: 'Mean place of its inhabitants.' },
    POINT_ON_SURFACE: {
      description: 'A point inside the boundary; in a large rural area it may be far from the homes.',
    },
  },
});

@ObjectType({
  description: 'Where distances from an area start, WGS84.',
  simpleResolvers: true,
})
export class Origin {
  @Field(() => Float, { description: 'Degrees east.' })
  longitude!: number;

  @Field(() => Float, { description: 'Degrees north.' })
  latitude!: number;

  @Field(() => OriginPrecision, { nullable: true, description: 'How well it stands for where people live.' })
  precision!: keyof typeof OriginPrecision | null;
}
