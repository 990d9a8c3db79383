import type { Validity } from '../../database/validity.ts';
import { type AnchoringState, anchoringItems } from '../../norm/anchoring-terms.ts';

/** What was said of an item, and when who said so was asked or read. */
export interface StoredItem extends AnchoringItemValues {
  readonly kind: string;
  readonly retrievedOn: string | null;
}

/** What is said of one item of anchoring on the day. */
export interface AnchoringFacts extends StoredItem {
  readonly municipalityCode: string;
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

/**
 * The checklist of each kind, whole or of these items: one of which nobody told is UNKNOWN, and does not count as not
 * met.
 */
export function anchoringsOf(
  kinds: readonly string[],
  stored: readonly StoredItem[],
  itemCodes: readonly string[] = anchoringItems.terms.map(({ code }) => code),
): AnchoringValues[] {
  return kinds.map((kind) => {
    const items = itemCodes.map((code) => {
      const told = stored.find((item) => item.kind === kind && item.itemCode === code);
      return told ? valuesOf(told) : untold(code);
    });
    const count = (state: AnchoringState) => items.filter((item) => item.state === state).length;
    return { kind, met: count('MET'), unknown: count('UNKNOWN'), of: items.length, items };
  });
}

const valuesOf = ({ itemCode, state, document, validity, sourceId }: StoredItem): AnchoringItemValues => ({
  ...{ itemCode, state, document, validity, sourceId },
});

const untold = (itemCode: string): AnchoringItemValues => ({
  ...{ itemCode, state: 'UNKNOWN', document: null, validity: null, sourceId: null },
});
