import { readAreaCode } from '../area/area-code.ts';
import type { Database } from '../database/open-database.ts';
import { geocoderAt, pdokLocatieserver } from '../exchange/fetch/ask-locatieserver.ts';
import { geocodeAddresses } from '../exchange/fetch/geocode-addresses.ts';
import { todayInAmsterdam } from '../graphql/today.ts';
import { inASentence, withDatabase } from './as-operator.ts';
import { progressBar } from './progress-bar.ts';
import { tellRun } from './tell-run.ts';

/** `--geocode` alone means PDOK; with an address behind it, the geocoder there. */
export const readGeocoder = (given: string | true) => geocoderAt(given === true ? pdokLocatieserver : given);

/** `ketenkaart geocode`: asks for addresses that have no point, of the municipalities named or of all. */
export function geocodeCommand(
  codes: readonly string[],
  options: { readonly geocoder: string },
): Promise<void> {
  return inASentence(async () => {
    const geocoder = readGeocoder(options.geocoder);
    const wrong = codes.find((code) => readAreaCode(code)?.level !== 'MUNICIPALITY');
    if (wrong !== undefined) throw new Error(`${wrong} is not the code of a municipality, such as GM0363`);
    const municipalities = codes.length > 0 ? codes.map((code) => code.toUpperCase()) : null;
    await withDatabase((database) => geocode(database, geocoder, { sourceId: null, municipalities }));
    return true;
  });
}

/** Asks, and tells what came of it. A geocoder that is silent is no failure: what it does not tell stays unknown. */
export async function geocode(
  database: Database,
  geocoder: ReturnType<typeof readGeocoder>,
  of: { readonly sourceId: string | null; readonly municipalities: readonly string[] | null },
): Promise<void> {
  const bar = progressBar();
  const request = { ...of, geocoder, today: todayInAmsterdam(), onProgress: bar.show };
  const runs = await geocodeAddresses(database, request).finally(bar.stop);
  if (runs.length === 0) console.log('geocoder: there is no address to ask for');
  for (const run of runs) console.log(tellRun(run, false, 0));
}
