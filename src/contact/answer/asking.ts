import type { DetailsView } from '../details-scope.rows.ts';
import type { ContactWhere } from './contact-filter.rows.ts';

/** One list of contacts among those that a statement answers. */
export interface ContactParent {
  /** By which rows say that they are of this list. */
  readonly id: string;
  /** What is asked about: the id of an area, facility, organisation or relation; of ANYWHERE empty. */
  readonly about: string;
  /** Only in this role, besides those of the filter. */
  readonly role: string | null;
}

/** What whole lists are asked about. */
export type AskedOf = 'ANYWHERE' | 'AREA' | 'FACILITY' | 'ORGANISATION' | 'RELATION';

export interface Asking {
  readonly of: AskedOf;
  readonly parents: readonly ContactParent[];
  readonly where: ContactWhere;
  readonly asOf: string;
  readonly view: DetailsView;
}
