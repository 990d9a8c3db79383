import { Field, Float, InputType } from 'type-graphql';
import { QuantityPrecision } from '../../source/figure-terms.ts';
import type { GivenCapacity, GivenQuantity } from './facility-correction.ts';

@InputType({
  description: 'How much of a measure there is: a value, or low and high where only these are known.',
})
export class QuantityInput implements GivenQuantity {
  @Field(() => Float, { nullable: true, description: 'The number, from 0.' })
  value?: number | null;

  @Field(() => Float, { nullable: true, description: 'At least so many.' })
  low?: number | null;

  @Field(() => Float, { nullable: true, description: 'At most so many.' })
  high?: number | null;

  @Field(() => QuantityPrecision, {
    nullable: true,
    description: 'How precise it is; left out: EXACT with a value, ORDER_OF_MAGNITUDE without.',
  })
  precision?: QuantityPrecision | null;
}

@InputType({
  description:
    'Capaciteit from today. Only the measures that are named change; null: not known, which is not 0.',
})
export class CapacityInput implements GivenCapacity {
  @Field(() => QuantityInput, { nullable: true, description: 'Formatie, in full-time equivalents.' })
  fte?: QuantityInput | null;

  @Field(() => QuantityInput, { nullable: true, description: 'Bezetting, in full-time equivalents.' })
  fteOccupied?: QuantityInput | null;

  @Field(() => QuantityInput, { nullable: true, description: 'Number of workers, paid or not.' })
  persons?: QuantityInput | null;

  @Field(() => QuantityInput, { nullable: true, description: 'Places for children.' })
  places?: QuantityInput | null;

  @Field(() => QuantityInput, {
    nullable: true,
    description: 'Hours a week that it is there for its audience.',
  })
  hoursPerWeek?: QuantityInput | null;

  @Field(() => QuantityInput, { nullable: true, description: 'Oppervlakte, in square metres.' })
  squareMetres?: QuantityInput | null;
}
