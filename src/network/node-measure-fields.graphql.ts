import { Arg, Ctx, Field, FieldResolver, Float, Int, ObjectType, Resolver, Root } from 'type-graphql';
import { seesClaims } from '../access/claim-scope.ts';
import type { Context } from '../graphql/context.ts';
import { StrengthOf } from './graph/network-terms.ts';
import { Hub, hubOf, Overload } from './hub.graphql.ts';
import { NetworkNode } from './network.graphql.ts';
import { AdvancedNodeMeasures } from './node-advanced.graphql.ts';
import { valueAt, weightedByOptions } from './node-values.graphql.ts';

@ObjectType({
  description: 'Where a node is drawn, the same for every client. No place on a map.',
  simpleResolvers: true,
})
export class NodePosition {
  @Field(() => Float, { description: 'From the left, 0 to 1000.' })
  x!: number;

  @Field(() => Float, { description: 'From the top, 0 to 1000.' })
  y!: number;
}

@Resolver(() => NetworkNode)
export class NodeMeasureFields {
  @FieldResolver(() => Float, {
    nullable: true,
    description:
      'Sum of the levels of its ties, those without a level left out; 0 for an isolate, null when no tie has one.',
  })
  strength(@Root() { at, analysis }: NetworkNode): number | null {
    return valueAt(analysis.strengths(), at);
  }

  @FieldResolver(() => Float, {
    nullable: true,
    description:
      'Tussenpositie: part of the pairs of others that meet by the shortest way through it, 0 to 1: over (n - 1)(n - 2) / 2. Null below 3 nodes. Freeman (1979).',
  })
  async betweenness(
    @Root() { at, analysis }: NetworkNode,
    @Arg('weightedBy', () => StrengthOf, weightedByOptions) weightedBy: StrengthOf | null,
  ): Promise<number | null> {
    return valueAt((await analysis.paths(weightedBy)).betweenness, at);
  }

  @FieldResolver(() => Float, {
    nullable: true,
    description:
      'How far its partners already have each other: low spans holes, 1 and more is redundant. Null for an isolate. Burt (1992).',
  })
  constraint(@Root() { at, analysis }: NetworkNode): number | null {
    return valueAt(analysis.constraints(), at);
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: 'Number of its community, as in `Network.communities`; 1 is the largest.',
  })
  async community(@Root() { at, analysis }: NetworkNode): Promise<number | null> {
    return (await analysis.communities()).numbers[at] ?? null;
  }

  @FieldResolver(() => Boolean, {
    description: 'Schakel: without it a part of the network falls apart.',
  })
  isCutPoint(@Root() { at, analysis }: NetworkNode): boolean {
    return analysis.cuts().isCutPoint[at] === 1;
  }

  @FieldResolver(() => Int, {
    description:
      'Pairs of kinds of facility that are within reach of each other along ties now, and not without it.',
  })
  kindPairsOnlyThrough(@Root() { at, analysis }: NetworkNode): number {
    return analysis.kindPairs()[at] ?? 0;
  }

  @FieldResolver(() => Hub, {
    nullable: true,
    description: 'How much of a hub it is here. Null for what stands outside the scope.',
  })
  hub(@Root() { at, analysis, isOutside }: NetworkNode, @Ctx() { viewer }: Context): Promise<Hub> | null {
    return isOutside ? null : hubOf(analysis, at, seesClaims(viewer));
  }

  @FieldResolver(() => Boolean, {
    nullable: true,
    description: 'Whether it has more ties than others like it keep up; null when too few are like it.',
  })
  overloaded(@Root() { at, analysis }: NetworkNode): boolean | null {
    return analysis.overloads()[at]?.isOverloaded ?? null;
  }

  @FieldResolver(() => Overload, {
    nullable: true,
    description: 'What `overloaded` is measured by; null when too few are like it.',
  })
  overload(@Root() { at, analysis }: NetworkNode): Overload | null {
    return analysis.overloads()[at] ?? null;
  }

  @FieldResolver(() => AdvancedNodeMeasures, { description: 'Less used measures.' })
  advanced(@Root() { at, analysis }: NetworkNode): AdvancedNodeMeasures {
    return { at, analysis };
  }

  @FieldResolver(() => NodePosition, {
    nullable: true,
    description: 'Where to draw it: near its partners. The same for the same network, on every machine.',
  })
  async position(@Root() { at, analysis }: NetworkNode): Promise<NodePosition | null> {
    const { x, y } = await analysis.layout();
    return { x: x[at] ?? 0, y: y[at] ?? 0 };
  }
}
