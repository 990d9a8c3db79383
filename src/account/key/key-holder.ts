import { enumOf } from '../../database/enum-of.ts';

/** Kinds of viewers a key may make of whoever has it; never the operator. */
export const KeyHolder = enumOf('PARTNER', 'DASHBOARD', 'EDITOR', 'STEWARD', 'IMPORTER', 'AUDITOR');
export type KeyHolder = keyof typeof KeyHolder;
