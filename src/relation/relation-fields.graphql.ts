import { Ctx, FieldResolver, Float, Resolver, Root } from 'type-graphql';
import { Facility, facilityOf } from '../facility/facility.graphql.ts';
import type { Context } from '../graphql/context.ts';
import { Term } from '../graphql/term.graphql.ts';
import { Freshness, freshnessOn } from '../source/freshness.ts';
import { Source, sourceOf } from '../source/source.graphql.ts';
import { confidenceOn, goodForMonths, halfLifeMonths } from './confidence.ts';
import { levels } from './levels.ts';
import { Claim, Confidence, Relation } from './relation.graphql.ts';
import { formalities, frequencies, relationStatuses } from './relation-terms.ts';
import { RelationLevel, Theme } from './themes.graphql.ts';
import { themes } from './themes.ts';

@Resolver(() => Relation)
export class RelationFields {
  @FieldResolver(() => Facility, {
    nullable: true,
    description: 'One of the two; who does it, when it goes one way.',
  })
  from(@Root() relation: Relation, @Ctx() context: Context): Promise<Facility | null> {
    return facilityOf(context, relation.fromId, relation.asOf);
  }

  @FieldResolver(() => Facility, {
    nullable: true,
    description: 'The other; to or for whom it is done, when it goes one way.',
  })
  to(@Root() relation: Relation, @Ctx() context: Context): Promise<Facility | null> {
    return facilityOf(context, relation.toId, relation.asOf);
  }

  @FieldResolver(() => Theme, { description: 'Thema. What they work together on.' })
  theme(@Root() { themeCode }: Relation): Theme {
    return themes.get(themeCode);
  }

  @FieldResolver(() => [Claim], {
    nullable: true,
    description: 'What each side that answered says; null for who may not see it.',
  })
  claims(@Root() { claims, asOf }: Relation): readonly Claim[] | null {
    return claims?.map((claim) => ({ ...claim, asOf })) ?? null;
  }

  @FieldResolver(() => [Facility], {
    nullable: true,
    description: 'Who has not answered yet; null for who may not see what each side says.',
  })
  async awaiting(
    @Root() { awaitingIds, asOf }: Relation,
    @Ctx() context: Context,
  ): Promise<Facility[] | null> {
    if (awaitingIds === null) return null;
    const facilities = await Promise.all(awaitingIds.map((id) => facilityOf(context, id, asOf)));
    return facilities.filter((facility) => facility !== null);
  }

  @FieldResolver(() => Term, {
    nullable: true,
    description:
      'How often they are in touch, at least; null when not told, or when they say different things. For who may not see what each side says only where both say the same.',
  })
  frequency(@Root() { frequencyCode }: Relation): Term | null {
    return frequencyCode === null ? null : frequencies.get(frequencyCode);
  }

  @FieldResolver(() => Term, { nullable: true, description: 'On what it rests; null: not told.' })
  formality(@Root() { formalityCode }: Relation): Term | null {
    return formalityCode === null ? null : formalities.get(formalityCode);
  }

  @FieldResolver(() => Term, {
    nullable: true,
    description: 'What its keeper says of it, e.g. GEPAUZEERD; null: nothing.',
  })
  status(@Root() { statusCode }: Relation): Term | null {
    return statusCode === null ? null : relationStatuses.get(statusCode);
  }

  @FieldResolver(() => Freshness, { description: 'How old the last confirmation is; good for 12 months.' })
  freshness(@Root() { asOf, confirmedOn }: Relation): Freshness {
    return freshnessOn(asOf, confirmedOn, goodForMonths);
  }

  @FieldResolver(() => Confidence, { description: 'How much it still weighs on the day.' })
  confidence(@Root() { asOf, consensus, confirmedOn }: Relation): Confidence {
    return { value: confidenceOn(asOf, consensus, confirmedOn), halfLifeMonths };
  }

  @FieldResolver(() => Source, { nullable: true, description: 'Who told of it.' })
  source(@Root() { sourceId }: Relation, @Ctx() context: Context): Promise<Source | null> {
    return sourceOf(context, sourceId);
  }
}

@Resolver(() => Claim)
export class ClaimFields {
  @FieldResolver(() => Facility, { nullable: true, description: 'Who says so.' })
  by(@Root() { byId, asOf }: Claim, @Ctx() context: Context): Promise<Facility | null> {
    return facilityOf(context, byId, asOf);
  }

  @FieldResolver(() => RelationLevel, { nullable: true, description: 'How close, as this side says.' })
  level(@Root() { levelNumber }: Claim): RelationLevel | null {
    return levels.terms.find(({ level }) => level === levelNumber) ?? null;
  }

  @FieldResolver(() => Term, {
    nullable: true,
    description: 'How often they are in touch, as this side says.',
  })
  frequency(@Root() { frequencyCode }: Claim): Term | null {
    return frequencyCode === null ? null : frequencies.get(frequencyCode);
  }

  @FieldResolver(() => Float, {
    nullable: true,
    description: 'What working together is worth to this side; no source tells it yet, so always null.',
  })
  value(): number | null {
    return null;
  }
}
