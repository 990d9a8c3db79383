import { forReading, type WriteRows } from '../database/rows.ts';
import { type Problem, problem } from '../graphql/problem.ts';
import { tellOtherNorms } from './load-norm-set.ts';
import type { NormFile } from './norm-file.ts';
import type { NormSetFault } from './norm-set-problems.ts';
import type { Claim } from './own-norm-set.ts';
import { countSetsOf } from './stored-norms.rows.ts';
import type { Located } from './yaml-faults.ts';

/** Each is assessed beside the others, every day. */
const mostSets = 20;

/** Of a municipality that is not there and of one of somebody else the same is said. */
export function faultsOfPlace({ fault }: Located<unknown>, { municipality }: Claim): NormSetFault[] {
  if (municipality === null) return [];
  const sentence = `${JSON.stringify(municipality)} is no municipality of yours`;
  return [{ code: 'NOT_FOUND', ...fault(['municipality'], sentence) }];
}

/** Norm sets are public, so it may be told that there is one. */
export function takenCode({ fault }: Located<unknown>, { code, municipality }: Claim): NormSetFault {
  const sentence = `${code} is a set that is not of ${municipality}; give yours another code`;
  return { code: 'DUPLICATE', ...fault(['code'], sentence) };
}

/** Of a set that is not known as it is, beside the versions there are of it, the last first. */
export async function faultsOfVersion(
  rows: WriteRows,
  { fault }: Located<unknown>,
  set: NormFile,
  versions: readonly { readonly version: number }[],
): Promise<NormSetFault[]> {
  const [last] = versions;
  if (!last) {
    const count = await countSetsOf(forReading(rows), set.municipality ?? '');
    if (count < mostSets) return [];
    const sentence = `${set.municipality} has ${count} norm sets, and each is assessed: record a version of one of them`;
    return [{ code: 'INVALID', ...fault(['code'], sentence) }];
  }
  if (versions.some(({ version }) => version === set.version))
    return [{ code: 'CONFLICT', ...fault(['version'], await tellOtherNorms(forReading(rows), set)) }];
  if (set.version > last.version) return [];
  const sentence = `the last version of ${set.code} is ${last.version}, and a later one holds before an earlier`;
  return [{ code: 'CONFLICT', ...fault(['version'], sentence) }];
}

/** `last` is 0 when there is no version yet. */
export function problemsOfExpected(
  code: string,
  last: number,
  expected: number | null | undefined,
): Problem[] {
  if (expected == null || expected === last) return [];
  const sentence =
    last === 0
      ? `there is no ${code} yet, so no version ${expected}`
      : `the last version of ${code} is ${last}, not ${expected}`;
  return [problem('CONFLICT', ['input', 'expectedVersion'], sentence)];
}
