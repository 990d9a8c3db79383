import {
  Arg,
  Ctx,
  Field,
  ID,
  InputType,
  Int,
  Mutation,
  ObjectType,
  Resolver,
  registerEnumType,
} from 'type-graphql';
import { claimScopeOf } from '../access/claim-scope.ts';
import { onceOnly } from '../account/once-only.ts';
import { assessTies } from '../assessment/assess-ties.ts';
import type { Context } from '../graphql/context.ts';
import { demand } from '../graphql/demand.ts';
import { Problem } from '../graphql/problem.graphql.ts';
import { DateScalar } from '../graphql/scalars.ts';
import { Relation, relationOf } from '../relation/relation.graphql.ts';
import { stateRelation } from '../relation/state-relation.ts';
import { StatedDirection, type Statement } from '../relation/statement.ts';

registerEnumType(StatedDirection, {
  name: 'StatedDirection',
  description: 'Which way a relation goes, seen from who states it.',
  valuesConfig: {
    MUTUAL: { description: 'Both ways.' },
    TO_PARTNER: { description: 'To or for the partner, e.g. who refers to it.' },
    FROM_PARTNER: { description: 'From the partner.' },
  },
});

@InputType({ description: 'Opgave. What one side says of a relation.' })
export class StateRelationInput implements Statement {
  @Field(() => ID, {
    description: 'Facility that says so, `fac_…`: one of your organisation or municipality.',
  })
  facility!: string;

  @Field(() => ID, { description: 'Facility at the other end, `fac_…`.' })
  partner!: string;

  @Field(() => String, { description: 'Thema. On what, as code or label.' })
  theme!: string;

  @Field(() => Int, { description: 'How close, 0 to 5 (Frey); 0 says that there is no contact.' })
  level!: number;

  @Field(() => String, {
    nullable: true,
    description: 'How often they are in touch, as code or label; left out it stays as this side said before.',
  })
  frequency?: string | null;

  @Field(() => StatedDirection, {
    nullable: true,
    description: 'Which way it goes; left out it stays as it is, and of a new one it is both ways.',
  })
  direction?: StatedDirection | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Since when, of a relation that is not on record yet; today when left out.',
  })
  since?: string | null;
}

@ObjectType({ description: 'What became of a statement about a relation.', simpleResolvers: true })
export class StateRelationPayload {
  @Field(() => Relation, {
    nullable: true,
    description: 'The relation as it is now held. Null: there are problems.',
  })
  relation!: Relation | null;

  @Field(() => [Problem], { description: 'What is wrong, all at once; empty when it was done.' })
  problems!: readonly Problem[];
}

@Resolver()
export class StateRelationMutation {
  @Mutation(() => StateRelationPayload, {
    nullable: true,
    description:
      'Samenwerking opgeven of bevestigen. Records what one side says of a relation, as a new version of the one that goes on, else as a new relation; gaps are assessed again. For partners, of their own facilities, and for editors, of those in their municipality.',
  })
  async stateRelation(
    @Ctx() context: Context,
    @Arg('input', () => StateRelationInput, { description: 'What is said.' }) input: StateRelationInput,
    @Arg('expectedVersion', () => Int, {
      nullable: true,
      description: 'Version of the relation that you saw; when it is another by now, CONFLICT says which.',
    })
    expectedVersion: number | null,
    @Arg('idempotencyKey', () => String, {
      nullable: true,
      description:
        'Made by you, for this statement alone: sent again with it, it has one effect and one answer.',
    })
    idempotencyKey: string | null,
  ): Promise<StateRelationPayload> {
    const { viewer, today } = context;
    demand(viewer, 'relation:claim');
    const claims = claimScopeOf(viewer, today, 'relation:claim');
    const submission = { operation: 'stateRelation', input: { ...input, expectedVersion }, idempotencyKey };
    const { id, problems } = await context.write((rows) =>
      onceOnly(rows, viewer, submission, async () => {
        const asked = { claims, today, expectedVersion: expectedVersion ?? null };
        const stated = await stateRelation(rows, asked, input);
        if (stated.isNew) await assessTies(rows, [input.facility, input.partner], today);
        return stated;
      }),
    );
    return { problems, relation: id === null ? null : await relationOf(context, id, today) };
  }
}
