import type { ASTVisitor, ValidationRule } from 'graphql';
import { refuse } from '../../graphql/refusal.ts';
import { measureDocument } from './measure-document.ts';
import type { DocumentLimits } from './request-limits.ts';

/**
 * Refuses a document that asks too much with QUERY_TOO_COMPLEX, as a rule of validation: once for each document, before
 * any resolver runs. The sentence says which measure, how much there is and how much there may be.
 */
export const limitDocuments =
  (limits: DocumentLimits): ValidationRule =>
  (context): ASTVisitor => {
    const measured = measureDocument(context.getDocument());
    const tooMuch = (Object.keys(words) as (keyof DocumentLimits)[]).find(
      (name) => measured[name] > limits[name],
    );
    if (tooMuch) {
      const sentence = `This asks for ${inWords(measured[tooMuch])} ${words[tooMuch]}; at most ${limits[tooMuch]}.`;
      context.reportError(refuse('QUERY_TOO_COMPLEX', sentence));
    }
    return {};
  };

const words: Readonly<Record<keyof DocumentLimits, string>> = {
  depth: 'levels of fields under fields',
  introspectionDepth: 'levels of fields under fields of the schema',
  introspectionLists: 'levels of lists of a type within each other',
  schemas: 'times the schema',
  aliases: 'other names (aliases)',
  fields: 'fields, with fragments spread',
  rootFields: 'questions (root fields)',
  directives: 'directives',
  fragments: 'fragments',
};

/** Fragments that spread fragments come to numbers that nobody reads to the end. */
const inWords = (count: number): string => (count < 1_000_000 ? String(count) : 'more than a million');
