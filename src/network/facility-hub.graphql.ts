import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { seesClaims } from '../access/claim-scope.ts';
import { findArea } from '../area/area.rows.ts';
import { AreaCode } from '../area/area-code.graphql.ts';
import { Facility } from '../facility/facility.graphql.ts';
import { byKey } from '../graphql/batching.ts';
import type { Context } from '../graphql/context.ts';
import { Hub, hubOf } from './hub.graphql.ts';
import { networkOf } from './network-of.graphql.ts';

@Resolver(() => Facility)
export class FacilityHubField {
  @FieldResolver(() => Hub, {
    nullable: true,
    description:
      'How much of a hub it is among the facilities that stand in or serve an area, on all themes but money and governance. Null when it is none of them, or there is no such area.',
  })
  async hub(
    @Root() facility: Facility,
    @Ctx() context: Context,
    @Arg('area', () => AreaCode, { description: 'Area, in the newest edition: a municipality or smaller.' })
    code: string,
  ): Promise<Hub | null> {
    const named = await networkNamed(context, code, facility.asOf);
    const node = named?.network.nodesInOrder.find(({ id }) => id === facility.id);
    if (!named || !node || node.isOutside) return null;
    return hubOf(named.network.analysis, node.at, seesClaims(context.viewer));
  }
}

/** The network of an area, drawn once for all facilities of a request that ask how they stand in it. */
const networkNamed = (context: Context, code: string, asOf: string) =>
  byKey(context, `hub network ${asOf}`, code, async (codes) => {
    const drawn = await Promise.all(
      codes.map(async (id) => {
        const area = await findArea(context.rows, id, null);
        const wish = { filter: null, nodesAs: 'FACILITY', asOf, knownAt: null } as const;
        return area ? [{ id, network: await networkOf(context, area, wish) }] : [];
      }),
    );
    return drawn.flat();
  });
