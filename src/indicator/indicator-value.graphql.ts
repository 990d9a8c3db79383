import { ArgsType, Field, FieldResolver, Int, ObjectType, Resolver, Root } from 'type-graphql';
import { Indicator } from '../area/figure/indicators.graphql.ts';
import { Term } from '../graphql/term.graphql.ts';
import { Figure } from '../source/figure.graphql.ts';
import { partFigure } from './indicator-figure.ts';
import { indicatorParts } from './indicator-parts.ts';
import type { StoredPart } from './indicator-values.rows.ts';

/** What narrows an indicator that is worked out here; figures of CBS take neither. */
@ArgsType()
export class IndicatorArgs {
  @Field(() => String, {
    nullable: true,
    description:
      'About this kind of facility, code or label. When left out: KINDERWERK for indicators that are about one kind, else all.',
  })
  facilityKind?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Only this norm, by code or id; for GAP_COUNT and MET_SHARE.',
  })
  norm?: string | null;
}

@ObjectType({
  description: 'Onderdeel. One of the numbers that make up an indicator.',
  simpleResolvers: true,
})
export class IndicatorPart {
  @Field(() => Figure, { description: 'The number.' })
  figure!: Figure;

  code!: string;
}

@ObjectType({
  description: 'What an indicator is in an area, with what it is made of.',
  simpleResolvers: true,
})
export class IndicatorValue {
  @Field(() => Indicator, { description: 'What the number says.' })
  indicator!: Indicator;

  @Field(() => Figure, { description: 'The number.' })
  figure!: Figure;

  @Field(() => Int, {
    nullable: true,
    description:
      'In how many municipalities anything of it is known; the others are in no sum. Null for published figures.',
  })
  municipalitiesKnown!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Of how many municipalities in the area. Null for published figures.',
  })
  municipalities!: number | null;

  stored!: readonly StoredPart[];
  edition!: number;
}

@Resolver(() => IndicatorValue)
export class IndicatorValueFields {
  @FieldResolver(() => [IndicatorPart], {
    description: 'The numbers it is made of; none for published figures.',
  })
  parts(@Root() { stored, edition }: IndicatorValue): IndicatorPart[] {
    return stored.map((part) => ({ code: part.code, figure: partFigure(edition, part) }));
  }
}

@Resolver(() => IndicatorPart)
export class IndicatorPartFields {
  @FieldResolver(() => Term, { description: 'What it is the number of.' })
  part(@Root() { code }: IndicatorPart): Term {
    return indicatorParts.get(code);
  }
}
