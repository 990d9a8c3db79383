import { z } from 'zod';
import {
  aboutSet,
  haveOwnCodes,
  municipality,
  type NormFile,
  type NormInFile,
  normSet,
  whatItIs,
  whenItHolds,
} from './norm-file.ts';
import { adjustable } from './norm-in-file.ts';
import { code } from './norm-words.ts';
import { sayFault } from './say-fault.ts';
import { faultsOf, type Located, readYaml, refuseFile } from './yaml-faults.ts';

const change = z
  .strictObject({
    ...z.object(adjustable).partial().shape,
    code,
    /** Why this municipality wants it otherwise: to be read by its council. */
    reason: z.string().min(1),
  })
  .refine(({ value, withinMetres, nl, en }) => (value ?? withinMetres) === undefined || (nl && en), {
    error: 'whoever asks another amount gives nl and en too: the names tell what is asked',
    path: ['value'],
  });

const overrideSet = z.strictObject({
  ...aboutSet,
  ...whenItHolds,
  /** Code and version of the set whose norms hold where nothing is said here. */
  overrides: z.strictObject({ code, version: z.int().positive() }),
  municipality,
  norms: z.array(change).min(1).refine(haveOwnCodes, { error: 'two norms have the same code' }),
});

export type NormOverride = z.infer<typeof overrideSet>;

/** A file of a municipality that names another set, and only the norms it wants otherwise. */
export const isOverride = ({ content }: Located<unknown>): boolean =>
  isObject(content) && 'overrides' in content && isObject(content.overrides);

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

export const readOverride = (file: Located<unknown>, name: string): NormOverride =>
  readYaml(file, overrideSet, name, whatItIs);

/** The whole set: every norm of the base, those that are named as the municipality wants them. Faults by line. */
export function applyOverride(
  override: NormOverride,
  base: NormFile,
  { fault }: Located<unknown>,
  name: string,
): NormFile {
  const { norms: changes, overrides, ...about } = override;
  const unknown = changes.flatMap((one, at) =>
    base.norms.some((norm) => norm.code === one.code)
      ? []
      : [fault(['norms', at, 'code'], `${one.code} is no norm of ${base.code} version ${base.version}`)],
  );
  const changedSet = {
    ...about,
    isExample: false,
    overrides: `${overrides.code} ${overrides.version}`,
    norms: base.norms.map((norm) =>
      changed(
        norm,
        changes.find((one) => one.code === norm.code),
      ),
    ),
  };
  const whole = normSet.safeParse(changedSet, { error: sayFault });
  const faults = whole.success
    ? []
    : faultsOf(whole.error, ([list, at, ...rest], message) => {
        const place = changes.findIndex((one) => one.code === base.norms[Number(at)]?.code);
        return fault(list === 'norms' && place >= 0 ? ['norms', place, ...rest] : [list ?? ''], message);
      });
  if (!whole.success || unknown.length > 0) throw refuseFile(name, whatItIs, [...unknown, ...faults]);
  return whole.data;
}

/** What a council sets is its policy, unless it says otherwise; what it leaves stays what it was. */
function changed(norm: NormInFile, change: NormOverride['norms'][number] | undefined): object {
  return change ? { ...norm, legalStatus: 'MUNICIPAL_POLICY', ...change } : norm;
}
