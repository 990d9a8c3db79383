import { givenFigures } from '../../area/figure/given-figures.ts';
import { contactRoles } from '../../contact/contact-roles.ts';
import { contactVisibilities } from '../../contact/contact-visibility.ts';
import { inventoried } from '../../facility/record/inventoried.ts';
import { facilityKinds } from '../../facility/term/facility-kinds.ts';
import {
  audiences,
  contributions,
  deliveryModes,
  lowThresholdTraits,
  preventionLevels,
} from '../../facility/term/facility-traits.ts';
import { goals } from '../../facility/term/goals.ts';
import type { Vocabulary } from '../../graphql/term.ts';
import { anchoringItems, anchoringStates } from '../../norm/anchoring-terms.ts';
import { organisationKinds } from '../../organisation/organisation-kinds.ts';
import { levels } from '../../relation/levels.ts';
import { formalities, frequencies, relationStatuses } from '../../relation/relation-terms.ts';
import { themes } from '../../relation/themes.ts';
import { facilityStatuses } from '../facility/facility-sheet-kind.ts';
import { pointPrecisions } from '../facility/facility-sheet-place.ts';
import { directions } from '../partner/understand-relations.ts';

/** What a column is for, to whoever fills in a sheet. */
export interface ColumnExplanation {
  readonly nl: string;
  readonly en: string;
  /** Without the column the sheet is refused. */
  readonly isNeeded?: true;
  /** The closed list from which words come. */
  readonly words?: WordList;
  /** Several words may stand in one cell. */
  readonly isList?: true;
  /** A text, or codes of `words`. */
  readonly example: string | readonly string[];
}

export type SheetExplanation<Field extends string> = Readonly<Record<Field, ColumnExplanation>>;

interface ListOfWords {
  readonly nl: string;
  readonly en: string;
  readonly vocabulary: Vocabulary;
}

/** Closed lists under the names they have for whoever fills in a sheet. */
const lists = {
  facilityKinds: { nl: 'soorten voorzieningen', en: 'kinds of facility', vocabulary: facilityKinds },
  organisationKinds: {
    nl: 'soorten organisaties',
    en: 'kinds of organisation',
    vocabulary: organisationKinds,
  },
  audiences: { nl: 'doelgroepen', en: 'audiences', vocabulary: audiences },
  modes: { nl: 'werkvormen', en: 'modes', vocabulary: deliveryModes },
  lowThreshold: { nl: 'laagdrempelig', en: 'low threshold', vocabulary: lowThresholdTraits },
  contributions: { nl: 'bijdragen', en: 'contributions', vocabulary: contributions },
  goals: { nl: 'doelen', en: 'goals', vocabulary: goals },
  preventionLevels: { nl: 'preventie', en: 'prevention', vocabulary: preventionLevels },
  inventoried: { nl: 'wat is nagegaan', en: 'what was looked into', vocabulary: inventoried },
  anchoringItems: { nl: 'verankering', en: 'anchoring', vocabulary: anchoringItems },
  anchoringStates: { nl: 'stand van een onderdeel', en: 'state of an item', vocabulary: anchoringStates },
  givenFigures: { nl: 'cijfers van gebieden', en: 'figures of areas', vocabulary: givenFigures },
  facilityStatuses: {
    nl: 'status van een voorziening',
    en: 'state of a facility',
    vocabulary: facilityStatuses,
  },
  precisions: { nl: 'nauwkeurigheid van een punt', en: 'precision of a point', vocabulary: pointPrecisions },
  themes: { nl: "thema's", en: 'themes', vocabulary: themes },
  directions: { nl: 'richting', en: 'direction', vocabulary: directions },
  levels: { nl: 'niveaus van samenwerking', en: 'levels of collaboration', vocabulary: levels },
  frequencies: { nl: 'frequenties', en: 'frequencies', vocabulary: frequencies },
  formalities: { nl: 'formaliteit', en: 'formality', vocabulary: formalities },
  contactRoles: { nl: 'functies van contacten', en: 'roles of contacts', vocabulary: contactRoles },
  contactVisibilities: {
    nl: 'wie een contact ziet',
    en: 'who sees a contact',
    vocabulary: contactVisibilities,
  },
  relationStatuses: { nl: 'status van een relatie', en: 'state of a relation', vocabulary: relationStatuses },
} as const satisfies Readonly<Record<string, ListOfWords>>;

export type WordList = keyof typeof lists;
export const wordLists: Readonly<Record<WordList, ListOfWords>> = lists;

/** The example of a column in a language: words of a list by their label. */
export function exampleOf({ example, words }: ColumnExplanation, language: 'nl' | 'en'): string {
  if (typeof example === 'string' || words === undefined) return String(example);
  const { vocabulary } = wordLists[words];
  return example.map((code) => vocabulary.get(code)[language]).join('|');
}
