import { facilitySheetColumns } from '../facility/facility-sheet-columns.ts';
import {
  activityColumns,
  anchoringColumns,
  coalitionColumns,
  figureColumns,
  inventoryColumns,
  organisationColumns,
  relationColumns,
  workingAreaColumns,
} from '../partner/partner-sheet-columns.ts';
import { contactColumns } from '../reading/contact-sheet-columns.ts';
import type { SheetColumns } from '../reading/sheet-columns.ts';
import { edgeColumns, respondentColumns } from '../survey/survey-columns.ts';
import { contactExplanation } from './contact-sheet-explanation.ts';
import { facilitySheetExplanation } from './facility-sheet-explanation.ts';
import {
  anchoringExplanation,
  figureExplanation,
  inventoryExplanation,
} from './knowledge-sheet-explanation.ts';
import {
  activityExplanation,
  organisationExplanation,
  workingAreaExplanation,
} from './partner-sheet-explanation.ts';
import type { ColumnExplanation, SheetExplanation } from './sheet-explanation.ts';
import { edgeExplanation, respondentExplanation } from './survey-explanation.ts';
import { coalitionExplanation, relationExplanation } from './tie-sheet-explanation.ts';

export type SheetLanguage = 'nl' | 'en';

/** A sheet to fill in, with the columns that the import knows. */
export interface SheetTemplate {
  readonly title: { readonly nl: string; readonly en: string };
  readonly columns: readonly TemplateColumn[];
}

export interface TemplateColumn extends ColumnExplanation {
  readonly name: { readonly nl: string; readonly en: string };
}

const facilities = sheet(
  { nl: 'Voorzieningen', en: 'Facilities' },
  facilitySheetColumns,
  facilitySheetExplanation,
);
const organisations = sheet(
  { nl: 'Organisaties', en: 'Organisations' },
  organisationColumns,
  organisationExplanation,
);
const workingAreas = sheet(
  { nl: 'Werkgebieden', en: 'Working areas' },
  workingAreaColumns,
  workingAreaExplanation,
);
const relations = sheet({ nl: 'Relaties', en: 'Relations' }, relationColumns, relationExplanation);
const coalitions = sheet({ nl: 'Coalities', en: 'Coalitions' }, coalitionColumns, coalitionExplanation);
const inventories = sheet({ nl: 'Inventarissen', en: 'Inventories' }, inventoryColumns, inventoryExplanation);
const activities = sheet({ nl: 'Activiteiten', en: 'Activities' }, activityColumns, activityExplanation);
const anchoring = sheet({ nl: 'Verankering', en: 'Anchoring' }, anchoringColumns, anchoringExplanation);
const figures = sheet({ nl: 'Cijfers', en: 'Figures' }, figureColumns, figureExplanation);
const contacts = sheet({ nl: 'Contacten', en: 'Contacts' }, contactColumns, contactExplanation);
const asked = sheet({ nl: 'Gevraagd', en: 'Asked' }, respondentColumns, respondentExplanation);
const answers = sheet({ nl: 'Antwoorden', en: 'Answers' }, edgeColumns, edgeExplanation);

/** What there is to fill in, by the name it is asked for: one sheet, those of a survey, or for partners all ten together. */
export const templates = {
  facilities: [facilities],
  organisations: [organisations],
  'working-areas': [workingAreas],
  relations: [relations],
  coalitions: [coalitions],
  activities: [activities],
  inventories: [inventories],
  anchoring: [anchoring],
  figures: [figures],
  contacts: [contacts],
  survey: [asked, answers],
  partners: [
    ...[organisations, facilities, workingAreas, relations, coalitions],
    ...[activities, inventories, anchoring, figures, contacts],
  ],
} as const satisfies Readonly<Record<string, readonly SheetTemplate[]>>;

export type TemplateName = keyof typeof templates;

function sheet<Field extends string>(
  title: SheetTemplate['title'],
  columns: SheetColumns<Field>,
  explanation: SheetExplanation<Field>,
): SheetTemplate {
  const fields = Object.keys(columns) as Field[];
  return {
    title,
    columns: fields.map((field) => {
      const [nl, en] = columns[field];
      return { ...explanation[field], name: { nl, en } };
    }),
  };
}
