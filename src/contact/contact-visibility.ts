import { enumOf } from '../database/enum-of.ts';

/** Who may see how to reach a contact, from everyone to its own organisation. */
export const ContactVisibility = enumOf('PUBLIC', 'PARTNERS', 'TENANT', 'OWNER');
export type ContactVisibility = keyof typeof ContactVisibility;
