import { Field, ID, ObjectType } from 'type-graphql';
import { byKey } from '../graphql/batching.ts';
import type { Context } from '../graphql/context.ts';
import { Node } from '../graphql/node.graphql.ts';
import { connectionOf } from '../graphql/paging.ts';
import { Validity } from '../graphql/validity.graphql.ts';
import { coalitionsById } from './coalition.rows.ts';

@ObjectType({
  implements: Node,
  description:
    'Coalitie. An agreement of many on one theme, as a covenant. It is not taken for a relation of each pair: 12 members would be 66.',
  simpleResolvers: true,
})
export class Coalition {
  @Field(() => ID, { description: 'Global id, `coa_…`.' })
  id!: string;

  @Field(() => String, { description: 'Name as its source writes it.' })
  name!: string;

  @Field(() => Validity, {
    description: 'From the first day of its first member until the last of its last; null where one is open.',
  })
  validity!: Validity;

  @Field(() => String, { nullable: true, description: 'Address of the agreement.' })
  documentUrl!: string | null;

  themeCode!: string;
  formalityCode!: string | null;
  sourceId!: string;
  /** The day it was asked about; what hangs under it is of that day. */
  asOf!: string;
}

@ObjectType({ description: 'Lid. Who is in a coalition.', simpleResolvers: true })
export class CoalitionMember {
  @Field(() => Validity, { description: 'When it is in it.' })
  validity!: Validity;

  facilityId!: string;
  asOf!: string;
}

export const CoalitionConnection = connectionOf(Coalition, 'Coalition');

/** A coalition by its id, one statement for all that a request asks for. */
export const coalitionOf = (context: Context, id: string, asOf: string) =>
  byKey<Coalition>(context, `coalition ${asOf}`, id, (ids) => coalitionsById(context.rows, asOf, ids));
