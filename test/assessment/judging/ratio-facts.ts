import type { AreaFacts } from '../../../src/assessment/facts/area-facts.ts';
import type { Facts } from '../../../src/assessment/facts/facts.ts';
import type { NormFacts } from '../../../src/assessment/facts/norm-facts.ts';
import { assessRatio } from '../../../src/assessment/judging/assess-ratio.ts';
import { anArea, anInventory, district, here, municipality, someFacts, there } from '../facts.ts';

/** The district alone, with so many children of 0 to 15, and what else is said of it. */
export const ofDistrict = (known: Partial<AreaFacts>, facts: Partial<Facts> = {}) =>
  someFacts({
    areas: [anArea(municipality), anArea(district, known), anArea(here), anArea(there)],
    inventories: [anInventory(municipality)],
    ...facts,
  });
export const found = (norm: NormFacts, facts: Facts) => assessRatio(norm, facts)[0]!;
