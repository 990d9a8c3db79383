import { kindName, listed, percent } from '../../assessment/finding/explain-words.ts';
import type { FreshnessFound } from '../../assessment/finding/freshness-found.ts';
import type { Language } from '../../graphql/language.ts';
import type { Telling } from './telling.ts';

/** Gaps about what was not checked for too long. */
export const freshnessTelling: Readonly<Record<Language, Telling>> = {
  NL: {
    fact({ details: { freshness }, particulars }) {
      if (!freshness) return '';
      const { of, verified, counts } = freshness;
      const left = [
        counts.STALE && `${counts.STALE} langer geleden`,
        counts.NEVER && `${counts.NEVER} nooit`,
      ];
      return `Van de ${of} voorzieningen daar ${verified === 1 ? 'is' : 'zijn'} er ${verified} in de laatste ${particulars.monthsVerified} maanden nagegaan of in een register gezien, ${left.filter(Boolean).join(' en ')}. Geteld: ${kindsIn(freshness, 'nl')}.`;
    },
    norm: ({ value }, status) => `De norm is ten minste ${percent(value, 'nl')} % (${status}).`,
    question: ({ areaLabel }) => `Klopt nog wat bekend is van de voorzieningen in ${areaLabel}?`,
  },
  EN: {
    fact({ details: { freshness }, particulars }) {
      if (!freshness) return '';
      const { of, verified, counts } = freshness;
      const left = [counts.STALE && `${counts.STALE} longer ago`, counts.NEVER && `${counts.NEVER} never`];
      return `Of the ${of} facilities there ${verified} ${verified === 1 ? 'was' : 'were'} checked or seen in a register in the last ${particulars.monthsVerified} months, ${left.filter(Boolean).join(' and ')}. Counted: ${kindsIn(freshness, 'en')}.`;
    },
    norm: ({ value }, status) => `The norm is at least ${percent(value, 'en')} % (${status}).`,
    question: ({ areaLabel }) => `Is what is known of the facilities in ${areaLabel} still right?`,
  },
};

const kindsIn = ({ kinds }: FreshnessFound, language: 'nl' | 'en') =>
  listed(
    kinds.map((kind) => kindName(kind, language)),
    language,
  );
