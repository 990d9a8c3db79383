import { FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { Term } from '../graphql/term.graphql.ts';
import { formalities } from '../relation/relation-terms.ts';
import { Theme } from '../relation/themes.graphql.ts';
import { themes } from '../relation/themes.ts';
import { kindOrGroup } from './kind-or-group.ts';
import { Norm } from './norm.graphql.ts';

/** What a norm about collaboration asks. */
@Resolver(() => Norm)
export class NormTieFields {
  @FieldResolver(() => [Theme], {
    description: 'On which themes; empty: any but money and governance, and of a signalling route its two.',
  })
  themes(@Root() { themeCodes }: Norm): readonly Theme[] {
    return themeCodes.map((code) => themes.get(code));
  }

  @FieldResolver(() => Term, {
    nullable: true,
    description: 'How far a relation must be laid down at least; null: that is not asked.',
  })
  minimumFormality(@Root() { particulars }: Norm): Term | null {
    return particulars.minimumFormality ? formalities.get(particulars.minimumFormality) : null;
  }

  @FieldResolver(() => [Term], {
    description:
      'Kinds of partners or sectors: that are counted, or where a worry may arrive; other forms: empty.',
  })
  partnerKinds(@Root() { particulars }: Norm): readonly Term[] {
    return (particulars.partnerKinds ?? []).map(kindOrGroup);
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: 'In how many steps a worry must arrive; other forms: null.',
  })
  maximumSteps(@Root() { particulars }: Norm): number | null {
    return particulars.maximumSteps ?? null;
  }
}
