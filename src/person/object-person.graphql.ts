import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../graphql/context.ts';
import { demand } from '../graphql/demand.ts';
import { PersonPayload } from './erase-person.graphql.ts';
import { objectPerson } from './object-person.ts';
import { keeperIn, PersonInput, readPerson } from './person-selector.graphql.ts';

@Resolver()
export class ObjectionMutations {
  @Mutation(() => PersonPayload, {
    nullable: true,
    description:
      'Bezwaar vastleggen (AVG artikel 21). Hides the person at once from all but the data steward, who must act on it; also wherever it is written of next. For editors and data stewards.',
  })
  recordObjection(
    @Ctx() context: Context,
    @Arg('person', () => PersonInput, { description: 'Who objects.' }) person: PersonInput,
  ): Promise<PersonPayload> {
    return object(context, person, context.today);
  }

  @Mutation(() => PersonPayload, {
    nullable: true,
    description:
      'Bezwaar intrekken. The person is shown again to who may see it. For editors and data stewards.',
  })
  liftObjection(
    @Ctx() context: Context,
    @Arg('person', () => PersonInput, { description: 'Who objects no longer.' }) person: PersonInput,
  ): Promise<PersonPayload> {
    return object(context, person, null);
  }
}

function object(context: Context, person: PersonInput, objectedOn: string | null): Promise<PersonPayload> {
  const keeper = keeperIn(context, demand(context.viewer, 'person:erase'));
  const selector = readPerson(person);
  return context.write((rows) => objectPerson(rows, keeper, selector, objectedOn));
}
