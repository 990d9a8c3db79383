import { ArgsType, Field } from 'type-graphql';
import { PageArgs } from './paging.ts';
import { DateScalar } from './scalars.ts';

/** The `asOf` argument of a field that gives one dated thing. */
export const asOfOptions = {
  nullable: true,
  description: 'The day that is asked about; today in the Netherlands when left out.',
} as const;

/** A page of a list that is true on a day. */
@ArgsType()
export class DatedPageArgs extends PageArgs {
  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day that is asked about; the day of the object it hangs under, or else today.',
  })
  asOf?: string | null;
}
