import { actions, scopeOf } from '../access/policy.ts';
import type { ViewerKind } from '../access/viewer.ts';
import type { AccessRight } from '../account/access-rights.rows.ts';
import { csvLine } from '../exchange/file/csv-line.ts';

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

/** The access log as CSV, portion by portion. What somebody signs in with, or calls a key, may not begin to calculate. */
export async function* logAsCsv(
  portions: AsyncIterable<readonly LoggedAccess[]>,
): AsyncGenerator<string, void> {
  yield headed([
    ...['id', 'at', 'account', 'viewerKind', 'actor', 'organisation', 'purpose', 'action', 'objectType'],
    ...['objectId', 'fields', 'outcome', 'traceId'],
  ]);
  for await (const entries of portions) yield entries.map(entryAsLine).join('');
}

const entryAsLine = (entry: LoggedAccess): string =>
  csvLine([
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
  ]);

/** Who has access to what, as CSV: keys and agreements that hold today, with what each lets its holder do. */
export const rightsAsCsv = (rights: readonly AccessRight[]): string =>
  headed([
    ...['account', 'municipality', 'through', 'viewerKind', 'what', 'label', 'organisation', 'purposes'],
    ...['from', 'until', 'lastUsedOn', 'may'],
  ]) +
  rights
    .map((right) =>
      csvLine([
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
    )
    .join('');

const mayDo = (kind: ViewerKind): string =>
  actions
    .map((action) => [action, scopeOf({ kind }, action)])
    .filter(([, scope]) => scope !== 'NONE')
    .map(([action, scope]) => `${action}=${scope}`)
    .join(' ');

/** With a byte order mark, by which Excel knows UTF-8. */
const headed = (names: readonly string[]): string => `\uFEFF${csvLine(names)}`;
