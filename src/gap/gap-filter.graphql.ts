import { Field, Float, ID, InputType, registerEnumType } from 'type-graphql';
import { AreaCode } from '../area/area-code.graphql.ts';
import { currentCodes } from '../area/succession/current-codes.graphql.ts';
import { GapKind, GapStatus } from '../assessment/finding/finding-terms.ts';
import { enumOf } from '../database/enum-of.ts';
import { facilityKinds } from '../facility/term/facility-kinds.ts';
import type { Context } from '../graphql/context.ts';
import { readCodes } from '../graphql/read-codes.ts';
import { UrgencyClass } from './explanation/urgency-class.ts';
import type { GapWhere } from './findings-wanted.rows.ts';
import type { GapOrderBy } from './gap.rows.ts';

export const GapOrder = enumOf('URGENCY', 'CHILDREN', 'AREA', 'SINCE');
registerEnumType(GapOrder, {
  name: 'GapOrder',
  description: 'Order of a list of gaps.',
  valuesConfig: {
    URGENCY: { description: 'Most urgent first.' },
    CHILDREN: { description: 'Most children first.' },
    AREA: { description: 'By area code.' },
    SINCE: { description: 'Longest ago first.' },
  },
});

export const orderOf: Record<keyof typeof GapOrder, GapOrderBy> = {
  URGENCY: { column: 'urgency', descending: true },
  CHILDREN: { column: 'children', descending: true },
  AREA: { column: 'code', descending: false },
  SINCE: { column: 'since', descending: false },
};

@InputType({ description: 'Which gaps or questions; every part given must hold, one of a list suffices.' })
export class GapFilter {
  @Field(() => [AreaCode], { nullable: true, description: 'In these areas and all that lies in them.' })
  areas?: string[] | null;

  @Field(() => [GapKind], { nullable: true, description: 'Of these kinds.' })
  kinds?: GapKind[] | null;

  @Field(() => [String], { nullable: true, description: 'About these kinds of facility: codes or labels.' })
  facilityKinds?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'Of these norms: ids, or codes such as N05.' })
  norms?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'About the relations of these facilities.' })
  facilities?: string[] | null;

  @Field(() => [GapStatus], {
    nullable: true,
    description: 'About which this was decided; by default all, also those that were accepted.',
  })
  statuses?: GapStatus[] | null;

  @Field(() => [String], {
    nullable: true,
    description:
      'For these owners: ids of organisations whose facility lacks a relation, or codes of municipalities for the rest.',
  })
  owners?: string[] | null;

  @Field(() => [UrgencyClass], { nullable: true, description: 'Of these classes of urgency.' })
  urgencies?: UrgencyClass[] | null;

  @Field(() => Float, { nullable: true, description: 'At least this urgent, 0 to 1.' })
  minimumUrgency?: number | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Also gaps that only follow from another one (see `becauseOf`); left out by default, so that nothing counts twice.',
  })
  includeConsequences?: boolean | null;
}

/** The largest page of gaps or questions. */
export const mostGaps = 500;

/** Kinds as people write them become codes, old codes of areas new ones; BAD_USER_INPUT for what is neither. */
export const readGapFilter = async (context: Context, where: GapFilter): Promise<GapWhere> => ({
  ...where,
  owners: where.owners?.map((owner) => (owner.startsWith('org_') ? owner : owner.toUpperCase())) ?? null,
  areas: await currentCodes(context, where.areas, null),
  facilityKinds: readCodes(facilityKinds, where.facilityKinds),
});
