import { readAreaCode } from '../../area/area-code.ts';
import type { BoundaryRecord } from '../../area/area-record.ts';
import { findColumns } from '../file/find-columns.ts';
import type { CsvOptions, CsvRow } from '../file/read-csv.ts';
import { error, type Place } from '../reading/issues.ts';
import type { Reading } from '../reading/reading.ts';
import { readingOf, type Understanding } from '../reading/understanding.ts';
import { issueOf } from './understand-boundaries.ts';
import { understandWkt } from './understand-geometry.ts';

/** How to read INDELING_BUURT.csv of maps.amsterdam.nl: the shapes stand in it twice. */
export const amsterdamBoundaryCsv: CsvOptions = { longCells: ['WKT_LNG_LAT', 'WKT_LAT_LNG'] };

const needed = ['CBS_Buurtcode', 'Buurt', 'Wijkcode', 'Wijk', 'WKT_LNG_LAT'] as const;

/** Amsterdam's own neighbourhood boundaries, finer than CBS' and with CBS' codes. */
export function understandAmsterdamBoundaries(
  header: readonly string[],
  { file, edition }: { readonly file: string; readonly edition: number },
): Understanding<CsvRow, BoundaryRecord> {
  const issues = findColumns(header, needed, file);
  if (issues.length > 0) return { issues, understand: null };
  return { issues, understand: (row) => understandRow(row, file, edition) };
}

function understandRow({ line, cells }: CsvRow, file: string, edition: number): Reading<BoundaryRecord> {
  const cell = (column: (typeof needed)[number]) => cells.get(column) ?? '';
  const at = (column: (typeof needed)[number]): Place => ({ file, line, column, value: cell(column) });

  const area = readAreaCode(cell('CBS_Buurtcode'));
  if (area?.level !== 'NEIGHBOURHOOD') {
    const message = `"${cell('CBS_Buurtcode')}" is not the CBS code of a neighbourhood.`;
    return readingOf(file, line, [], [error('BAD_AREA_CODE', at('CBS_Buurtcode'), message)]);
  }
  const { code, level } = area;
  if (cell('Wijkcode') !== code.slice(6, 8)) {
    const message = `${code} does not lie in district "${cell('Wijkcode')}" (${cell('Wijk')}).`;
    return readingOf(file, line, [], [error('DISTRICT_MISMATCH', at('Wijkcode'), message)]);
  }
  const shape = understandWkt(cell('WKT_LNG_LAT'));
  if ('fault' in shape) {
    return readingOf(
      file,
      line,
      [],
      [issueOf(shape.fault, { file, line, column: 'WKT_LNG_LAT', value: code })],
    );
  }
  const record: BoundaryRecord = {
    ...{ type: 'boundary', code, edition, level, name: cell('Buurt') || null },
    ...{ districtName: cell('Wijk') || null, municipalityName: null, changeFlag: null },
    geometry: shape.value,
  };
  return readingOf(file, line, [record]);
}
