import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Facility, facilityOf } from '../facility/facility.graphql.ts';
import { byParent } from '../graphql/batching.ts';
import type { Context } from '../graphql/context.ts';
import { Term } from '../graphql/term.graphql.ts';
import { Source, sourceOf } from '../source/source.graphql.ts';
import { Coalition, CoalitionMember } from './coalition.graphql.ts';
import { membersOf } from './coalition.rows.ts';
import { formalities } from './relation-terms.ts';
import { Theme } from './themes.graphql.ts';
import { themes } from './themes.ts';

@Resolver(() => Coalition)
export class CoalitionFields {
  @FieldResolver(() => Theme, { description: 'Thema. What it is about.' })
  theme(@Root() { themeCode }: Coalition): Theme {
    return themes.get(themeCode);
  }

  @FieldResolver(() => Term, { nullable: true, description: 'On what it rests; null: not told.' })
  formality(@Root() { formalityCode }: Coalition): Term | null {
    return formalityCode === null ? null : formalities.get(formalityCode);
  }

  @FieldResolver(() => [CoalitionMember], {
    nullable: true,
    description: 'Who is in it on the day, by name; none when it is over or has yet to begin.',
  })
  async members(@Root() { id, asOf }: Coalition, @Ctx() context: Context): Promise<CoalitionMember[]> {
    const rows = await byParent(context, `coalition members ${asOf}`, id, (ids) =>
      membersOf(context.rows, asOf, ids),
    );
    return rows.map((member) => ({ ...member, asOf }));
  }

  @FieldResolver(() => Source, { nullable: true, description: 'Who told of it.' })
  source(@Root() { sourceId }: Coalition, @Ctx() context: Context): Promise<Source | null> {
    return sourceOf(context, sourceId);
  }
}

@Resolver(() => CoalitionMember)
export class CoalitionMemberFields {
  @FieldResolver(() => Facility, { nullable: true, description: 'Who it is.' })
  facility(@Root() { facilityId, asOf }: CoalitionMember, @Ctx() context: Context): Promise<Facility | null> {
    return facilityOf(context, facilityId, asOf);
  }
}
