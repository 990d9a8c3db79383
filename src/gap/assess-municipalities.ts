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
  for (const { normSetId, ...group } of groups) {
    const norms = await normFacts(reads, normSetId);
    await nameAreas(rows, { ...group, factsOn });
    for (const municipalityCodes of inParts(group.municipalityCodes)) {
      const scope = { ...group, municipalityCodes, factsOn };
      const found = assess(norms, await gatherFacts(reads, scope, norms));
      changed += await writeFindings(rows, scope, normSetId, found);
      findings += found.length;
    }
    municipalities += group.municipalityCodes.length;
  }
  return { municipalities, findings, changed };
}

/**
 * So many at a time: what is known and found of the country at once takes more memory with every norm, and for so much
 * at once the planner looks up ties in a way that takes minutes.
 */
const mostAtOnce = 40;

const inParts = (codes: readonly string[]): readonly string[][] =>
  Array.from({ length: Math.ceil(codes.length / mostAtOnce) }, (_, part) =>
    codes.slice(part * mostAtOnce, (part + 1) * mostAtOnce),
  );
