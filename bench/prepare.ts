import { shipped } from '../src/command/as-operator.ts';
import { migrate } from '../src/database/migrate.ts';
import { openDatabase } from '../src/database/open-database.ts';
import { loadShippedNorms } from '../src/exchange/load-sample.ts';
import { tables } from '../src/tables.ts';
import type { Size } from './country.ts';
import { loadCountry } from './load-country.ts';

/** Fills the database at the address with the invented country, unless it is there already. */
export async function prepare(url: string, size: Size, tell: (line: string) => void): Promise<void> {
  const database = await openDatabase({ url, entities: tables });
  try {
    await migrate(database);
    await loadShippedNorms(database, shipped);
    await loadCountry(database, size, tell);
  } finally {
    await database.close();
  }
}
