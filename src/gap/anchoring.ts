import type { Validity } from '../database/validity.ts';
import { type AnchoringState, anchoringItems } from './anchoring-terms.ts';

/** What was said of an item. */
export interface StoredItem extends AnchoringItemValues {
  readonly kind: string;
}

export interface AnchoringItemValues {
  readonly itemCode: string;
  readonly state: AnchoringState;
  readonly document: string | null;
  readonly validity: Validity | null;
  readonly sourceId: string | null;
}

export interface AnchoringValues {
  readonly kind: string;
  readonly met: number;
  readonly unknown: number;
  readonly of: number;
  readonly items: readonly AnchoringItemValues[];
}

/** The checklist of each kind, whole: an item of which nobody told is UNKNOWN, and does not count as not met. */
export function anchoringsOf(kinds: readonly string[], stored: readonly StoredItem[]): AnchoringValues[] {
  return kinds.map((kind) => {
    const items = anchoringItems.terms.map(
      ({ code }) => stored.find((item) => item.kind === kind && item.itemCode === code) ?? untold(code),
    );
    const count = (state: AnchoringState) => items.filter((item) => item.state === state).length;
    return { kind, met: count('MET'), unknown: count('UNKNOWN'), of: items.length, items };
  });
}

const untold = (itemCode: string): AnchoringItemValues => ({
  ...{ itemCode, state: 'UNKNOWN', document: null, validity: null, sourceId: null },
});
