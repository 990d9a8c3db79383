import type { Issue } from '../source/issue.ts';
import { error, note } from './issues.ts';

/** Where StatLine's columns stand: header names of the file in hand. */
export interface KeyFigureColumns {
  readonly name: string;
  readonly kind: string;
  readonly code: string;
  /** Null where the file does not say which areas changed. */
  readonly changeFlag: string | null;
  /** Header name by code of `indicators.ts`. */
  readonly figures: ReadonlyMap<string, string>;
}

/**
 * Topic paths as StatLine writes them, without the unit: CBS moves and renumbers columns every year, so neither the
 * place nor a number tells which is which (Kerncijfers wijken en buurten 2019 and 2024).
 */
const regionStems = {
  name: ['Wijken en buurten'],
  kind: ['Regioaanduiding/Soort regio'],
  code: ['Regioaanduiding/Codering'],
} as const;

const changeFlagStem = /^Regioaanduiding\/Indelingswijziging /;

const indicatorStems: Readonly<Record<string, readonly string[]>> = {
  INHABITANTS: ['Bevolking/Aantal inwoners'],
  CHILDREN_0_15: ['Bevolking/Leeftijdsgroepen/0 tot 15 jaar'],
  AGED_15_25: ['Bevolking/Leeftijdsgroepen/15 tot 25 jaar'],
  HOUSEHOLDS_WITH_CHILDREN: ['Bevolking/Particuliere huishoudens/Huishoudens met kinderen'],
  LOW_INCOME_SHARE: ['Inkomen/Inkomen van huishoudens/Huishoudens met een laag inkomen'],
  URBANITY: ['Stedelijkheid/Mate van stedelijkheid'],
};

/** Without these there is nothing to work with: a file that lost one must not come in as if nobody lived there. */
const needed = ['INHABITANTS', 'CHILDREN_0_15'];

/** Units that tell a count from a share of the same topic. */
const units: Readonly<Record<string, string>> = { CHILDREN_0_15: 'aantal', LOW_INCOME_SHARE: '%' };

/** The columns of a StatLine header, and everything that is wrong with it at once. */
export function findKeyFigureColumns(header: readonly string[], file: string) {
  const issues: Issue[] = [];
  const used = new Set<string>();
  const find = (stems: readonly string[], unit?: string): string | null => {
    const column = header.find((name) => {
      const [stem, given] = splitUnit(name);
      return stems.includes(stem) && (unit === undefined || given === unit);
    });
    if (column !== undefined) used.add(column);
    return column ?? null;
  };
  const require = (stems: readonly string[], unit?: string): string => {
    const column = find(stems, unit);
    if (column === null) issues.push(missingColumn(stems.join('" or "'), unit, file));
    return column ?? '';
  };

  const columns = {
    name: require(regionStems.name),
    kind: require(regionStems.kind),
    code: require(regionStems.code),
  };
  const changeFlag = header.find((name) => changeFlagStem.test(name)) ?? null;
  if (changeFlag !== null) used.add(changeFlag);
  const figures = new Map<string, string>();
  for (const [indicator, stems] of Object.entries(indicatorStems)) {
    const column = (needed.includes(indicator) ? require : find)(stems, units[indicator]);
    if (column) figures.set(indicator, column);
  }

  const skipped = header.filter((name) => !used.has(name) && splitUnit(name)[0] !== municipalityName);
  if (skipped.length > 0) issues.push(skippedColumns(skipped, file));
  return { columns: { ...columns, changeFlag, figures } satisfies KeyFigureColumns, issues };
}

/** Of every area the municipality's name; its code says the same. */
const municipalityName = 'Regioaanduiding/Gemeentenaam';

/** `Bevolking/Aantal inwoners (aantal)` in topic path and unit. */
export function splitUnit(name: string): [stem: string, unit: string | null] {
  const [, stem, unit] = /^(.*?)\s*\(([^()]*)\)$/.exec(name) ?? [];
  return [stem ?? name, unit ?? null];
}

function missingColumn(stem: string, unit: string | undefined, file: string): Issue {
  const column = unit === undefined ? stem : `${stem} (${unit})`;
  return error(
    'MISSING_COLUMN',
    { file, line: null, column },
    `The file has no column "${column}".`,
    'Download the table again from StatLine as CSV, with this topic selected.',
  );
}

function skippedColumns(skipped: readonly string[], file: string): Issue {
  const shown = skipped.slice(0, 10).join(', ');
  const more = skipped.length > 10 ? ` and ${skipped.length - 10} more` : '';
  const message = `Columns that were not read (${skipped.length}): ${shown}${more}.`;
  return note('SKIPPED_COLUMNS', { file, line: null, value: String(skipped.length) }, message);
}
