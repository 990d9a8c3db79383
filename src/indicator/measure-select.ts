import type { RawBuilder } from 'kysely';

/** Of what an indicator is asked. */
export interface Narrowed {
  readonly facilityKind: string | null;
  readonly norm: string | null;
  readonly day: string;
}

/**
 * A select of what is measured in the areas of `sample` (id, edition, level): the columns of `MeasuredRow`, and nothing
 * of areas of which there is nothing to tell.
 */
export type MeasureSelect = (narrowed: Narrowed) => RawBuilder<unknown>;
