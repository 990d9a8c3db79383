import { Ctx, Field, FieldResolver, Int, ObjectType, Resolver, Root } from 'type-graphql';
import { Municipality } from '../area/area.graphql.ts';
import { assessmentsOf } from '../assessment/assessment.rows.ts';
import { byKey, byParent } from '../graphql/batching.ts';
import type { Context } from '../graphql/context.ts';
import { DateScalar, DateTimeScalar } from '../graphql/scalars.ts';
import { normSetsById } from '../norm/norm.rows.ts';
import { NormSet } from '../norm/norm-set.graphql.ts';

@ObjectType({
  description: 'Beoordeling. By which norm set a municipality is assessed, and on which facts.',
  simpleResolvers: true,
})
export class Assessment {
  @Field(() => Boolean, {
    description:
      'True for the one by which gaps are shown unless another is asked for: the set it adopted last, else the example.',
  })
  isDefault!: boolean;

  @Field(() => Int, { description: 'Year of the areas and boundaries.' })
  edition!: number;

  @Field(() => DateScalar, { description: 'Day of which the facts are.' })
  factsOn!: string;

  @Field(() => DateTimeScalar, { description: 'When it was done; facts that came in later are not in it.' })
  assessedAt!: string;

  normSetId!: string;
}

@Resolver(() => Assessment)
export class AssessmentFields {
  @FieldResolver(() => NormSet, { nullable: true, description: 'The set, in the version that holds.' })
  normSet(@Root() { normSetId }: Assessment, @Ctx() context: Context): Promise<NormSet | null> {
    return byKey(context, 'norm set', normSetId, (ids) => normSetsById(context.rows, ids));
  }
}

@Resolver(() => Municipality)
export class MunicipalityAssessments {
  @FieldResolver(() => [Assessment], {
    nullable: true,
    description: 'By which norm sets it is assessed, side by side; the default first. None: not assessed.',
  })
  assessments(@Root() { code }: Municipality, @Ctx() context: Context): Promise<Assessment[]> {
    return byParent(context, 'assessments', code, (codes) => assessmentsOf(context.rows, codes));
  }
}
