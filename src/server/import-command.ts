import { readAreaCode } from '../area/area-code.ts';
import type { Dataset } from '../exchange/dataset.ts';
import { getDataset } from '../exchange/datasets.ts';
import { importFiles } from '../exchange/import-files.ts';
import { facilityKinds } from '../facility/facility-kinds.ts';
import { todayInAmsterdam } from '../graphql/today.ts';
import type { CompleteScope } from '../source/load.ts';
import { asOperator } from './as-operator.ts';
import { progressBar } from './progress-bar.ts';
import { tellRun } from './tell-run.ts';

export interface ImportOptions {
  readonly edition?: number;
  readonly dryRun?: boolean;
  readonly asOf?: string;
  readonly source?: string;
  readonly publisher?: string;
  readonly licence?: string;
  readonly complete?: string;
  readonly in?: string;
  readonly issues: string;
}

/** `ketenkaart import`: exits with 1 when the run was rejected. */
export function importCommand(name: string, files: readonly string[], options: ImportOptions): Promise<void> {
  return asOperator(async (database) => {
    const dataset = withOptions(getDataset(name), options);
    if (dataset.needsEdition && !isYear(options.edition)) {
      throw new Error(
        `${name} needs --edition, the CBS year of its codes; got ${options.edition ?? 'nothing'}`,
      );
    }
    const bar = progressBar();
    const run = await importFiles(database, {
      dataset,
      files,
      edition: options.edition ?? null,
      factsOn: readDay(options.asOf),
      today: todayInAmsterdam(),
      dryRun: options.dryRun ?? false,
      isSample: false,
      onProgress: bar.show,
    });
    bar.stop();
    console.log(tellRun(run, options.dryRun ?? false, Number(options.issues)));
    return run.outcome !== 'REJECTED';
  });
}

/** A sheet gets the source it is said to come from, and may be said to be complete. */
function withOptions(dataset: Dataset, options: ImportOptions): Dataset {
  if (options.source !== undefined && !/^[a-z0-9_]{2,60}$/.test(options.source)) {
    throw new Error(`--source ${options.source}: use 2 to 60 small letters, digits and underscores`);
  }
  const { source: code, publisher, licence } = options;
  const source = code
    ? {
        ...dataset.source,
        code,
        name: code,
        publisher: publisher ?? 'not stated',
        licence: licence ?? 'not stated',
        attribution: publisher ?? code,
        url: null,
      }
    : dataset.source;
  return { ...dataset, source, complete: readComplete(options) ?? dataset.complete };
}

function readComplete({ complete, in: code }: ImportOptions): CompleteScope | null {
  if (complete === undefined && code === undefined) return null;
  const area = readAreaCode(code ?? '');
  if (area?.level !== 'MUNICIPALITY')
    throw new Error(`--complete goes with --in and a municipality; got "${code ?? ''}"`);
  const kinds = (complete ?? '').split(',').map((text) => {
    const kind = facilityKinds.find(text);
    if (!kind) throw new Error(`--complete: "${text}" is not a kind of facility`);
    return kind.code;
  });
  return { facilityKinds: kinds, areaCode: area.code, basis: 'COMPLETE_REGISTER' };
}

const isYear = (edition: number | undefined) =>
  Number.isInteger(edition) && Number(edition) > 1990 && Number(edition) < 2100;

function readDay(text: string | undefined): string | null {
  if (text === undefined) return null;
  if (/^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text))) return text;
  throw new Error(`--as-of ${text} is not a day; write yyyy-mm-dd`);
}
