import { enumOf } from '../database/enum-of.ts';

/** What can be told of an area in a number that is worked out here, from findings and from who works where with whom. */
export const GapIndicatorCode = enumOf(
  'GAP_COUNT',
  'MET_SHARE',
  'SERVED_SHARE',
  'UNUSED_POTENTIAL',
  'UNUSED_TIES',
  'TIES_PER_FTE',
);
export type GapIndicatorCode = keyof typeof GapIndicatorCode;

export interface GapIndicator {
  readonly code: GapIndicatorCode;
  readonly nl: string;
  readonly en: string;
  readonly unit: 'gaps' | 'percent' | 'ties per FTE';
  readonly definition: string;
  /** Whether it may be asked of one norm. */
  readonly takesNorm: boolean;
  /** The kind of facility it is about when none is named; null: all of them. */
  readonly usualKind: string | null;
}

/** The one of this code; undefined for any other. */
export const findGapIndicator = (code: string): GapIndicator | undefined =>
  gapIndicators.find((indicator) => indicator.code === code);

const known =
  'Where not all is known, low and high say what it would be if none or all of the rest counted; `known` of `of` say of how much it is.';

export const gapIndicators: readonly GapIndicator[] = [
  {
    code: 'GAP_COUNT',
    nl: 'Hiaten',
    en: 'Gaps',
    unit: 'gaps',
    definition: `Gaps in the area and all that lies in it, as assessed last, at the level of their norm and without those that follow from another; \`known\` of \`of\` findings. ${known}`,
    takesNorm: true,
    usualKind: null,
  },
  {
    code: 'MET_SHARE',
    nl: 'Normen gehaald',
    en: 'Norms met',
    unit: 'percent',
    definition: `Share of the norms that are met, each counted once for each area of its level it applies to in the area; \`known\` of \`of\` such. ${known}`,
    takesNorm: true,
    usualKind: null,
  },
  {
    code: 'SERVED_SHARE',
    nl: 'Kinderen waar de voorziening is',
    en: 'Children where the facility is',
    unit: 'percent',
    definition: `Share of the children of 0 to 15 who live in districts where a facility of the kind is at work, of districts where one is or is confirmed absent; \`known\` of \`of\` districts with children. A neighbourhood counts by itself. ${known} Districts whose children nobody tells are left out of these.`,
    takesNorm: false,
    usualKind: 'KINDERWERK',
  },
  // Loef, "Veranker kinderwerk in de pedagogische basis" (2 March 2023): demand and partners are there, children's work is not.
  {
    code: 'UNUSED_POTENTIAL',
    nl: 'Onbenutte mogelijkheden',
    en: 'Unused potential',
    unit: 'percent',
    definition: `Share of the children of 0 to 15 who live in districts where the kind of facility is confirmed absent, while others that it is expected to work with are at work; \`known\` of \`of\` districts with children. A neighbourhood counts by itself. ${known} Districts whose children nobody tells are left out of these.`,
    takesNorm: false,
    usualKind: 'KINDERWERK',
  },
  {
    code: 'UNUSED_TIES',
    nl: 'Onbenutte relaties',
    en: 'Unused ties',
    unit: 'percent',
    definition: `Of the ties that facilities of the kind are expected to have, and for which a partner works in a neighbourhood they work in too, the share of which was asked and there is none; \`known\` of \`of\` ties. ${known}`,
    takesNorm: false,
    usualKind: 'KINDERWERK',
  },
  // A small workforce that many work with: Loef (2023) again.
  {
    code: 'TIES_PER_FTE',
    nl: 'Relaties per fte',
    en: 'Ties per FTE',
    unit: 'ties per FTE',
    definition:
      'Partners with whom a tie of collaboration is confirmed by both, for each FTE: of facilities of the kind at work in the area, each counted whole, of which the FTE are told and which were asked about their ties; `known` of `of` facilities. A combined team is not known: nobody says whose FTE they are.',
    takesNorm: false,
    usualKind: 'KINDERWERK',
  },
];
