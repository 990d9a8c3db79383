import { Field, InputType, Int, ObjectType } from 'type-graphql';

@ObjectType({ description: 'Leeftijden. Ages in years.', simpleResolvers: true })
export class Ages {
  @Field(() => Int, { nullable: true, description: 'From this age; null: from birth, or not told.' })
  from!: number | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'Until this age, excluded: 12 means up to and including 11. Null: no upper age, or not told.',
  })
  until!: number | null;
}

@InputType({ description: 'Ages in years.' })
export class AgesInput {
  @Field(() => Int, { nullable: true, description: 'From this age.' })
  from?: number | null;

  @Field(() => Int, { nullable: true, description: 'Until this age, excluded.' })
  until?: number | null;
}

/** Null when neither end is known: nobody told for which ages it is. */
export const agesOf = ({ agesFrom, agesUntil }: { agesFrom: number | null; agesUntil: number | null }) =>
  agesFrom === null && agesUntil === null ? null : { from: agesFrom, until: agesUntil };
