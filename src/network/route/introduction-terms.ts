import { enumOf } from '../../database/enum-of.ts';

/** Why there is no route to be introduced along. */
export const NoIntroductionReason = enumOf(
  'NOT_AT_WORK',
  'NO_SUCH_KIND_IN_AREA',
  'NOT_ASKED',
  'NO_TIES',
  'ONLY_ONE_SIDED',
  'TOO_FAR',
  'NOT_CONNECTED',
  'NOT_FOUND',
);
export type NoIntroductionReason = keyof typeof NoIntroductionReason;

/** Why a step is the weakest of a route. */
export const WeakestReason = enumOf('ONE_SIDED', 'LEVEL', 'AGE');
export type WeakestReason = keyof typeof WeakestReason;
