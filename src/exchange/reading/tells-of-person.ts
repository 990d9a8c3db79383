import { type ContactField, contactColumns } from './contact-sheet-columns.ts';
import { plainName } from './plain-name.ts';

/** What is of a person, and what was meant for the function and may turn out to be of one. */
const fields: readonly ContactField[] = [
  ...(['personName', 'personEmail', 'personPhone'] as const),
  ...(['mailbox', 'mainPhone', 'hours', 'verifiedBy'] as const),
];

const columns: ReadonlySet<string> = new Set(fields.flatMap((field) => contactColumns[field].map(plainName)));

/** Whether what stands in a column of this name may be of a person: it is read, and never repeated in an issue. */
export const tellsOfPerson = (column: string | null): boolean =>
  column !== null && columns.has(plainName(column));
