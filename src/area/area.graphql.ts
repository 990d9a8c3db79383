import { Field, Float, ID, InputType, Int, InterfaceType, ObjectType, registerEnumType } from 'type-graphql';
import { Node } from '../graphql/node.graphql.ts';
import { connectionOf } from '../graphql/paging.ts';
import { Figure } from '../source/figure.graphql.ts';
import { AreaCode } from './area-code.graphql.ts';
import { AreaLevel } from './area-level.ts';
import { OriginPrecision } from './origin-precision.ts';

registerEnumType(AreaLevel, {
  name: 'AreaLevel',
  description: 'Size of an area, from large to small.',
  valuesConfig: {
    COUNTRY: { description: 'Land.' },
    MUNICIPALITY: { description: 'Gemeente.' },
    DISTRICT: { description: 'Wijk.' },
    NEIGHBOURHOOD: { description: 'Buurt.' },
  },
});
registerEnumType(OriginPrecision, {
  name: 'OriginPrecision',
  description: 'How well the origin point stands for where people live.',
  valuesConfig: {
    POPULATION_WEIGHTED: { description: 'Mean place of its inhabitants.' },
    POINT_ON_SURFACE: {
      description: 'A point inside the boundary; in a large rural area it may be far from the homes.',
    },
  },
});

@InterfaceType({
  implements: Node,
  description: 'Gebied: country, municipality, district or neighbourhood, in one edition.',
})
export abstract class Area {
  @Field(() => ID, { description: 'Year and code as CBS publishes it, e.g. `2024BU00340101`.' })
  id!: string;

  @Field(() => AreaCode, { description: 'CBS code; the same code can be another area in another edition.' })
  code!: string;

  @Field(() => Int, { description: 'CBS year of boundaries and codes.' })
  edition!: number;

  @Field(() => String, { description: 'Name; not unique, "Centrum" occurs 49 times.' })
  name!: string;

  @Field(() => String, {
    description:
      'Name that tells it apart: with district and municipality, e.g. "Centrum (Almere Haven, Almere)".',
  })
  label!: string;

  @Field(() => AreaLevel, { description: 'Which of the four levels.' })
  level!: AreaLevel;

  @Field(() => Int, {
    nullable: true,
    description:
      'CBS Indelingswijziging against the year before: 1 unchanged, 2 new code with the same boundary, 3 boundary changed (do not simply compare). Null: not told.',
  })
  changeFlag!: number | null;

  parentId!: string | null;
  municipalityId!: string | null;
  sourceId!: string;
}

@ObjectType({ implements: Area, simpleResolvers: true, description: 'Land. The Netherlands in one edition.' })
export class Country extends Area {}

@ObjectType({ implements: Area, simpleResolvers: true, description: 'Gemeente. Sets its own norms.' })
export class Municipality extends Area {}

@ObjectType({ implements: Area, simpleResolvers: true, description: 'Wijk. A part of a municipality.' })
export class District extends Area {}

@ObjectType({
  implements: Area,
  simpleResolvers: true,
  description:
    'Buurt. The smallest area CBS publishes figures for; its code is only valid within its `edition`.',
})
export class Neighbourhood extends Area {}

@ObjectType({
  description: 'Where distances from an area start, WGS84.',
  simpleResolvers: true,
})
export class Origin {
  @Field(() => Float, { description: 'Degrees east.' })
  longitude!: number;

  @Field(() => Float, { description: 'Degrees north.' })
  latitude!: number;

  @Field(() => OriginPrecision, { nullable: true, description: 'How well it stands for where people live.' })
  precision!: keyof typeof OriginPrecision | null;
}

@ObjectType({
  description: 'Who lives in an area. Estimates name their method; what is too small to tell is withheld.',
  simpleResolvers: true,
})
export class Population {
  @Field(() => Figure, { description: 'Inhabitants on 1 January.' })
  inhabitants!: Figure;

  @Field(() => Figure, { description: 'Children younger than 15, as CBS publishes them.' })
  children0to15!: Figure;

  @Field(() => Figure, {
    description:
      'Children younger than 12: 0 to 15 times the factor of the municipality, else of the country (0.790).',
  })
  childrenUnder12!: Figure;

  @Field(() => Figure, {
    description:
      'Children of 4 to 12: 0 to 15 times the factor of the municipality, else of the country (0.535).',
  })
  children4to12!: Figure;

  @Field(() => Figure, { description: 'Households with at least one child living at home.' })
  householdsWithChildren!: Figure;

  @Field(() => Figure, { description: 'Households with a low income, percent.' })
  lowIncomeShare!: Figure;

  @Field(() => Figure, { description: 'Urbanity class of CBS: 1 very urban to 5 not urban.' })
  urbanity!: Figure;
}

@InputType({ description: 'Which areas; every part given must hold, one of a list suffices.' })
export class AreaFilter {
  @Field(() => [AreaCode], { nullable: true, description: 'These codes.' })
  codes?: string[] | null;

  @Field(() => [AreaLevel], { nullable: true, description: 'These levels.' })
  levels?: AreaLevel[] | null;

  @Field(() => AreaCode, { nullable: true, description: 'This area and all inside it.' })
  within?: string | null;

  @Field(() => String, { nullable: true, description: 'Part of the name; accents and case do not matter.' })
  text?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'CBS year; the newest with published population when left out.',
  })
  edition?: number | null;
}

export const AreaOrder = { CODE: 'CODE', NAME: 'NAME' } as const;
registerEnumType(AreaOrder, {
  name: 'AreaOrder',
  description: 'Order of a list of areas.',
  valuesConfig: { CODE: { description: 'By code.' }, NAME: { description: 'By name, then code.' } },
});

export const AreaConnection = connectionOf(Area as never, 'Area');
export const MunicipalityConnection = connectionOf(Municipality, 'Municipality');
