import { enumOf } from '../../database/enum-of.ts';

/** What a source can say of a facility, each part of it with an origin of its own. */
export const FactField = enumOf(
  'NAME',
  'KIND',
  'ALSO_PROVIDES',
  'ORGANISATION',
  'ADDRESS',
  'MUNICIPALITY',
  'POINT',
  'AGES',
  'AUDIENCES',
  'MODES',
  'LOW_THRESHOLD',
  'CONTRIBUTIONS',
  'WEBSITE',
  'VALIDITY',
  'STATUS',
  'CAPACITY',
  'SERVES',
  'IDENTIFIER',
  'RELATIONS_ASKED_ON',
  'IN_POST_SINCE',
);
export type FactField = keyof typeof FactField;

/** What kind of source says it; that a person checked it is a date beside it, since a check wears off. */
export const SourceBasis = enumOf('REGISTER', 'SHEET', 'STATED');
export type SourceBasis = keyof typeof SourceBasis;

/** How well a fact is founded on a day, the best first. */
export const FactBasis = enumOf('VERIFIED', 'REGISTER', 'STATED', 'SHEET');
export type FactBasis = keyof typeof FactBasis;

/**
 * Registers that number places, one by one, and never give a number twice: with the same number and the same kind two
 * sources speak of one facility. A BRIN is of a school with all its locations, a KvK number of an organisation and a
 * BAG-id of a building, so these say nothing of the kind.
 */
export const schemesOfOnePlace = ['BRIN_VESTIGING', 'LRK'] as const;
