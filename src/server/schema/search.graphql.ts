import { Arg, Ctx, createUnionType, Int, Query, Resolver, registerEnumType } from 'type-graphql';
import { Country, District, Municipality, Neighbourhood } from '../../area/area.graphql.ts';
import { editionOf } from '../../area/edition.graphql.ts';
import { Contact } from '../../contact/contact.graphql.ts';
import { enumOf } from '../../database/enum-of.ts';
import { foldName } from '../../database/fold-name.ts';
import { Facility } from '../../facility/facility.graphql.ts';
import type { Context } from '../../graphql/context.ts';
import type { Node } from '../../graphql/node.graphql.ts';
import { refuse } from '../../graphql/refusal.ts';
import { Organisation } from '../../organisation/organisation.graphql.ts';
import { findNode } from './node.graphql.ts';
import { search } from './search.rows.ts';

const SearchType = enumOf('AREA', 'ORGANISATION', 'FACILITY', 'CONTACT');
registerEnumType(SearchType, {
  name: 'SearchType',
  description: 'What to search.',
  valuesConfig: {
    AREA: { description: 'Areas of any level in the newest edition with published population.' },
    ORGANISATION: { description: 'Organisations.' },
    FACILITY: { description: 'Facilities that are there today.' },
    CONTACT: { description: 'Contacts in a role that is called so; never by the name of a person.' },
  },
});

const SearchResult = createUnionType({
  name: 'SearchResult',
  description: 'What a search finds.',
  types: () => [Country, Municipality, District, Neighbourhood, Organisation, Facility, Contact] as const,
});

@Resolver()
export class SearchQuery {
  @Query(() => [SearchResult], {
    nullable: true,
    description:
      'Areas, organisations and facilities by name, best first: called exactly so, beginning so, with it somewhere; then contacts in a role that is called so.',
  })
  async search(
    @Ctx() context: Context,
    @Arg('text', () => String, {
      description: 'Part of a name, 2 to 100 characters; accents and case do not matter.',
    })
    text: string,
    @Arg('first', () => Int, { defaultValue: 20, description: 'How many at most, up to 100.' }) first: number,
    @Arg('types', () => [SearchType], { nullable: true, description: 'Only these; all when left out.' })
    types: (keyof typeof SearchType)[] | null,
  ): Promise<Node[]> {
    if (text.length > 100 || foldName(text).length < 2) {
      throw refuse(
        'BAD_USER_INPUT',
        `text has ${text.length} characters; it may have 2 to 100, not counting signs`,
      );
    }
    if (first < 1 || first > 100) throw refuse('BAD_USER_INPUT', `first is ${first}; it may be 1 to 100`);
    const edition = await editionOf(context, null);
    const wanted = new Set(types?.length ? types : Object.values(SearchType));
    const asked = { text, types: [...wanted], first, edition, asOf: context.today };
    const nodes = await Promise.all((await search(context.rows, asked)).map((id) => findNode(context, id)));
    return nodes.filter((node) => node !== null);
  }
}
