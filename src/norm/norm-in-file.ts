import { z } from 'zod';
import { AreaLevel } from '../area/area-level.ts';
import { ageBands, isAgeBand } from '../area/figure/children.ts';
import { facilityGroups } from '../facility/term/facility-groups.ts';
import { facilityKinds } from '../facility/term/facility-kinds.ts';
import { goals } from '../facility/term/goals.ts';
import { degreesOfFormality } from '../relation/formality-degree.ts';
import { themes } from '../relation/themes.ts';
import { anchoringItems } from './anchoring-terms.ts';
import { breaches } from './norm-form-breaches.ts';
import { DistanceMetric, LegalStatus, NormForm, RatioOf, Staff } from './norm-terms.ts';
import { always, code, count, sentence, termOf } from './norm-words.ts';

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
export const norm = z
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
