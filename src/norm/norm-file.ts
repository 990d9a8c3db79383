import { z } from 'zod';
import { norm } from './norm-in-file.ts';
import { always, alwaysOfList, code, count, day, sentence } from './norm-words.ts';
import { type Located, parseYaml, readYaml } from './yaml-faults.ts';

/** What a set says of itself, whether it is whole or overrides another. */
export const aboutSet = {
  code,
  version: count,
  name: sentence,
};
export const whenItHolds = {
  adoptedOn: day.optional(),
  basis: sentence,
  /** First day on which it may be used, and first on which no longer. */
  validFrom: day.optional(),
  validUntil: day.optional(),
};
export const municipality = z.string().regex(/^GM\d{4}$/);

export const normSet = z
  .strictObject({
    ...aboutSet,
    isExample: z.boolean(),
    municipality: municipality.optional(),
    adoptedOn: whenItHolds.adoptedOn,
    basis: sentence,
    norms: z
      .array(norm)
      .min(1)
      .refine(haveOwnCodes, { error: 'two norms have the same code', ...alwaysOfList }),
    validFrom: whenItHolds.validFrom,
    validUntil: whenItHolds.validUntil,
    /** Code and version of the set that this one overrides; a whole set that is written by hand has none. */
    overrides: z.string().max(100).optional(),
  })
  .refine(({ validFrom, validUntil }) => !(validFrom && validUntil) || validFrom < validUntil, {
    error: 'the first day on which it holds no longer comes after that on which it begins',
    path: ['validUntil'],
    ...always,
  });

export function haveOwnCodes(norms: readonly { readonly code?: string }[]): boolean {
  const codes = norms.flatMap((norm) => norm?.code ?? []);
  return new Set(codes).size === codes.length;
}

export type NormFile = z.infer<typeof normSet>;
export type NormInFile = NormFile['norms'][number];

export const whatItIs = 'a norm set';

/** A norm set from its text. Throws one Error that names every fault by its line and column. */
export const readNormFile = (text: string, name: string): NormFile =>
  readNormSet(parseYaml(text, name, whatItIs), name);

export const readNormSet = (file: Located<unknown>, name: string): NormFile =>
  readYaml(file, normSet, name, whatItIs);
