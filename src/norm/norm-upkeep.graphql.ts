import { FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { Goal } from '../facility/term/goals.graphql.ts';
import { goals } from '../facility/term/goals.ts';
import { Term } from '../graphql/term.graphql.ts';
import { anchoringItems } from './anchoring-terms.ts';
import { Norm } from './norm.graphql.ts';

/** What norms about goals, anchoring and freshness ask: null of other forms. */
@Resolver(() => Norm)
export class NormUpkeepFields {
  @FieldResolver(() => [Goal], {
    nullable: true,
    description: 'Goals for each of which something should be done.',
  })
  goals(@Root() { particulars }: Norm): readonly Goal[] | null {
    return particulars.goals?.map((code) => goals.get(code)) ?? null;
  }

  @FieldResolver(() => [Term], {
    nullable: true,
    description: 'Items of the checklist of anchoring that count.',
  })
  items(@Root() { particulars }: Norm): readonly Term[] | null {
    return particulars.items?.map((code) => anchoringItems.get(code)) ?? null;
  }

  @FieldResolver(() => Int, { nullable: true, description: 'Months after which a check no longer counts.' })
  monthsVerified(@Root() { particulars }: Norm): number | null {
    return particulars.monthsVerified ?? null;
  }
}
