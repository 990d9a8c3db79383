import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import type { Context } from '../graphql/context.ts';
import { asOfOptions } from '../graphql/dated.ts';
import { DateScalar } from '../graphql/scalars.ts';
import { IdentifierInput, readSelector } from './identifier.graphql.ts';
import { Organisation, organisationOf } from './organisation.graphql.ts';
import { findOrganisation } from './organisation.rows.ts';

@Resolver()
export class OrganisationQueries {
  @Query(() => Organisation, {
    nullable: true,
    description: 'An organisation by its id or by a number of a register; null when there is none.',
  })
  async organisation(
    @Ctx() context: Context,
    @Arg('id', () => ID, { nullable: true, description: 'Its global id, `org_…`.' }) id: string | null,
    @Arg('identifier', () => IdentifierInput, {
      nullable: true,
      description:
        'Or a number, also one it had before; of several organisations with the same number, always the same one.',
    })
    identifier: IdentifierInput | null,
    @Arg('asOf', () => DateScalar, asOfOptions) asOf: string | null,
  ): Promise<Organisation | null> {
    const day = asOf ?? context.today;
    const by = readSelector(id, identifier);
    if (by.id !== undefined) return organisationOf(context, by.id, day);
    return (await findOrganisation(context.rows, day, by.identifier)) ?? null;
  }
}
