import { pc4Of } from '../../facility/place/postcode.ts';
import type { PointRecord } from '../../facility/record/facility-record.ts';
import type { Issue } from '../../source/issue.ts';
import type { SchoolPoint, SchoolPoints } from '../area/read-school-points.ts';
import { note, type Place } from '../reading/issues.ts';

/**
 * Where a school stands. The points are of an earlier year than the addresses, so only one with today's postcode is
 * taken as the address; one that shares its four digits is near; any other may be where the school was before.
 */
export function findSchoolPoint(
  points: SchoolPoints,
  code: string,
  postcode: string | null,
  at: Place,
): { readonly point: PointRecord | null; readonly issues: readonly Issue[] } {
  // Without any points that is said once, of the file.
  if (points.size === 0) return { point: null, issues: [] };
  const known = points.get(code) ?? [];
  const issues: Issue[] = [];
  if (known.length > 1) {
    const message = `The file of points has ${known.length} points for ${code}; the first that fits its postcode is used.`;
    issues.push(note('SEVERAL_POINTS', { ...at, value: code }, message));
  }
  if (postcode !== null) {
    const same = known.find((point) => point.postcode === postcode);
    if (same) return { point: pointOf(same, 'ADDRESS'), issues };
    const near = known.find((point) => point.postcode !== null && pc4Of(point.postcode) === pc4Of(postcode));
    if (near) {
      const message = `${code} has a point at ${near.postcode}, and ${postcode} as its postcode now: precise to the four digits.`;
      return {
        point: pointOf(near, 'PC4'),
        issues: [...issues, note('POINT_NEARBY', { ...at, value: code }, message)],
      };
    }
  }
  const message = known[0]
    ? `${code} has a point at ${known[0].postcode}, and ${postcode} as its postcode now: the point is not used.`
    : `The file of points has none for ${code}.`;
  const missing = note(known[0] ? 'POINT_ELSEWHERE' : 'NO_POINT', { ...at, value: code }, message);
  return { point: null, issues: [...issues, missing] };
}

const pointOf = ({ longitude, latitude }: SchoolPoint, precision: PointRecord['precision']): PointRecord => ({
  longitude,
  latitude,
  precision,
});
