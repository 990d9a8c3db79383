import { z } from 'zod';
import { AreaLevel } from '../area/area-level.ts';
import { ageBands, isAgeBand } from '../area/figure/children.ts';
import { facilityGroups } from '../facility/facility-groups.ts';
import { facilityKinds } from '../facility/facility-kinds.ts';
import { goals } from '../facility/goals.ts';
import type { Vocabulary } from '../graphql/term.ts';
import { degreesOfFormality } from '../relation/formality-degree.ts';
import { themes } from '../relation/themes.ts';
import { anchoringItems } from './anchoring-terms.ts';
import { breaches } from './norm-form-breaches.ts';
import { DistanceMetric, LegalStatus, NormForm, RatioOf, Staff } from './norm-terms.ts';
import { type Located, parseYaml, readYaml } from './yaml-faults.ts';

const termOf = (...vocabularies: readonly Vocabulary[]) =>
  z.string().refine((code) => vocabularies.some(({ terms }) => terms.some((term) => term.code === code)), {
    error: ({ input }) =>
      `${JSON.stringify(input)} is not one of the ${vocabularies.map(({ name }) => name).join(' or ')}`,
  });

/** What is asked of two values together is asked also when another value is wrong: every fault at once. */
const alwaysOfList = { when: ({ value }: { value: unknown }) => Array.isArray(value) };
const always = {
  when: ({ value }: { value: unknown }) =>
    typeof value === 'object' && value !== null && !Array.isArray(value),
};

/** As long as any text of a question may be. */
const sentence = z.string().min(1).max(2_000);
/** Ids are made of it, which the database looks up. */
export const code = z
  .string()
  .regex(/^[A-Z][A-Z0-9_]*$/)
  .max(50);
/** What a column of the database holds, and more than anybody counts. */
const count = z.int().positive().max(1_000_000);
/** In the years of which days can be asked about. */
const day = z.iso.date().refine((text) => text >= '1900' && text < '2200', {
  error: 'this is not in the years 1900 to 2199',
});

/** What a municipality may set otherwise: never what is measured, only how much of it, since when, and on what it rests. */
export const adjustable = {
  nl: sentence,
  en: sentence,
  value: z.number().positive(),
  sharePercent: z.number().positive().max(100).optional(),
  minimumLevel: z.int().min(1).max(5).optional(),
  minimumChildren: count.optional(),
  legalStatus: z.enum(LegalStatus),
  basis: sentence,
  source: sentence.optional(),
  minimumFormality: z.enum(degreesOfFormality).exclude(['GEEN']).optional(),
  withinMetres: z.number().positive().optional(),
  demandWeight: z
    .strictObject({ by: z.literal('LOW_INCOME_SHARE'), factor: z.number().positive() })
    .optional(),
  /** Why it is not judged: by choice of who keeps the file. */
  switchedOff: sentence.optional(),
};

// In this order, which the fingerprints of sets that are known already rest on: new words go behind the others.
const norm = z
  .strictObject({
    code,
    nl: adjustable.nl,
    en: adjustable.en,
    form: z.enum(NormForm),
    facilityKinds: z.array(termOf(facilityKinds)).min(1),
    partnerKind: termOf(facilityKinds).optional(),
    themes: z.array(termOf(themes)).default([]),
    minimumLevel: adjustable.minimumLevel,
    value: adjustable.value,
    unit: z.string(),
    metric: z.enum(DistanceMetric).optional(),
    sharePercent: adjustable.sharePercent,
    ages: z.tuple([z.int().min(0), z.int().max(100)]),
    level: z.enum(AreaLevel),
    minimumChildren: adjustable.minimumChildren,
    legalStatus: adjustable.legalStatus,
    basis: adjustable.basis,
    source: adjustable.source,
    per: z.strictObject({ count: z.int().positive(), of: z.enum(RatioOf) }).optional(),
    demandWeight: adjustable.demandWeight,
    withinMetres: adjustable.withinMetres,
    minimumFormality: adjustable.minimumFormality,
    partnerKinds: z.array(termOf(facilityKinds, facilityGroups)).min(1).optional(),
    maximumSteps: z.int().positive().optional(),
    /** Of the checklist of anchoring. */
    items: z.array(termOf(anchoringItems)).min(1).optional(),
    monthsVerified: z.int().positive().optional(),
    switchedOff: adjustable.switchedOff,
    /** Goals of which each should have an offer. */
    goals: z.array(termOf(goals)).min(1).optional(),
    staff: z.enum(Staff).optional(),
    /** Weeks of a year in which hours are offered, and for how many years: a school year has about 40. */
    weeksPerYear: z.number().positive().max(53).optional(),
    years: z.number().positive().optional(),
    /** Why a municipality set it otherwise; only in a set that overrides another. */
    reason: sentence.optional(),
  })
  .superRefine((told, context) => {
    const { ages, form } = told;
    const isRight = (word: string) => !context.issues.some(({ path }) => path?.[0] === word);
    const refuse = (word: string, message: string) =>
      context.addIssue({ code: 'custom', path: [word], message });
    if (isRight('ages') && (ages[0] >= ages[1] || (!ofAnyAges.has(form) && !isAgeBand(...ages))))
      refuse('ages', `ages must be one of ${bands}`);
    if (!isRight('form')) return;
    for (const { word, message } of breaches(told)) if (isRight(word)) refuse(word, message);
  }, always);

/** Amounts are of any ages: where nobody publishes them, that is the question. */
const ofAnyAges: ReadonlySet<NormForm> = new Set<NormForm>(['RATIO', 'SURFACE', 'HOURS']);

const bands = ageBands.map((band) => `[${band.from}, ${band.until}]`).join(' ');

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
