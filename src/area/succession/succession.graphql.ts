import { Field, Float, Int, ObjectType, registerEnumType } from 'type-graphql';
import { DateScalar } from '../../graphql/scalars.ts';
import { SuccessionBasis, SuccessionReason } from './succession-terms.ts';

registerEnumType(SuccessionBasis, {
  name: 'SuccessionBasis',
  description: 'How it is known that one area went over into another, from most to least certain.',
  valuesConfig: {
    FLAG: { description: 'The change flag of CBS says that the boundary is the same (1 or 2).' },
    GIVEN: { description: 'Somebody gave it in a table of successions.' },
    ADDRESS: { description: 'Given in such a table, counted in addresses.' },
    POPULATION: { description: 'Given in such a table, counted in inhabitants.' },
    AREA_OVERLAP: {
      description: 'By area: how far the boundaries overlap. Where people live may be divided otherwise.',
    },
    CODE: { description: 'Only the code (and the name) is the same; whether the boundary is, nobody knows.' },
  },
});
registerEnumType(SuccessionReason, {
  name: 'SuccessionReason',
  description: 'Why a share is not known.',
  valuesConfig: {
    BOUNDARY_CHANGED: {
      description: 'The boundary changed, and one of both editions has no boundaries here to measure by.',
    },
    NOT_MEASURED: { description: 'One of both editions has no boundaries here to measure by.' },
    NOT_GIVEN: { description: 'The table that gave it says no share.' },
  },
});

@ObjectType({
  description: 'Opvolging. One area went over, whole or in part, into another one of a later edition.',
  simpleResolvers: true,
})
export class Succession {
  areaId!: string;
  sourceId!: string | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Percent of the older area that is in the newer one; null: not known, see `reason`.',
  })
  share!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Percent of the newer area that was in the older one; null: not known.',
  })
  shareOfNewer!: number | null;

  @Field(() => SuccessionBasis, { description: 'How it is known; of several steps the least certain.' })
  basis!: SuccessionBasis;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Day on which it happened, which may be in the middle of a year; null: not told.',
  })
  date!: string | null;

  @Field(() => SuccessionReason, {
    nullable: true,
    description: 'Why the share is not known; null when it is.',
  })
  reason!: SuccessionReason | null;
}

@ObjectType({
  description: 'An area whose code is no longer in use, and what it is now.',
  simpleResolvers: true,
})
export class RetiredArea {
  code!: string;
  label!: string;
  edition!: number;

  @Field(() => Int, { description: 'First edition, of those that were brought in, without it.' })
  goneIn!: number;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Day on which it was abolished; null: not told.',
  })
  since!: string | null;

  @Field(() => [Succession], {
    description: 'What it is in the newest edition, over all editions between; empty: not known.',
  })
  successors!: readonly (Succession & { readonly code: string; readonly label: string })[];
}
