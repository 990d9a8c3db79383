import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { Area } from '../area/area.graphql.ts';
import { findArea } from '../area/area.rows.ts';
import { readEdition } from '../area/edition.graphql.ts';
import type { Context } from '../graphql/context.ts';
import { asOfOptions } from '../graphql/dated.ts';
import { refuse } from '../graphql/refusal.ts';
import { DateScalar, DateTimeScalar } from '../graphql/scalars.ts';
import { Network } from './network.graphql.ts';
import { NetworkFilter, NetworkScope } from './network-filter.graphql.ts';
import { networkOf } from './network-of.graphql.ts';
import { NodesAs } from './network-terms.ts';

const whereOptions = { nullable: true, description: 'What is drawn.' };
const knownAtOptions = {
  nullable: true,
  description:
    'With the relations as they were recorded at this moment; as they are recorded now when left out. Says nothing of the facilities.',
};

@Resolver()
export class NetworkQueries {
  @Query(() => Network, {
    nullable: true,
    description: 'Who works with whom. Null when there is no such area.',
  })
  async network(
    @Ctx() context: Context,
    @Arg('scope', () => NetworkScope, { description: 'Of what.' }) scope: NetworkScope,
    @Arg('where', () => NetworkFilter, whereOptions) filter: NetworkFilter | null,
    @Arg('nodesAs', () => NodesAs, { defaultValue: NodesAs.FACILITY, description: 'What a node stands for.' })
    nodesAs: NodesAs,
    @Arg('asOf', () => DateScalar, asOfOptions) asOf: string | null,
    @Arg('knownAt', () => DateTimeScalar, knownAtOptions) knownAt: string | null,
  ): Promise<Network | null> {
    if (scope.area == null) throw refuse('BAD_USER_INPUT', 'scope names no area');
    const area = await findArea(context.rows, scope.area, readEdition(scope.edition));
    return area ? networkOf(context, area, { filter, nodesAs, asOf, knownAt }) : null;
  }
}

@Resolver(() => Area)
export class AreaNetworkFields {
  @FieldResolver(() => Network, {
    nullable: true,
    description: 'Who works with whom among the facilities that stand in it or serve it. Not of the country.',
  })
  network(
    @Root() area: Area,
    @Ctx() context: Context,
    @Arg('where', () => NetworkFilter, whereOptions) filter: NetworkFilter | null,
    @Arg('asOf', () => DateScalar, asOfOptions) asOf: string | null,
    @Arg('knownAt', () => DateTimeScalar, knownAtOptions) knownAt: string | null,
  ): Promise<Network> {
    return networkOf(context, area, { filter, nodesAs: 'FACILITY', asOf, knownAt });
  }
}
