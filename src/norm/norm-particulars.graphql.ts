import { Field, FieldResolver, Float, Int, ObjectType, Resolver, Root } from 'type-graphql';
import { whyNotJudged } from './judged.ts';
import { Norm } from './norm.graphql.ts';
import { NotJudgedReason, RatioOf, Staff } from './norm-terms.ts';

@ObjectType({ description: 'By what a ratio or access is counted.', simpleResolvers: true })
export class Per {
  @Field(() => Int, { description: 'So many of them, such as 1,000.' })
  count!: number;

  @Field(() => RatioOf, { description: 'Of whom or what.' })
  of!: RatioOf;
}

@ObjectType({
  description:
    'Weging. Asks more where more is needed: by 1 plus the factor times the share of households with a low income.',
  simpleResolvers: true,
})
export class DemandWeight {
  @Field(() => String, { description: 'Indicator that weighs: LOW_INCOME_SHARE.' })
  by!: string;

  @Field(() => Float, {
    description: 'How heavily; 1: where a fifth has a low income, a fifth more is asked.',
  })
  factor!: number;
}

/** What only some forms ask, and whether anything is found about it. */
@Resolver(() => Norm)
export class NormParticularFields {
  @FieldResolver(() => Boolean, {
    description:
      'Whether gaps and open questions speak of it. False: it is known, and nothing is said of it.',
  })
  isJudged(@Root() norm: Norm): boolean {
    return whyNotJudged(norm) === null;
  }

  @FieldResolver(() => NotJudgedReason, { nullable: true, description: 'Why not; null: it is judged.' })
  notJudgedBecause(@Root() norm: Norm): NotJudgedReason | null {
    return whyNotJudged(norm);
  }

  @FieldResolver(() => Per, {
    nullable: true,
    description: 'By what a ratio or access is counted; other forms: null.',
  })
  per(@Root() { particulars }: Norm): Per | null {
    return particulars.per ?? null;
  }

  @FieldResolver(() => DemandWeight, {
    nullable: true,
    description: 'Where it asks more than elsewhere; null: nowhere.',
  })
  demandWeight(@Root() { particulars }: Norm): DemandWeight | null {
    return particulars.demandWeight ?? null;
  }

  @FieldResolver(() => Staff, {
    nullable: true,
    description:
      'Which staff it counts: posts, unless it says those that are filled. Other units than FTE: null.',
  })
  staff(@Root() { unit, particulars }: Norm): Staff | null {
    return unit === 'FTE' ? (particulars.staff ?? 'FORMATION') : null;
  }

  @FieldResolver(() => Float, {
    nullable: true,
    description: 'Weeks of a year in which hours are taken to be offered; other forms: null.',
  })
  weeksPerYear(@Root() { particulars }: Norm): number | null {
    return particulars.weeksPerYear ?? null;
  }

  @FieldResolver(() => Float, {
    nullable: true,
    description: 'In how many years a child gets its hours; other forms: null.',
  })
  years(@Root() { particulars }: Norm): number | null {
    return particulars.years ?? null;
  }

  @FieldResolver(() => Float, {
    nullable: true,
    description: 'Within how many metres a choice or access is counted; other forms: null.',
  })
  withinMetres(@Root() { particulars }: Norm): number | null {
    return particulars.withinMetres ?? null;
  }
}
