import { Arg, Ctx, Field, FieldResolver, ID, ObjectType, Resolver, Root } from 'type-graphql';
import { Area } from '../area/area.graphql.ts';
import { areaOf } from '../area/area-fields.graphql.ts';
import { contactRoles } from '../contact/contact-roles.ts';
import { Facility, facilityOf } from '../facility/facility.graphql.ts';
import { FacilityKind } from '../facility/term/facility-kinds.graphql.ts';
import { facilityKinds } from '../facility/term/facility-kinds.ts';
import type { Context } from '../graphql/context.ts';
import { Language } from '../graphql/language.ts';
import { DateScalar } from '../graphql/scalars.ts';
import { languageOptions, Term } from '../graphql/term.graphql.ts';
import { Norm, normOf } from '../norm/norm.graphql.ts';
import { Organisation, organisationOf } from '../organisation/organisation.graphql.ts';
import { questionOf, roleToAsk } from './explanation/question.ts';
import type { FindingRow } from './finding-row.rows.ts';

@ObjectType({
  description: 'Whom to ask: an organisation where one is known, and the role there.',
  simpleResolvers: true,
})
export class Ask {
  @Field(() => Organisation, { nullable: true, description: 'Null: the municipality.' })
  organisation!: Organisation | null;

  @Field(() => Term, { description: 'Role of the person to ask.' })
  role!: Term;

  facilityId!: string | null;
  /** Of the municipality to ask where there is no facility. */
  areaId!: string | null;
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
    const role = contactRoles.get(roleToAsk(facility && question.facilityKindCode));
    return { organisation, role, facilityId: facility?.id ?? null, areaId: question.areaId };
  }

  @FieldResolver(() => DateScalar, { nullable: true, description: 'Day it was asked last; null: never.' })
  async askedOn(@Root() question: OpenQuestion, @Ctx() context: Context): Promise<string | null> {
    return (await facilityOf(context, question.facilityId, context.today))?.relationsAskedOn ?? null;
  }
}
