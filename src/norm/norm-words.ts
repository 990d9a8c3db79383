import { z } from 'zod';
import type { Vocabulary } from '../graphql/term.ts';

/** A code of one of these vocabularies. */
export const termOf = (...vocabularies: readonly Vocabulary[]) =>
  z.string().refine((code) => vocabularies.some(({ terms }) => terms.some((term) => term.code === code)), {
    error: ({ input }) =>
      `${JSON.stringify(input)} is not one of the ${vocabularies.map(({ name }) => name).join(' or ')}`,
  });

/** What is asked of two values together is asked also when another value is wrong: every fault at once. */
export const alwaysOfList = { when: ({ value }: { value: unknown }) => Array.isArray(value) };
export const always = {
  when: ({ value }: { value: unknown }) =>
    typeof value === 'object' && value !== null && !Array.isArray(value),
};

/** As long as any text of a question may be. */
export const sentence = z.string().min(1).max(2_000);
/** Ids are made of it, which the database looks up. */
export const code = z
  .string()
  .regex(/^[A-Z][A-Z0-9_]*$/)
  .max(50);
/** What a column of the database holds, and more than anybody counts. */
export const count = z.int().positive().max(1_000_000);
/** In the years of which days can be asked about. */
export const day = z.iso.date().refine((text) => text >= '1900' && text < '2200', {
  error: 'this is not in the years 1900 to 2199',
});
