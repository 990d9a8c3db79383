import { Ctx, Field, FieldResolver, ID, ObjectType, Resolver, Root } from 'type-graphql';
import { Facility, facilityOf } from '../../facility/facility.graphql.ts';
import { FacilityKind } from '../../facility/term/facility-kinds.graphql.ts';
import { facilityKinds } from '../../facility/term/facility-kinds.ts';
import type { Context } from '../../graphql/context.ts';

@ObjectType({
  description:
    'A facility on a route; it may stand outside the area that is asked about. Its name and kind come with it.',
  simpleResolvers: true,
})
export class RouteStop {
  @Field(() => ID, { description: 'Global id of the facility, `fac_…`.' })
  id!: string;

  @Field(() => String, { description: 'Its name.' })
  name!: string;

  kindCode!: string;
  asOf!: string;
}

/** A facility of pure facts as it is shown. */
export const stopOf = (
  { id, name, kind }: { readonly id: string; readonly name: string; readonly kind: string },
  asOf: string,
): RouteStop => ({ id, name, kindCode: kind, asOf });

@Resolver(() => RouteStop)
export class RouteStopFields {
  @FieldResolver(() => FacilityKind, { description: 'Its own kind.' })
  kind(@Root() { kindCode }: RouteStop): FacilityKind {
    return facilityKinds.get(kindCode);
  }

  @FieldResolver(() => Facility, { nullable: true, description: 'The facility, on the day that is asked.' })
  facility(@Root() { id, asOf }: RouteStop, @Ctx() context: Context): Promise<Facility | null> {
    return facilityOf(context, id, asOf);
  }
}
