import { forReading, type WriteRows } from '../database/rows.ts';
import { takeTurn } from '../database/take-turn.ts';
import { assess } from './assess.ts';
import { closeRetired } from './close-retired.ts';
import { gatherFacts } from './gather-facts.ts';
import { keepNearest } from './keep-nearest.ts';
import { nameAreas } from './name-areas.ts';
import { groupsToAssess, normFacts } from './norms-in-use.rows.ts';
import { writeFindings } from './write-findings.ts';

export interface Assessed {
  readonly municipalities: number;
  readonly findings: number;
  readonly changed: number;
}

/**
 * Assesses municipalities against the norm set that holds for them, on all facts, and stores what is found. Reads of
 * gaps only look at what is stored here. Without codes: every municipality that has figures.
 */
export async function assessMunicipalities(
  rows: WriteRows,
  factsOn: string,
  codes?: readonly string[],
): Promise<Assessed> {
  await takeTurn(rows);
  let [municipalities, findings, changed] = [0, 0, 0];
  const reads = forReading(rows);
  await closeRetired(rows);
  const groups = await groupsToAssess(reads, factsOn, codes);
  await keepNearest(
    rows,
    groups.map(({ edition }) => edition),
    factsOn,
  );
  for (const group of groups) {
    const { normSetId, ...scope } = { ...group, factsOn };
    const norms = await normFacts(reads, normSetId);
    await nameAreas(rows, scope);
    const found = assess(norms, await gatherFacts(reads, scope, norms));
    changed += await writeFindings(rows, scope, normSetId, found);
    municipalities += scope.municipalityCodes.length;
    findings += found.length;
  }
  return { municipalities, findings, changed };
}
