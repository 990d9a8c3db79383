import { sql } from 'kysely';
import type { Scope } from '../access/policy.ts';
import type { Viewer } from '../access/viewer.ts';
import { isInReach } from '../account/own-municipality.rows.ts';
import { forReading, type WriteRows } from '../database/rows.ts';
import { takeTurn } from '../database/take-turn.ts';
import { type Problem, problem } from '../graphql/problem.ts';
import { completeNormSet, fingerprintOf, storeNormSet, tellOtherNorms } from './load-norm-set.ts';
import { type NormFile, whatItIs } from './norm-file.ts';
import { type Claim, claimOf, faultsOfOwn, type NormSetFault } from './own-norm-set.ts';
import { normSetId, versionsOf } from './stored-norms.rows.ts';
import { FaultyFile, type Located, parseYaml } from './yaml-faults.ts';

export interface Recording {
  readonly viewer: Viewer;
  readonly scope: Scope;
  readonly today: string;
}

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
/** Whoever mends these reads the others next time. */
const mostProblems = 50;

/**
 * Records a norm set of a municipality as a version of its own. Stricter than what the command line takes in: a version
 * that is known never changes, used or not, so that of two who record at once one is told; and a code is of one owner.
 */
export async function recordNormSet(
  rows: WriteRows,
  who: Recording,
  { document, expectedVersion }: NormSetToRecord,
): Promise<RecordedNormSet> {
  await takeTurn(rows);
  const file = await orFaults(async () => parseYaml(document, name, whatItIs));
  if (file instanceof FaultyFile) return refused(asProblems(file.faults.map(invalid)));

  const set = await orFaults(() => completeNormSet(forReading(rows), file, name));
  const claim = claimOf(file);
  const versions = claim.code === null ? [] : await versionsOf(forReading(rows), claim.code);
  const isOwn = await isOwnMunicipality(rows, who, claim);
  const faults = [
    ...faultsOfOwn(file),
    ...faultsOfPlace(file, claim, isOwn),
    ...(set instanceof FaultyFile ? set.faults.map(invalid) : []),
  ];
  if (!isOwn || set instanceof FaultyFile || set.municipality === undefined)
    return refused(asProblems(faults));

  const isTaken = versions.some(({ municipality }) => municipality !== set.municipality);
  const known = versions.find(({ version }) => version === set.version);
  const isKnown = !isTaken && known?.fingerprint === fingerprintOf(set);
  const last = versions[0]?.version ?? 0;
  if (isTaken) faults.push(takenCode(file, set));
  else if (!isKnown)
    faults.push(...(await faultsOfVersion(rows, file, set, { last, isThere: Boolean(known) })));
  const problems = asProblems(faults);
  if (!isTaken && !isKnown && expectedVersion != null && expectedVersion !== last)
    problems.push(
      problem('CONFLICT', ['input', 'expectedVersion'], tellLast(set.code, last, expectedVersion)),
    );
  if (problems.length > 0) return refused(problems);

  const isNew = await storeNormSet(rows, set);
  return { recorded: { id: normSetId(set), municipality: set.municipality }, isNew, problems };
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
  { viewer, scope, today }: Recording,
  { municipality }: Claim,
): Promise<boolean> {
  const { rows: found } = await sql<{ isOwn: boolean }>`
    select ${isInReach(viewer, scope, sql`${municipality}::text`, today)} as "isOwn"
  `.execute(rows);
  return found[0]?.isOwn === true;
}

function faultsOfPlace(file: Located<unknown>, { municipality }: Claim, isOwn: boolean): NormSetFault[] {
  if (isOwn || municipality === null) return [];
  const sentence = `${JSON.stringify(municipality)} is no municipality of yours`;
  return [{ code: 'NOT_FOUND', ...file.fault(['municipality'], sentence) }];
}

function takenCode({ fault }: Located<unknown>, { code, municipality }: NormFile): NormSetFault {
  const sentence = `${code} is a set that is not of ${municipality}; give yours another code`;
  return { code: 'DUPLICATE', ...fault(['code'], sentence) };
}

async function faultsOfVersion(
  rows: WriteRows,
  { fault }: Located<unknown>,
  set: NormFile,
  { last, isThere }: { readonly last: number; readonly isThere: boolean },
): Promise<NormSetFault[]> {
  if (isThere)
    return [{ code: 'CONFLICT', ...fault(['version'], await tellOtherNorms(forReading(rows), set)) }];
  if (set.version > last) return [];
  const sentence = `the last version of ${set.code} is ${last}, and a later one holds before an earlier`;
  return [{ code: 'CONFLICT', ...fault(['version'], sentence) }];
}

const tellLast = (code: string, last: number, expected: number): string =>
  last === 0
    ? `there is no ${code} yet, so no version ${expected}`
    : `the last version of ${code} is ${last}, not ${expected}`;

const invalid = (fault: FaultyFile['faults'][number]): NormSetFault => ({ code: 'INVALID', ...fault });

/** In the order of the file, and of one place what was found first. */
function asProblems(faults: readonly NormSetFault[]): Problem[] {
  const places = new Map<string, NormSetFault>();
  for (const one of faults) {
    const place = `${one.path || `${one.line} ${one.column}`}`;
    if (!places.has(place)) places.set(place, one);
  }
  return [...places.values()]
    .toSorted((a, b) => a.line - b.line || a.column - b.column)
    .slice(0, mostProblems)
    .map(({ code, line, column, path, message }) =>
      problem(
        code,
        ['input', 'document', ...(path === '' ? [] : path.split('.'))],
        `line ${line}, column ${column}: ${message}`,
      ),
    );
}
