import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Verdict } from '../../assessment/finding/finding-terms.ts';
import { connectionOf } from '../../graphql/paging.ts';
import { DateScalar } from '../../graphql/scalars.ts';
import { GapChangeKind, GapChangeReason } from './gap-difference-terms.ts';
import type { ComparedRow } from './gap-sightings.rows.ts';

registerEnumType(GapChangeKind, {
  name: 'GapChangeKind',
  description: 'What became of a gap between two days.',
  valuesConfig: {
    OPENED: { description: 'Erbij: on the later day alone.' },
    CLOSED: {
      description: 'Weg: on the earlier day alone. That it is met now is one way; see `verdictAfter`.',
    },
    CHANGED: { description: 'Anders: on both, with another verdict, norm or number.' },
  },
});
registerEnumType(GapChangeReason, {
  name: 'GapChangeReason',
  description: 'Why a gap came, went or changed, as far as stored findings and the dates of records tell.',
  valuesConfig: {
    FACT: {
      description: 'Echte verandering: something changed there, or nothing tells that it was otherwise.',
    },
    NORM: { description: 'Andere norm: by the norm of before, nothing would have changed.' },
    LATE_RECORD: {
      description:
        'Later vastgelegd: it was so by the earlier day, or nobody knew then, and was told only later.',
    },
    CORRECTION: {
      description: 'Verbetering: what was recorded of the same place or relation was changed.',
    },
    EXPIRED: {
      description:
        'Niet meer bekend: what it rested on grew too old or is told no more. It is a question now; of stale data, a gap.',
    },
    BOUNDARY: {
      description:
        'Andere grens: the area was cut otherwise, so that before and after are about different places and cannot be compared; see `previous`.',
    },
  },
});

@InputType({ description: 'Twee dagen: the gaps as found on facts of these days.' })
export class GapMomentsInput {
  @Field(() => DateScalar, { description: 'The earlier day; not before the first assessment.' })
  from!: string;

  @Field(() => DateScalar, { description: 'The later day, at most today.' })
  to!: string;
}

@ObjectType({ description: 'What became of one gap, and why.', simpleResolvers: true })
export class GapChange {
  @Field(() => ID, { description: 'Id of the gap.' })
  id!: string;

  @Field(() => GapChangeKind, { description: 'What became of it.' })
  change!: GapChangeKind;

  @Field(() => GapChangeReason, { description: 'Why.' })
  reason!: GapChangeReason;

  @Field(() => Verdict, { nullable: true, description: 'On the earlier day; null: not judged then.' })
  verdictBefore!: Verdict | null;

  @Field(() => Verdict, { nullable: true, description: 'On the later day; null: not judged any more.' })
  verdictAfter!: Verdict | null;

  compared!: ComparedRow;
  between!: GapMomentsInput;
  keys!: readonly [string];
}

export const GapChangeConnection = connectionOf(GapChange, 'GapChange');

@ObjectType({ description: 'How many gaps came, went or changed for one reason.', simpleResolvers: true })
export class GapChangeCount {
  @Field(() => GapChangeKind, { description: 'What became of them.' })
  change!: GapChangeKind;

  @Field(() => GapChangeReason, { description: 'Why.' })
  reason!: GapChangeReason;

  @Field(() => Int, { description: 'How many gaps.' })
  count!: number;
}

@ObjectType({
  description: 'Verschil in hiaten. What became of gaps between two days, read from stored assessments.',
  simpleResolvers: true,
})
export class GapDifference {
  @Field(() => DateScalar, { description: 'The earlier day.' })
  from!: string;

  @Field(() => DateScalar, { description: 'The later day.' })
  to!: string;

  all!: readonly GapChange[];
  list!: string;
}
