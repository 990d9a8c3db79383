import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { Area } from '../area/area.graphql.ts';
import { Facility } from '../facility/facility.graphql.ts';
import type { Context } from '../graphql/context.ts';
import { asOfOptions } from '../graphql/dated.ts';
import { DateScalar, DateTimeScalar } from '../graphql/scalars.ts';
import { Organisation } from '../organisation/organisation.graphql.ts';
import { Network } from './network.graphql.ts';
import { NetworkFilter } from './network-filter.graphql.ts';
import { networkOf, networkOfInput, networkOnce } from './network-of.graphql.ts';
import { directionDescription, NetworkScope, stepsDescription } from './network-scope.graphql.ts';
import { NodesAs, StepDirection } from './network-terms.ts';
import { readSteps, scopeOfFacility, scopeOfOrganisation } from './read-scope.graphql.ts';

const whereOptions = { nullable: true, description: 'What is drawn.' };
const knownAtOptions = {
  nullable: true,
  description:
    'With the relations as they were recorded at this moment; as they are recorded now when left out. Says nothing of the facilities.',
};
const ownDayOptions = {
  nullable: true,
  description: 'The day that is asked about; the day of the object it hangs under when left out.',
};
const stepsOptions = { nullable: true, description: stepsDescription };
const directionOptions = { nullable: true, description: directionDescription };

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
    @Arg('steps', () => Int, stepsOptions) steps: number | null,
    @Arg('direction', () => StepDirection, directionOptions) direction: StepDirection | null,
    @Arg('where', () => NetworkFilter, whereOptions) filter: NetworkFilter | null,
    @Arg('asOf', () => DateScalar, ownDayOptions) asOf: string | null,
    @Arg('knownAt', () => DateTimeScalar, knownAtOptions) knownAt: string | null,
  ): Promise<Network> {
    const scope = scopeOfFacility(facility, readSteps({ steps, direction }));
    return networkOnce(context, scope, {
      filter,
      nodesAs: 'FACILITY',
      asOf: asOf ?? facility.asOf,
      knownAt,
    });
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
    @Arg('steps', () => Int, stepsOptions) steps: number | null,
    @Arg('direction', () => StepDirection, directionOptions) direction: StepDirection | null,
    @Arg('where', () => NetworkFilter, whereOptions) filter: NetworkFilter | null,
    @Arg('asOf', () => DateScalar, ownDayOptions) asOf: string | null,
    @Arg('knownAt', () => DateTimeScalar, knownAtOptions) knownAt: string | null,
  ): Promise<Network> {
    const scope = scopeOfOrganisation(organisation, readSteps({ steps, direction }));
    return networkOnce(context, scope, {
      filter,
      nodesAs: 'FACILITY',
      asOf: asOf ?? organisation.asOf,
      knownAt,
    });
  }
}
