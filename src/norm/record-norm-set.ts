import { sql } from 'kysely';
import type { Keeping } from '../access/keeping.ts';
import { isInReach } from '../account/own-municipality.rows.ts';
import { forReading, type WriteRows } from '../database/rows.ts';
import { takeTurn } from '../database/take-turn.ts';
import type { Problem } from '../graphql/problem.ts';
import { faultsOfPlace, faultsOfVersion, problemsOfExpected, takenCode } from './faults-of-version.ts';
import { completeNormSet, fingerprintOf, storeNormSet } from './load-norm-set.ts';
import { whatItIs } from './norm-file.ts';
import { asProblems, invalid } from './norm-set-problems.ts';
import { type Claim, claimOf, faultsOfOwn } from './own-norm-set.ts';
import { normSetId, versionsOf } from './stored-norms.rows.ts';
import { FaultyFile, parseYaml } from './yaml-faults.ts';

export interface NormSetToRecord {
  /** The text of a norm file. */
  readonly document: string;
  /** The last version that who records it saw; 0: there was none. */
  readonly expectedVersion?: number | null;
}

export interface RecordedNormSet {
  /** Null when there are problems. */
  readonly recorded: { readonly id: string; readonly municipality: string } | null;
  /** False when it was there already, or when there are problems; then nothing is changed. */
  readonly isNew: boolean;
  readonly problems: readonly Problem[];
}

const name = 'document';

/**
 * Records a norm set of a municipality as a version of its own. Stricter than what the command line takes in: a version
 * that is known never changes, used or not, so that of two who record at once one is told; and a code is of one owner.
 */
export async function recordNormSet(
  rows: WriteRows,
  who: Keeping,
  { document, expectedVersion }: NormSetToRecord,
): Promise<RecordedNormSet> {
  await takeTurn(rows);
  const file = await orFaults(async () => parseYaml(document, name, whatItIs));
  if (file instanceof FaultyFile) return refused(asProblems(file.faults.map(invalid)));

  const set = await orFaults(() => completeNormSet(forReading(rows), file, name));
  const claim = claimOf(file);
  const versions = claim.code === null ? [] : await versionsOf(forReading(rows), claim.code);
  const isOwn = await isOwnMunicipality(rows, who, claim);
  const isTaken = versions.some(({ municipality }) => municipality !== claim.municipality);
  const faults = [
    ...faultsOfOwn(file),
    ...(isOwn ? [] : faultsOfPlace(file, claim)),
    ...(isOwn && isTaken ? [takenCode(file, claim)] : []),
    ...(set instanceof FaultyFile ? set.faults.map(invalid) : []),
  ];
  if (!isOwn || isTaken || set instanceof FaultyFile) return refused(asProblems(faults));

  const fingerprint = fingerprintOf(set);
  const isKnown = versions.some((one) => one.version === set.version && one.fingerprint === fingerprint);
  const last = versions[0]?.version ?? 0;
  if (!isKnown) faults.push(...(await faultsOfVersion(rows, file, set, versions)));
  const problems = [
    ...asProblems(faults),
    ...(isKnown ? [] : problemsOfExpected(set.code, last, expectedVersion)),
  ];
  if (problems.length > 0 || claim.municipality === null) return refused(problems);

  const isNew = await storeNormSet(rows, set);
  return { recorded: { id: normSetId(set), municipality: claim.municipality }, isNew, problems };
}

const refused = (problems: readonly Problem[]): RecordedNormSet => ({
  ...{ recorded: null, isNew: false, problems },
});

async function orFaults<T>(work: () => Promise<T>): Promise<T | FaultyFile> {
  try {
    return await work();
  } catch (fault) {
    if (fault instanceof FaultyFile) return fault;
    throw fault;
  }
}

/** Of a municipality that is not there and of one of somebody else the same is asked, and found. */
async function isOwnMunicipality(
  rows: WriteRows,
  { viewer, scope, today }: Keeping,
  { municipality }: Claim,
): Promise<boolean> {
  const { rows: found } = await sql<{ isOwn: boolean }>`
    select ${isInReach(viewer, scope, sql`${municipality}::text`, today)} as "isOwn"
  `.execute(rows);
  return found[0]?.isOwn === true;
}
