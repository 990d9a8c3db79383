import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { factScopeOf } from '../access/fact-scope.ts';
import { byKey } from '../graphql/batching.ts';
import type { Context } from '../graphql/context.ts';
import { checkGoodForMonths } from '../organisation/check-good-for.ts';
import { Organisation } from '../organisation/organisation.graphql.ts';
import { freshnessOn } from '../source/freshness.ts';
import { Verified } from '../source/verified.graphql.ts';
import { organisationChecks } from './organisation-check.rows.ts';

/** Here and not in the room of organisations, since who may see by whom follows from where its facilities stand. */
@Resolver(() => Organisation)
export class OrganisationCheckField {
  @FieldResolver(() => Verified, {
    nullable: true,
    description:
      'When something of it was last put right here, and by whom; for 12 months files do not overwrite that.',
  })
  async verified(@Root() { id, asOf }: Organisation, @Ctx() context: Context): Promise<Verified> {
    const { viewer, today, rows } = context;
    const found = await byKey(context, 'organisation check', id, (ids) =>
      organisationChecks(rows, factScopeOf(viewer, today), ids),
    );
    const { on, by } = found ?? { on: null, by: null };
    return { on, by, freshness: freshnessOn(asOf, on, checkGoodForMonths) };
  }
}
