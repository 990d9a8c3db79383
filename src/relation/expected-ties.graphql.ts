import { Field, FieldResolver, Int, ObjectType, Resolver, Root, registerEnumType } from 'type-graphql';
import { facilityGroups } from '../facility/term/facility-groups.ts';
import { FacilityKind } from '../facility/term/facility-kinds.graphql.ts';
import { facilityKinds } from '../facility/term/facility-kinds.ts';
import { Term } from '../graphql/term.graphql.ts';
import { Expectation, type ExpectedTie as ExpectedTieFacts } from './expected-ties.ts';
import { Theme } from './themes.graphql.ts';
import { themes } from './themes.ts';

registerEnumType(Expectation, {
  name: 'Expectation',
  description: 'How firmly a tie is expected.',
  valuesConfig: {
    REQUIRED: { description: 'Nodig: the work cannot be done well without.' },
    EXPECTED: { description: 'Verwacht: usual where both are there.' },
  },
});

@ObjectType({
  description:
    'Verwachte relatie. A tie that facilities of one kind are expected to have with another kind. A starting point for talks, not a rule of anybody.',
  simpleResolvers: true,
})
export class ExpectedTie {
  @Field(() => Expectation, { description: 'How firmly it is expected.' })
  expectation!: Expectation;

  @Field(() => Int, { description: 'Level from which it counts, 0 to 5.' })
  minimumLevel!: number;

  fromCode!: string;
  partnerCode!: string;
  themeCodes!: readonly string[];
}

@Resolver(() => ExpectedTie)
export class ExpectedTieFields {
  @FieldResolver(() => FacilityKind, { description: 'Kind that is expected to have it.' })
  from(@Root() { fromCode }: ExpectedTie): FacilityKind {
    return facilityKinds.get(fromCode);
  }

  @FieldResolver(() => Term, {
    description: 'Kind of facility it is expected with, or a sector: then any kind of that will do.',
  })
  partner(@Root() { partnerCode }: ExpectedTie): Term {
    return facilityKinds.find(partnerCode) ?? facilityGroups.get(partnerCode);
  }

  @FieldResolver(() => [Theme], { description: 'One of these themes is enough; empty: any will do.' })
  themes(@Root() { themeCodes }: ExpectedTie): readonly Theme[] {
    return themeCodes.map((code) => themes.get(code));
  }
}

/** As the API shows it. */
export const shownExpectation = ({ from, partner, themes, ...tie }: ExpectedTieFacts): ExpectedTie => ({
  ...{ expectation: tie.expectation, minimumLevel: tie.minimumLevel },
  ...{ fromCode: from, partnerCode: partner, themeCodes: themes },
});
