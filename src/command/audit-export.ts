import { actions, scopeOf } from '../access/policy.ts';
import type { ViewerKind } from '../access/viewer.ts';
import type { AccessRight } from '../account/access-rights.rows.ts';
import { type CsvCell, csvLine } from '../exchange/file/csv-line.ts';

/** An entry of the access log as it is read by who answers for it, with who looked. */
export interface LoggedAccess {
  readonly id: string;
  readonly at: string | Date;
  readonly accountId: string;
  readonly viewerKind: string;
  readonly actor: string | null;
  readonly organisationId: string | null;
  readonly purposeCode: string | null;
  readonly action: string;
  readonly objectType: string;
  readonly objectId: string;
  readonly fields: readonly string[];
  readonly outcome: string;
  readonly traceId: string;
}

/** The access log as CSV. What somebody signs in with, or calls a key, may not begin to calculate. */
export const logAsCsv = (entries: readonly LoggedAccess[]): string =>
  table(
    [
      ...['id', 'at', 'account', 'viewerKind', 'actor', 'organisation', 'purpose', 'action', 'objectType'],
      ...['objectId', 'fields', 'outcome', 'traceId'],
    ],
    entries.map((entry) => [
      entry.id,
      new Date(entry.at).toISOString(),
      entry.accountId,
      entry.viewerKind,
      entry.actor,
      entry.organisationId,
      entry.purposeCode,
      entry.action,
      entry.objectType,
      entry.objectId,
      entry.fields.join(' '),
      entry.outcome,
      entry.traceId,
    ]),
  );

/** Who has access to what, as CSV: keys and agreements that hold today, with what each lets its holder do. */
export const rightsAsCsv = (rights: readonly AccessRight[]): string =>
  table(
    [
      ...['account', 'municipality', 'through', 'viewerKind', 'what', 'label', 'organisation', 'purposes'],
      ...['from', 'until', 'lastUsedOn', 'may'],
    ],
    rights.map((right) => [
      right.account,
      right.municipality,
      right.through,
      right.viewerKind,
      right.what,
      right.label,
      right.organisation,
      right.purposes.join(' '),
      right.from,
      right.until,
      right.lastUsedOn,
      mayDo(right.viewerKind as ViewerKind),
    ]),
  );

const mayDo = (kind: ViewerKind): string =>
  actions
    .map((action) => [action, scopeOf({ kind }, action)])
    .filter(([, scope]) => scope !== 'NONE')
    .map(([action, scope]) => `${action}=${scope}`)
    .join(' ');

/** With a byte order mark, by which Excel knows UTF-8. */
const table = (header: readonly string[], lines: readonly (readonly CsvCell[])[]): string =>
  `\uFEFF${[header, ...lines].map((line) => csvLine(line)).join('')}`;
