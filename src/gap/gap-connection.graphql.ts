import { Field, Int, ObjectType } from 'type-graphql';
import { fewestShown, roundTo5 } from '../area/children.ts';
import { PageInfo } from '../graphql/paging.ts';
import { Figure } from '../source/figure.graphql.ts';
import { figure } from '../source/figure.ts';
import type { FindingCount } from './finding-counts.rows.ts';
import type { FacetCount } from './finding-facets.rows.ts';
import { Gap } from './gap.graphql.ts';
import { facetsOf, GapFacets } from './gap-facets.graphql.ts';

@ObjectType({ description: 'A page of gaps, with what must stand beside every count of them.' })
export class GapConnection {
  @Field(() => [Gap], { description: 'The gaps of this page.' })
  nodes!: Gap[];

  @Field(() => PageInfo, { description: 'Whether there is more, and the cursor to get it.' })
  pageInfo!: PageInfo;

  count!: () => Promise<FindingCount | null>;

  facetCounts!: () => Promise<FacetCount[]>;

  @Field(() => Int, { description: 'How many gaps there are on all pages together.' })
  async totalCount(): Promise<number> {
    return Number((await this.count())?.count ?? 0);
  }

  @Field(() => Int, { description: 'How many could not be judged; see open questions. Not gaps.' })
  async unknownCount(): Promise<number> {
    return Number((await this.count())?.unknown ?? 0);
  }

  @Field(() => Figure, {
    description: 'Children in the areas with gaps, each area once; `known` of `of` areas.',
  })
  async children(): Promise<Figure> {
    const counted = await this.count();
    const value = counted?.children ?? null;
    const { known = 0, of = 0 } = counted ?? {};
    if (of === 0) return figure({ unit: 'persons', value: 0, known, of });
    if (value === null || value < fewestShown)
      return figure({ unit: 'persons', reason: 'WITHHELD', known, of });
    return figure({
      unit: 'persons',
      value: roundTo5(value),
      status: 'ESTIMATED',
      precision: 'ROUNDED_5',
      known,
      of,
    });
  }

  @Field(() => GapFacets, { nullable: true, description: 'The gaps of all pages together, counted apart.' })
  async facets(): Promise<GapFacets> {
    return facetsOf(await this.facetCounts());
  }
}
