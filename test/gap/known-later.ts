import type { Importer } from '../exchange/nowhere.ts';
import { anInventory, aTeam, type Line, sheet } from '../exchange/sheets.ts';

/** Children's work of Nergenshuizen becomes known, in a file of a day. */
export const knownLater = (importer: () => Pick<Importer, 'bringIn'>) => ({
  /** Somebody looked: what is known is all. */
  looked: (on: string) =>
    importer().bringIn(
      'partners',
      { 'inventarissen.csv': sheet([anInventory('KINDERWERK', 'GM9902', { nagegaan_op: on })]) },
      { source: 'looked', today: on, factsOn: on },
    ),
  /** A team, from a source of its own. */
  team: (key: string, on: string, cells: Line) =>
    importer().bringIn(
      'facilities',
      { 'teams.csv': sheet([aTeam(key, { gemeentecode: 'GM9902', ...cells })]) },
      { source: key, today: on, factsOn: on },
    ),
});
