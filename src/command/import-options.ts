import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { readAreaCode } from '../area/area-code.ts';
import { getDataset } from '../exchange/datasets.ts';
import type { ImportRequest } from '../exchange/import-files.ts';
import type { SheetLanguage } from '../exchange/template/templates.ts';
import type { Dataset } from '../exchange/value/dataset.ts';
import { readDay } from '../exchange/value/read-day.ts';
import { type ReportFormat, reportFormats } from '../exchange/write-report.ts';
import { facilityKinds } from '../facility/term/facility-kinds.ts';
import { todayInAmsterdam } from '../graphql/today.ts';
import type { CompleteScope } from '../source/load.ts';
import { readSurveyQuestion, type SurveyOptions } from './survey-options.ts';

/** What may be typed behind `ketenkaart import`; read below, with an Error that names the option that is wrong. */
export interface ImportOptions extends SurveyOptions {
  readonly edition?: string;
  readonly dryRun?: boolean;
  readonly asOf?: string;
  readonly source?: string;
  readonly publisher?: string;
  readonly licence?: string;
  readonly complete?: string;
  readonly in?: string;
  readonly points?: string;
  /** True without an address behind it. */
  readonly geocode?: string | true;
  readonly issues: string;
  readonly report?: string;
  readonly language: SheetLanguage;
}

/** The request that the options make, without where to tell of its progress. */
export function readRequest(
  name: string,
  ownFiles: readonly string[],
  options: ImportOptions,
): Omit<ImportRequest, 'onProgress'> {
  const dataset = withOptions(getDataset(name), options);
  const files = options.points === undefined ? ownFiles : [...ownFiles, options.points];
  const edition = readEdition(options.edition);
  if (edition === null && dataset.needsEdition) {
    throw new Error(`${name} needs --edition, the CBS year of its codes`);
  }
  const municipality = readMunicipality(dataset, options);
  const factsOn = readFactsDay(options.asOf);
  const survey = readSurveyQuestion(dataset, options, factsOn);
  const missing = files.find((file) => !existsSync(file));
  if (missing !== undefined) throw new Error(`cannot read ${missing}: there is no such file`);
  return {
    ...{
      dataset,
      files,
      edition,
      municipality,
      hasPointFile: options.points !== undefined,
      survey,
      factsOn,
    },
    ...{ today: todayInAmsterdam(), dryRun: options.dryRun ?? false, isSample: false },
  };
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
  return { ...dataset, source, complete: readComplete(dataset, options) ?? dataset.complete };
}

function readComplete(
  { takesMunicipality = false }: Dataset,
  { complete, in: code }: ImportOptions,
): CompleteScope | null {
  if (complete === undefined && (code === undefined || takesMunicipality)) return null;
  if (complete === undefined) throw new Error(`--in ${code} goes with --complete and kinds of facility`);
  const area = readAreaCode(code ?? '');
  if (area?.level !== 'MUNICIPALITY')
    throw new Error(`--complete goes with --in and a municipality; got "${code ?? ''}"`);
  const kinds = complete.split(',').map((text) => {
    const kind = facilityKinds.find(text);
    if (!kind) throw new Error(`--complete: "${text}" is not a kind of facility`);
    return kind.code;
  });
  return { facilityKinds: kinds, areaCode: area.code, basis: 'COMPLETE_REGISTER' };
}

/** Where a report goes, and as what: its name says so. */
export function readReport(
  path: string | undefined,
): { readonly path: string; readonly format: ReportFormat } | null {
  if (path === undefined) return null;
  const format = reportFormats.find((one) => path.toLowerCase().endsWith(`.${one}`));
  if (!format)
    throw new Error(`--report ${path}: let it end in ${reportFormats.map((one) => `.${one}`).join(', ')}`);
  if (!existsSync(dirname(path))) throw new Error(`--report ${path}: there is no folder ${dirname(path)}`);
  return { path, format };
}

/** The one municipality that is meant, of a file that holds the whole country or has names without codes. */
function readMunicipality(dataset: Dataset, { in: code }: ImportOptions): string | null {
  if (!dataset.takesMunicipality || code === undefined) return null;
  const area = readAreaCode(code);
  if (area?.level !== 'MUNICIPALITY')
    throw new Error(`--in ${code} is not the code of a municipality such as GM0363`);
  return area.code;
}

export function readEdition(text: string | undefined): number | null {
  if (text === undefined) return null;
  if (/^(199[1-9]|20\d\d)$/.test(text)) return Number(text);
  throw new Error(`--edition ${text} is not a CBS year such as 2024`);
}

function readFactsDay(text: string | undefined): string | null {
  if (text === undefined) return null;
  // Only the one way of writing: 03/04/2026 can be two days, and nobody is there to ask.
  const day = /^\d{4}-\d{2}-\d{2}$/.test(text) ? readDay(text).value : undefined;
  if (day === undefined) throw new Error(`--as-of ${text} is not a day; write yyyy-mm-dd`);
  return day;
}

export function readCount(text: string): number {
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw new Error(`--issues ${text} is not a number`);
}
