import { Arg, Ctx, ID, Int, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../graphql/context.ts';
import { demand } from '../../graphql/demand.ts';
import { DateScalar } from '../../graphql/scalars.ts';
import { findAgreement } from './agreement.rows.ts';
import { endAgreement } from './end-agreement.ts';
import { AgreementPayload } from './record-agreement.graphql.ts';

@Resolver()
export class EndAgreementMutation {
  @Mutation(() => AgreementPayload, {
    nullable: true,
    description:
      'Een samenwerkingsafspraak beëindigen. From that day on its parties see nothing under it. For data stewards.',
  })
  async endAgreement(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: 'Which, `agr_…`.' }) id: string,
    @Arg('until', () => DateScalar, {
      description:
        'First day on which it no longer holds: today or later, and before the end it has, if any.',
    })
    until: string,
    @Arg('expectedVersion', () => Int, {
      description:
        'The version you saw; when it is another by now, nothing is changed and CONFLICT says which.',
    })
    expectedVersion: number,
  ): Promise<AgreementPayload> {
    const { viewer } = context;
    const scope = demand(viewer, 'agreement:write');
    const account = scope === 'ALL' ? 'any' : viewer.account;
    const problems = await context.write((rows) =>
      endAgreement(rows, account, { id, until, expectedVersion, today: context.today }),
    );
    if (problems.length > 0) return { agreement: null, problems };
    return { agreement: (await findAgreement(context.rows, { viewer, scope }, id)) ?? null, problems };
  }
}
