import { Arg, Ctx, Field, FieldResolver, Int, ObjectType, Resolver, Root } from 'type-graphql';
import { Area } from '../../area/area.graphql.ts';
import { Verdict } from '../../assessment/finding/finding-terms.ts';
import { goalCells } from '../../assessment/finding/goal-matrix.ts';
import { goalFacts } from '../../assessment/gathering/goal-matrix.rows.ts';
import { preventionLevels } from '../../facility/term/facility-traits.ts';
import { Goal } from '../../facility/term/goals.graphql.ts';
import { goals } from '../../facility/term/goals.ts';
import { byKey } from '../../graphql/batching.ts';
import type { Context } from '../../graphql/context.ts';
import { asOfOptions } from '../../graphql/dated.ts';
import { DateScalar } from '../../graphql/scalars.ts';
import { Term } from '../../graphql/term.graphql.ts';

@ObjectType({
  description: 'One cell of the doelenmatrix: a goal on a level of prevention in an area.',
  simpleResolvers: true,
})
export class GoalCell {
  @Field(() => Int, {
    description: 'Activities with this goal and level that are known to serve the area; 0 is not "none".',
  })
  count!: number;

  @Field(() => Int, { description: 'Facilities that do these.' })
  facilities!: number;

  @Field(() => Verdict, {
    description:
      'MET: there is one. ABSENT (a white spot): none, somebody says that all activities there are known, and of each with this goal the level and the working area are. Else UNKNOWN, or NOT_APPLICABLE where no children live.',
  })
  verdict!: Verdict;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Day on which all activities there were known, at most 24 months ago; null: nobody says so.',
  })
  checkedOn!: string | null;

  @Field(() => String, { nullable: true, description: 'Who says so: a role or an organisation.' })
  checkedBy!: string | null;

  goalCode!: string;
  preventionCode!: string | null;
}

@Resolver(() => GoalCell)
export class GoalCellFields {
  @FieldResolver(() => Goal, { description: 'Doel.' })
  goal(@Root() { goalCode }: GoalCell): Goal {
    return goals.get(goalCode);
  }

  @FieldResolver(() => Term, {
    nullable: true,
    description:
      'Preventie: UNIVERSEEL, SELECTIEF or GEINDICEERD. Null: activities of which nobody told the level, which may fill any of the three.',
  })
  prevention(@Root() { preventionCode }: GoalCell): Term | null {
    return preventionCode === null ? null : preventionLevels.get(preventionCode);
  }
}

@Resolver(() => Area)
export class AreaGoalMatrix {
  @FieldResolver(() => [GoalCell], {
    nullable: true,
    description:
      'Doelenmatrix (preventiematrix): what the facilities serving the area do on the day, each goal on each level of prevention, with its white spots. Goals in the order of `goals`.',
  })
  async goalMatrix(
    @Root() { id }: Area,
    @Ctx() context: Context,
    @Arg('asOf', () => DateScalar, asOfOptions) asOf: string | null,
  ): Promise<GoalCell[]> {
    const day = asOf ?? context.today;
    const facts = await byKey(context, `goal matrix ${day}`, id, (ids) => goalFacts(context.rows, ids, day));
    return facts === null ? [] : goalCells(facts);
  }
}
