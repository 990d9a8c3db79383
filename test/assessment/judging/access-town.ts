import type { AreaFacts } from '../../../src/assessment/facts/area-facts.ts';
import type { Facts } from '../../../src/assessment/facts/facts.ts';
import type { NormFacts } from '../../../src/assessment/facts/norm-facts.ts';
import type { Finding } from '../../../src/assessment/finding/finding.ts';
import { assessAccess } from '../../../src/assessment/judging/assess-access.ts';
import {
  aCatchment,
  anArea,
  anInventory,
  areaId,
  district,
  here,
  municipality,
  someFacts,
  there,
} from '../facts.ts';
import { anAccessNorm } from '../norms.ts';

/** 100 children of 0 to 15 in each neighbourhood are 53.5 of 4 to 12; somebody looked everywhere. */
export const town = (known: Partial<Facts> = {}, areas: Readonly<Record<string, Partial<AreaFacts>>> = {}) =>
  someFacts({
    areas: [municipality, district, here, there].map((code) => anArea(code, areas[code])),
    inventories: [anInventory(municipality)],
    ...known,
  });
export const found = (facts: Facts, code = here, norm: NormFacts = anAccessNorm()): Finding =>
  assessAccess(norm, facts).find(({ areaId: id }) => id === areaId(code))!;
/** So many FTE on the doorstep of the first neighbourhood, and in reach of nobody else. */
export const atHome = (fte: number | null) => [aCatchment('team', { [here]: 0 }, { low: fte, high: fte })];
