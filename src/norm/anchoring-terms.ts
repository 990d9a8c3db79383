import { enumOf } from '../database/enum-of.ts';
import { vocabulary } from '../graphql/term.ts';

/** Whether an item is in order. That nobody told is UNKNOWN too: it is not the same as NOT_MET. */
export const AnchoringState = enumOf('MET', 'NOT_MET', 'UNKNOWN');
export type AnchoringState = keyof typeof AnchoringState;

/** The states as people write them in a sheet. */
export const anchoringStates = vocabulary('states of anchoring', [
  { code: 'MET', nl: 'voldaan', en: 'met', synonyms: ['ja', 'yes', 'voldoet'] },
  { code: 'NOT_MET', nl: 'niet voldaan', en: 'not met', synonyms: ['nee', 'no', 'voldoet niet'] },
  { code: 'UNKNOWN', nl: 'niet bekend', en: 'not known', synonyms: ['onbekend', 'unknown'] },
]);

/**
 * What shows that a municipality does not merely tolerate a kind of facility but has laid it down: our reading of
 * "verankeren" in the seed article (Loef, 2 March 2023), in the order in which a policy is made.
 */
export const anchoringItems = vocabulary('items of anchoring', [
  {
    code: 'PLAN_GENOEMD',
    nl: 'genoemd in het beleidsplan',
    en: 'named in the policy plan',
    definition: {
      nl: 'Het jeugd- of sociaal beleidsplan noemt deze soort.',
      en: 'The policy plan for youth or social affairs names this kind.',
    },
  },
  {
    code: 'BUDGET_STRUCTUREEL',
    nl: 'structureel budget',
    en: 'structural budget',
    definition: {
      nl: 'Het geld staat elk jaar in de begroting; projectgeld telt niet.',
      en: 'The money is in the budget every year; project money does not count.',
    },
  },
  {
    code: 'OPDRACHT_VASTGELEGD',
    nl: 'opdracht vastgelegd',
    en: 'assignment laid down',
    definition: {
      nl: 'Een opdracht of subsidiebesluit zegt met welke doelen.',
      en: 'An assignment or a subsidy decision says to which goals.',
    },
  },
  {
    code: 'CONVENANT_KETEN',
    nl: 'convenant met ketenpartners',
    en: 'covenant with chain partners',
  },
  {
    code: 'FORMATIE',
    nl: 'vaste formatie',
    en: 'permanent staff',
    definition: {
      nl: 'De medewerkers staan in een structureel contract.',
      en: 'The staff are in a structural contract.',
    },
  },
  {
    code: 'MONITORING',
    nl: 'monitoring',
    en: 'monitoring',
    definition: { nl: 'De resultaten worden gemeten.', en: 'The results are measured.' },
  },
  {
    code: 'KWALITEIT',
    nl: 'kwaliteitseisen',
    en: 'quality requirements',
    definition: { nl: 'Er zijn eisen aan de vakbekwaamheid.', en: 'There are professional requirements.' },
  },
  {
    code: 'RUIMTE',
    nl: 'vaste ruimte',
    en: 'fixed place',
    definition: { nl: 'Er is een vaste plek voor.', en: 'There is a fixed place for it.' },
  },
]);
