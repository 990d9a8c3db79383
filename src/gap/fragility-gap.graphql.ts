import { FieldResolver, Int, ObjectType, Resolver, Root, registerEnumType } from 'type-graphql';
import { Fragility } from '../assessment/finding/fragility.ts';
import { RouteStop, stopOf } from '../network/route/route-stop.graphql.ts';
import { Gap } from './gap.graphql.ts';

registerEnumType(Fragility, {
  name: 'Fragility',
  description: 'What makes the network of an area hang on a facility, or a facility on nobody.',
  valuesConfig: {
    CUT_POINT: {
      description: 'Kwetsbare schakel: without it more others lose touch with the rest than the norm allows.',
    },
    SOLE_HUB: {
      description: 'Enige spil: and of the others more than half of the pairs hang together only through it.',
    },
    ISOLATION: { description: 'Staat alleen: it was asked, and has no tie that both sides confirm.' },
  },
});

@ObjectType({
  implements: Gap,
  description:
    'Kwetsbare schakel. A facility without whom the network of the area falls apart, or who stands alone in it.',
  simpleResolvers: true,
})
export class FragilityGap extends Gap {}

@Resolver(() => FragilityGap)
export class FragilityGapFields {
  @FieldResolver(() => Fragility, { nullable: true, description: 'What is the matter.' })
  fragility(@Root() { details }: FragilityGap): Fragility | null {
    return details.fragility?.is ?? null;
  }

  @FieldResolver(() => [RouteStop], {
    description:
      'Facilities in or for the area that without it lose touch with the largest part that is left; partners outside the area may keep them in touch.',
  })
  cutOff(@Root() { details, factsOn }: FragilityGap): RouteStop[] {
    return (details.fragility?.cutOff ?? []).map((stop) => stopOf(stop, factsOn));
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: 'Pairs of other facilities that hang together only through it; 0 of one that stands alone.',
  })
  pairsOnlyThrough(@Root() { details }: FragilityGap): number | null {
    return details.fragility?.pairsOnlyThrough ?? null;
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: 'Of how many pairs of others that hang together with it.',
  })
  pairs(@Root() { details }: FragilityGap): number | null {
    return details.fragility?.pairs ?? null;
  }

  @FieldResolver(() => Int, { nullable: true, description: 'Facilities in the network of the area.' })
  nodes(@Root() { details }: FragilityGap): number | null {
    return details.fragility?.nodes ?? null;
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description:
      'How many of these told of a relation or answered a survey: at least 70 %, else nothing is said.',
  })
  answered(@Root() { details }: FragilityGap): number | null {
    return details.fragility?.answered ?? null;
  }
}
