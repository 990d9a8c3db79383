import { Field, FieldResolver, Float, Int, ObjectType, Resolver, Root } from 'type-graphql';
import { advancedMeasures, undefinedPaths } from './advanced-measures.ts';
import type { NetworkGraph } from './graph/graph.ts';
import { mostStepsByDefault } from './graph/shortest-paths.ts';
import { closenessCentralisation } from './measure/centralisation.ts';
import { notesOf, numberOf } from './measure/measures.ts';
import type { NetworkAnalysis } from './network-analysis.ts';
import { MeasureNote } from './network-measures.graphql.ts';

@ObjectType({
  description: 'Less used measures of a whole network, unweighted.',
  simpleResolvers: true,
})
export class AdvancedMeasures {
  @Field(() => Float, {
    nullable: true,
    description:
      'Of the pairs of partners of one node the part that is tied, 3 x triangles / connected triples, 0 to 1. Coalitions that are expanded raise it. Null where no node has two partners.',
  })
  transitivity!: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'Mean of the local clustering, 0 to 1; nodes with fewer than two partners count as 0, as networkx does. Null without nodes.',
  })
  averageClustering!: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'E-I index over sectors: (ties between sectors - ties within) / all; -1 only within, 1 only between. Depends on the sizes of sectors. Null without ties.',
  })
  eiIndex!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Mean number of themes of a tied pair. Null without ties.',
  })
  multiplexity!: number | null;

  @Field(() => Int, {
    description: 'Largest k of a group in which everybody has k partners; 0 without ties.',
  })
  core!: number;

  graph!: NetworkGraph;
  analysis!: NetworkAnalysis;
}

@Resolver(() => AdvancedMeasures)
export class AdvancedMeasuresFields {
  @FieldResolver(() => Int, {
    nullable: true,
    description:
      'Longest of the shortest ways between two nodes of the largest component. Null without ties, and where ways are estimated.',
  })
  async diameter(@Root() { analysis }: AdvancedMeasures): Promise<number | null> {
    return (await analysis.paths(null)).diameter;
  }

  @FieldResolver(() => Float, {
    nullable: true,
    description: 'Mean of the shortest ways between two nodes of the largest component. Null without ties.',
  })
  async averagePathLength(@Root() { analysis }: AdvancedMeasures): Promise<number | null> {
    return (await analysis.paths(null)).averagePathLength;
  }

  @FieldResolver(() => Float, {
    nullable: true,
    description:
      'How far closeness hangs on one node, 0 to 1. Null below 3 nodes and where there are several components. Freeman (1979).',
  })
  async closenessCentralisation(@Root() { graph, analysis }: AdvancedMeasures): Promise<number | null> {
    return numberOf(closenessCentralisation(graph, (await analysis.paths(null)).closeness));
  }

  @FieldResolver(() => Float, {
    nullable: true,
    description:
      'How much more ties lie within communities than by chance, -0.5 to 1. Null without ties. Newman and Girvan (2004).',
  })
  async modularity(@Root() { analysis }: AdvancedMeasures): Promise<number | null> {
    const { modularity } = await analysis.communities();
    return Number.isNaN(modularity) ? null : modularity;
  }

  @FieldResolver(() => [MeasureNote], { description: 'Why those of them that are null are so.' })
  async notes(@Root() { graph, analysis }: AdvancedMeasures): Promise<MeasureNote[]> {
    // Of all but very large networks it is known beforehand that paths are exact.
    const isSampled =
      graph.order * graph.size > mostStepsByDefault && (await analysis.paths(null)).sampled !== null;
    return [...notesOf(advancedMeasures(graph, analysis)), ...notesOf(undefinedPaths(graph, isSampled))];
  }
}
