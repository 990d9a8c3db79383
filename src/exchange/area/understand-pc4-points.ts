import type { Pc4PointRecord } from '../../area/postcode/postcode-record.ts';
import { readPc4 } from '../../area/postcode/read-pc4.ts';
import type { Issue } from '../../source/issue.ts';
import type { CsvRow } from '../file/read-csv.ts';
import { error, note } from '../reading/issues.ts';
import { mapColumns, missingFields, type SheetColumns } from '../reading/sheet-columns.ts';
import { readingOf, type Understanding } from '../reading/understanding.ts';
import { readCoordinate } from '../value/read-coordinates.ts';
import { faultOfPosition } from '../value/understand-position.ts';

const columns = {
  postcode: ['postcode', 'pc4', 'postcode4'],
  longitude: ['longitude', 'lon', 'lng'],
  latitude: ['latitude', 'lat'],
  /** In the list called 4pp: "Postbus" is where post is fetched, and no area. */
  sort: ['soort', 'sort'],
} as const satisfies SheetColumns<string>;
type Field = keyof typeof columns;

/** A point for each postcode of four digits: a point inside each area of CBS, or the list called 4pp. */
export function understandPc4Points(
  header: readonly string[],
  { file }: { readonly file: string },
): Understanding<CsvRow, Pc4PointRecord> {
  const map = mapColumns<Field>(header, columns);
  const faults = missingFields<Field>(map, ['postcode', 'longitude', 'latitude'], columns, file);
  if (faults.length > 0) return { issues: faults, understand: null };

  const understand = ({ line, cells }: CsvRow) => {
    const cell = (field: Field) => cells.get(map.get(field)?.[0] ?? '') ?? '';
    const given = cell('postcode');
    const pc4 = readPc4(given);
    const without = (issue: Issue) => readingOf<Pc4PointRecord>(file, line, [], [issue]);
    const at = { file, line, value: given };
    if (pc4 === null) {
      return without(error('BAD_POSTCODE', at, `"${given}" is not the four digits of a postcode.`));
    }
    if (cell('sort').toLowerCase() === 'postbus') {
      return without(note('POST_BOX_SKIPPED', at, `${pc4} is for post boxes, and has no area.`));
    }
    const [longitude, latitude] = [readCoordinate(cell('longitude')), readCoordinate(cell('latitude'))];
    const fault = faultOfPosition([longitude, latitude]);
    if (fault) return without(error(fault.code, at, `${pc4}: ${fault.message}`, fault.repair));
    return readingOf<Pc4PointRecord>(file, line, [{ type: 'pc4-point', pc4, longitude, latitude }]);
  };
  return { issues: [], understand };
}
