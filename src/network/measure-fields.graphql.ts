import { Field, FieldResolver, Float, Int, ObjectType, Resolver, Root } from 'type-graphql';
import { AdvancedMeasures } from './advanced-measures.graphql.ts';
import { advancedMeasures, numbersOf } from './advanced-measures.ts';
import { countOf } from './graph/count-of.ts';
import type { NetworkGraph } from './graph/graph.ts';
import { betweennessCentralisation } from './measure/centralisation.ts';
import { measuresOf, numberOf } from './measure/measures.ts';
import type { NetworkAnalysis } from './network-analysis.ts';
import { MeasureNote, NetworkMeasures } from './network-measures.graphql.ts';

@ObjectType({
  description:
    'Steekproef. How betweenness, closeness and path lengths of a very large network were estimated. Standard errors are those of sampling.',
  simpleResolvers: true,
})
export class Sampling {
  @Field(() => Int, {
    description: 'Number of nodes from which was searched, drawn by lot; always the same ones.',
  })
  searchedFrom!: number;

  @Field(() => Float, { description: 'Largest standard error of the betweenness of a node.' })
  betweennessError!: number;

  @Field(() => Float, { description: 'Largest standard error of the closeness of a node.' })
  closenessError!: number;

  @Field(() => Float, { nullable: true, description: 'Standard error of the average path length.' })
  averagePathLengthError!: number | null;
}

@Resolver(() => NetworkMeasures)
export class NetworkMeasuresFields {
  @FieldResolver(() => Sampling, {
    nullable: true,
    description:
      'How measures of paths were estimated; null when they are exact, as of all but very large networks.',
  })
  async sampling(@Root() { analysis }: NetworkMeasures): Promise<Sampling | null> {
    const { sampled, standardErrors } = await analysis.paths(null);
    if (sampled === null || standardErrors === null) return null;
    return {
      searchedFrom: sampled,
      betweennessError: largest(standardErrors.betweenness),
      closenessError: largest(standardErrors.closeness),
      averagePathLengthError: standardErrors.averagePathLength,
    };
  }

  @FieldResolver(() => Float, {
    nullable: true,
    description:
      'How far the ways between nodes go through one, 0 (all the same) to 1 (a star), after Freeman (1979). Null below 3 nodes.',
  })
  async betweennessCentralisation(@Root() { analysis }: NetworkMeasures): Promise<number | null> {
    return numberOf(betweennessCentralisation((await analysis.paths(null)).betweenness));
  }

  @FieldResolver(() => Int, {
    description: 'Schakels: nodes without which a part of the network falls apart.',
  })
  cutPoints(@Root() { analysis }: NetworkMeasures): number {
    return countOf(analysis.cuts().isCutPoint);
  }

  @FieldResolver(() => Int, {
    description: 'Bruggen: ties without which a part of the network falls apart.',
  })
  bridges(@Root() { analysis }: NetworkMeasures): number {
    return countOf(analysis.cuts().isBridge);
  }

  @FieldResolver(() => AdvancedMeasures, { description: 'Less used measures.' })
  advanced(@Root() { graph, analysis }: NetworkMeasures): AdvancedMeasures {
    const measured = numbersOf(advancedMeasures(graph, analysis));
    return { ...measured, core: analysis.cores().highest, graph, analysis };
  }

  @FieldResolver(() => [MeasureNote], { description: 'Why measures that are null are so.' })
  notes(@Root() { graph, simpleNotes }: NetworkMeasures): MeasureNote[] {
    return graph.order < 3
      ? [...simpleNotes, { measure: 'betweennessCentralisation', reason: 'FEWER_THAN_THREE_NODES' }]
      : [...simpleNotes];
  }
}

const largest = (values: Float64Array): number =>
  values.reduce((one, other) => (Number.isNaN(other) ? one : Math.max(one, other)), 0);

/** The measures of a network as the API shows them; the longer ones when they are asked for. */
export const shownMeasures = (
  { graph, analysis }: { readonly graph: NetworkGraph; readonly analysis: NetworkAnalysis },
  seesClaims: boolean,
): NetworkMeasures => {
  const { notes, ...measures } = measuresOf(graph, seesClaims);
  return { ...measures, simpleNotes: notes, graph, analysis };
};
