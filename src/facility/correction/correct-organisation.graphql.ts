import { Arg, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { Context } from '../../graphql/context.ts';
import { demand } from '../../graphql/demand.ts';
import { Problem } from '../../graphql/problem.graphql.ts';
import { Organisation, organisationOf } from '../../organisation/organisation.graphql.ts';
import { correctOrganisation, type OrganisationCorrection } from './correct-organisation.ts';

@InputType({
  description:
    'What is right of an organisation. What is left out stays as it is; null says that there is none.',
})
export class CorrectOrganisationInput implements OrganisationCorrection {
  @Field(() => String, {
    nullable: true,
    description: 'Naam, in at most 200 characters; never without one.',
  })
  name?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Soort. What it is, as code or label; for its municipality to say, not for itself.',
  })
  kind?: string | null;

  @Field(() => String, { nullable: true, description: 'Address of its website.' })
  website?: string | null;
}

@ObjectType({ description: 'What became of a correction of an organisation.', simpleResolvers: true })
export class CorrectOrganisationPayload {
  @Field(() => Organisation, {
    nullable: true,
    description: 'The organisation as it is now. Null: there are problems.',
  })
  organisation!: Organisation | null;

  @Field(() => [Problem], { description: 'What is wrong, all at once; empty when it was done.' })
  problems!: readonly Problem[];
}

@Resolver()
export class CorrectOrganisationMutation {
  @Mutation(() => CorrectOrganisationPayload, {
    nullable: true,
    description:
      'Organisatie verbeteren. Puts an organisation right; for 12 months files do not overwrite it. For partners, of their own organisation, and for editors, of one that has facilities in their municipality only.',
  })
  async correctOrganisation(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: 'Which organisation, `org_…`.' }) id: string,
    @Arg('input', () => CorrectOrganisationInput, { description: 'What is right.' })
    input: CorrectOrganisationInput,
    @Arg('expectedVersion', () => Int, {
      description: 'The version you saw; when it is another by now, nothing changes and CONFLICT says which.',
    })
    expectedVersion: number,
  ): Promise<CorrectOrganisationPayload> {
    const { viewer, today } = context;
    const who = { viewer, today, scope: demand(viewer, 'facts:write') };
    const problems = await context.write((rows) =>
      correctOrganisation(rows, who, { id, expectedVersion }, input),
    );
    const organisation = problems.length > 0 ? null : await organisationOf(context, id, today);
    return { organisation, problems };
  }
}
