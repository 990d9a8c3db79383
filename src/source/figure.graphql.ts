import {
  Ctx,
  Field,
  FieldResolver,
  Float,
  Int,
  ObjectType,
  Resolver,
  Root,
  registerEnumType,
} from 'type-graphql';
import type { Context } from '../graphql/context.ts';
import { DateScalar } from '../graphql/scalars.ts';
import { FigureStatus, QuantityPrecision } from './figure-terms.ts';
import { Source, sourceOf } from './source.graphql.ts';

registerEnumType(FigureStatus, {
  name: 'FigureStatus',
  description: 'Whether a number is known, and how. Unknown is never zero.',
  valuesConfig: {
    MEASURED: { description: 'Counted or published.' },
    ESTIMATED: { description: 'Estimated, with the method named and usually low and high.' },
    WITHHELD: { description: 'Known to somebody, not told: too few people.' },
    MISSING: { description: 'Nobody told.' },
  },
});
registerEnumType(QuantityPrecision, {
  name: 'QuantityPrecision',
  description: 'How exact a quantity is.',
  valuesConfig: {
    EXACT: { description: 'As counted.' },
    ROUNDED_5: { description: 'Rounded to a multiple of 5.' },
    ESTIMATE: { description: 'Estimated.' },
    ORDER_OF_MAGNITUDE: { description: 'Only the size of the number is known ("a few hundred").' },
  },
});

@ObjectType({
  description: 'A quantity, with what is needed to trust it. Shares are percent.',
  simpleResolvers: true,
})
export class Figure {
  @Field(() => Float, {
    nullable: true,
    description: 'The number; null when it is withheld or missing, never 0 then.',
  })
  value!: number | null;

  @Field(() => Float, { nullable: true, description: 'Lower end of what it may be, for an estimate.' })
  low!: number | null;

  @Field(() => Float, { nullable: true, description: 'Upper end of what it may be, for an estimate.' })
  high!: number | null;

  @Field(() => String, { description: 'Unit: persons, percent, metres, FTE …' })
  unit!: string;

  @Field(() => FigureStatus, { description: 'Whether it is known, and how.' })
  status!: keyof typeof FigureStatus;

  @Field(() => QuantityPrecision, {
    nullable: true,
    description: 'How exact it is; null when there is no number.',
  })
  precision!: keyof typeof QuantityPrecision | null;

  @Field(() => String, {
    nullable: true,
    description:
      'How it was made, e.g. ESTIMATED_MUNICIPAL_FACTOR, ESTIMATED_NATIONAL_FACTOR or STRAIGHT_LINE; steps are joined by " + ".',
  })
  method!: string | null;

  @Field(() => Float, { nullable: true, description: 'For a share or a rate: what was counted.' })
  numerator!: number | null;

  @Field(() => Float, { nullable: true, description: 'For a share or a rate: out of what.' })
  denominator!: number | null;

  @Field(() => Int, { nullable: true, description: 'For a sum: how many of the parts were known.' })
  known!: number | null;

  @Field(() => Int, { nullable: true, description: 'For a sum: of how many parts.' })
  of!: number | null;

  @Field(() => String, { nullable: true, description: 'Year or day it is about.' })
  period!: string | null;

  @Field(() => Int, { nullable: true, description: 'Edition of the area it is about.' })
  edition!: number | null;

  sourceId!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Why there is no number: SECRET, NOT_PUBLISHED, UNKNOWN, TOO_FEW …',
  })
  reason!: string | null;
}

@Resolver(() => Figure)
export class FigureFields {
  @FieldResolver(() => Source, {
    nullable: true,
    description: 'Who published it, or the figure it was made from.',
  })
  source(@Root() figure: Figure, @Ctx() context: Context): Promise<Source | null> {
    return sourceOf(context, figure.sourceId);
  }

  @FieldResolver(() => DateScalar, {
    nullable: true,
    description: 'Day the file it comes from was brought in.',
  })
  async retrievedOn(@Root() figure: Figure, @Ctx() context: Context): Promise<string | null> {
    return (await sourceOf(context, figure.sourceId))?.retrievedOn ?? null;
  }
}
