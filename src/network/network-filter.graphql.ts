import { Field, Float, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { readKinds } from '../facility/facility-where.graphql.ts';
import { FacilityKind } from '../facility/term/facility-kinds.graphql.ts';
import { readCodes } from '../graphql/read-codes.ts';
import { refuse } from '../graphql/refusal.ts';
import { Term } from '../graphql/term.graphql.ts';
import { checkLevel } from '../relation/relation-filter.graphql.ts';
import { Consensus } from '../relation/relation-states.ts';
import { formalities } from '../relation/relation-terms.ts';
import { Theme } from '../relation/themes.graphql.ts';
import { themes } from '../relation/themes.ts';
import { NodesAs } from './graph/network-terms.ts';
import { type NetworkWhere, themesByDefault } from './graph/network-where.ts';

registerEnumType(NodesAs, {
  name: 'NodesAs',
  description: 'What a node of a network stands for.',
  valuesConfig: {
    FACILITY: { description: 'A facility.' },
    ORGANISATION: {
      description:
        'An organisation with all its facilities in the scope; ties within it are left out. A facility of which no organisation is known stands for itself.',
    },
  },
});

const minimumLevelDescription =
  'At least this close, 0 to 5, as the lower claim says; for who may not see the claims a disputed relation counts as 1. At 0 also relations of which nobody told the level; one that says "no contact" is never drawn.';

const formalityDescription =
  'Relations that rest on one of these, e.g. CONVENANT; when it is not told on what, it is none of them. Any, told or not, when left out.';
const expandCoalitionsDescription =
  'Every pair of members of a coalition on these themes is tied, as far as they are nodes: of 12 members 66 pairs, without a level. They know each other, so not with `minimumLevel` above 1; nor where `consensus` leaves out UNVERIFIED or `minimumConfidence` is above 0. Coalitions are those known now, whatever `knownAt`.';
const minimumConfidenceDescription =
  'Relations that weigh at least this much on the day, 0 to 1: 1 when both sides just confirmed it, 0.5 when one did, half of that a year later. Above 0 without those that nobody confirmed or that are disputed.';

@InputType({
  description:
    'What is drawn; every part given must hold, one of a list suffices. A list that is empty is refused.',
})
export class NetworkFilter {
  @Field(() => [String], {
    nullable: true,
    description: 'Relations on these themes; on any but money and governance when left out.',
  })
  themes?: string[] | null;

  @Field(() => Int, { nullable: true, defaultValue: 1, description: minimumLevelDescription })
  minimumLevel?: number | null;

  @Field(() => [Consensus], {
    nullable: true,
    description: 'Relations on which the two sides agree like this; all when left out.',
  })
  consensus?: Consensus[] | null;

  @Field(() => [String], {
    nullable: true,
    description:
      'Facilities of these kinds or sectors, tied or not. When left out: those that are expected to work with others and those with a tie, without public play spots.',
  })
  kinds?: string[] | null;

  @Field(() => [String], { nullable: true, description: formalityDescription })
  formality?: string[] | null;

  @Field(() => Float, { nullable: true, defaultValue: 0, description: minimumConfidenceDescription })
  minimumConfidence?: number | null;

  @Field(() => Boolean, {
    nullable: true,
    defaultValue: false,
    description: 'With the themes of money and governance; of no use when `themes` is given.',
  })
  includeFunding?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    defaultValue: false,
    description:
      'With partners outside the scope as nodes. Ties between two of them are not drawn, so density falls.',
  })
  includeOutside?: boolean | null;

  @Field(() => Boolean, { nullable: true, defaultValue: false, description: expandCoalitionsDescription })
  expandCoalitions?: boolean | null;
}

@ObjectType({
  description: 'The filter a network was drawn with, defaults filled in.',
  simpleResolvers: true,
})
export class NetworkFilterUsed {
  @Field(() => [Theme], { description: 'Themes of the relations that were looked at.' })
  themes!: readonly Theme[];

  @Field(() => Int, { description: minimumLevelDescription })
  minimumLevel!: number;

  @Field(() => [Consensus], { description: 'Relations on which the two sides agree like this.' })
  consensus!: readonly Consensus[];

  @Field(() => [FacilityKind], {
    nullable: true,
    description:
      'Facilities of these kinds, tied or not; null: those that are expected to work with others and those with a tie, without public play spots.',
  })
  kinds!: readonly FacilityKind[] | null;

  @Field(() => [Term], { nullable: true, description: formalityDescription })
  formality!: readonly Term[] | null;

  @Field(() => Float, { description: minimumConfidenceDescription })
  minimumConfidence!: number;

  @Field(() => Boolean, { description: 'Whether money or governance is among the themes.' })
  includeFunding!: boolean;

  @Field(() => Boolean, { description: 'Whether partners outside the scope are nodes.' })
  includeOutside!: boolean;

  @Field(() => Boolean, { description: expandCoalitionsDescription })
  expandCoalitions!: boolean;
}

/** A filter as it was typed into one that can be drawn. Throws BAD_USER_INPUT that names what cannot be. */
export const readNetworkWhere = (filter: NetworkFilter | null | undefined): NetworkWhere => ({
  themes:
    listed('themes', readCodes(themes, filter?.themes)) ?? themesByDefault(filter?.includeFunding ?? false),
  minimumLevel: checkLevel(filter?.minimumLevel ?? 1),
  consensus: listed('consensus', filter?.consensus ?? null) ?? Object.values(Consensus),
  formality: listed('formality', readCodes(formalities, filter?.formality)),
  minimumConfidence: checkConfidence(filter?.minimumConfidence ?? 0),
  kinds: listed('kinds', readKinds(filter?.kinds)),
  includeOutside: filter?.includeOutside ?? false,
  expandCoalitions: filter?.expandCoalitions ?? false,
});

/** Each once. An empty one is refused: in an address it is as one that is left out, so that a link would be of all. */
function listed<Value>(name: string, values: readonly Value[] | null): readonly Value[] | null {
  if (values?.length === 0) throw refuse('BAD_USER_INPUT', `${name} is empty; leave it out for all`);
  return values && [...new Set(values)];
}

function checkConfidence(confidence: number): number {
  if (confidence >= 0 && confidence <= 1) return confidence;
  throw refuse('BAD_USER_INPUT', `minimumConfidence is ${confidence}; it may be 0 to 1`);
}
