import type { AreaRecord, FigureRecord } from '../../area/area-record.ts';
import { estimateFromPercentage } from '../../area/figure/estimate-from-percentage.ts';
import type { Issue } from '../../source/issue.ts';
import { findArea, plainNames } from '../file/area-attributes.ts';
import type { Feature } from '../file/read-features.ts';
import { error, note, type Place } from '../reading/issues.ts';
import type { Reading } from '../reading/reading.ts';
import { readingOf } from '../reading/understanding.ts';
import { readFigure } from '../value/read-figure.ts';
import { reasonToSkip } from './boundary-attributes.ts';

/**
 * Names of attributes: those of the GeoPackage, and of the older shapefiles. Underscores and capitals do not count, so
 * that those of the WFS (`aantalInwoners`) are the same as the first.
 */
const counts = {
  INHABITANTS: ['aantal_inwoners', 'AANT_INW'],
  /** Not `…met_laag_inkomen`: those are the households among the 40 % with the lowest income of the country. */
  LOW_INCOME_SHARE: ['percentage_huishoudens_met_lage_koopkracht'],
  HOMES: ['woningvoorraad'],
  LAND_AREA: ['oppervlakte_land_in_ha', 'OPP_LAND'],
  URBANITY: ['stedelijkheid_adressen_per_km2', 'STED'],
} as const;

/** The map has percentages where the table has counts. */
const shares = {
  CHILDREN_0_15: { percent: ['percentage_personen_0_tot_15_jaar', 'P_00_14_JR'], of: counts.INHABITANTS },
  AGED_15_25: { percent: ['percentage_personen_15_tot_25_jaar', 'P_15_24_JR'], of: counts.INHABITANTS },
  AGED_25_45: { percent: ['percentage_personen_25_tot_45_jaar', 'P_25_44_JR'], of: counts.INHABITANTS },
  HOUSEHOLDS_WITH_CHILDREN: {
    percent: ['percentage_huishoudens_met_kinderen', 'P_HH_M_K'],
    of: ['aantal_huishoudens', 'AANTAL_HH'],
  },
} as const;

const changeFlags = ['indelingswijziging_wijken_en_buurten', 'IND_WBI'];

interface Options {
  readonly file: string;
  readonly edition: number;
}

/** One area of the Wijk- en Buurtkaart of CBS, for its attributes; its boundary comes by `boundaries`. */
export function understandMapAttributes(
  { number, properties }: Feature,
  { file, edition }: Options,
): Reading<AreaRecord> {
  const at: Place = { file, line: number };
  const plain = plainNames(properties);
  const lacking = [counts.INHABITANTS, shares.CHILDREN_0_15.percent].filter((names) => !has(plain, names));
  if (lacking.length > 0) {
    const place = number === 1 ? { ...at, line: null } : at;
    return readingOf(
      file,
      number,
      [],
      lacking.map((names) => noAttribute(names, properties, place)),
    );
  }
  const area = findArea(plain);
  if (!area) return readingOf(file, number, [], [error('NO_AREA_CODE', at, 'It has no CBS area code.')]);
  const reason = reasonToSkip(area.code, plain);
  if (reason)
    return readingOf(file, number, [], [note(reason.code, { ...at, value: area.code }, reason.message)]);

  const issues: Issue[] = [];
  const read = (names: readonly string[]) => {
    const column = names.find((name) => plain.has(plainName(name)));
    if (column === undefined) return null;
    const text = String(plain.get(plainName(column)) ?? '');
    const figure = readFigure(text);
    if (!figure)
      issues.push(error('NOT_A_FIGURE', { ...at, column, value: text }, `"${text}" is no figure.`));
    return figure;
  };
  const figures: FigureRecord[] = [];
  for (const [indicator, names] of Object.entries(counts)) {
    const figure = read(names);
    if (figure) figures.push({ indicator, ...figure });
  }
  const isRounded = area.level === 'DISTRICT' || area.level === 'NEIGHBOURHOOD';
  for (const [indicator, { percent, of }] of Object.entries(shares)) {
    const [share, whole] = [read(percent), read(of)];
    if (!share || !whole) continue;
    const isKnown = share.value !== null && whole.value !== null;
    const figure = isKnown
      ? estimateFromPercentage(share.value ?? 0, whole.value ?? 0, isRounded)
      : share.value === null
        ? share
        : whole;
    figures.push({ indicator, ...figure });
  }
  const flag = read(changeFlags)?.value ?? null;
  const changeFlag = flag === 1 || flag === 2 || flag === 3 ? flag : null;
  if (flag !== changeFlag) {
    const value = String(flag);
    issues.push(error('BAD_CHANGE_FLAG', { ...at, value }, `"${value}" is not one of 1, 2, 3.`));
  }
  const { code, level, name } = area;
  const record = { type: 'area', code, edition, level, name, isLayer: true, changeFlag, figures } as const;
  return readingOf(file, number, [record], issues);
}

const has = (plain: ReadonlyMap<string, unknown>, names: readonly string[]) =>
  names.some((name) => plain.has(plainName(name)));

const plainName = (name: string) => name.replaceAll('_', '').toLowerCase();

const noAttribute = (names: readonly string[], properties: Feature['properties'], at: Place) =>
  error(
    'MISSING_COLUMN',
    { ...at, column: names[0] ?? null },
    `The features have no attribute "${names.join('" or "')}".`,
    `They have: ${Object.keys(properties).slice(0, 30).join(', ')}. Take the Wijk- en Buurtkaart of CBS or PDOK with its figures.`,
  );
