import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { DateScalar } from '../graphql/scalars.ts';
import { Freshness } from './freshness.ts';

registerEnumType(Freshness, {
  name: 'Freshness',
  description: 'How long ago somebody checked a fact, against how long such a check is good for.',
  valuesConfig: {
    FRESH: { description: 'Actueel. At most half of the time has passed.' },
    AGING: { description: 'Raakt verouderd. More than half, at most all of the time has passed.' },
    STALE: { description: 'Verouderd. Longer ago than a check is good for.' },
    NEVER: { description: 'Nooit nagegaan. Nobody ever checked it.' },
  },
});

@ObjectType({
  description: 'Nagegaan. Who last checked that this is still true; not the same as the last change.',
  simpleResolvers: true,
})
export class Verified {
  @Field(() => DateScalar, { nullable: true, description: 'Day of the last check; null: never.' })
  on!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Organisation or role that checked it, not a person. Of facilities and organisations only for partners with an agreement, for themselves and for the municipality where they are at work; null for others.',
  })
  by!: string | null;

  @Field(() => Freshness, { description: 'How old the check is on the day that is asked about.' })
  freshness!: Freshness;
}
