import { forReading, type WriteRows } from '../database/rows.ts';
import { takeTurn } from '../database/take-turn.ts';
import { closeRetired } from './close-retired.ts';
import { closeUnused } from './end-assessments.ts';
import { gatherFacts } from './gathering/gather-facts.ts';
import { assess } from './judging/assess.ts';
import { nameAreas } from './name-areas.ts';
import { keepNearest } from './nearest/keep-nearest.ts';
import { type Group, groupsToAssess, municipalitiesToAssess, normFacts } from './norms-in-use.rows.ts';
import { portionsOf } from './portions.ts';
import { writeFindings } from './write-findings.ts';

export interface Assessed {
  readonly municipalities: number;
  readonly findings: number;
  readonly changed: number;
}

/**
 * Assesses municipalities against every norm set that holds for them, on all facts, and stores what is found. Reads of
 * gaps only look at what is stored here. Without codes: every municipality that has figures. One portion after the
 * other, so that memory does not grow with the country.
 */
export async function assessMunicipalities(
  rows: WriteRows,
  factsOn: string,
  codes?: readonly string[],
): Promise<Assessed> {
  await takeTurn(rows);
  await closeRetired(rows, factsOn);
  const all = await municipalitiesToAssess(forReading(rows), codes);
  const editions = [...new Set(all.map(({ edition }) => edition))];
  await keepNearest(rows, editions, factsOn);
  let [findings, changed] = [0, 0];
  for (const municipalityCodes of portionsOf(all.map(({ code }) => code))) {
    const groups = await groupsToAssess(forReading(rows), factsOn, municipalityCodes);
    await closeUnused(rows, factsOn, municipalityCodes, groups);
    for (const [edition, sharing] of Map.groupBy(groups, (group) => group.edition)) {
      const named = new Set(sharing.flatMap((group) => group.municipalityCodes));
      await nameAreas(rows, { municipalityCodes: [...named], edition, factsOn });
    }
    for (const group of groups) {
      const found = await assessGroup(rows, factsOn, group);
      findings += found.findings;
      changed += found.changed;
    }
  }
  return { municipalities: all.length, findings, changed };
}

async function assessGroup(rows: WriteRows, factsOn: string, group: Group) {
  const { municipalityCodes, edition, normSetId } = group;
  const scope = { municipalityCodes, edition, factsOn };
  const reads = forReading(rows);
  const norms = await normFacts(reads, normSetId);
  const found = assess(norms, await gatherFacts(reads, scope, norms));
  return { findings: found.length, changed: await writeFindings(rows, group, factsOn, found) };
}
