import { Field, Int, ObjectType } from 'type-graphql';
import { PageInfo } from '../graphql/paging.ts';
import { Figure } from '../source/figure.graphql.ts';
import { figure } from '../source/figure.ts';
import { type ChildrenCounted, shownChildren } from './children-once.ts';
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
    const { children = null, known = 0, of = 0 } = (await this.count()) ?? {};
    return shownChildrenTotal({ children, known, of });
  }

  @Field(() => GapFacets, { nullable: true, description: 'The gaps of all pages together, counted apart.' })
  async facets(): Promise<GapFacets> {
    return facetsOf(await this.facetCounts());
  }
}

/** Children of so many areas: rounded, not told when too few, and none where there are no areas. */
export function shownChildrenTotal({ children, known, of }: ChildrenCounted): Figure {
  const [about, value] = [{ unit: 'persons', known, of }, shownChildren(children)];
  if (of === 0) return figure({ ...about, value: 0 });
  if (value === null) return figure({ ...about, reason: 'WITHHELD' });
  return figure({ ...about, value, status: 'ESTIMATED', precision: 'ROUNDED_5' });
}
