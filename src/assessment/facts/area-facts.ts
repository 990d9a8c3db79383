import type { AreaLevel } from '../../area/area-level.ts';
import type { ChildrenEstimate, FiveYearBands } from '../../area/figure/children.ts';
import type { AgeGroup } from '../../area/figure/people-of-ages.ts';
import type { OriginPrecision } from '../../area/origin-precision.ts';

export interface AreaFacts {
  readonly id: string;
  readonly code: string;
  /** Name under which its gaps are known; its code, unless that changed or was another area's before. */
  readonly key: string;
  /** The name of the area it mostly was before its boundary changed; null when it did not. */
  readonly previousKey: string | null;
  readonly level: AreaLevel;
  readonly parentId: string | null;
  readonly municipalityId: string | null;
  readonly municipalityCode: string;
  readonly hasOrigin: boolean;
  /** How well it stands for where people live; null without one. */
  readonly originPrecision: OriginPrecision | null;
  readonly inhabitants: number | null;
  readonly children0to15: number | null;
  /** Where those are an estimate of ours: its spread and how it was made; null when they were published. */
  readonly childrenEstimate: ChildrenEstimate | null;
  /** Of its municipality, for the municipality's own factors; null: the country's are taken. */
  readonly fiveYearBands: FiveYearBands | null;
  readonly lowIncomeShare: number | null;
  /** Published groups of ages, for norms about other ages than those of children; of levels that have such a norm. */
  readonly ageGroups: readonly PublishedGroup[];
  readonly homes: PublishedFigure | null;
  /** In hectares. */
  readonly landArea: PublishedFigure | null;
  readonly builtLand: PublishedFigure | null;
  readonly figureSourceId: string | null;
  readonly figureRetrievedOn: string | null;
}

/** A figure by which a norm counts, with where it can be looked up. */
export interface PublishedFigure {
  readonly value: number;
  readonly sourceId: string;
  readonly retrievedOn: string | null;
}

export type PublishedGroup = AgeGroup & Omit<PublishedFigure, 'value'>;

/** How many people live in a neighbourhood. */
export type PeopleFacts = Pick<
  AreaFacts,
  'id' | 'inhabitants' | 'children0to15' | 'childrenEstimate' | 'fiveYearBands'
>;
