import {
  Arg,
  Args,
  Ctx,
  Field,
  FieldResolver,
  ID,
  Int,
  ObjectType,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import { Area } from '../area/area.graphql.ts';
import { areaOf } from '../area/area-fields.graphql.ts';
import { contactRoles } from '../contact/contact-roles.ts';
import { Facility, facilityOf } from '../facility/facility.graphql.ts';
import { FacilityKind } from '../facility/facility-kinds.graphql.ts';
import { facilityKinds } from '../facility/facility-kinds.ts';
import type { Context } from '../graphql/context.ts';
import { listIdentity } from '../graphql/cursor.ts';
import { Language } from '../graphql/language.ts';
import { PageArgs, PageInfo, pageOf, readPage } from '../graphql/paging.ts';
import { DateScalar } from '../graphql/scalars.ts';
import { languageOptions, Term } from '../graphql/term.graphql.ts';
import { Organisation, organisationOf } from '../organisation/organisation.graphql.ts';
import {
  countFindings,
  type FindingCount,
  type FindingRow,
  type GapWhere,
  listFindings,
} from './gap.rows.ts';
import { GapFilter, mostGaps, orderOf, readGapFilter } from './gap-filter.graphql.ts';
import { once } from './gap-queries.graphql.ts';
import { knownNormSet, Norm, normOf } from './norm.graphql.ts';
import { questionOf, roleToAsk } from './question.ts';

@ObjectType({
  description: 'Whom to ask: an organisation where one is known, and the role there.',
  simpleResolvers: true,
})
export class Ask {
  @Field(() => Organisation, { nullable: true, description: 'Null: the municipality.' })
  organisation!: Organisation | null;

  @Field(() => Term, { description: 'Role of the person to ask.' })
  role!: Term;
}

@ObjectType({
  description: 'Open vraag. What must be found out before a norm can be judged; never counted as a gap.',
  simpleResolvers: true,
})
export class OpenQuestion {
  @Field(() => ID, { description: 'The id the gap would have.' })
  id!: string;

  areaId!: string;
  facilityKindCode!: string;
  partnerKindCode!: string | null;
  facilityId!: string | null;
  normId!: string;
}

@ObjectType({ description: 'A page of open questions.' })
export class OpenQuestionConnection {
  @Field(() => [OpenQuestion], { description: 'The questions of this page.' })
  nodes!: OpenQuestion[];

  @Field(() => PageInfo, { description: 'Whether there is more, and the cursor to get it.' })
  pageInfo!: PageInfo;

  count!: () => Promise<FindingCount | null>;

  @Field(() => Int, { description: 'How many there are on all pages together.' })
  async totalCount(): Promise<number> {
    return Number((await this.count())?.unknown ?? 0);
  }
}

@Resolver(() => OpenQuestion)
export class OpenQuestionFields {
  @FieldResolver(() => Area, { nullable: true, description: 'Area it is about.' })
  area(@Root() question: OpenQuestion, @Ctx() context: Context): Promise<Area | null> {
    return areaOf(context, question.areaId);
  }

  @FieldResolver(() => FacilityKind, { description: 'Kind it is about.' })
  facilityKind(@Root() question: OpenQuestion): FacilityKind {
    return facilityKinds.get(question.facilityKindCode);
  }

  @FieldResolver(() => FacilityKind, { nullable: true, description: 'Kind at the other end of a relation.' })
  partnerKind(@Root() { partnerKindCode }: OpenQuestion): FacilityKind | null {
    return partnerKindCode === null ? null : facilityKinds.get(partnerKindCode);
  }

  @FieldResolver(() => Facility, { nullable: true, description: 'Facility whose relation is not known.' })
  facility(@Root() question: OpenQuestion, @Ctx() context: Context): Promise<Facility | null> {
    return facilityOf(context, question.facilityId, context.today);
  }

  @FieldResolver(() => Norm, { nullable: true, description: 'Norm that waits for the answer.' })
  norm(@Root() question: OpenQuestion, @Ctx() context: Context): Promise<Norm | null> {
    return normOf(context, question.normId);
  }

  @FieldResolver(() => String, { description: 'The question in plain words.' })
  question(
    @Root() question: FindingRow,
    @Arg('language', () => Language, languageOptions()) language: Language,
  ): string {
    return questionOf(question, language);
  }

  @FieldResolver(() => Ask, { description: 'Whom to ask.' })
  async ask(@Root() question: OpenQuestion, @Ctx() context: Context): Promise<Ask> {
    const facility = await facilityOf(context, question.facilityId, context.today);
    const organisation = await organisationOf(context, facility?.organisationId ?? null, context.today);
    return { organisation, role: contactRoles.get(roleToAsk(facility && question.facilityKindCode)) };
  }

  @FieldResolver(() => DateScalar, { nullable: true, description: 'Day it was asked last; null: never.' })
  async askedOn(@Root() question: OpenQuestion, @Ctx() context: Context): Promise<string | null> {
    return (await facilityOf(context, question.facilityId, context.today))?.relationsAskedOn ?? null;
  }
}

@Resolver()
export class OpenQuestionQueries {
  @Query(() => OpenQuestionConnection, {
    nullable: true,
    description: 'What must be found out before a norm can be judged; by area, at most 500 on a page.',
  })
  async openQuestions(
    @Ctx() context: Context,
    @Arg('where', () => GapFilter, { description: 'Which questions.' }) filter: GapFilter,
    @Arg('normSet', () => ID, { nullable: true, description: 'Only for this norm set.' }) normSet:
      | string
      | null,
    @Args(() => PageArgs) args: PageArgs,
  ) {
    const where: GapWhere = { ...readGapFilter(filter), normSet: await knownNormSet(context, normSet) };
    const page = readPage(context, args, listIdentity('openQuestions', where), mostGaps);
    const rows = await listFindings(context.rows, 'questions', where, orderOf.AREA, page);
    const count = once(async () => (await countFindings(context.rows, null, where))[0] ?? null);
    return { ...pageOf(context, page, rows), count };
  }
}
