import { Arg, Args, Ctx, Field, InputType, Int, Query, Resolver, registerEnumType } from 'type-graphql';
import { AreaCode } from '../area/area-code.graphql.ts';
import { editionDescription, editionOf } from '../area/edition.graphql.ts';
import { currentCodes } from '../area/succession/current-codes.graphql.ts';
import { enumOf } from '../database/enum-of.ts';
import type { Context } from '../graphql/context.ts';
import { listIdentity } from '../graphql/cursor.ts';
import { DatedPageArgs } from '../graphql/dated.ts';
import { pageOf, readPage } from '../graphql/paging.ts';
import { readCodes } from '../graphql/read-codes.ts';
import { readText } from '../graphql/read-text.ts';
import { OrganisationConnection } from '../organisation/organisation.graphql.ts';
import { countOrganisations, listOrganisations } from '../organisation/organisation.rows.ts';
import { organisationKinds } from '../organisation/organisation-kinds.ts';
import { runsOneIn } from './place/facility-areas.rows.ts';

const OrganisationOrder = enumOf('NAME');
registerEnumType(OrganisationOrder, {
  name: 'OrganisationOrder',
  description: 'Order of a list of organisations.',
  valuesConfig: { NAME: { description: 'By name.' } },
});

@InputType({ description: 'Which organisations; every part given must hold, one of a list suffices.' })
export class OrganisationFilter {
  @Field(() => [String], { nullable: true, description: 'These kinds: code, label or synonym.' })
  kinds?: string[] | null;

  @Field(() => String, { nullable: true, description: 'Part of the name; accents and case do not matter.' })
  text?: string | null;

  @Field(() => [AreaCode], { nullable: true, description: 'That run a facility standing in these areas.' })
  areas?: string[] | null;

  @Field(() => Int, { nullable: true, description: editionDescription })
  edition?: number | null;
}

/** Here and not in the room of organisations, since it asks where their facilities stand. */
@Resolver()
export class OrganisationsQuery {
  @Query(() => OrganisationConnection, { nullable: true, description: 'Organisations.' })
  async organisations(
    @Ctx() context: Context,
    @Arg('where', () => OrganisationFilter, { nullable: true, description: 'Which organisations.' })
    filter: OrganisationFilter | null,
    @Arg('orderBy', () => OrganisationOrder, {
      defaultValue: OrganisationOrder.NAME,
      description: 'Order of the list.',
    })
    order: keyof typeof OrganisationOrder,
    @Args(() => DatedPageArgs) args: DatedPageArgs,
  ) {
    const asOf = args.asOf ?? context.today;
    const kinds = readCodes(organisationKinds, filter?.kinds);
    const text = readText(filter?.text);
    const edition = filter?.areas ? await editionOf(context, filter.edition) : 0;
    const codes = await currentCodes(context, filter?.areas, edition);
    const areas = codes && { codes, edition };
    const page = readPage(context, args, listIdentity('organisations', kinds, text, areas, order, asOf));
    const where = { kinds, text, also: areas && runsOneIn(areas, asOf) };
    const rows = await listOrganisations(context.rows, where, asOf, page);
    return { ...pageOf(context, page, rows), count: () => countOrganisations(context.rows, where) };
  }
}
