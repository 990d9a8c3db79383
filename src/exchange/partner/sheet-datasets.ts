import { understandFacilitySheet } from '../facility/understand-facility-sheet.ts';
import { readTableRecords } from '../file/read-tables.ts';
import { readSurvey } from '../survey/read-survey.ts';
import { type Dataset, ownSheet } from '../value/dataset.ts';
import { eachFile } from '../value/each-file.ts';
import { isFacilitySheet, recogniseSheet } from './partner-sheet-columns.ts';
import { understandContacts } from './understand-contacts.ts';
import { understandPartnerSheet } from './understand-partner-sheet.ts';

/** Sheets that people keep themselves. */
export const sheetDatasets: readonly Dataset[] = [
  {
    name: 'facilities',
    about: 'a sheet of facilities (CSV or XLSX, Dutch or English headers)',
    source: ownSheet('voorzieningen', 'Voorzieningenlijst'),
    needsEdition: false,
    complete: null,
    read: (files, options) =>
      eachFile(files, options, (path, told) =>
        readTableRecords(path, (header, file) => understandFacilitySheet(header, { file }), {
          ...told,
          isMeant: isFacilitySheet,
        }),
      ),
  },
  {
    name: 'partners',
    about:
      'partner sheets (CSV or XLSX): organisations, teams, working areas, relations, coalitions, activities, inventories, anchoring, figures, contacts; each known by its header',
    source: ownSheet('partners', 'Partnerlijst'),
    needsEdition: false,
    complete: null,
    read: (files, options) =>
      eachFile(files, options, (path, told) =>
        readTableRecords(path, (header, file) => understandPartnerSheet(header, { file }), {
          ...told,
          isMeant: (header) => recogniseSheet(header) !== null,
        }),
      ),
  },
  {
    name: 'contacts',
    about:
      'a sheet of contacts (CSV or XLSX): whom to call, a role at a place with a mailbox, number or person',
    source: ownSheet('contacten', 'Contactenlijst'),
    needsEdition: false,
    complete: null,
    read: (files, options) =>
      eachFile(files, options, (path, told) =>
        readTableRecords(path, (header, file) => understandContacts(header, { file }), {
          ...told,
          isMeant: (header) => recogniseSheet(header) === 'CONTACTS',
        }),
      ),
  },
  {
    name: 'survey',
    about:
      'answers of a survey (CSV or XLSX): an edge list or adjacency matrix, with who was asked; needs --round, --theme, --as-of, --scale and --ties',
    source: ownSheet('enquete', 'Enquête'),
    needsEdition: false,
    complete: null,
    takesSurvey: true,
    read: readSurvey,
  },
];
