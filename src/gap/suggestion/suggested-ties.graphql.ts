import { Arg, Ctx, Field, FieldResolver, Float, Int, ObjectType, Resolver, Root } from 'type-graphql';
import { factScopeOf } from '../../access/fact-scope.ts';
import { kindsMeantBy } from '../../facility/term/facility-kinds.ts';
import { byParent } from '../../graphql/batching.ts';
import type { Context } from '../../graphql/context.ts';
import { refuse } from '../../graphql/refusal.ts';
import { facilitiesIn } from '../../network/graph/graph.ts';
import { kindsOf } from '../../network/graph/node-kinds.ts';
import { facilityPlaces } from '../../network/graph/node-places.rows.ts';
import { placesOf } from '../../network/graph/node-places.ts';
import { suggestTies } from '../../network/measure/suggest-ties.ts';
import { Network, NetworkNode } from '../../network/network.graphql.ts';
import { ExpectedTie, shownExpectation } from '../../relation/expected-ties.graphql.ts';
import { relationGapsUnder } from '../gap.rows.ts';
import { RelationGap } from '../relation-gap.graphql.ts';

@ObjectType({
  description:
    'Voorgestelde relatie. Two nodes of a network without a tie that could do with one. A suggestion, not a gap.',
  simpleResolvers: true,
})
export class SuggestedTie {
  @Field(() => NetworkNode, { description: 'The node with the smaller id.' })
  from!: NetworkNode;

  @Field(() => NetworkNode, { description: 'The node with the larger id.' })
  to!: NetworkNode;

  @Field(() => Float, {
    description:
      'What it is ranked by, 0 to 1: half of it what is expected, a quarter how near they are, a quarter shared partners; half as much where nobody was asked. The weights are our own.',
  })
  score!: number;

  @Field(() => [ExpectedTie], {
    description: 'Expected ties that one of both has with nobody in the network, and would have then.',
  })
  expected!: readonly ExpectedTie[];

  @Field(() => Int, {
    nullable: true,
    description:
      'Straight line between their addresses in metres; 0 when they work for the same neighbourhood. Null: not known.',
  })
  distanceMetres!: number | null;

  @Field(() => [NetworkNode], { description: 'Who works with both, and could introduce them; by id.' })
  sharedPartners!: readonly NetworkNode[];

  @Field(() => Boolean, {
    description:
      'Whether one of both was asked about its relations, so that the tie is known to be missing; else it may be there.',
  })
  isKnownMissing!: boolean;
}

@Resolver(() => SuggestedTie)
export class SuggestedTieFields {
  @FieldResolver(() => [RelationGap], {
    nullable: true,
    description: 'Relation gaps that are open and that a good relation between these two would close.',
  })
  async closes(@Root() { from, to }: SuggestedTie, @Ctx() context: Context): Promise<RelationGap[]> {
    const gaps = await Promise.all([gapsClosed(context, from, to), gapsClosed(context, to, from)]);
    return gaps.flat();
  }
}

async function gapsClosed(context: Context, node: NetworkNode, partner: NetworkNode): Promise<RelationGap[]> {
  const gaps = await Promise.all(
    node.facilities.map(({ id }) =>
      byParent(context, 'relation gaps', id, (ids) =>
        relationGapsUnder(context.rows, factScopeOf(context.viewer, context.today), ids),
      ),
    ),
  );
  const provided = kindsOf(partner);
  return gaps
    .flat()
    .filter((gap) => provided.includes(gap.partnerKindCode ?? '') || isLastKind(gap, provided));
}

/** Of so many kinds of partners that are asked only one is missing, and these provide one that is not there. */
const isLastKind = ({ details, required, actual }: RelationGap, provided: readonly string[]): boolean =>
  required - (actual ?? 0) <= 1 &&
  (details.partnerKinds ?? []).some(
    ({ kind, lacks }) => lacks !== null && kindsMeantBy(kind).some((one) => provided.includes(one)),
  );

/** Every pair is looked at, while other requests wait: 0.4 s of work at this size, 2 s at 5,000. */
const mostNodes = 2000;

@Resolver(() => Network)
export class SuggestedTiesField {
  @FieldResolver(() => [SuggestedTie], {
    nullable: true,
    description:
      'Pairs without a tie, the most promising first: expected and met by nobody yet, or with two partners or more in common. Of at most 2,000 nodes.',
  })
  async suggestedTies(
    @Root() network: Network,
    @Ctx() context: Context,
    @Arg('first', () => Int, { defaultValue: 20, description: 'Only so many, at most 100.' }) first: number,
  ): Promise<SuggestedTie[]> {
    if (first < 0 || first > 100) throw refuse('BAD_USER_INPUT', `first is ${first}; it may be 0 to 100`);
    const { graph, asOf } = network;
    if (graph.order > mostNodes) {
      throw refuse(
        'BAD_USER_INPUT',
        `the network has ${graph.order} nodes; ties are suggested for at most ${mostNodes}`,
      );
    }
    const places = placesOf(graph, await facilityPlaces(context.rows, facilitiesIn(graph), asOf));
    const nodes = new Map(network.nodesInOrder.map((node) => [node.id, node]));
    return suggestTies(graph, places)
      .slice(0, first)
      .map(({ expected, metres, sharedPartners, ...tie }) => ({
        ...tie,
        from: nodes.get(tie.from)!,
        to: nodes.get(tie.to)!,
        expected: expected.map(shownExpectation),
        distanceMetres: metres === null ? null : Math.round(metres),
        sharedPartners: sharedPartners.map((key) => nodes.get(key)!),
      }));
  }
}
