import { Field, Float, Int, ObjectType } from 'type-graphql';
import { UndefinedBecause } from './graph/network-terms.ts';
import type { NetworkAnalysis } from './network-analysis.ts';

@ObjectType({
  description: 'What a hub index is the mean of: percentile ranks, 0 the lowest to 1 the highest.',
  simpleResolvers: true,
})
export class HubParts {
  @Field(() => Float, { description: 'Of the number of partners.' })
  degree!: number;

  @Field(() => Float, { description: 'Of betweenness: how often it is on the way of others.' })
  betweenness!: number;

  @Field(() => Float, { description: 'Of the number of kinds of facility among the partners.' })
  kindReach!: number;

  @Field(() => Float, {
    description: 'Of 1 - constraint: how little the partners have each other. Lowest of an isolate.',
  })
  openness!: number;
}

@ObjectType({
  description:
    'Spilfunctie. How much of a hub a facility is among the facilities in the scope. Relative: somebody is always first.',
  simpleResolvers: true,
})
export class Hub {
  @Field(() => Float, {
    nullable: true,
    description: 'Spilindex: mean of the parts, 0 to 1. Our own measure. Null: see `reason`.',
  })
  index!: number | null;

  @Field(() => Int, { nullable: true, description: '1: none has a higher index; equal ones share a rank.' })
  rank!: number | null;

  @Field(() => Int, { description: 'Of how many nodes in the scope.' })
  of!: number;

  @Field(() => HubParts, { nullable: true, description: 'What the index is made of.' })
  parts!: HubParts | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'Percent of the nodes in the scope that answered, as `answered` of the network; null where that is.',
  })
  answeredPercent!: number | null;

  @Field(() => UndefinedBecause, {
    nullable: true,
    description:
      'Why there is no index: below five nodes, where fewer than 70 % answered, or where it is not told how many did.',
  })
  reason!: UndefinedBecause | null;
}

@ObjectType({
  description:
    'Overbelasting. Whether a node has more ties than others like it keep up. A question to ask, not a verdict.',
  simpleResolvers: true,
})
export class Overload {
  @Field(() => Boolean, { description: 'It has more ties than the limit.' })
  isOverloaded!: boolean;

  @Field(() => Int, { description: 'Number of its partners in this network.' })
  ties!: number;

  @Field(() => Float, { description: 'Median of those it is compared with.' })
  median!: number;

  @Field(() => Float, {
    description:
      'Upper quartile plus one and a half interquartile range, and at least what is known to be kept up: 26 in networks of 65 nodes and more.',
  })
  limit!: number;

  @Field(() => Int, { description: 'With how many it is compared, itself among them.' })
  of!: number;

  @Field(() => Boolean, { description: 'Compared within its sector; otherwise with all that have a tie.' })
  isOfSector!: boolean;
}

/** The hub index of a node, or why it has none; how many answered is told as `answered` of the network is. */
export async function hubOf(analysis: NetworkAnalysis, at: number, seesClaims: boolean): Promise<Hub> {
  const [of, answered, hubs] = [
    analysis.inScope(),
    analysis.answered(seesClaims),
    await analysis.hubs(seesClaims),
  ];
  const answeredPercent = typeof answered === 'string' ? null : (100 * answered) / of;
  if (typeof hubs === 'string')
    return { index: null, rank: null, of, parts: null, answeredPercent, reason: hubs };
  const hub = hubs[at];
  if (!hub) throw new Error(`node ${at} is not in the scope, and asked for as a hub`);
  return { ...hub, answeredPercent, reason: null };
}
