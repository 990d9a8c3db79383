import { Field, ID, InterfaceType } from 'type-graphql';

@InterfaceType({ description: 'Anything with a global id that says what it is.' })
export abstract class Node {
  @Field(() => ID, {
    description: 'Global id: `fac_…`, `org_…`, `rel_…`, `con_…`, `src_…`, or year and code of an area.',
  })
  id!: string;
}
