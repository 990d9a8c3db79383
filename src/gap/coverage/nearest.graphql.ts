import { Ctx, Field, FieldResolver, ObjectType, Resolver, Root } from 'type-graphql';
import { Facility, facilityOf } from '../../facility/facility.graphql.ts';
import type { Context } from '../../graphql/context.ts';
import { Figure } from '../../source/figure.graphql.ts';

@ObjectType({ description: 'The nearest facility, and how far it is.', simpleResolvers: true })
export class Nearest {
  @Field(() => Figure, { description: 'Metres in a straight line from the area’s origin.' })
  distance!: Figure;

  facilityId!: string;
}

@Resolver(() => Nearest)
export class NearestFields {
  @FieldResolver(() => Facility, {
    nullable: true,
    description: 'The facility; may stand across the border.',
  })
  facility(@Root() { facilityId }: Nearest, @Ctx() context: Context): Promise<Facility | null> {
    return facilityOf(context, facilityId, context.today);
  }
}
