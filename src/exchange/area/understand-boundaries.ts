import type { BoundaryRecord } from '../../area/area-record.ts';
import type { Issue } from '../../source/issue.ts';
import { type Attributes, findArea, hasCodeAttribute, plainNames, textOf } from '../file/area-attributes.ts';
import type { Feature } from '../file/read-features.ts';
import { assumed, error, note, type Place } from '../reading/issues.ts';
import type { Reading } from '../reading/reading.ts';
import { readingOf } from '../reading/understanding.ts';
import { type GeometryFault, otherSystem, type System, statedSystem } from '../value/understand-position.ts';
import { faultOfYear, readChangeFlag, reasonToSkip } from './boundary-attributes.ts';
import { type Shape, understandGeometry } from './understand-geometry.ts';

interface MapFile {
  readonly file: string;
  readonly edition: number;
}

/**
 * Understands the features of one boundary file (CBS, PDOK, or another with CBS codes) in their order; the level follows
 * from the code. That the file is in metres is told once, and a feature in another system than those before is refused.
 */
export function understandBoundaries({
  file,
  edition,
}: MapFile): (feature: Feature) => Reading<BoundaryRecord> {
  let system: System | null = null;
  return (feature) => {
    const { number, properties, geometry, crs } = feature;
    const at: Place = { file, line: number };
    const stated = statedSystem(crs);
    if ('fault' in stated) return readingOf(file, number, [], [issueOf(stated.fault, at)]);

    const plain = plainNames(properties);
    const area = findArea(plain);
    if (!area) return readingOf(file, number, [], [noCode(plain, at)]);
    const { code, level, name } = area;
    const ofArea: Place = { ...at, value: code };
    const otherYear = faultOfYear(plain, edition);
    if (otherYear)
      return readingOf(file, number, [], [error('OTHER_EDITION', { ...ofArea, line: null }, otherYear)]);
    const reason = reasonToSkip(code, plain);
    if (reason) return readingOf(file, number, [], [note(reason.code, ofArea, reason.message)]);

    const shape = understandGeometry(geometry);
    if ('fault' in shape) return readingOf(file, number, [], [faultOfShape(shape.fault, geometry, ofArea)]);
    const isFirst = system === null;
    system ??= shape.system;
    if (shape.system !== system) return readingOf(file, number, [], [otherThanBefore(shape.system, ofArea)]);
    const issues = [
      ...(isFirst ? aboutSystem(shape.system, stated.system, file) : []),
      ...aboutLeftOut(shape, ofArea),
    ];
    const record: BoundaryRecord = {
      ...{ type: 'boundary', code, edition, level, name },
      districtName: level === 'NEIGHBOURHOOD' ? textOf(plain, ['wijknaam', 'wknaam']) : null,
      municipalityName:
        level === 'MUNICIPALITY' ? null : textOf(plain, ['gemeentenaam', 'gmnaam', 'gemeentena']),
      changeFlag: readChangeFlag(plain),
      geometry: shape.value,
    };
    return readingOf(file, number, [record], issues);
  };
}

/** When the first feature has no property for a code at all, it is another kind of file. */
function noCode(plain: Attributes, at: Place) {
  const isOtherFile = at.line === 1 && !hasCodeAttribute(plain);
  const message = isOtherFile
    ? `The features have no property for a CBS area code; they have: ${[...plain.keys()].slice(0, 20).join(', ')}.`
    : `Feature ${at.line} has no CBS area code.`;
  const repair =
    'Give each feature its code in "statcode", "buurtcode", "wijkcode", "gemeentecode" or "code".';
  return error('NO_AREA_CODE', isOtherFile ? { ...at, line: null } : at, message, repair);
}

/** Coordinates of another system hold for the whole file, which is then refused at once. */
export const issueOf = ({ code, message, repair }: GeometryFault, at: Place) =>
  error(code, code === otherSystem ? { ...at, line: null } : at, message, repair);

/** When the first feature is a point, it is a file of places for the names on a map. */
function faultOfShape(fault: GeometryFault, geometry: unknown, at: Place): Issue {
  const { type } = (geometry ?? {}) as { type?: unknown };
  if (at.line !== 1 || (type !== 'Point' && type !== 'MultiPoint')) return issueOf(fault, at);
  return error(
    'ONLY_POINTS',
    { ...at, line: null },
    'The file has points, where names stand on a map; no boundaries.',
    'Take the layer of the areas themselves, of the same year.',
  );
}

const inFull: Readonly<Record<System, string>> = {
  WGS84: 'degrees (WGS84)',
  RD: 'metres of the national grid (RD)',
};

export const otherThanBefore = (system: System, at: Place) =>
  error(
    'MIXED_SYSTEMS',
    at,
    `The boundary of ${at.value} is in ${inFull[system]}, and those before it are not.`,
    'Export the layer again in one system of coordinates.',
  );

export function aboutSystem(found: System, stated: System | null, file: string): Issue[] {
  const at: Place = { file, line: null };
  if (stated !== null && stated !== found) {
    const message = `The file says that it is in ${inFull[stated]}, and its numbers are ${inFull[found]}.`;
    return [assumed('CRS_CONTRADICTED', at, message, `the coordinates are ${inFull[found]}`)];
  }
  return found === 'RD'
    ? [
        note(
          'RD_CONVERTED',
          at,
          'The coordinates are metres of the national grid (RD), made degrees (WGS84).',
        ),
      ]
    : [];
}

export function aboutLeftOut({ leftOut }: Shape, at: Place): Issue[] {
  if (leftOut === 0) return [];
  const message = `The boundary of ${at.value} holds lines or points beside its polygons.`;
  return [assumed('PARTS_LEFT_OUT', at, message, 'its polygons alone')];
}
