import { Field, ID, InputType, Int, InterfaceType, ObjectType, registerEnumType } from 'type-graphql';
import { Node } from '../graphql/node.graphql.ts';
import { connectionOf } from '../graphql/paging.ts';
import { AreaCode } from './area-code.graphql.ts';
import { AreaLevel } from './area-level.ts';

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
