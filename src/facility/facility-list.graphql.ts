import { Ctx, Field, FieldResolver, ObjectType, Resolver, Root } from 'type-graphql';
import type { Context } from '../graphql/context.ts';
import { listIdentity } from '../graphql/cursor.ts';
import type { DatedPageArgs } from '../graphql/dated.ts';
import { type Connection, connectionOf, type Keyed, pageOf, readPage } from '../graphql/paging.ts';
import { Figure } from '../source/figure.graphql.ts';
import { Facility, facilityViewOf } from './facility.graphql.ts';
import { countFacilities, listFacilities } from './facility.rows.ts';
import type { FacilityOrder } from './facility-filter.graphql.ts';
import type { FacilityWhere } from './facility-filter.rows.ts';
import { checkOrder } from './facility-where.graphql.ts';
import { NearPoint } from './near.graphql.ts';
import { distanceFigure } from './place/distance.ts';

export const FacilityConnection = connectionOf(Facility, 'Facility');

/** A page of facilities, with what its edges need. */
export interface FacilityPage extends Connection<Facility & Keyed> {
  readonly list: string;
  /** Null for a list that is not near anything. */
  readonly near: NearPoint | null;
}

@ObjectType({ description: 'A facility in a list, and how far it is.', simpleResolvers: true })
export class FacilityEdge {
  @Field(() => Facility, { description: 'The facility.' })
  node!: Facility;

  @Field(() => String, { description: 'Cursor of this one.' })
  cursor!: string;

  @Field(() => Figure, {
    nullable: true,
    description:
      'Straight line from the point of `near`, in metres, ESTIMATED unless both ends are addresses or points; null when the list has none.',
  })
  distance!: Figure | null;
}

@Resolver(() => FacilityConnection)
export class FacilityConnectionFields {
  @FieldResolver(() => NearPoint, {
    nullable: true,
    description: 'Where `where.near` was taken to be; null without it.',
  })
  near(@Root() { near }: FacilityPage): NearPoint | null {
    return near;
  }

  @FieldResolver(() => [FacilityEdge], { description: 'The facilities of this page with their distance.' })
  edges(@Root() { nodes, list, near }: FacilityPage, @Ctx() { cursors }: Context): FacilityEdge[] {
    return nodes.map((node) => ({
      node,
      cursor: cursors.seal(list, node.keys),
      distance: distanceFigure(node, near),
    }));
  }
}

/** A page of all facilities that a filter means; `identity` says what `where.also` adds to it. */
export async function facilityList(
  context: Context,
  where: FacilityWhere,
  order: keyof typeof FacilityOrder,
  args: DatedPageArgs,
  ...identity: readonly unknown[]
): Promise<FacilityPage> {
  checkOrder(order, where);
  const asOf = args.asOf ?? context.today;
  const page = readPage(
    context,
    args,
    listIdentity('facilities', { ...where, also: null }, order, asOf, ...identity),
  );
  const rows = await listFacilities(context.rows, where, facilityViewOf(context, asOf), order, page);
  return {
    ...pageOf(context, page, rows),
    list: page.list,
    near: where.near,
    count: () => countFacilities(context.rows, where, asOf),
  };
}
