import { enumOf } from '../../database/enum-of.ts';

/** How it is known that one area went over into another; from what is most certain to what is least. */
export const SuccessionBasis = enumOf('FLAG', 'GIVEN', 'ADDRESS', 'POPULATION', 'AREA_OVERLAP', 'CODE');
export type SuccessionBasis = keyof typeof SuccessionBasis;

/** What a table of successions may say it counted; without it the basis is GIVEN. */
export const GivenBasis = enumOf('GIVEN', 'ADDRESS', 'POPULATION', 'AREA_OVERLAP');
export type GivenBasis = keyof typeof GivenBasis;

/** Why the share of a succession is not known. */
export const SuccessionReason = enumOf('BOUNDARY_CHANGED', 'NOT_MEASURED', 'NOT_GIVEN');
export type SuccessionReason = keyof typeof SuccessionReason;
