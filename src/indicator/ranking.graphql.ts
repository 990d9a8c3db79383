import { ObjectType, registerEnumType } from 'type-graphql';
import type { ComparisonRow } from '../area/figure/comparison.rows.ts';
import { enumOf } from '../database/enum-of.ts';
import { connectionOf } from '../graphql/paging.ts';
import type { AskedIndicator } from './indicator-of.graphql.ts';

export const RankingOrder = enumOf('HIGHEST', 'LOWEST');
export type RankingOrder = keyof typeof RankingOrder;
registerEnumType(RankingOrder, {
  name: 'RankingOrder',
  description: 'Which areas of a ranking come first; `rank` is 1 for the highest number either way.',
  valuesConfig: {
    HIGHEST: { description: 'Those with the highest number.' },
    LOWEST: { description: 'Those with the lowest number.' },
  },
});

@ObjectType({ description: 'An area in a ranking.', simpleResolvers: true })
export class RankedArea {
  row!: ComparisonRow;
  asked!: AskedIndicator;
  keys!: readonly [string];
}

export const RankingConnection = connectionOf(RankedArea, 'Ranking');
