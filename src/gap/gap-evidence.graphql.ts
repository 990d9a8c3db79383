import { Field, Float, ObjectType } from 'type-graphql';
import type { UrgencyParts as Parts, Evidence as StoredEvidence } from '../assessment/finding/finding.ts';

@ObjectType({ description: 'What an urgency is made of.', simpleResolvers: true })
export class UrgencyParts implements Parts {
  @Field(() => Float, {
    description:
      'How far fact and norm part: 0 met to 1 nothing there. By filled posts only as far as the verdict tells: 0.1 tight, 0.6 short.',
  })
  severity!: number;

  @Field(() => Float, {
    nullable: true,
    description:
      'Children of the norm’s ages on a log scale: 0 none, 1 a thousand and more; of a gap about one facility an equal part of those in the area. Null: not known, counts as 0.5.',
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

  retrievedOn!: string | null;
}
