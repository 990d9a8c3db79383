/** How a facility is put on the list by hand; what is not said follows from its kind. */
export interface Listing {
  readonly kind: string;
  readonly name: string;
  /** Key of a named organisation; empty: it is its own organisation. */
  readonly of: string;
  /** Sign of the neighbourhood it stands in; empty: it has no address. */
  readonly at: string;
  readonly special: Special;
}

export interface Special {
  readonly key?: string;
  /** Areas it works for: `gm`, `d3` for a district, `A` for a neighbourhood, with a share as in `d3:0.75`. */
  readonly serves?: string;
  /** Its areas have dates, and therefore stand in the sheet of working areas. */
  readonly servesDated?: boolean;
  readonly alsoProvides?: string;
  /** The cell of the map it stands in, where distances matter. */
  readonly cell?: readonly [number, number];
  /** Key of the facility whose address it shares. */
  readonly sharesAddressOf?: string;
  readonly withoutPoint?: boolean;
  /** What partners say it means to children and parents. */
  readonly contributions?: string;
  readonly fte?: string;
  readonly fteOccupied?: string;
  readonly personen?: string;
  readonly uren?: string;
  readonly squareMetres?: string;
  /** The keeper left its amounts open: empty, which is not 0. */
  readonly amountsUnknown?: boolean;
  readonly status?: string;
  readonly validFrom?: string;
  readonly validUntil?: string;
  /** Whether its keeper was asked about its relations, or the day; else chance decides. */
  readonly asked?: boolean | string;
  /** The number of partners it works with. */
  readonly ties?: number;
  readonly brin?: string;
}

export type Line = readonly [kind: string, name: string, of: string, at: string, special?: Special];

export const listings = (lines: readonly Line[]): Listing[] =>
  lines.map(([kind, name, of, at, special = {}]) => ({ kind, name, of, at, special }));
