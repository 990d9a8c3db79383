import { type Term, vocabulary } from '../graphql/term.ts';

/** What two facilities work together on. */
export interface Theme extends Term {
  /** DIRECTED: one side does it to or for the other (who refers to whom). Either way the direction told is kept. */
  readonly direction: 'DIRECTED' | 'MUTUAL';
  /**
   * False for money and governance: counted as collaboration they would make the municipality the hub of every
   * network, so measures leave them out unless asked.
   */
  readonly collaboration: boolean;
}

const directed: readonly Term[] = [
  {
    code: 'SIGNALEREN',
    nl: 'signaleren',
    en: 'early signalling',
    definition: {
      nl: 'Afspraak bij wie een zorg over kinderen terechtkomt. Alleen de afspraak tussen organisaties, nooit een signaal.',
      en: 'Agreement on where a worry about children goes. Only the agreement between organisations, never a signal.',
    },
    synonyms: ['signalering', 'vroegsignalering'],
  },
  { code: 'DOORVERWIJZEN', nl: 'doorverwijzen', en: 'referral', synonyms: ['doorverwijzing'] },
  { code: 'TOELEIDING', nl: 'toeleiding naar aanbod', en: 'guiding to an offer', synonyms: ['toeleiden'] },
];

const mutual: readonly Term[] = [
  { code: 'INFORMATIE_UITWISSELING', nl: 'informatie-uitwisseling', en: 'exchange of information' },
  { code: 'GEZAMENLIJKE_ACTIVITEIT', nl: 'gezamenlijke activiteiten', en: 'joint activities' },
  { code: 'OUDERBETROKKENHEID', nl: 'ouderbetrokkenheid', en: 'parental involvement' },
  { code: 'OPVOEDONDERSTEUNING', nl: 'opvoedondersteuning', en: 'parenting support' },
  {
    code: 'DOORGAANDE_LIJN',
    nl: 'doorgaande lijn',
    en: 'transition between facilities',
    definition: {
      nl: 'Overdracht van de ene voorziening naar de volgende, zoals van kinderwerk naar jongerenwerk rond 10 tot 12 jaar.',
      en: "Hand-over from one facility to the next, such as from children's work to youth work around 10 to 12.",
    },
    synonyms: ['transition'],
  },
  { code: 'VEILIGHEID', nl: 'veiligheid', en: 'safety' },
  { code: 'GEZONDE_LEEFSTIJL', nl: 'gezonde leefstijl', en: 'healthy lifestyle' },
  { code: 'TALENTONTWIKKELING', nl: 'talentontwikkeling', en: 'talent development', synonyms: ['talent'] },
  { code: 'PARTICIPATIE_INCLUSIE', nl: 'participatie en inclusie', en: 'participation and inclusion' },
  {
    code: 'TAAL_VVE',
    nl: 'taal en vve (voor- en vroegschoolse educatie)',
    en: 'language and early education',
    synonyms: ['vve', 'taal'],
  },
  { code: 'ARMOEDE', nl: 'armoede tegengaan', en: 'tackling poverty', synonyms: ['armoedebestrijding'] },
  {
    code: 'AFSPRAKEN_CASUSOVERLEG',
    nl: 'afspraken over casusoverleg',
    en: 'agreements on case consultation',
    definition: {
      nl: 'Dat en hoe men overlegt; nooit over wie.',
      en: 'That partners consult and how; never about whom.',
    },
  },
  { code: 'RUIMTEGEBRUIK', nl: 'gedeeld ruimtegebruik', en: 'shared building' },
  { code: 'PERSONEEL_GEDEELD', nl: 'gedeeld personeel', en: 'shared staff' },
  { code: 'DESKUNDIGHEID', nl: 'deskundigheidsbevordering', en: 'training', synonyms: ['scholing'] },
  { code: 'MONITORING', nl: 'monitoring', en: 'monitoring' },
];

const financiering: Term = {
  code: 'FINANCIERING',
  nl: 'financiering of opdracht',
  en: 'funding or commissioning',
  synonyms: ['subsidie', 'opdrachtgever'],
};

const beleidSturing: Term = { code: 'BELEID_STURING', nl: 'beleid en sturing', en: 'policy and governance' };

export const themes = vocabulary<Theme>('themes', [
  ...directed.map((term) => ({ ...term, direction: 'DIRECTED', collaboration: true }) as const),
  ...mutual.map((term) => ({ ...term, direction: 'MUTUAL', collaboration: true }) as const),
  { ...financiering, direction: 'DIRECTED', collaboration: false },
  { ...beleidSturing, direction: 'MUTUAL', collaboration: false },
]);

/** Whether a theme is one of those wanted; where none is named, any: but money and governance are no collaboration. */
export const isWanted = (wanted: readonly string[], theme: string): boolean =>
  wanted.length === 0 ? themes.get(theme).collaboration : wanted.includes(theme);
