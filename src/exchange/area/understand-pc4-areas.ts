import type { PostcodeAreaRecord } from '../../area/postcode/postcode-area-record.ts';
import { readPc4 } from '../../area/postcode/read-pc4.ts';
import { plainNames } from '../file/area-attributes.ts';
import type { Feature } from '../file/read-features.ts';
import { error, type Place } from '../reading/issues.ts';
import type { Reading } from '../reading/reading.ts';
import { readingOf } from '../reading/understanding.ts';
import { type System, statedSystem } from '../value/understand-position.ts';
import { aboutLeftOut, aboutSystem, issueOf, otherThanBefore } from './understand-boundaries.ts';
import { understandGeometry } from './understand-geometry.ts';

/** Names under which publishers give the four digits, as a text or a number. */
const names = ['postcode', 'postcode4', 'pc4', 'pc4code'];

/**
 * Understands the features of one file of postcode areas (CBS, Kerncijfers per postcode) in their order: four digits
 * and a boundary. Systems of coordinates are told and refused as those of other boundaries; figures are not read.
 */
export function understandPc4Areas(file: string): (feature: Feature) => Reading<PostcodeAreaRecord> {
  let system: System | null = null;
  return ({ number, properties, geometry, crs }) => {
    const at: Place = { file, line: number };
    const stated = statedSystem(crs);
    if ('fault' in stated) return readingOf(file, number, [], [issueOf(stated.fault, at)]);
    const plain = plainNames(properties);
    const name = names.find((one) => plain.has(one));
    if (name === undefined) return readingOf(file, number, [], [noPostcode([...plain.keys()], at)]);
    const given = String(plain.get(name) ?? '');
    const pc4 = readPc4(given);
    const ofArea: Place = { ...at, value: given };
    if (pc4 === null) {
      const message = `"${given}" is not the four digits of a postcode.`;
      return readingOf(file, number, [], [error('BAD_POSTCODE', ofArea, message)]);
    }
    const shape = understandGeometry(geometry);
    if ('fault' in shape) return readingOf(file, number, [], [issueOf(shape.fault, ofArea)]);
    const isFirst = system === null;
    system ??= shape.system;
    if (shape.system !== system) return readingOf(file, number, [], [otherThanBefore(shape.system, ofArea)]);
    const issues = [
      ...(isFirst ? aboutSystem(shape.system, stated.system, file) : []),
      ...aboutLeftOut(shape, ofArea),
    ];
    return readingOf(file, number, [{ type: 'postcode-area', pc4, geometry: shape.value }], issues);
  };
}

/** When the first feature has none, it is another kind of file. */
function noPostcode(present: readonly string[], at: Place) {
  const message = `The feature has no property "postcode"; it has: ${present.slice(0, 20).join(', ')}.`;
  return error('NO_POSTCODE_PROPERTY', at.line === 1 ? { ...at, line: null } : at, message);
}
