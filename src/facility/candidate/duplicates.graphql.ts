import {
  Arg,
  Args,
  Ctx,
  Field,
  FieldResolver,
  Float,
  ObjectType,
  Query,
  Resolver,
  Root,
  registerEnumType,
} from 'type-graphql';
import type { Context } from '../../graphql/context.ts';
import { listIdentity } from '../../graphql/cursor.ts';
import { DatedPageArgs } from '../../graphql/dated.ts';
import { pageOfAll } from '../../graphql/page-of-all.ts';
import { connectionOf } from '../../graphql/paging.ts';
import { Facility, facilityOf } from '../facility.graphql.ts';
import { CandidateFilter, readCandidateWhere } from './candidate-filter.graphql.ts';
import { facilitiesToCompare } from './duplicates.rows.ts';
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

@Resolver()
export class DuplicateQueries {
  @Query(() => DuplicateCandidateConnection, {
    nullable: true,
    description: 'Facilities that may be in here twice, the likeliest first. Of those there on the day.',
  })
  async duplicateCandidates(
    @Ctx() context: Context,
    @Arg('where', () => CandidateFilter, { nullable: true, description: 'Which ones.' })
    filter: CandidateFilter | null,
    @Args(() => DatedPageArgs) args: DatedPageArgs,
  ) {
    const where = await readCandidateWhere(context, filter);
    const asOf = args.asOf ?? context.today;
    const found = findDuplicates(await facilitiesToCompare(context.rows, where, asOf));
    const all = found.map((pair) => ({ ...pair, asOf }));
    return pageOfAll(context, args, listIdentity('duplicateCandidates', where, asOf), all);
  }
}
