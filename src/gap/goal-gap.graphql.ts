import { Field, FieldResolver, Int, ObjectType, Resolver, Root } from 'type-graphql';
import { isAboveMedian } from '../assessment/finding/goal-found.ts';
import { preventionLevels } from '../facility/term/facility-traits.ts';
import { Goal } from '../facility/term/goals.graphql.ts';
import { goals } from '../facility/term/goals.ts';
import { Term } from '../graphql/term.graphql.ts';
import { Figure } from '../source/figure.graphql.ts';
import { figure } from '../source/figure.ts';
import { Gap } from './gap.graphql.ts';

@ObjectType({
  implements: Gap,
  description:
    'Wit vlak. Too little is done for a goal in the area, as a rule nothing. Counts half in `urgencyParts.severity` unless more is needed there than is usual in the municipality.',
  simpleResolvers: true,
})
export class GoalGap extends Gap {}

@ObjectType({ description: 'Activities on one level of prevention.', simpleResolvers: true })
export class GoalGapLevel {
  @Field(() => Int, { description: 'How many.' })
  count!: number;

  preventionCode!: string | null;
}

@ObjectType({
  description: 'Behoefte. How many households have a low income, against what is usual in the municipality.',
  simpleResolvers: true,
})
export class GoalNeed {
  @Field(() => Figure, { description: 'Share of the households in the area, percent.' })
  share!: Figure;

  @Field(() => Figure, {
    description: 'Median of the areas of this level in the municipality of which it is known, percent.',
  })
  median!: Figure;

  @Field(() => Boolean, { description: 'More is needed than is usual there: the gap is more urgent.' })
  isAboveMedian!: boolean;
}

@Resolver(() => GoalGapLevel)
export class GoalGapLevelFields {
  @FieldResolver(() => Term, { nullable: true, description: 'Preventie; null: nobody told the level.' })
  prevention(@Root() { preventionCode }: GoalGapLevel): Term | null {
    return preventionCode === null ? null : preventionLevels.get(preventionCode);
  }
}

@Resolver(() => GoalGap)
export class GoalGapFields {
  @FieldResolver(() => Goal, { nullable: true, description: 'Doel that is not served.' })
  goal(@Root() { details }: GoalGap): Goal | null {
    return details.goal ? goals.get(details.goal.code) : null;
  }

  @FieldResolver(() => Int, { description: 'Activities with this goal that serve the area: all there are.' })
  count(@Root() { details }: GoalGap): number {
    return (details.goal?.counts ?? []).reduce((sum, { activities }) => sum + activities, 0);
  }

  @FieldResolver(() => [GoalGapLevel], {
    description: 'These by level of prevention; a level without any is not there.',
  })
  prevention(@Root() { details }: GoalGap): GoalGapLevel[] {
    return (details.goal?.counts ?? []).map(({ prevention: preventionCode, activities: count }) => ({
      ...{ preventionCode, count },
    }));
  }

  @FieldResolver(() => GoalNeed, {
    nullable: true,
    description: 'How much is needed there; null: not known, which makes no gap more urgent.',
  })
  need(@Root() { details, edition }: GoalGap): GoalNeed | null {
    const need = details.goal?.need ?? null;
    if (!need) return null;
    const [share, median] = [need.share, need.median].map((value) =>
      figure({ value, unit: 'percent', edition }),
    ) as [Figure, Figure];
    return { share, median, isAboveMedian: isAboveMedian(need) };
  }
}
