import { enumOf } from '../../database/enum-of.ts';

export const GapChangeKind = enumOf('OPENED', 'CLOSED', 'CHANGED');
export type GapChangeKind = keyof typeof GapChangeKind;

export const GapChangeReason = enumOf('FACT', 'NORM', 'LATE_RECORD', 'CORRECTION', 'EXPIRED', 'BOUNDARY');
export type GapChangeReason = keyof typeof GapChangeReason;
