import { parse } from 'yaml';
import { z } from 'zod';
import { AreaLevel } from '../area/area-level.ts';
import { ageBands } from '../area/children.ts';
import { DistanceMetric, LegalStatus, NormForm } from './norm-terms.ts';

const norm = z
  .strictObject({
    code: z.string().regex(/^[A-Z][A-Z0-9_]*$/),
    nl: z.string().min(1),
    en: z.string().min(1),
    form: z.enum(NormForm),
    facilityKinds: z.array(z.string()).min(1),
    partnerKind: z.string().optional(),
    themes: z.array(z.string()).default([]),
    minimumLevel: z.int().min(1).max(5).optional(),
    value: z.number().positive(),
    unit: z.enum(['facilities', 'metres', 'percent']),
    metric: z.enum(DistanceMetric).optional(),
    sharePercent: z.number().positive().max(100).optional(),
    ages: z.tuple([z.int(), z.int()]),
    level: z.enum(AreaLevel),
    minimumChildren: z.int().positive().optional(),
    legalStatus: z.enum(LegalStatus),
    basis: z.string().min(1),
  })
  .refine(({ ages }) => ageBands.some((band) => band.from === ages[0] && band.until === ages[1]), {
    error: `ages must be one of ${ageBands.map((band) => `[${band.from}, ${band.until}]`).join(' ')}`,
    path: ['ages'],
  })
  .refine((n) => n.form !== 'MAXIMUM_DISTANCE' || n.metric !== undefined, {
    error: 'a distance norm names its metric',
    path: ['metric'],
  })
  .refine((n) => n.form !== 'RELATION_PRESENT' || (n.partnerKind && n.minimumLevel), {
    error: 'a relation norm names partnerKind and minimumLevel',
    path: ['partnerKind'],
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
  norms: z.array(norm).min(1),
});

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
