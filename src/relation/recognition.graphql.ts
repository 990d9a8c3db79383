import { Ctx, Field, FieldResolver, Int, ObjectType, Resolver, Root } from 'type-graphql';
import { claimScopeOf } from '../access/claim-scope.ts';
import { may } from '../access/policy.ts';
import { Facility } from '../facility/facility.graphql.ts';
import { byKey } from '../graphql/batching.ts';
import type { Context } from '../graphql/context.ts';
import { Figure } from '../source/figure.graphql.ts';
import type { FigureValues } from '../source/figure.ts';
import { toldOf } from './recognition.rows.ts';
import { type RecognitionFigures, recognised, withheld } from './recognition.ts';

@ObjectType({
  description:
    'Herkenning en erkenning. Whether partners know a facility and value it, as they told in the newest survey that showed its name to all who were asked.',
  simpleResolvers: true,
})
export class Recognition implements RecognitionFigures {
  @Field(() => Figure, {
    description:
      'Bekendheid: partners of other organisations that are at least in touch with it (level 1), out of those that answered, in percent. MISSING when nobody was asked. WITHHELD, with the reason: SIGN_IN, NOT_AVAILABLE, or TOO_FEW for who is not of its organisation or municipality when partners of fewer than five organisations answered.',
  })
  awarePercent!: FigureValues;

  @Field(() => Figure, {
    description:
      'Waardering: how they value working with it, in percent. No survey that can be brought in asks it yet, so MISSING for who may see it, never 0; WITHHELD as `awarePercent`.',
  })
  valuePercent!: FigureValues;

  @Field(() => Int, {
    nullable: true,
    description: 'Partners that answered; null when nobody was asked, or where the scores are withheld.',
  })
  raters!: number | null;
}

@Resolver(() => Facility)
export class FacilityRecognition {
  @FieldResolver(() => Recognition, {
    nullable: true,
    description:
      'Whether partners know and value it: for itself and its municipality, and for others signed in where partners of five organisations answered.',
  })
  async recognition(@Root() { id, asOf }: Facility, @Ctx() context: Context): Promise<Recognition> {
    const { viewer, today, rows } = context;
    if (!may(viewer, 'recognition:read'))
      return withheld(viewer.actor === null ? 'SIGN_IN' : 'NOT_AVAILABLE');
    const own = claimScopeOf(viewer, today, 'recognition:read');
    return recognised(await byKey(context, `recognition ${asOf}`, id, (ids) => toldOf(rows, asOf, ids, own)));
  }
}
