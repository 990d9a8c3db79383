import { Arg, FieldResolver, Float, Int, ObjectType, Resolver, Root } from 'type-graphql';
import { StrengthOf } from './graph/network-terms.ts';
import type { NetworkAnalysis } from './network-analysis.ts';
import { Brokerage, KindReach } from './node-roles.graphql.ts';
import { valueAt, weightedByOptions } from './node-values.graphql.ts';

@ObjectType({
  description: 'Less used measures of a node. Of the network as drawn, unweighted unless asked otherwise.',
  simpleResolvers: true,
})
export class AdvancedNodeMeasures {
  at!: number;
  analysis!: NetworkAnalysis;
}

@Resolver(() => AdvancedNodeMeasures)
export class AdvancedNodeMeasuresFields {
  @FieldResolver(() => Float, {
    nullable: true,
    description:
      'Nabijheid: others in its component over the sum of the distances to them, 0 to 1. Null for an isolate. Freeman (1979).',
  })
  async closeness(
    @Root() { at, analysis }: AdvancedNodeMeasures,
    @Arg('weightedBy', () => StrengthOf, weightedByOptions) weightedBy: StrengthOf | null,
  ): Promise<number | null> {
    return valueAt((await analysis.paths(weightedBy)).closeness, at);
  }

  @FieldResolver(() => Float, {
    nullable: true,
    description:
      'How well it is tied to nodes that are well tied themselves, Euclidean norm 1 over the network. Null without ties, or where no sure value was found. Bonacich (1987).',
  })
  async eigenvector(@Root() { at, analysis }: AdvancedNodeMeasures): Promise<number | null> {
    const { values } = await analysis.eigenvector();
    return typeof values === 'string' ? null : valueAt(values, at);
  }

  @FieldResolver(() => Float, {
    nullable: true,
    description: 'Part of a walk along ties that is spent here; adds up to 1. Page and others (1999), 0.85.',
  })
  async pageRank(@Root() { at, analysis }: AdvancedNodeMeasures): Promise<number | null> {
    return valueAt((await analysis.pageRank()).values, at);
  }

  @FieldResolver(() => Float, {
    nullable: true,
    description:
      'Partners less their mean number of ties with each other: how many it has that do not meet otherwise. Null for an isolate. Burt (1992), Borgatti (1997).',
  })
  effectiveSize(@Root() { at, analysis }: AdvancedNodeMeasures): number | null {
    return valueAt(analysis.effectiveSizes(), at);
  }

  @FieldResolver(() => Float, {
    nullable: true,
    description: 'Effective size over the number of partners, 0 to 1. Null for an isolate.',
  })
  efficiency(@Root() { at, analysis }: AdvancedNodeMeasures): number | null {
    return valueAt(analysis.efficiencies(), at);
  }

  @FieldResolver(() => Float, {
    nullable: true,
    description: 'Part of the pairs of its partners that are tied, 0 to 1. Null below two partners.',
  })
  clustering(@Root() { at, analysis }: AdvancedNodeMeasures): number | null {
    return valueAt(analysis.clustering(), at);
  }

  @FieldResolver(() => Int, {
    description:
      'Largest k of a group it is in where everybody has k partners; 0 for an isolate. Seidman (1983).',
  })
  core(@Root() { at, analysis }: AdvancedNodeMeasures): number {
    return analysis.cores().numbers[at] ?? 0;
  }

  @FieldResolver(() => Int, {
    description: 'How many parts more the others fall into without it; 0 where it is no cut point.',
  })
  partsAdded(@Root() { at, analysis }: AdvancedNodeMeasures): number {
    return analysis.cuts().partsAdded[at] ?? 0;
  }

  @FieldResolver(() => Float, {
    description: 'Pairs of others that are in reach of each other along ties now, and not without it.',
  })
  pairsSeparated(@Root() { at, analysis }: AdvancedNodeMeasures): number {
    return analysis.cuts().pairsSeparated[at] ?? 0;
  }

  @FieldResolver(() => KindReach, { description: 'How many kinds of facility it meets.' })
  kindReach(@Root() { at, analysis }: AdvancedNodeMeasures): KindReach {
    const { reached, expected, met } = analysis.reach();
    return { reached: reached[at] ?? 0, expected: expected[at] ?? 0, met: met[at] ?? 0 };
  }

  @FieldResolver(() => Brokerage, { description: 'Between whom it stands.' })
  brokerage(@Root() { at, analysis }: AdvancedNodeMeasures): Brokerage {
    const { coordinator, gatekeeper, representative, consultant, liaison, total } = analysis.brokerages();
    return {
      coordinator: coordinator[at] ?? 0,
      gatekeeper: gatekeeper[at] ?? 0,
      representative: representative[at] ?? 0,
      consultant: consultant[at] ?? 0,
      liaison: liaison[at] ?? 0,
      total: total[at] ?? 0,
    };
  }

  @FieldResolver(() => Float, {
    nullable: true,
    description:
      'E-I index over sectors: (ties with others - ties with its own) / all; -1 only its own sector, 1 only others. Null for an isolate. Krackhardt and Stern (1988).',
  })
  eiIndex(@Root() { at, analysis }: AdvancedNodeMeasures): number | null {
    return valueAt(analysis.eiIndexes(), at);
  }
}
