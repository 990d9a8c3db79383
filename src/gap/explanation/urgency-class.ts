import { enumOf } from '../../database/enum-of.ts';

export const UrgencyClass = enumOf('HIGH', 'MEDIUM', 'LOW');
export type UrgencyClass = keyof typeof UrgencyClass;

/**
 * From which urgency a class begins; our choice, to sort by as the urgency itself: HIGH needs much of a lack and of
 * children or poverty at once.
 */
export const leastUrgencyOf: Readonly<Record<UrgencyClass, number>> = { HIGH: 0.5, MEDIUM: 0.25, LOW: 0 };
