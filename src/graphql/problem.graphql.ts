import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { ProblemCode, type Problem as ProblemFound } from './problem.ts';

registerEnumType(ProblemCode, {
  name: 'ProblemCode',
  description: 'What is wrong with something that was filled in.',
  valuesConfig: {
    REQUIRED: { description: 'It may not be left out.' },
    INVALID: { description: 'It is not of the form it must have.' },
    TOO_LONG: { description: 'It is longer than what can be kept.' },
    UNKNOWN: { description: 'It names something that is not there, such as a theme.' },
    ENDS_BEFORE_START: { description: 'A period ends before it begins.' },
    PERSONAL_DATA: { description: 'It tells of a person where everyone can read it.' },
    DUPLICATE: { description: 'It is there already.' },
    NOT_FOUND: { description: 'What is to be changed is not there, or is not yours to know of.' },
    CONFLICT: { description: 'Somebody changed it since you looked; the message says what it is now.' },
  },
});

@ObjectType({
  description: 'Something to mend before it can be done, for who fills in the form; nothing was changed.',
  simpleResolvers: true,
})
export class Problem implements ProblemFound {
  @Field(() => ProblemCode, { description: 'What is wrong.' })
  code!: ProblemCode;

  @Field(() => String, { description: 'The same as a sentence, with the thing and the value.' })
  message!: string;

  @Field(() => [String], { description: 'Where: names and positions from the argument inwards.' })
  path!: readonly string[];
}
