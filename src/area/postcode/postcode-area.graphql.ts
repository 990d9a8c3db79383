import { Field, Float, InputType, Int, ObjectType } from 'type-graphql';
import { connectionOf } from '../../graphql/paging.ts';
import { refuse } from '../../graphql/refusal.ts';
import { Figure } from '../../source/figure.graphql.ts';
import { AreaCode } from '../area-code.graphql.ts';
import { readPc4 } from './read-pc4.ts';

@ObjectType({
  description:
    'Postcodegebied: the area of the four digits of a postcode in one edition. No area of CBS: it crosses their boundaries, so gaps and facilities are not counted in it.',
  simpleResolvers: true,
})
export class PostcodeArea {
  @Field(() => String, { description: 'The four digits, e.g. 1011.' })
  code!: string;

  @Field(() => Int, { description: 'CBS year of the boundary.' })
  edition!: number;

  id!: string;
  sourceId!: string;
}

@ObjectType({ description: 'A point inside a postcode area, WGS84.', simpleResolvers: true })
export class PostcodeAreaPoint {
  @Field(() => Float, { description: 'Degrees east.' })
  longitude!: number;

  @Field(() => Float, { description: 'Degrees north.' })
  latitude!: number;
}

@ObjectType({
  description:
    'Who lives in a postcode area, from its own bands of five years, all of one year (`period`). Unknown is never zero.',
  simpleResolvers: true,
})
export class PostcodePopulation {
  @Field(() => Figure, { description: 'Inhabitants on 1 January: the sum of all ages.' })
  inhabitants!: Figure;

  @Field(() => Figure, { description: 'Children younger than 15: the sum of three bands.' })
  children0to15!: Figure;

  @Field(() => Figure, {
    description: 'Children younger than 12, by an even spread within the band of 10 to 15.',
  })
  childrenUnder12!: Figure;

  @Field(() => Figure, {
    description: 'Children of 4 to 12, by an even spread within the bands of 0 to 5 and of 10 to 15.',
  })
  children4to12!: Figure;
}

@InputType({ description: 'Which postcode areas; every part given must hold, one of a list suffices.' })
export class PostcodeAreaFilter {
  @Field(() => [String], { nullable: true, description: 'These codes of four digits.' })
  codes?: string[] | null;

  @Field(() => AreaCode, {
    nullable: true,
    description:
      'Those of which half or more lies in this area, by its newest boundary; none when no boundary of it is known.',
  })
  within?: string | null;
}

export const PostcodeAreaConnection = connectionOf(PostcodeArea, 'PostcodeArea');

/** The four digits that were asked for. BAD_USER_INPUT for what is not that: null would say that there is no such area. */
export function readPostcodeCode(text: string): string {
  const code = readPc4(text);
  if (code !== null) return code;
  throw refuse(
    'BAD_USER_INPUT',
    `${JSON.stringify(text)} is not the four digits of a postcode; expected e.g. 1011`,
  );
}
