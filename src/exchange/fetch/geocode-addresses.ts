import { setTimeout as pause } from 'node:timers/promises';
import { operator, readerSession } from '../../access/viewer.ts';
import type { Database } from '../../database/open-database.ts';
import { openReading } from '../../database/reading.ts';
import { type AddressToGeocode, addressesToGeocode } from '../../facility/place/addresses-to-geocode.rows.ts';
import type { GeocodedAddressRecord } from '../../facility/record/address-point-record.ts';
import type { RunToWrite } from '../../source/write-run.ts';
import { importFiles } from '../import-files.ts';
import { note } from '../reading/issues.ts';
import type { Reading } from '../reading/reading.ts';
import { readingOf } from '../reading/understanding.ts';
import type { DescribedDataset } from '../value/dataset.ts';
import { askLocatieserver, type Geocoder } from './ask-locatieserver.ts';
import type { FoundPoint } from './locatieserver-answer.ts';

export interface GeocodeRequest {
  readonly geocoder: Geocoder;
  /** Of facilities of this source, or of all. */
  readonly sourceId: string | null;
  /** Of facilities that their register has in these municipalities, or anywhere. */
  readonly municipalities: readonly string[] | null;
  readonly today: string;
  /** Milliseconds each of those that ask waits before it asks again; PDOK asks for moderation, not for a number. */
  readonly pauseMs?: number;
  onProgress(service: string, asked: number, of: number): void;
}

const service = 'Locatieserver';
/** Loaded together: what was answered before an interruption is not asked again. */
const addressesAtOnce = 500;
const askersAtOnce = 4;
/** So many without an answer, one after another, and the geocoder is left alone until next time. */
const mostSilence = 8;

/**
 * Asks a geocoder for the addresses that are not known, and brings its answers in like any file: the facilities are
 * located, placed and their municipalities assessed. Nothing is asked twice, and nothing is asked within a transaction.
 * Gives the runs, none when there was nothing to ask; a geocoder that does not answer is told of in a run, no failure.
 */
export async function geocodeAddresses(database: Database, request: GeocodeRequest): Promise<RunToWrite[]> {
  const runs: RunToWrite[] = [];
  for (;;) {
    const addresses = await unknownAddresses(database, request);
    if (addresses.length === 0) return runs;
    const answers = await askAll(addresses, request);
    const run = await importFiles(database, {
      dataset: geocoderDataset,
      readings: readingsOf(answers),
      ...{ files: [], edition: null, factsOn: request.today, today: request.today },
      ...{ dryRun: false, isSample: false, onProgress: () => {} },
    });
    runs.push(run);
    if (run.outcome === 'REJECTED' || answers.some(({ found }) => found === 'SILENT')) return runs;
  }
}

async function unknownAddresses(database: Database, { sourceId, municipalities }: GeocodeRequest) {
  const reading = openReading(database, readerSession(operator));
  try {
    return await addressesToGeocode(reading.rows, { sourceId, municipalities }, addressesAtOnce);
  } finally {
    await reading.end();
  }
}

interface Answered {
  readonly address: string;
  readonly found: FoundPoint | null | 'SILENT';
}

/** A few at a time, each with a pause; addresses that come after too long a silence are not asked. */
async function askAll(
  addresses: readonly AddressToGeocode[],
  { geocoder, pauseMs = 200, onProgress }: GeocodeRequest,
): Promise<Answered[]> {
  const answers: Answered[] = [];
  const waiting = addresses.values();
  let silence = 0;
  const askOnAndOn = async () => {
    for (const one of waiting) {
      if (silence >= mostSilence) return;
      const found = await askLocatieserver(geocoder, one).catch(() => 'SILENT' as const);
      silence = found === 'SILENT' ? silence + 1 : 0;
      answers.push({ address: one.address, found });
      onProgress(service, answers.length, addresses.length);
      await pause(pauseMs);
    }
  };
  await Promise.all(Array.from({ length: askersAtOnce }, askOnAndOn));
  return answers.sort((one, other) => (one.address < other.address ? -1 : 1));
}

const geocoderDataset: DescribedDataset = {
  name: 'geocoder',
  source: {
    code: 'pdok_locatieserver',
    name: 'PDOK Locatieserver',
    publisher: 'Kadaster',
    licence: 'CC BY 4.0',
    attribution: 'Kadaster, BAG, PDOK Locatieserver',
    url: 'https://www.pdok.nl/introductie/-/article/pdok-locatieserver-1',
  },
  complete: null,
};

async function* readingsOf(answers: readonly Answered[]) {
  for (const [index, answer] of answers.entries()) yield readingOfAnswer(answer, index + 1);
}

function readingOfAnswer({ address, found }: Answered, line: number): Reading<GeocodedAddressRecord> {
  const at = { file: service, line, value: address };
  if (found === 'SILENT') {
    const message = `The geocoder gave no answer to ${address}; it is asked again next time.`;
    return readingOf(service, line, [], [note('GEOCODER_SILENT', at, message)]);
  }
  const record = { type: 'geocoded-address', address, point: found } as const;
  const issues =
    found === null ? [note('ADDRESS_NOT_FOUND', at, `The geocoder does not know ${address}.`)] : [];
  return readingOf(service, line, [record], issues);
}
