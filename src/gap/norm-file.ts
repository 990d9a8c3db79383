import { parse } from 'yaml';
import { z } from 'zod';
import { AreaLevel } from '../area/area-level.ts';
import { ageBands } from '../area/children.ts';
import { facilityKinds } from '../facility/facility-kinds.ts';
import type { Vocabulary } from '../graphql/term.ts';
import { themes } from '../relation/themes.ts';
import { DistanceMetric, LegalStatus, NormForm } from './norm-terms.ts';

const termOf = (vocabulary: Vocabulary) =>
  z.string().refine((code) => vocabulary.terms.some((term) => term.code === code), {
    error: ({ input }) => `${JSON.stringify(input)} is not one of the ${vocabulary.name}`,
  });

/** What is asked of two values together is asked also when another value is wrong: every fault at once. */
const always = { when: ({ value }: { value: unknown }) => typeof value === 'object' && value !== null };

const norm = z
  .strictObject({
    code: z.string().regex(/^[A-Z][A-Z0-9_]*$/),
    nl: z.string().min(1),
    en: z.string().min(1),
    form: z.enum(NormForm),
    facilityKinds: z.array(termOf(facilityKinds)).min(1),
    partnerKind: termOf(facilityKinds).optional(),
    themes: z.array(termOf(themes)).default([]),
    minimumLevel: z.int().min(1).max(5).optional(),
    value: z.number().positive(),
    unit: z.enum(['facilities', 'metres', 'percent']),
    metric: z.enum(DistanceMetric).optional(),
    sharePercent: z.number().positive().max(100).optional(),
    ages: z.tuple([z.int(), z.int()]).refine(isAgeBand, {
      error: `ages must be one of ${ageBands.map((band) => `[${band.from}, ${band.until}]`).join(' ')}`,
    }),
    level: z.enum(AreaLevel),
    minimumChildren: z.int().positive().optional(),
    legalStatus: z.enum(LegalStatus),
    basis: z.string().min(1),
  })
  .refine((n) => n.form !== 'MAXIMUM_DISTANCE' || n.metric !== undefined, {
    error: 'a distance norm names its metric',
    path: ['metric'],
    ...always,
  })
  .refine((n) => n.form !== 'RELATION_PRESENT' || (n.partnerKind && n.minimumLevel), {
    error: 'a relation norm names partnerKind and minimumLevel',
    path: ['partnerKind'],
    ...always,
  });

const normSet = z.strictObject({
  code: z.string().regex(/^[A-Z][A-Z0-9_]*$/),
  version: z.int().positive(),
  name: z.string().min(1),
  isExample: z.boolean(),
  municipality: z
    .string()
    .regex(/^GM\d{4}$/)
    .optional(),
  adoptedOn: z.iso.date().optional(),
  basis: z.string().min(1),
  norms: z
    .array(norm)
    .min(1)
    .refine(haveOwnCodes, { error: 'two norms have the same code', ...always }),
});

function isAgeBand([from, until]: readonly number[]): boolean {
  return ageBands.some((band) => band.from === from && band.until === until);
}

function haveOwnCodes(norms: readonly { readonly code?: string }[]): boolean {
  const codes = norms.flatMap((norm) => norm?.code ?? []);
  return new Set(codes).size === codes.length;
}

export type NormFile = z.infer<typeof normSet>;

/** A norm set from its text. Throws one Error that names every fault and where it stands in the file. */
export function readNormFile(text: string, name: string): NormFile {
  const read = normSet.safeParse(parse(text));
  if (read.success) return read.data;
  const faults = read.error.issues.map(
    (issue) => `  ${issue.path.join('.') || 'the file'}: ${issue.message}`,
  );
  throw new Error(`${name} is not a norm set:\n${faults.join('\n')}`);
}
