import { gatherFacts } from '../assessment/gathering/gather-facts.ts';
import { assess } from '../assessment/judging/assess.ts';
import { groupsToAssess } from '../assessment/norms-in-use.rows.ts';
import type { ReadRows } from '../database/rows.ts';
import type { NormFile } from '../norm/norm-file.ts';
import {
  compareFindings,
  countFindings,
  type FindingChange,
  type FindingCounts,
} from './compare-findings.ts';
import { normFactsOf } from './norm-facts-of.ts';

/** What other norms would make of the gaps of a municipality. */
export interface NormsPreview {
  readonly before: FindingCounts;
  readonly after: FindingCounts;
  /** What changes by code of the norm, in the order of codes; norms by which nothing does are not there. */
  readonly changes: ReadonlyMap<string, readonly FindingChange[]>;
}

/**
 * The gaps of a municipality by the norms of one file and of another, on the facts of a day; nothing is stored. Null when
 * it has no figures, or was never assessed.
 */
export async function previewNorms(
  rows: ReadRows,
  municipalityCode: string,
  factsOn: string,
  files: { readonly before: NormFile; readonly after: NormFile },
): Promise<NormsPreview | null> {
  const [group] = await groupsToAssess(rows, factsOn, [municipalityCode]);
  if (!group) return null;
  const [before, after] = [normFactsOf(files.before), normFactsOf(files.after)];
  const norms = [...before, ...after];
  const facts = await gatherFacts(rows, { ...group, factsOn }, norms);
  if (facts.areas.length === 0) return null;
  const [was, is] = [assess(before, facts), assess(after, facts)];
  const codes = new Map(norms.map(({ id, code }) => [id, code]));
  const changes = Map.groupBy(
    compareFindings(was, is, norms),
    (change) => codes.get((change.after ?? change.before)?.normId ?? '') ?? '',
  );
  return {
    ...{ before: countFindings(was), after: countFindings(is) },
    changes: new Map([...changes].toSorted(([a], [b]) => (a < b ? -1 : 1))),
  };
}
