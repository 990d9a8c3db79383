import { Field, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { connectionOf } from '../../graphql/paging.ts';
import { AreaCode } from '../area-code.graphql.ts';
import { AreaLevel } from '../area-level.ts';
import { BreakReason } from './comparable.ts';
import type { StoredFigure } from './population.ts';

registerEnumType(BreakReason, {
  name: 'BreakReason',
  description: 'Why a figure cannot simply be compared with the one before it, or why that is not known.',
  valuesConfig: {
    BOUNDARY_CHANGED: { description: 'CBS changed the boundary of the code since (Indelingswijziging 3).' },
    CODE_CHANGED: {
      description: 'The code is new for this area (Indelingswijziging 2): before, it was that of another.',
    },
    METHOD_CHANGED: { description: 'One of both was published and the other estimated, or in another way.' },
    YEARS_BETWEEN: { description: 'Not known: of years between them no areas were brought in.' },
    NOT_TOLD: { description: 'Not known: the publisher did not say whether the area changed.' },
  },
});

@ObjectType({
  description: 'One figure of one area, flat: for a table, a chart or a spreadsheet.',
  simpleResolvers: true,
})
export class FigureRow {
  @Field(() => AreaCode, { description: 'CBS code of the area.' })
  code!: string;

  @Field(() => Int, { description: 'CBS year of the area: the same code can be another area in another.' })
  edition!: number;

  @Field(() => AreaLevel, { description: 'Level of the area.' })
  level!: AreaLevel;

  @Field(() => Int, { description: 'Year the figure is about; 1 January for counts.' })
  period!: number;

  areaId!: string;
  stored!: StoredFigure;
}

/** Whether a row may be compared with the one before it. */
export interface RowComparability {
  readonly comparable: boolean | null;
  readonly breakReason: BreakReason | null;
  readonly previousPeriod: number | null;
}

@InputType({ description: 'Which figures; every part given must hold, one of a list suffices.' })
export class FigureFilter {
  @Field(() => AreaCode, { nullable: true, description: 'Of this area and all inside it.' })
  within?: string | null;

  @Field(() => AreaLevel, { nullable: true, description: 'Of areas of this level.' })
  level?: AreaLevel | null;

  @Field(() => [AreaCode], { nullable: true, description: 'Of these areas.' })
  areas?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'Codes of indicators, e.g. ["CHILDREN_0_15"].' })
  indicators?: string[] | null;

  @Field(() => [Int], { nullable: true, description: 'Years the figures are about.' })
  periods?: number[] | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Of areas of this CBS year only; of all years when left out.',
  })
  inEdition?: number | null;
}

export const FigureRowConnection = connectionOf(FigureRow, 'FigureRow');
