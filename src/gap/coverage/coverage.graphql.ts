import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Presence, Verdict } from '../../assessment/finding/finding-terms.ts';
import { enumOf } from '../../database/enum-of.ts';
import { DateScalar } from '../../graphql/scalars.ts';
import type { CoverageRow } from './coverage.rows.ts';

registerEnumType(Presence, {
  name: 'PresenceStatus',
  description: 'Whether a kind of facility serves an area. Not there and not known are two things.',
  valuesConfig: {
    PRESENT: { description: 'At least one active facility serves the area.' },
    ABSENT_CONFIRMED: { description: 'None, and somebody looked no longer than 24 months ago.' },
    UNKNOWN: { description: 'None that we know of, and nobody looked.' },
    NOT_APPLICABLE: { description: 'It does not apply to this area.' },
  },
});

export const Basis = enumOf('COMPLETE_REGISTER', 'STATED_BY_MUNICIPALITY', 'NONE');
registerEnumType(Basis, {
  name: 'PresenceBasis',
  description: 'Why no row means none.',
  valuesConfig: {
    COMPLETE_REGISTER: { description: 'A register that is complete there: schools (DUO), childcare (LRK).' },
    STATED_BY_MUNICIPALITY: { description: 'The municipality’s word.' },
    NONE: { description: 'Nobody looked: no row means not known.' },
  },
});

@ObjectType({
  description: 'Aanwezigheid. Whether a kind serves an area, and how that is known.',
  simpleResolvers: true,
})
export class PresenceReport {
  @Field(() => Presence, { description: 'Whether it is there.' })
  status!: Presence;

  @Field(() => Basis, { description: 'Why no row would mean none.' })
  basis!: keyof typeof Basis;

  @Field(() => String, { nullable: true, description: 'Who checked: a role or an organisation.' })
  checkedBy!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Day it was checked.' })
  checkedOn!: string | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'Rows of that register of which the place is not known, or only by the four digits of a postcode: they may stand anywhere in its area.',
  })
  unlocated!: number | null;
}

@ObjectType({
  description:
    'Dekking. What there is of a kind of facility in an area, and how that compares with the norm.',
  simpleResolvers: true,
})
export class Coverage {
  @Field(() => Int, { description: 'Active facilities with their address in the area.' })
  standing!: number;

  @Field(() => Int, { description: 'Active facilities whose working area (werkgebied) includes it.' })
  serving!: number;

  @Field(() => Verdict, {
    nullable: true,
    description:
      'The worst verdict of the norms about this kind in this area; null: no norm speaks of it here.',
  })
  verdict!: Verdict | null;

  parentId!: string;
  kind!: string;
  edition!: number;
  day!: string;
  places!: number | null;
  placesKnown!: number;
  /** By which its verdict is; null: by the default. */
  normSets!: readonly string[] | null;
  presence!: CoverageRow['presence'];
  basis!: CoverageRow['basis'];
  checkedBy!: string | null;
  checkedOn!: string | null;
  unlocated!: number | null;
  normId!: string | null;
}

@ObjectType({ description: 'One cell of the matrix area by kind of facility.', simpleResolvers: true })
export class GapSummaryCell {
  @Field(() => Verdict, { description: 'The worst verdict there.' })
  verdict!: Verdict;

  @Field(() => Int, { description: 'Gaps in the cell.' })
  gaps!: number;

  @Field(() => Int, { description: 'Open questions in the cell: not gaps.' })
  questions!: number;

  areaId!: string;
  kind!: string;
  normId!: string;
}

@ObjectType({ description: 'How many cells of the matrix have a verdict.', simpleResolvers: true })
export class VerdictCount {
  @Field(() => Verdict, { description: 'The verdict.' })
  verdict!: Verdict;

  @Field(() => Int, { description: 'In how many cells.' })
  count!: number;

  kind!: string;
}

@ObjectType({
  description: 'The whole matrix of areas by kinds of facility, for a map or a table: never paged.',
  simpleResolvers: true,
})
export class GapSummary {
  @Field(() => [GapSummaryCell], { description: 'By area code, then kind.' })
  cells!: GapSummaryCell[];

  @Field(() => [VerdictCount], { description: 'Cells counted by kind and verdict.' })
  counts!: VerdictCount[];
}
