import { Arg, Args, Ctx, Field, FieldResolver, Float, ObjectType, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../../graphql/context.ts';
import { listIdentity } from '../../graphql/cursor.ts';
import { DatedPageArgs } from '../../graphql/dated.ts';
import { pageOfAll } from '../../graphql/page-of-all.ts';
import { connectionOf } from '../../graphql/paging.ts';
import { DateScalar } from '../../graphql/scalars.ts';
import { Facility, facilityOf } from '../facility.graphql.ts';
import { facilityKinds } from '../term/facility-kinds.ts';
import { CandidateFilter, readCandidateWhere } from './candidate-filter.graphql.ts';
import { compositesToJoin } from './composites.rows.ts';
import { nameLikeness } from './name-likeness.ts';
import { successionsToWeigh } from './successions.rows.ts';
import { alike } from './weigh-duplicate.ts';

@ObjectType({
  description:
    'Mogelijk kindcentrum. A school and childcare at one address, one of which is called a child centre (IKC); somebody has to say that they are its parts.',
  simpleResolvers: true,
})
export class CompositeCandidate {
  @Field(() => String, { description: 'Postcode and house number they share.' })
  address!: string;

  facilityIds!: readonly string[];
  asOf!: string;
}

@ObjectType({
  description:
    'Mogelijke opvolger. A facility that closed and a new one with a name much alike at its address; somebody has to say that it came after it.',
  simpleResolvers: true,
})
export class SuccessionCandidate {
  @Field(() => DateScalar, { description: 'Day the first of the two closed.' })
  closedOn!: string;

  @Field(() => Float, { description: 'How much the names are alike, 0 to 1.' })
  nameLikeness!: number;

  predecessorId!: string;
  successorId!: string;
  asOf!: string;
}

@Resolver(() => CompositeCandidate)
export class CompositeCandidateFields {
  @FieldResolver(() => [Facility], { nullable: true, description: 'The facilities, by kind.' })
  async facilities(
    @Root() { facilityIds, asOf }: CompositeCandidate,
    @Ctx() context: Context,
  ): Promise<Facility[]> {
    const found = await Promise.all(facilityIds.map((id) => facilityOf(context, id, asOf)));
    return found.filter((facility) => facility !== null);
  }
}

@Resolver(() => SuccessionCandidate)
export class SuccessionCandidateFields {
  @FieldResolver(() => Facility, { nullable: true, description: 'The one that closed.' })
  predecessor(@Root() pair: SuccessionCandidate, @Ctx() context: Context): Promise<Facility | null> {
    return facilityOf(context, pair.predecessorId, pair.asOf);
  }

  @FieldResolver(() => Facility, { nullable: true, description: 'The new one.' })
  successor(@Root() pair: SuccessionCandidate, @Ctx() context: Context): Promise<Facility | null> {
    return facilityOf(context, pair.successorId, pair.asOf);
  }
}

const CompositeCandidateConnection = connectionOf(CompositeCandidate, 'CompositeCandidate');
const SuccessionCandidateConnection = connectionOf(SuccessionCandidate, 'SuccessionCandidate');

/** Schools and childcare that can be under one roof: a secondary school is in no child centre. */
const kindsOf = (register: 'DUO' | 'LRK') =>
  facilityKinds.terms
    .filter((kind) => kind.register === register && (kind.agesFrom ?? 0) < 12)
    .map(({ code }) => code);

@Resolver()
export class LinkCandidateQueries {
  @Query(() => CompositeCandidateConnection, {
    nullable: true,
    description: 'Addresses that look like a child centre whose parts nobody joined, by address.',
  })
  async compositeCandidates(
    @Ctx() context: Context,
    @Arg('where', () => CandidateFilter, {
      nullable: true,
      description: 'Which; `kinds` has no meaning here.',
    })
    filter: CandidateFilter | null,
    @Args(() => DatedPageArgs) args: DatedPageArgs,
  ) {
    const where = await readCandidateWhere(context, filter);
    const asOf = args.asOf ?? context.today;
    const kinds = { schools: kindsOf('DUO'), childcare: kindsOf('LRK') };
    const found = await compositesToJoin(context.rows, where, kinds, asOf);
    const all = found.map((row) => ({ ...row, asOf, keys: [row.address] as const }));
    return pageOfAll(context, args, listIdentity('compositeCandidates', where, asOf), all);
  }

  @Query(() => SuccessionCandidateConnection, {
    nullable: true,
    description: 'Facilities that may have come after one that closed, the newest first.',
  })
  async successionCandidates(
    @Ctx() context: Context,
    @Arg('where', () => CandidateFilter, { nullable: true, description: 'Which: of the new one.' })
    filter: CandidateFilter | null,
    @Args(() => DatedPageArgs) args: DatedPageArgs,
  ) {
    const where = await readCandidateWhere(context, filter);
    const asOf = args.asOf ?? context.today;
    const all = (await successionsToWeigh(context.rows, where, asOf))
      .map((row) => ({
        ...{ ...row, asOf, nameLikeness: Math.round(100 * nameLikeness(...row.names)) / 100 },
        keys: [row.closedOn, `${row.predecessorId} ${row.successorId}`] as const,
      }))
      .filter((pair) => pair.nameLikeness >= alike)
      .toSorted((a, b) => b.closedOn.localeCompare(a.closedOn) || a.keys[1].localeCompare(b.keys[1]));
    return pageOfAll(context, args, listIdentity('successionCandidates', where, asOf), all);
  }
}
