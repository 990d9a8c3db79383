import { Arg, Ctx, Field, ID, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import { CorrectFacilityInput } from '../facility/correction/correct-facility-input.graphql.ts';
import { Facility, facilityOf } from '../facility/facility.graphql.ts';
import type { Context } from '../graphql/context.ts';
import { demand } from '../graphql/demand.ts';
import { Problem } from '../graphql/problem.graphql.ts';
import { correctAndAssess } from './correct-and-assess.ts';

@ObjectType({ description: 'What became of a correction of a facility.', simpleResolvers: true })
export class CorrectFacilityPayload {
  @Field(() => Facility, {
    nullable: true,
    description: 'The facility as it is now held. Null: there are problems.',
  })
  facility!: Facility | null;

  @Field(() => [Problem], { description: 'What is wrong, all at once; empty when it was done.' })
  problems!: readonly Problem[];
}

@Resolver()
export class CorrectFacilityMutation {
  @Mutation(() => CorrectFacilityPayload, {
    nullable: true,
    description:
      'Voorziening verbeteren. Says what is right of a facility, which is a check of that too and goes before what files say for 12 months; gaps are assessed again. For partners, of their own facilities, and for editors, of those in their municipality.',
  })
  async correctFacility(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: 'Which facility, `fac_…`.' }) id: string,
    @Arg('input', () => CorrectFacilityInput, { description: 'What is right.' }) input: CorrectFacilityInput,
    @Arg('expectedVersion', () => Int, {
      description: 'The version you saw; when it is another by now, nothing changes and CONFLICT says which.',
    })
    expectedVersion: number,
  ): Promise<CorrectFacilityPayload> {
    const { viewer, today } = context;
    const who = { viewer, today, scope: demand(viewer, 'facts:write') };
    const asked = { expectedVersion, correction: input };
    const problems = await context.write((rows) => correctAndAssess(rows, who, id, asked));
    return { problems, facility: problems.length > 0 ? null : await facilityOf(context, id, today) };
  }
}
