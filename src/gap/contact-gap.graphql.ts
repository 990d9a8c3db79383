import { Ctx, Field, FieldResolver, Int, ObjectType, Resolver, Root } from 'type-graphql';
import { Facility, facilityOf } from '../facility/facility.graphql.ts';
import type { Context } from '../graphql/context.ts';
import { Figure } from '../source/figure.graphql.ts';
import { figure } from '../source/figure.ts';
import { Gap } from './gap.graphql.ts';

@ObjectType({
  implements: Gap,
  description:
    'Ontbrekend contact. Too few of the facilities have a contact that was checked recently. It is about what is on record: who is there is not known better for it.',
  simpleResolvers: true,
})
export class ContactGap extends Gap {
  @Field(() => Int, {
    nullable: true,
    description: 'All facilities that the norm is about and that serve the area.',
  })
  override counted!: number | null;
}

@Resolver(() => ContactGap)
export class ContactGapFields {
  @FieldResolver(() => Figure, {
    description:
      'Share of them with a contact that was checked within the months of the norm, percent. `low` counts no contact that was reported as wrong since, and is what is judged; `high` counts all of them, were the reports mistaken.',
  })
  verified(@Root() { details, edition }: ContactGap): Figure {
    const { of = 0, verified = 0, verifiedAtMost = 0 } = details.contact ?? {};
    const percent = (count: number) => (100 * count) / of;
    if (of === 0) return figure({ unit: 'percent', edition });
    return figure({
      ...{ unit: 'percent', edition, value: percent(verified), numerator: verified, denominator: of },
      ...{ low: percent(verified), high: percent(verifiedAtMost) },
    });
  }

  @FieldResolver(() => Int, {
    description: 'Facilities of which no contact is on record, also not of their organisation.',
  })
  without(@Root() { details }: ContactGap): number {
    return details.contact?.without ?? 0;
  }

  @FieldResolver(() => Int, {
    description:
      'Facilities with contacts none of which was checked in time, or that were reported as wrong since.',
  })
  stale(@Root() { details }: ContactGap): number {
    const { of = 0, verified = 0, without = 0 } = details.contact ?? {};
    return of - verified - without;
  }

  @FieldResolver(() => [Facility], {
    description: 'Those to begin with, at most 20: without a contact first, then the longest unchecked.',
  })
  async lacking(@Root() { details }: ContactGap, @Ctx() context: Context): Promise<Facility[]> {
    const ids = (details.contact?.lacking ?? []).map(({ facilityId }) => facilityId);
    const found = await Promise.all(ids.map((id) => facilityOf(context, id, context.today)));
    return found.filter((facility) => facility !== null);
  }
}
