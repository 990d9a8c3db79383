import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { byParent } from '../graphql/batching.ts';
import type { Context } from '../graphql/context.ts';
import { Term } from '../graphql/term.graphql.ts';
import { Source, sourceOf } from '../source/source.graphql.ts';
import { Activity } from './activity.graphql.ts';
import { activitiesOf } from './activity.rows.ts';
import { Facility } from './facility.graphql.ts';
import { Ages, agesOf } from './term/ages.graphql.ts';
import { audiences, deliveryModes, preventionLevels } from './term/facility-traits.ts';
import { Goal } from './term/goals.graphql.ts';
import { goals } from './term/goals.ts';

@Resolver(() => Facility)
export class FacilityActivities {
  @FieldResolver(() => [Activity], {
    nullable: true,
    description: 'Activiteiten on the day that is asked about, by name. Empty: none told, which is not none.',
  })
  activities(
    @Root() { id, asOf }: Facility,
    @Ctx() context: Context,
    @Arg('withEnded', () => Boolean, {
      defaultValue: false,
      description: 'Also those that ended before it, as what was done in the time of covid.',
    })
    withEnded: boolean,
  ): Promise<Activity[]> {
    return byParent(context, `activities ${asOf} ${withEnded}`, id, (ids) =>
      activitiesOf(context.rows, asOf, ids, withEnded),
    );
  }
}

@Resolver(() => Activity)
export class ActivityFields {
  @FieldResolver(() => [Goal], { description: 'Doelen. To what it is a means. Empty: not told.' })
  goals(@Root() { goalCodes }: Activity): Goal[] {
    return goalCodes.map(goals.get);
  }

  @FieldResolver(() => [Term], {
    description: 'For whom: KINDEREN, OUDERS, PROFESSIONALS, BUURT. Empty: not told.',
  })
  audiences(@Root() { audienceCodes }: Activity): Term[] {
    return audienceCodes.map(audiences.get);
  }

  @FieldResolver(() => [Term], {
    description: 'How it reaches them: OP_LOCATIE, OUTREACH, AAN_HUIS, ONLINE, OP_SCHOOL. Empty: not told.',
  })
  modes(@Root() { modeCodes }: Activity): Term[] {
    return modeCodes.map(deliveryModes.get);
  }

  @FieldResolver(() => Term, {
    nullable: true,
    description: 'Preventie: UNIVERSEEL, SELECTIEF or GEINDICEERD; null: not told.',
  })
  prevention(@Root() { preventionCode }: Activity): Term | null {
    return preventionCode === null ? null : preventionLevels.get(preventionCode);
  }

  @FieldResolver(() => Ages, { nullable: true, description: 'For which ages; null when nobody told.' })
  ages(@Root() activity: Activity): Ages | null {
    return agesOf(activity);
  }

  @FieldResolver(() => Source, { nullable: true, description: 'Who told of it.' })
  source(@Root() { sourceId }: Activity, @Ctx() context: Context): Promise<Source | null> {
    return sourceOf(context, sourceId);
  }
}
