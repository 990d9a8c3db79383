import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import { areaOf } from '../../area/area-fields.graphql.ts';
import { contactOf } from '../../contact/contact.graphql.ts';
import { facilityOf } from '../../facility/facility.graphql.ts';
import type { Context } from '../../graphql/context.ts';
import { Node } from '../../graphql/node.graphql.ts';
import { refuse } from '../../graphql/refusal.ts';
import { organisationOf } from '../../organisation/organisation.graphql.ts';
import { coalitionOf } from '../../relation/coalition.graphql.ts';
import { relationOf } from '../../relation/relation.graphql.ts';
import { sourceOf } from '../../source/source.graphql.ts';
import { typeOfId } from './type-of-id.ts';

const most = 100;

@Resolver()
export class NodeQueries {
  @Query(() => Node, {
    nullable: true,
    description: 'The thing with this id, as it is today; null when there is none.',
  })
  node(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: 'A global id; says itself what it is of.' }) id: string,
  ): Promise<Node | null> {
    return findNode(context, id);
  }

  @Query(() => [Node], {
    nullable: 'itemsAndList',
    description: 'The things with these ids in this order, as they are today; null where there is none.',
  })
  async nodes(
    @Ctx() context: Context,
    @Arg('ids', () => [ID], { description: 'Global ids, at most 100.' }) ids: string[],
  ): Promise<(Node | null)[]> {
    if (ids.length > most) throw refuse('BAD_USER_INPUT', `ids has ${ids.length} ids; it may have ${most}`);
    return Promise.all(ids.map((id) => findNode(context, id)));
  }
}

/** Carries its `__typename`, since a row does not tell what it is a row of. */
export async function findNode(context: Context, id: string): Promise<(Node & Typed) | null> {
  const __typename = typeOfId(id);
  const node = __typename && (await readNode(context, __typename, id));
  return node ? { ...node, __typename } : null;
}

interface Typed {
  readonly __typename: string;
}

function readNode(context: Context, type: string, id: string): Promise<Node | null> {
  switch (type) {
    case 'Facility':
      return facilityOf(context, id, context.today);
    case 'Organisation':
      return organisationOf(context, id, context.today);
    case 'Relation':
      return relationOf(context, id, context.today);
    case 'Coalition':
      return coalitionOf(context, id, context.today);
    case 'Contact':
      return contactOf(context, id, context.today);
    case 'Source':
      return sourceOf(context, id);
    default:
      return areaOf(context, id);
  }
}
