import { Field, Int, ObjectType } from 'type-graphql';

@ObjectType({
  description:
    'Makelaarsrollen. In how many open triads it stands in the middle, by the kinds of the three; each triad is read both ways, so `gatekeeper` equals `representative`. Gould and Fernandez (1989).',
  simpleResolvers: true,
})
export class Brokerage {
  @Field(() => Int, { description: 'Both others are of its own kind.' })
  coordinator!: number;

  @Field(() => Int, { description: 'From another kind to one of its own.' })
  gatekeeper!: number;

  @Field(() => Int, { description: 'From one of its own kind to another.' })
  representative!: number;

  @Field(() => Int, { description: 'Both others are of one kind, not its own.' })
  consultant!: number;

  @Field(() => Int, { description: 'All three are of different kinds.' })
  liaison!: number;

  @Field(() => Int, { description: 'All together.' })
  total!: number;
}

@ObjectType({
  description: 'Bereik over soorten. How many kinds of facility a node meets.',
  simpleResolvers: true,
})
export class KindReach {
  @Field(() => Int, { description: 'Distinct kinds among its partners.' })
  reached!: number;

  @Field(() => Int, { description: 'Kinds and sectors it is expected to work with; 0: it expects nobody.' })
  expected!: number;

  @Field(() => Int, { description: 'Of those how many it has a partner of.' })
  met!: number;
}
