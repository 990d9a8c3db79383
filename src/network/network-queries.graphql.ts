import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { Area } from '../area/area.graphql.ts';
import { Facility } from '../facility/facility.graphql.ts';
import type { Context } from '../graphql/context.ts';
import { asOfOptions } from '../graphql/dated.ts';
import { DateScalar, DateTimeScalar } from '../graphql/scalars.ts';
import { Organisation } from '../organisation/organisation.graphql.ts';
import { NodesAs, StepDirection } from './graph/network-terms.ts';
import { Network } from './network.graphql.ts';
import { NetworkFilter } from './network-filter.graphql.ts';
import { type NetworkWish, networkOf, networkOfInput, networkOnce } from './network-of.graphql.ts';
import { directionDescription, NetworkScope, stepsDescription } from './network-scope.graphql.ts';
import { readSteps, scopeOfFacility, scopeOfOrganisation } from './read-scope.graphql.ts';

const whereOptions = { nullable: true, description: 'What is drawn.' };
const knownAtOptions = {
  nullable: true,
  description:
    'With the relations as they were recorded at this moment; as they are recorded now when left out. Says nothing of the facilities.',
};

/** What a network around a facility or an organisation is asked with. */
@ArgsType()
class AroundArgs {
  @Field(() => Int, { nullable: true, description: stepsDescription })
  steps?: number | null;

  @Field(() => StepDirection, { nullable: true, description: directionDescription })
  direction?: StepDirection | null;

  @Field(() => NetworkFilter, whereOptions)
  where?: NetworkFilter | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day that is asked about; the day of the object it hangs under when left out.',
  })
  asOf?: string | null;

  @Field(() => DateTimeScalar, knownAtOptions)
  knownAt?: string | null;
}

const wishOf = ({ where = null, asOf, knownAt = null }: AroundArgs, ownDay: string): NetworkWish => ({
  filter: where,
  nodesAs: 'FACILITY',
  asOf: asOf ?? ownDay,
  knownAt,
});

@Resolver()
export class NetworkQueries {
  @Query(() => Network, {
    nullable: true,
    description: 'Who works with whom. Null when there is no such area, facility or organisation.',
  })
  network(
    @Ctx() context: Context,
    @Arg('scope', () => NetworkScope, { description: 'Of what.' }) scope: NetworkScope,
    @Arg('where', () => NetworkFilter, whereOptions) filter: NetworkFilter | null,
    @Arg('nodesAs', () => NodesAs, { defaultValue: NodesAs.FACILITY, description: 'What a node stands for.' })
    nodesAs: NodesAs,
    @Arg('asOf', () => DateScalar, asOfOptions) asOf: string | null,
    @Arg('knownAt', () => DateTimeScalar, knownAtOptions) knownAt: string | null,
  ): Promise<Network | null> {
    return networkOfInput(context, scope, { filter, nodesAs, asOf, knownAt });
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

@Resolver(() => Facility)
export class FacilityNetworkFields {
  @FieldResolver(() => Network, {
    nullable: true,
    description: 'Who works with whom around it: itself and who is within so many steps.',
  })
  async network(
    @Root() facility: Facility,
    @Ctx() context: Context,
    @Args(() => AroundArgs) around: AroundArgs,
  ): Promise<Network> {
    return networkOnce(context, scopeOfFacility(facility, readSteps(around)), wishOf(around, facility.asOf));
  }
}

@Resolver(() => Organisation)
export class OrganisationNetworkFields {
  @FieldResolver(() => Network, {
    nullable: true,
    description:
      'Who works with whom around all its facilities: those, and who is within so many steps of any.',
  })
  async network(
    @Root() organisation: Organisation,
    @Ctx() context: Context,
    @Args(() => AroundArgs) around: AroundArgs,
  ): Promise<Network> {
    return networkOnce(
      context,
      scopeOfOrganisation(organisation, readSteps(around)),
      wishOf(around, organisation.asOf),
    );
  }
}
