import type { Viewer, ViewerKind } from './viewer.ts';

/**
 * How far a viewer's right to an action reaches. What it means in SQL is said where the rows are read; the database
 * repeats it for personal data.
 *
 * ALL: everything there is. OWN: what is of its own organisation, municipality or person. AGREED: under an agreement that
 * covers the municipality, for a purpose. PUBLIC: what anyone may see of it. COUNTED: numbers only, of ten or more.
 * NONE: as if it were not there.
 */
export type Scope = 'NONE' | 'COUNTED' | 'PUBLIC' | 'AGREED' | 'OWN' | 'ALL';

/** In this order below: who may what. Who is not in a line may not. */
const policy = {
  'schema:read': all('ANONYMOUS', 'PARTNER', 'DASHBOARD', 'EDITOR', 'STEWARD'),
  'facts:read': all('ANONYMOUS', 'PARTNER', 'DASHBOARD', 'EDITOR', 'STEWARD', 'IMPORTER'),
  'facts:write': { PARTNER: 'OWN', IMPORTER: 'OWN', EDITOR: 'OWN', OPERATOR: 'ALL' },
  'norm:write': { EDITOR: 'OWN', OPERATOR: 'ALL' },
  'relation:read': {
    ANONYMOUS: 'PUBLIC',
    PARTNER: 'ALL',
    DASHBOARD: 'ALL',
    EDITOR: 'ALL',
    STEWARD: 'ALL',
    IMPORTER: 'ALL',
    OPERATOR: 'ALL',
  },
  'relation:claims': { PARTNER: 'OWN', EDITOR: 'OWN', STEWARD: 'OWN', OPERATOR: 'ALL' },
  'relation:claim': { PARTNER: 'OWN', EDITOR: 'OWN', IMPORTER: 'OWN', OPERATOR: 'ALL' },
  'gap:read': all('ANONYMOUS', 'PARTNER', 'DASHBOARD', 'EDITOR', 'STEWARD'),
  'gap:decide': { EDITOR: 'OWN', OPERATOR: 'ALL' },
  'contact:read': all('ANONYMOUS', 'PARTNER', 'DASHBOARD', 'EDITOR', 'STEWARD', 'IMPORTER'),
  'contact:write': { PARTNER: 'OWN', EDITOR: 'OWN', STEWARD: 'OWN', IMPORTER: 'OWN', OPERATOR: 'ALL' },
  'contact:report': { PARTNER: 'ALL', EDITOR: 'ALL', STEWARD: 'ALL', OPERATOR: 'ALL' },
  'contact:details': {
    PARTNER: 'AGREED',
    DASHBOARD: 'COUNTED',
    EDITOR: 'OWN',
    STEWARD: 'OWN',
    OPERATOR: 'ALL',
  },
  'person:export': { STEWARD: 'OWN', OPERATOR: 'ALL' },
  'person:erase': { EDITOR: 'OWN', STEWARD: 'OWN', OPERATOR: 'ALL' },
  'agreement:read': { PARTNER: 'OWN', EDITOR: 'OWN', STEWARD: 'OWN', AUDITOR: 'OWN', OPERATOR: 'ALL' },
  'agreement:write': { STEWARD: 'OWN', OPERATOR: 'ALL' },
  'log:read': { STEWARD: 'OWN', AUDITOR: 'OWN', OPERATOR: 'ALL' },
  'key:read': { DASHBOARD: 'OWN', STEWARD: 'OWN', AUDITOR: 'OWN', OPERATOR: 'ALL' },
  'key:write': { STEWARD: 'OWN', OPERATOR: 'ALL' },
} as const satisfies Record<string, Partial<Record<ViewerKind, Scope>>>;

export type Action = keyof typeof policy;
export const actions = Object.keys(policy) as readonly Action[];

/** How far this viewer's right to the action reaches; NONE unless the table says otherwise. */
export function scopeOf({ kind }: Pick<Viewer, 'kind'>, action: Action): Scope {
  return (policy[action] as Partial<Record<ViewerKind, Scope>>)[kind] ?? 'NONE';
}

export const may = (viewer: Pick<Viewer, 'kind'>, action: Action): boolean =>
  scopeOf(viewer, action) !== 'NONE';

function all(...kinds: readonly ViewerKind[]): Partial<Record<ViewerKind, 'ALL'>> {
  return Object.fromEntries([...kinds, 'OPERATOR'].map((kind) => [kind, 'ALL']));
}
