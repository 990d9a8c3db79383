import {
  Arg,
  Args,
  Ctx,
  Field,
  FieldResolver,
  Float,
  InputType,
  Int,
  ObjectType,
  Query,
  Resolver,
  Root,
  registerEnumType,
} from 'type-graphql';
import { AreaCode } from '../area/area-code.graphql.ts';
import { editionDescription, editionOf } from '../area/edition.graphql.ts';
import type { Context } from '../graphql/context.ts';
import { listIdentity } from '../graphql/cursor.ts';
import { DatedPageArgs } from '../graphql/dated.ts';
import { connectionOf, pageOf, readPage } from '../graphql/paging.ts';
import { facilitiesToCompare } from './duplicates.rows.ts';
import { Facility, facilityOf } from './facility.graphql.ts';
import { readKinds } from './facility-where.graphql.ts';
import { findDuplicates } from './find-duplicates.ts';
import { DuplicateReason } from './weigh-duplicate.ts';

registerEnumType(DuplicateReason, {
  name: 'DuplicateReason',
  description: 'Why two facilities may be one. An address alone is no reason: many schools share one.',
  valuesConfig: {
    SHARED_IDENTIFIER: { description: 'The same number, of a register that numbers places.' },
    SAME_NAME: { description: 'The same name, apart from words that every name has.' },
    SIMILAR_NAME: { description: 'A name that is much alike.' },
    SAME_ADDRESS: { description: 'The same postcode and house number.' },
    SAME_POSTCODE: { description: 'The same postcode.' },
    NEAR: { description: 'Within 100 metres.' },
    SAME_MUNICIPALITY: { description: 'In one municipality; where one of them is there, nobody told.' },
    SAME_WEBSITE: { description: 'The same website.' },
  },
});

@ObjectType({
  description:
    'Mogelijke dubbel. Two facilities of one kind that may be one; somebody has to look, nothing joins them.',
  simpleResolvers: true,
})
export class DuplicateCandidate {
  @Field(() => Float, { description: 'Higher is likelier, 0 to 1: to sort by, no probability.' })
  score!: number;

  @Field(() => Float, { description: 'How much the names are alike, 0 to 1.' })
  nameLikeness!: number;

  @Field(() => [DuplicateReason], { description: 'Why they may be one.' })
  reasons!: DuplicateReason[];

  facilityId!: string;
  otherId!: string;
  asOf!: string;
}

@Resolver(() => DuplicateCandidate)
export class DuplicateCandidateFields {
  @FieldResolver(() => Facility, { nullable: true, description: 'One of the two.' })
  facility(@Root() pair: DuplicateCandidate, @Ctx() context: Context): Promise<Facility | null> {
    return facilityOf(context, pair.facilityId, pair.asOf);
  }

  @FieldResolver(() => Facility, { nullable: true, description: 'The other.' })
  other(@Root() pair: DuplicateCandidate, @Ctx() context: Context): Promise<Facility | null> {
    return facilityOf(context, pair.otherId, pair.asOf);
  }
}

const DuplicateCandidateConnection = connectionOf(DuplicateCandidate, 'DuplicateCandidate');

@InputType({ description: 'Which possible duplicates; every part given must hold, one of a list suffices.' })
export class DuplicateFilter {
  @Field(() => [AreaCode], { nullable: true, description: 'At least one of the two stands in these areas.' })
  areas?: string[] | null;

  @Field(() => Int, { nullable: true, description: editionDescription })
  edition?: number | null;

  @Field(() => [String], { nullable: true, description: 'Of these kinds or sectors.' })
  kinds?: string[] | null;
}

@Resolver()
export class DuplicateQueries {
  @Query(() => DuplicateCandidateConnection, {
    nullable: true,
    description: 'Facilities that may be in here twice, the likeliest first. Of those there on the day.',
  })
  async duplicateCandidates(
    @Ctx() context: Context,
    @Arg('where', () => DuplicateFilter, { nullable: true, description: 'Which ones.' })
    filter: DuplicateFilter | null,
    @Args(() => DatedPageArgs) args: DatedPageArgs,
  ) {
    const { areas = null, kinds, edition } = filter ?? {};
    const year = areas === null ? 0 : await editionOf(context, edition);
    const where = { areas, edition: year, kinds: readKinds(kinds) };
    const asOf = args.asOf ?? context.today;
    const page = readPage(context, args, listIdentity('duplicateCandidates', where, asOf));
    const all = findDuplicates(await facilitiesToCompare(context.rows, where, asOf));
    const begin = page.after === null ? 0 : all.findIndex(({ keys }) => keys[1] === page.after?.[1]) + 1;
    const nodes = all.slice(begin, begin + page.first + 1).map((pair) => ({ ...pair, asOf }));
    return {
      ...pageOf(context, page, nodes),
      count: () => Promise.resolve(all.length),
    };
  }
}
