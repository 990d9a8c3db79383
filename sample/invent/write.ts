/** The files of the sample, name by name. Nothing here depends on the day or the machine: twice is the same. */
import { account } from './account.ts';
import { activities, activityHeader } from './activities.ts';
import { anchoring, anchoringHeader } from './anchoring.ts';
import { contactHeader, inventContacts } from './contacts.ts';
import { inventFacilities, singleOrganisations } from './facilities.ts';
import { figureColumns, keyFigures } from './figures.ts';
import { boundaries, pc4Points } from './geography.ts';
import { organisationsWith } from './organisations.ts';
import { inventRelations } from './relations.ts';
import {
  coalitionHeader,
  coalitions,
  facilityColumns,
  inventories,
  inventoryHeader,
  organisationColumns,
  pc4Columns,
  relationColumns,
  workingAreaHeader,
  workingAreas,
} from './sheets.ts';

export function sampleFiles(): Record<string, string> {
  const facilities = inventFacilities();
  const organisations = organisationsWith(singleOrganisations(facilities));
  return {
    'boundaries.geojson': geoJson(),
    'key-figures.csv': portalCsv(),
    'pc4-punten.csv': table(pc4Columns, pc4Points),
    'organisaties.csv': table(organisationColumns, organisations),
    'voorzieningen.csv': table(facilityColumns, facilities),
    'werkgebieden.csv': csv([workingAreaHeader, ...workingAreas]),
    'relaties.csv': table(relationColumns, inventRelations(facilities)),
    'coalities.csv': csv([coalitionHeader, ...coalitions]),
    'activiteiten.csv': csv([activityHeader, ...activities]),
    'verankering.csv': csv([anchoringHeader, ...anchoring]),
    'contacten.csv': csv([contactHeader, ...inventContacts(facilities, organisations)]),
    'account.json': `${JSON.stringify(account, null, 2)}\n`,
    'inventarissen.csv': csv([inventoryHeader, ...inventories]),
  };
}

/** One feature a line, so that a change of one boundary is a change of one line. */
function geoJson(): string {
  const features = boundaries().features.map((feature) => JSON.stringify(feature));
  return `{"type":"FeatureCollection","features":[\n${features.join(',\n')}\n]}\n`;
}

/** As the portal writes it: a byte order mark, quoted texts padded to a width, bare numbers, CRLF. */
function portalCsv(): string {
  const header = figureColumns.map((name) => `"${name}"`).join(';');
  return `\ufeff${[header, ...keyFigures().map((row) => row.join(';'))].join('\r\n')}\r\n`;
}

function table<Item>(columns: Record<string, (item: Item) => string | number>, items: readonly Item[]) {
  return csv([
    Object.keys(columns),
    ...items.map((item) => Object.values(columns).map((column) => String(column(item)))),
  ]);
}

function csv(lines: readonly (readonly string[])[]): string {
  return lines.map((cells) => `${cells.map(quoteWhereNeeded).join(';')}\n`).join('');
}

const quoteWhereNeeded = (cell: string) => (/[;"\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
