import { Arg, Field, FieldResolver, Int, ObjectType, Resolver, Root, registerEnumType } from 'type-graphql';
import { facilityGroups } from '../facility/term/facility-groups.ts';
import { facilityKinds } from '../facility/term/facility-kinds.ts';
import { Language } from '../graphql/language.ts';
import { languageOptions } from '../graphql/term.graphql.ts';
import { MatrixBy } from './graph/network-terms.ts';
import { mixingMatrix } from './measure/mixing.ts';
import { Network } from './network.graphql.ts';

registerEnumType(MatrixBy, {
  name: 'MatrixBy',
  description: 'What the rows and columns of a matrix of a network are.',
  valuesConfig: {
    KIND: { description: 'Kinds of facility; of an organisation the kind of most of its facilities.' },
    GROUP: { description: 'Sectors.' },
    COMMUNITY: { description: 'Communities.' },
  },
});

@ObjectType({
  description: 'A row or column of a matrix: a kind, a sector or a community.',
  simpleResolvers: true,
})
export class MatrixSide {
  @Field(() => String, {
    description: 'Code of the kind or sector; number of the community, 0 for all nodes without ties.',
  })
  code!: string;

  names!: { readonly nl: string; readonly en: string };
}

@Resolver(() => MatrixSide)
export class MatrixSideFields {
  @FieldResolver(() => String, { description: 'What people call it.' })
  label(
    @Root() { names }: MatrixSide,
    @Arg('language', () => Language, languageOptions()) language: Language,
  ): string {
    return language === 'EN' ? names.en : names.nl;
  }
}

@ObjectType({
  description: 'Cel. How nodes of one kind are tied to those of another, or of their own.',
  simpleResolvers: true,
})
export class MatrixCell {
  @Field(() => MatrixSide, { description: 'The row; a pair of kinds is told once, the first listed as row.' })
  rowKind!: MatrixSide;

  @Field(() => MatrixSide, { description: 'The column; the same as the row for ties within a kind.' })
  columnKind!: MatrixSide;

  @Field(() => Int, { description: 'Pairs of nodes that could be tied.' })
  possible!: number;

  @Field(() => Int, { description: 'Pairs that are tied in this network.' })
  related!: number;

  @Field(() => Int, {
    description: 'Pairs without a tie of which neither was asked: whether there is one is not known.',
  })
  notAsked!: number;
}

@Resolver(() => Network)
export class NetworkMatrixField {
  @FieldResolver(() => [MatrixCell], {
    nullable: true,
    description: 'Netwerk zonder plaatje: the network as a table, kind by kind; every kind that has nodes.',
  })
  async matrix(
    @Root() { analysis }: Network,
    @Arg('by', () => MatrixBy, { defaultValue: MatrixBy.KIND, description: 'Kind, sector or community.' })
    by: MatrixBy,
  ): Promise<MatrixCell[]> {
    const { labels, sideOf } = await sides[by](analysis);
    return mixingMatrix(analysis.network(), labels, analysis.wasAsked()).map(
      ({ row, column, ...counts }) => ({
        ...counts,
        rowKind: sideOf(row),
        columnKind: sideOf(column),
      }),
    );
  }
}

interface Sides {
  readonly labels: Int32Array;
  sideOf(label: number): MatrixSide;
}

const sides: Readonly<Record<MatrixBy, (analysis: Network['analysis']) => Sides | Promise<Sides>>> = {
  KIND: (analysis) => sidesOf(analysis.kinds(), facilityKinds),
  GROUP: (analysis) => sidesOf(analysis.groups(), facilityGroups),
  async COMMUNITY(analysis) {
    const [{ numbers }, named] = await Promise.all([analysis.communities(), analysis.namedCommunities()]);
    // Each node without ties is a community; a row for each would say nothing.
    const isAlone = (number: number) => named[number - 1]?.members.length === 1;
    return {
      labels: numbers.map((number) => (isAlone(number) ? 0 : number)),
      sideOf: (number) => ({ code: String(number), names: named[number - 1]?.name ?? withoutPartners }),
    };
  },
};

const withoutPartners = { nl: 'zonder partners', en: 'without partners' };

const sidesOf = (
  { labels, codes }: { readonly labels: Int32Array; readonly codes: readonly string[] },
  vocabulary: { get(code: string): { readonly nl: string; readonly en: string } },
): Sides => ({
  labels,
  sideOf: (label) => ({ code: codes[label]!, names: vocabulary.get(codes[label]!) }),
});
