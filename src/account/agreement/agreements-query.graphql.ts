import { Args, Ctx, Query, Resolver } from 'type-graphql';
import type { Context } from '../../graphql/context.ts';
import { listIdentity } from '../../graphql/cursor.ts';
import { demand } from '../../graphql/demand.ts';
import { type Connection, PageArgs, pageOf, readPage } from '../../graphql/paging.ts';
import { type Agreement, AgreementConnection } from './agreement.graphql.ts';
import { countAgreements, listAgreements } from './agreement.rows.ts';

@Resolver()
export class AgreementsQuery {
  @Query(() => AgreementConnection, {
    nullable: true,
    description:
      'Samenwerkingsafspraken. Of your municipality, or those your organisation is in; the last to begin first.',
  })
  async agreements(
    @Ctx() context: Context,
    @Args(() => PageArgs) args: PageArgs,
  ): Promise<Connection<Agreement>> {
    const reader = { viewer: context.viewer, scope: demand(context.viewer, 'agreement:read') };
    const page = readPage(context, args, listIdentity('agreements'));
    const found = await listAgreements(context.rows, reader, page);
    return { ...pageOf(context, page, found), count: () => countAgreements(context.rows, reader) };
  }
}
