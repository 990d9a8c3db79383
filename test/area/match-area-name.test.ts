import type { AreaLevel } from '../../src/area/area-level.ts';
import { areasByName, type NamedArea } from '../../src/area/match-area-name.ts';

const area = (code: string, level: AreaLevel, name: string): NamedArea => ({
  id: `2024${code}`,
  code,
  level,
  name,
});
const find = areasByName([
  area('GM0518', 'MUNICIPALITY', "'s-Gravenhage"),
  area('GM1900', 'MUNICIPALITY', 'Súdwest-Fryslân'),
  area('GM0373', 'MUNICIPALITY', 'Bergen (NH.)'),
  area('GM0893', 'MUNICIPALITY', 'Bergen (L.)'),
  area('GM0164', 'MUNICIPALITY', 'Hengelo (O.)'),
  area('GM0363', 'MUNICIPALITY', 'Amsterdam'),
  area('BU03630001', 'NEIGHBOURHOOD', 'Centrum'),
  area('BU05180001', 'NEIGHBOURHOOD', 'Centrum'),
  area('WK050100', 'DISTRICT', 'Amsterdam'),
]);
const codes = (name: string, level: AreaLevel | null = null, within: string | null = null) =>
  find({ name, level, within }).map((found) => found.code);

describe('the name of an area in a table without codes', () => {
  test.each([
    ["'s-Gravenhage (gemeente)", ['GM0518']],
    ['s GRAVENHAGE', ['GM0518']],
    ['Sudwest Fryslan', ['GM1900']],
    ['Bergen (NH)', ['GM0373']],
    ['Bergen (L.)', ['GM0893']],
    ['Hengelo', ['GM0164']],
    ['Nergenshuizen', []],
  ])('%s fits %j', (name, expected) => {
    expect(codes(name)).toEqual(expected);
  });

  test('without what tells two apart fits both', () => {
    expect(codes('Bergen')).toEqual(['GM0373', 'GM0893']);
    expect(codes('Centrum')).toEqual(['BU03630001', 'BU05180001']);
  });

  test('fits one where the level or the municipality is known', () => {
    expect(codes('Centrum', null, 'GM0363')).toEqual(['BU03630001']);
    expect(codes('Amsterdam')).toEqual(['GM0363', 'WK050100']);
    expect(codes('Amsterdam', 'MUNICIPALITY')).toEqual(['GM0363']);
  });
});
