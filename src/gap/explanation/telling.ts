import type { Language } from '../../graphql/language.ts';
import type { NormForm } from '../../norm/norm-terms.ts';
import type { ToExplain } from './explain.ts';
import type { ToAsk } from './question.ts';
import { tellAccess } from './tell-access.ts';
import { anchoringTelling } from './tell-anchoring.ts';
import { contactTelling } from './tell-contacts.ts';
import { freshnessTelling } from './tell-freshness.ts';
import { goalTelling } from './tell-goals.ts';
import { tellHours } from './tell-hours.ts';
import { tellPartnerKinds } from './tell-partner-kinds.ts';
import { tellRatio } from './tell-ratio.ts';
import { tellResilience } from './tell-resilience.ts';
import { tellSignalRoute } from './tell-signal-route.ts';
import { tellSurface } from './tell-surface.ts';

/** How gaps and questions of one form of norm are told in one language: in Dutch at B1 level, to be checked by anybody. */
export interface Telling {
  /** What is there. */
  fact(gap: ToExplain): string;
  /** What was asked, and how binding that is. */
  norm(gap: ToExplain, status: string): string;
  /** What is to be found out, as a question to put to somebody. */
  question(asked: ToAsk): string;
}

/** By form; those that are not here are told by `explain-in-dutch.ts` and its neighbours. */
export const tellings: Partial<Record<NormForm, Readonly<Record<Language, Telling>>>> = {
  RATIO: tellRatio,
  SURFACE: tellSurface,
  HOURS: tellHours,
  ANCHORING: anchoringTelling,
  GOALS: goalTelling,
  CONTACT: contactTelling,
  FRESHNESS: freshnessTelling,
  PARTNER_KINDS: tellPartnerKinds,
  SIGNAL_ROUTE: tellSignalRoute,
  RESILIENCE: tellResilience,
  ACCESS: tellAccess,
};
