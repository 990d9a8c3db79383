import { Field, Float, ID, InterfaceType, ObjectType, registerEnumType } from 'type-graphql';
import { DateScalar } from '../graphql/scalars.ts';
import type { UrgencyParts as Parts, Evidence as StoredEvidence } from './finding.ts';
import { GapKind, RelationGapClass, SinceReason, Verdict } from './finding-terms.ts';

registerEnumType(GapKind, {
  name: 'GapKind',
  description: 'Where fact and norm part.',
  valuesConfig: {
    PROVISION: { description: 'Witte vlek: too few of a kind of facility.' },
    DISTANCE: { description: 'The nearest is too far.' },
    RELATION: {
      description: 'Ontbrekende samenwerking: an expected relation is not there, or not as expected.',
    },
  },
});
registerEnumType(Verdict, {
  name: 'Verdict',
  description: 'How fact and norm compare.',
  valuesConfig: {
    MET: { description: 'Voldoet.' },
    TIGHT: { description: 'Krap: below the norm, at least 0.8 of it.' },
    SHORT: { description: 'Te weinig: less than 0.8 of the norm.' },
    ABSENT: { description: 'Nagegaan: niet aanwezig. Nothing there, and somebody looked.' },
    NOT_APPLICABLE: { description: 'N.v.t.: no children there, or too few for the norm.' },
    UNKNOWN: { description: 'Niet bekend. Never a gap: see open questions.' },
  },
});
registerEnumType(RelationGapClass, {
  name: 'RelationGapClass',
  description: 'Why a relation is not what the norm expects, the furthest from it first.',
  valuesConfig: {
    NO_PARTNER_IN_AREA: { description: 'Checked: nobody of that kind serves the area.' },
    UNKNOWN: { description: 'Never asked; an open question.' },
    NO_RELATION: { description: 'Asked, and there is none.' },
    LAPSED: { description: 'There was one; it ended.' },
    ONE_SIDED: { description: 'Only one of both says so.' },
    DISPUTED: { description: 'Both say something different.' },
    TOO_WEAK: { description: 'Confirmed, below the level asked.' },
    UNVERIFIED: { description: 'On record, said by neither.' },
  },
});
registerEnumType(SinceReason, {
  name: 'SinceReason',
  description: 'Why a gap began on its day.',
  valuesConfig: {
    FACT_CHANGED: { description: 'Something changed there.' },
    NORM_CHANGED: { description: 'The norm changed.' },
    FIRST_MEASURED: { description: 'It was the first time anybody looked; it may be older.' },
  },
});

@ObjectType({ description: 'What an urgency is made of.', simpleResolvers: true })
export class UrgencyParts implements Parts {
  @Field(() => Float, { description: 'How far fact and norm part: 0 met to 1 nothing there.' })
  severity!: number;

  @Field(() => Float, {
    nullable: true,
    description:
      'Children of the norm’s ages on a log scale: 0 none, 1 a thousand and more. Null: not known, counts as 0.5.',
  })
  children!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: '1 plus the share of households with a low income. Null: not known, counts as 1.',
  })
  vulnerability!: number | null;
}

@ObjectType({
  description: 'Bewijs. One row a gap rests on; whoever doubts it can look it up.',
  simpleResolvers: true,
})
export class Evidence {
  statements!: StoredEvidence['statement'];
  sourceId!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The row in its source: an area code, or a register’s key.',
  })
  row!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Day it was retrieved or checked.' })
  retrievedOn!: string | null;
}

@InterfaceType({
  description:
    'Hiaat. Where fact and norm part, with what is needed to check it. Unknown is never a gap. Flat: one selection fills a table; what is not meant for a kind is null.',
})
export abstract class Gap {
  @Field(() => ID, {
    description:
      'Global id, `gap_…`: set, norm, area and facility; stays when editions, codes of areas or values change.',
  })
  id!: string;

  @Field(() => ID, {
    nullable: true,
    description:
      'Id of the gap in the area this mostly was, before its boundary changed; null when it did not, or was never judged.',
  })
  previous!: string | null;

  @Field(() => GapKind, { description: 'Which kind of gap.' })
  kind!: GapKind;

  @Field(() => Verdict, { description: 'TIGHT, SHORT or ABSENT.' })
  verdict!: Verdict;

  @Field(() => Float, { description: 'What the norm asks: a count, metres, or a level of collaboration.' })
  required!: number;

  @Field(() => Float, {
    nullable: true,
    description: 'What is there, in the same unit; null when there is nothing to measure.',
  })
  actual!: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'What is there divided by what is asked (for a maximum the other way round); 1 and more meets it.',
  })
  ratio!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Priority, 0 to 1: a help to sort by, not a measurement. See `urgencyParts`.',
  })
  urgency!: number | null;

  @Field(() => UrgencyParts, { nullable: true, description: 'What the urgency is made of.' })
  urgencyParts!: UrgencyParts | null;

  @Field(() => DateScalar, { description: 'Since when it is a gap, as far as we know.' })
  since!: string;

  @Field(() => SinceReason, { description: 'Why it began that day.' })
  sinceReason!: SinceReason;

  @Field(() => DateScalar, { description: 'Day of the facts it was judged on.' })
  factsOn!: string;

  areaId!: string;
  areaLabel!: string;
  edition!: number;
  facilityKindCode!: string;
  partnerKindCode!: string | null;
  facilityId!: string | null;
  facilityName!: string | null;
  otherId!: string | null;
  otherName!: string | null;
  relationId!: string | null;
  relationClass!: RelationGapClass | null;
  normId!: string;
  children!: number | null;
  childrenLow!: number | null;
  childrenHigh!: number | null;
  childrenMethod!: string | null;
  counted!: number | null;
  unlocated!: number | null;
  evidence!: readonly StoredEvidence[];
  becauseOf!: string | null;
  keys!: readonly [number | string, string];
}

@ObjectType({
  implements: Gap,
  description: 'Witte vlek. Fewer facilities of a kind serve the area than the norm asks.',
  simpleResolvers: true,
})
export class ProvisionGap extends Gap {
  @Field(() => Float, { nullable: true, description: 'Active facilities of the kind that serve the area.' })
  override counted!: number | null;
}

@ObjectType({
  implements: Gap,
  description: 'The nearest facility of a kind is further from the area’s origin than the norm allows.',
  simpleResolvers: true,
})
export class DistanceGap extends Gap {
  @Field(() => Float, {
    nullable: true,
    description: 'Rows of the register without a known place; one of them may be nearer.',
  })
  override unlocated!: number | null;
}

@ObjectType({
  implements: Gap,
  description:
    'Ontbrekende samenwerking. An expected relation of a facility is not there, or not as expected.',
  simpleResolvers: true,
})
export class RelationGap extends Gap {
  @Field(() => RelationGapClass, { nullable: true, description: 'What is the matter with the relation.' })
  override relationClass!: RelationGapClass | null;

  @Field(() => ID, { nullable: true, description: 'Relation it is about; null when there is none.' })
  override relationId!: string | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'Provision gap it follows from: nobody of that kind serves the area. It is then not counted again.',
  })
  override becauseOf!: string | null;
}
