import { FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { Goal } from '../facility/goals.graphql.ts';
import { goals } from '../facility/goals.ts';
import { Term } from '../graphql/term.graphql.ts';
import { formalities } from '../relation/relation-terms.ts';
import { anchoringItems } from './anchoring-terms.ts';
import { kindOrGroup } from './kind-or-group.ts';
import { Norm } from './norm.graphql.ts';

/** What some forms ask in words of a list: null where the form has no such word. */
@Resolver(() => Norm)
export class NormTermFields {
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

  @FieldResolver(() => [Term], {
    nullable: true,
    description:
      'Kinds and groups of facility: where a signal may arrive, or of which so many should be partners.',
  })
  partnerKinds(@Root() { particulars }: Norm): readonly Term[] | null {
    return particulars.partnerKinds?.map(kindOrGroup) ?? null;
  }

  @FieldResolver(() => Term, {
    nullable: true,
    description: 'How firmly a relation should at least be laid down.',
  })
  minimumFormality(@Root() { particulars }: Norm): Term | null {
    return particulars.minimumFormality === undefined ? null : formalities.get(particulars.minimumFormality);
  }

  @FieldResolver(() => Int, { nullable: true, description: 'Steps that a signalling route may have.' })
  maximumSteps(@Root() { particulars }: Norm): number | null {
    return particulars.maximumSteps ?? null;
  }

  @FieldResolver(() => Int, { nullable: true, description: 'Months after which a check no longer counts.' })
  monthsVerified(@Root() { particulars }: Norm): number | null {
    return particulars.monthsVerified ?? null;
  }
}
