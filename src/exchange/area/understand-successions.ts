import { readAreaCode } from '../../area/area-code.ts';
import type { SuccessionRecord } from '../../area/succession/succession-record.ts';
import type { GivenBasis } from '../../area/succession/succession-terms.ts';
import type { SheetColumns } from '../reading/sheet-columns.ts';
import { readServedArea, readShare } from '../value/read-served-area.ts';
import type { SheetLine } from '../value/sheet-line.ts';
import { understandSheet } from '../value/understand-sheet.ts';

export const successionColumns = {
  from: ['van', 'from', 'van_code', 'from_code', 'oude_code'],
  fromEdition: ['van_editie', 'from_edition', 'van_jaar', 'from_year'],
  to: ['naar', 'to', 'naar_code', 'to_code', 'nieuwe_code'],
  toEdition: ['naar_editie', 'to_edition', 'naar_jaar', 'to_year'],
  share: ['aandeel', 'share'],
  happenedOn: ['datum', 'date', 'ingangsdatum'],
  basis: ['grondslag', 'basis'],
} as const satisfies SheetColumns<string>;

type SuccessionField = keyof typeof successionColumns;

/** A table of areas that went over into others: mergers, splits, and codes that changed. */
export const understandSuccessions = (header: readonly string[], { file }: { readonly file: string }) =>
  understandSheet(header, file, successionColumns, ['from', 'to'], successionOf);

function successionOf(line: SheetLine<SuccessionField>): SuccessionRecord {
  const from = areaIn(line, 'from', 'fromEdition');
  const to = areaIn(line, 'to', 'toEdition');
  if (from.edition !== null && to.edition !== null && to.edition <= from.edition) {
    const message = `${to.code} is of ${to.edition}, not of a year after ${from.edition}.`;
    line.error('toEdition', 'NOT_FORWARD', message, 'The new code is of the first edition that has it.');
  }
  const [fromLevel, toLevel] = [from.code, to.code].map((code) => readAreaCode(code)?.level);
  if (fromLevel && toLevel && fromLevel !== toLevel) {
    line.error('to', 'LEVELS_DIFFER', `${from.code} and ${to.code} are not of one level.`);
  }
  return {
    type: 'succession',
    ...{ fromCode: from.code, fromEdition: from.edition ?? 0, toCode: to.code, toEdition: to.edition ?? 0 },
    share: shareIn(line),
    basis: basisIn(line),
    happenedOn: line.day('happenedOn', 'error'),
  };
}

/** The year may stand in a column of its own or in front of the code. */
function areaIn(
  line: SheetLine<SuccessionField>,
  field: 'from' | 'to',
  editionField: 'fromEdition' | 'toEdition',
) {
  const given = line.text(field);
  const area = readServedArea(given);
  if (!area) line.error(field, 'BAD_AREA_CODE', `"${given}" is no CBS area code.`);
  const year = line.text(editionField);
  if (year !== '' && !/^(19|20)\d\d$/.test(year)) {
    line.error(editionField, 'BAD_EDITION', `"${year}" is not a CBS year such as 2024.`);
  } else if (area && year === '' && area.edition === null) {
    line.error(editionField, 'NO_EDITION', `The line does not say of which year ${area.areaCode} is.`);
  } else if (area?.edition && year !== '' && Number(year) !== area.edition) {
    line.error(
      editionField,
      'TWO_EDITIONS',
      `The line says ${year} and ${area.edition} of ${area.areaCode}.`,
    );
  }
  return { code: area?.areaCode ?? '', edition: year === '' ? (area?.edition ?? null) : Number(year) };
}

/** Empty is not known; what is no share is an ERROR, since without it counts would be made up. */
function shareIn(line: SheetLine<SuccessionField>): number | null {
  const given = line.text('share');
  if (given === '') return null;
  const share = readShare(given);
  if (share === null) {
    line.error(
      'share',
      'BAD_SHARE',
      `"${given}" is no share.`,
      'Write above 0 and at most 1, or a percentage.',
    );
  }
  return share;
}

const bases: readonly [RegExp, GivenBasis][] = [
  [/^(address(es)?|adres(sen)?|addresses)$/i, 'ADDRESS'],
  [/^(population|inhabitants|inwoners|bevolking)$/i, 'POPULATION'],
  [/^(area|area_overlap|oppervlakte)$/i, 'AREA_OVERLAP'],
  [/^(given|opgegeven)?$/i, 'GIVEN'],
];

function basisIn(line: SheetLine<SuccessionField>): GivenBasis {
  const given = line.text('basis');
  const found = bases.find(([pattern]) => pattern.test(given));
  if (!found)
    line.note(
      'basis',
      'UNKNOWN_TERM',
      `"${given}" is no basis of a share.`,
      'adressen, inwoners or oppervlakte',
    );
  return found?.[1] ?? 'GIVEN';
}
