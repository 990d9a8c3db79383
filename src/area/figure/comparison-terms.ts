import { enumOf } from '../../database/enum-of.ts';

/** Areas of the same level and edition that an area can be compared with. */
export const ComparedWith = enumOf('SIBLINGS', 'SAME_URBANITY', 'SAME_SIZE', 'COUNTRY');
export type ComparedWith = keyof typeof ComparedWith;
