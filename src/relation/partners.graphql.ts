import {
  Arg,
  Args,
  Ctx,
  Field,
  FieldResolver,
  InputType,
  Int,
  Query,
  Resolver,
  Root,
  registerEnumType,
} from 'type-graphql';
import { enumOf } from '../database/enum-of.ts';
import { listUnder } from '../facility/facilities-under.graphql.ts';
import { Facility } from '../facility/facility.graphql.ts';
import { FacilityFilter, FacilityOrder } from '../facility/facility-filter.graphql.ts';
import { FacilityConnection, type FacilityPage, facilityList } from '../facility/facility-list.graphql.ts';
import { readFacilityWhere, readKinds } from '../facility/facility-where.graphql.ts';
import type { Context } from '../graphql/context.ts';
import { DatedPageArgs } from '../graphql/dated.ts';
import { readCodes } from '../graphql/read-codes.ts';
import { isTied, partnersOf, type Tie } from './partners.rows.ts';
import { viewOf } from './relation.graphql.ts';
import { checkLevel, minimumLevelDescription } from './relation-filter.graphql.ts';
import { themes } from './themes.ts';

const TieState = enumOf('RELATED', 'NOT_RELATED', 'NOT_ASKED');
registerEnumType(TieState, {
  name: 'TieState',
  description: 'What is known of a tie with a kind of partner.',
  valuesConfig: {
    RELATED: { description: 'There is one that is close enough.' },
    NOT_RELATED: { description: 'It was asked, and there is none that is close enough.' },
    NOT_ASKED: { description: 'There is none, and nobody asked: not known.' },
  },
});

@InputType({ description: 'A tie that facilities have or lack.' })
export class TieInput {
  @Field(() => [String], {
    nullable: true,
    description: 'With a facility of one of these kinds or sectors; with any when left out.',
  })
  kinds?: string[] | null;

  @Field(() => [String], {
    nullable: true,
    description: 'On one of these themes; on any but money and governance when left out.',
  })
  themes?: string[] | null;

  @Field(() => Int, { defaultValue: 1, description: minimumLevelDescription })
  minimumLevel!: number;

  @Field(() => TieState, { description: 'Whether they have it.' })
  is!: keyof typeof TieState;
}

@Resolver(() => Facility)
export class PartnerFields {
  @FieldResolver(() => FacilityConnection, {
    nullable: true,
    description:
      'The facilities it works with on the day, each once; without `where.status` those that are there.',
  })
  async partners(
    @Root() facility: Facility,
    @Ctx() context: Context,
    @Arg('where', () => FacilityFilter, { nullable: true, description: 'Which of them.' })
    filter: FacilityFilter | null,
    @Arg('themes', () => [String], {
      nullable: true,
      description: 'Working together on these themes; on any but money and governance when left out.',
    })
    themeCodes: string[] | null,
    @Arg('minimumLevel', () => Int, { defaultValue: 1, description: minimumLevelDescription })
    minimumLevel: number,
    @Arg('orderBy', () => FacilityOrder, {
      defaultValue: FacilityOrder.NAME,
      description: 'Order of the list.',
    })
    order: keyof typeof FacilityOrder,
    @Args(() => DatedPageArgs) args: DatedPageArgs,
  ): Promise<FacilityPage> {
    const where = await readFacilityWhere(context, filter);
    const asOf = args.asOf ?? facility.asOf;
    const tie = readTie({ themes: themeCodes, minimumLevel });
    const name = `partners ${JSON.stringify(tie)}`;
    return listUnder(context, facility.id, name, { where, order, asOf, args }, (ids) =>
      partnersOf(ids, tie, viewOf(context, asOf)),
    );
  }
}

@Resolver()
export class FacilitiesByRelationQuery {
  @Query(() => FacilityConnection, {
    nullable: true,
    description:
      "Facilities that have or lack a tie with a kind of partner: schools without children's work.",
  })
  async facilitiesByRelation(
    @Ctx() context: Context,
    @Arg('where', () => FacilityFilter, { nullable: true, description: 'Which facilities.' })
    filter: FacilityFilter | null,
    @Arg('relation', () => TieInput, { description: 'The tie they have or lack.' }) relation: TieInput,
    @Arg('orderBy', () => FacilityOrder, {
      defaultValue: FacilityOrder.NAME,
      description: 'Order of the list.',
    })
    order: keyof typeof FacilityOrder,
    @Args(() => DatedPageArgs) args: DatedPageArgs,
  ): Promise<FacilityPage> {
    const tie = readTie(relation);
    const also = isTied(relation.is, tie, viewOf(context, args.asOf ?? context.today));
    const where = { ...(await readFacilityWhere(context, filter)), also };
    return facilityList(context, where, order, args, relation.is, tie);
  }
}

const collaboration = themes.terms.filter((theme) => theme.collaboration).map((theme) => theme.code);

/** Throws BAD_USER_INPUT that names what cannot be. */
const readTie = (asked: Pick<TieInput, 'kinds' | 'themes' | 'minimumLevel'>): Tie => ({
  kinds: readKinds(asked.kinds),
  themes: readCodes(themes, asked.themes) ?? collaboration,
  minimumLevel: checkLevel(asked.minimumLevel ?? 1),
});
