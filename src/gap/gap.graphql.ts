import { Field, Float, ID, InterfaceType } from 'type-graphql';
import type { AreaLevel } from '../area/area-level.ts';
import type { Evidence as StoredEvidence } from '../assessment/finding/finding.ts';
import type { FindingDetails } from '../assessment/finding/finding-details.ts';
import {
  GapKind,
  GapStatus,
  type RelationGapClass,
  SinceReason,
  Verdict,
} from '../assessment/finding/finding-terms.ts';
import { DateScalar } from '../graphql/scalars.ts';
import type { NormForm } from '../norm/norm-terms.ts';
import { UrgencyParts } from './gap-evidence.graphql.ts';
import './gap-terms.graphql.ts';

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

  @Field(() => Float, {
    description:
      'What the norm asks of this area, in `unit`: of a ratio for its children or inhabitants, of a distance above the neighbourhood the share within reach.',
  })
  required!: number;

  @Field(() => Float, {
    nullable: true,
    description:
      'What is there, in the same unit; null when there is nothing to measure, and of filled posts where that is not for you: partners with an agreement and the municipality see it.',
  })
  actual!: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'What is there divided by what is asked (for a maximum the other way round); 1 and more meets it. Null as `actual` is.',
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

  @Field(() => GapStatus, { description: 'What was decided about it; OPEN when nothing was.' })
  status!: GapStatus;

  @Field(() => String, {
    nullable: true,
    description: 'Why that was decided; always there for ACCEPTED and FALSE_POSITIVE.',
  })
  statusReason!: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'Of a RESOLVED gap that a later assessment found all the same: the day of its facts. Null: not, or not assessed since.',
  })
  foundAgainOn!: string | null;

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
  form!: NormForm;
  normUnit!: string;
  normLevel!: AreaLevel;
  children!: number | null;
  childrenLow!: number | null;
  childrenHigh!: number | null;
  childrenMethod!: string | null;
  counted!: number | null;
  unlocated!: number | null;
  evidence!: readonly StoredEvidence[];
  details!: FindingDetails;
  becauseOf!: string | null;
  keys!: readonly [number | string, string];
}
