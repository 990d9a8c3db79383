import { Field, ObjectType } from 'type-graphql';
import { DateScalar } from './scalars.ts';

@ObjectType({ description: 'Geldigheid. The days on which something was or is true.', simpleResolvers: true })
export class Validity {
  @Field(() => DateScalar, { nullable: true, description: 'First day; null: as long as anybody knows.' })
  from!: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'First day on which it is no longer true; null: still true.',
  })
  until!: string | null;
}
