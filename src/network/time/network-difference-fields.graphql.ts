import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { seesClaims } from '../../access/claim-scope.ts';
import type { Context } from '../../graphql/context.ts';
import { Language } from '../../graphql/language.ts';
import { languageOptions } from '../../graphql/term.graphql.ts';
import { Theme } from '../../relation/themes.graphql.ts';
import { themes } from '../../relation/themes.ts';
import { measuresOf } from '../measure/measures.ts';
import { compareNetworks, stability } from './compare-networks.ts';
import { TieChangeKind } from './difference-terms.ts';
import { explainTie } from './explain-difference.ts';
import { explainNetworks } from './explain-networks.ts';
import { measureDifferences } from './measure-differences.ts';
import {
  MeasureDifference,
  NetworkDifference,
  NodeChange,
  TieStability,
} from './network-difference.graphql.ts';
import { nodeChangesOf } from './node-changes-of.graphql.ts';
import { TieChange } from './tie-change.graphql.ts';
import { tieChangesOf } from './tie-changes-of.graphql.ts';

@Resolver(() => NetworkDifference)
export class NetworkDifferenceFields {
  @FieldResolver(() => [TieChange], {
    description:
      'What became of the ties among the nodes of both networks: by kind of change, then the closest first. Ties of nodes that came or left are told with these.',
  })
  async ties(
    @Root() difference: NetworkDifference,
    @Ctx() context: Context,
    @Arg('kinds', () => [TieChangeKind], {
      nullable: true,
      description: 'Only these changes; all when left out.',
    })
    kinds: TieChangeKind[] | null,
  ): Promise<TieChange[]> {
    const changes = await tieChangesOf(context, difference);
    return changes.filter(({ change }) => kinds?.includes(change) ?? true);
  }

  @FieldResolver(() => [NodeChange], {
    description: 'Nodes of the later network alone: those with most ties first, then by name and id.',
  })
  nodesGained(@Root() difference: NetworkDifference, @Ctx() context: Context): Promise<NodeChange[]> {
    return nodeChangesOf(context, difference, 'GAINED');
  }

  @FieldResolver(() => [NodeChange], {
    description: 'Nodes of the earlier network alone: those with most ties first, then by name and id.',
  })
  nodesLost(@Root() difference: NetworkDifference, @Ctx() context: Context): Promise<NodeChange[]> {
    return nodeChangesOf(context, difference, 'LOST');
  }

  @FieldResolver(() => [MeasureDifference], {
    description:
      'Measures of both networks side by side, each of all its nodes: density falls as nodes come.',
  })
  measures(
    @Root() { before, after }: NetworkDifference,
    @Ctx() { viewer }: Context,
  ): readonly MeasureDifference[] {
    const measured = [before, after].map(({ graph }) => measuresOf(graph, seesClaims(viewer)));
    return measureDifferences(measured[0] ?? {}, measured[1] ?? {});
  }

  @FieldResolver(() => TieStability, { description: 'How many ties stayed.' })
  stability(@Root() { before, after }: NetworkDifference): TieStability {
    const compared = compareNetworks(before.graph, after.graph);
    const jaccard = stability(compared);
    const kept = compared.kept.length;
    return {
      ...(typeof jaccard === 'number' ? { jaccard, reason: null } : { jaccard: null, reason: jaccard }),
      commonNodes: compared.common.size,
      tiesBefore: kept + compared.lost.length,
      tiesAfter: kept + compared.gained.length,
      kept,
    };
  }

  @FieldResolver(() => String, { description: 'How many came, went and stayed, in plain words.' })
  explanation(
    @Root() { before, after }: NetworkDifference,
    @Arg('language', () => Language, languageOptions()) language: Language,
  ): string {
    return explainNetworks(compareNetworks(before.graph, after.graph), [before.asOf, after.asOf], language);
  }
}

@Resolver(() => TieChange)
export class TieChangeFields {
  @FieldResolver(() => [Theme], { description: 'What they work together on at the later moment alone.' })
  themesGained(@Root() { themesGained }: TieChange): readonly Theme[] {
    return themesGained.map((code) => themes.get(code));
  }

  @FieldResolver(() => [Theme], { description: 'What they work together on at the earlier moment alone.' })
  themesLost(@Root() { themesLost }: TieChange): readonly Theme[] {
    return themesLost.map((code) => themes.get(code));
  }

  @FieldResolver(() => String, { description: 'The change and how it is known, in plain words.' })
  explanation(
    @Root() change: TieChange,
    @Arg('language', () => Language, languageOptions()) language: Language,
  ): string {
    return explainTie({ ...change, fromName: change.from.name, toName: change.to.name }, language);
  }
}
