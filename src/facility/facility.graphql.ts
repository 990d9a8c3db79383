import { Field, ID, Int, ObjectType } from 'type-graphql';
import { factScopeOf } from '../access/fact-scope.ts';
import { byKey } from '../graphql/batching.ts';
import type { Context } from '../graphql/context.ts';
import { Node } from '../graphql/node.graphql.ts';
import { DateScalar, DateTimeScalar } from '../graphql/scalars.ts';
import { Validity } from '../graphql/validity.graphql.ts';
import { facilitiesById } from './facility.rows.ts';
import type { FacilityView } from './partner-facts.rows.ts';
import { FacilityStatus, type PointOrigin, type PointPrecision } from './term/facility-terms.ts';

@ObjectType({
  implements: Node,
  description:
    'Voorziening of team. What an organisation offers in or for neighbourhoods: a place or a team. The node of the network.',
  simpleResolvers: true,
})
export class Facility {
  @Field(() => ID, { description: 'Global id, `fac_…`.' })
  id!: string;

  @Field(() => String, { description: 'Name as its source writes it.' })
  name!: string;

  @Field(() => FacilityStatus, {
    description:
      'Whether it is at work on the day that is asked about. CLOSED from the end of `validity`, UNKNOWN when nobody told.',
  })
  status!: FacilityStatus;

  @Field(() => String, { nullable: true, description: 'Address of its website.' })
  website!: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'Since when the same person is in post there: trust takes years. Null: not told, or not for you: partners with an agreement, its own organisation and its municipality see it.',
  })
  inPostSince!: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'Day its keeper or partners were asked about its relations; null: never, so no tie means unknown.',
  })
  relationsAskedOn!: string | null;

  @Field(() => Validity, { description: 'When it exists.' })
  validity!: Validity;

  @Field(() => Int, { description: 'Counts up with every change.' })
  version!: number;

  @Field(() => DateTimeScalar, {
    description: 'When our record last changed; for whether it is still true see `verified`.',
  })
  updatedAt!: string;

  kindCode!: string;
  alsoProvidesCodes!: readonly string[];
  audienceCodes!: readonly string[];
  modeCodes!: readonly string[];
  lowThresholdCodes!: readonly string[];
  contributionCodes!: readonly string[];
  organisationId!: string | null;
  street!: string | null;
  houseNumber!: string | null;
  postcode!: string | null;
  place!: string | null;
  municipalityCode!: string | null;
  longitude!: number | null;
  latitude!: number | null;
  pointPrecision!: PointPrecision | null;
  pointFrom!: PointOrigin | null;
  agesFrom!: number | null;
  agesUntil!: number | null;
  verifiedOn!: string | null;
  verifiedBy!: string | null;
  sourceId!: string;
  sourceKey!: string;
  /** The day it was asked about; what hangs under it is of that day. */
  asOf!: string;
  /** Only in a list near a point. */
  distanceMetres?: number | null;
}

export const facilityViewOf = ({ viewer, today }: Context, asOf: string): FacilityView => ({
  asOf,
  facts: factScopeOf(viewer, today),
});

/** A facility on a day by its id, one statement for all that a request asks for. */
export const facilityOf = (context: Context, id: string | null, asOf: string) =>
  byKey<Facility>(context, `facility ${asOf}`, id, (ids) =>
    facilitiesById(context.rows, facilityViewOf(context, asOf), ids),
  );
