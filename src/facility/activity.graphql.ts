import { Field, ObjectType } from 'type-graphql';
import { Validity } from '../graphql/validity.graphql.ts';

@ObjectType({
  description: 'Activiteit. What a facility does for somebody: a means to goals, in a period.',
  simpleResolvers: true,
})
export class Activity {
  @Field(() => String, { description: 'Name as its source writes it.' })
  name!: string;

  @Field(() => Validity, {
    description:
      'When there is such an activity. What began in an exceptional time may have ended with it, or go on.',
  })
  validity!: Validity;

  goalCodes!: readonly string[];
  audienceCodes!: readonly string[];
  modeCodes!: readonly string[];
  preventionCode!: string | null;
  agesFrom!: number | null;
  agesUntil!: number | null;
  sourceId!: string;
}
