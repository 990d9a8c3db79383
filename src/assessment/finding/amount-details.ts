/** A figure of an area by which a norm counts. */
export type CountedBy = 'AGES' | 'INHABITANTS' | 'LOW_INCOME_SHARE' | 'HOMES' | 'BUILT_LAND';

/** What a norm about an amount finds beside its verdict. */
export interface AmountDetails {
  /** The figure without which it cannot be judged. */
  readonly lacking?: CountedBy;
  /** Ages of whom the figure is. */
  readonly ages?: readonly [from: number, until: number];
  /** How many homes or hectares it was counted by. */
  readonly countedBy?: number;
  /** Of formation in FTE: what of it is occupied, where all of it is told. */
  readonly occupied?: number;
  /** In square metres, where the norm asks a share. */
  readonly squareMetres?: number;
  /** Facilities of which nobody told how much. */
  readonly notTold?: readonly string[];
}
