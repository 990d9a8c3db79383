import type { Polygon } from 'geojson';
import type { Importer } from '../../exchange/nowhere.ts';
import { boundaries, type DrawnArea } from '../../exchange/sheets.ts';
import { keyFigureLines, type MadeUpArea } from '../figure/key-figure-lines.ts';

/**
 * Two invented towns in the North Sea over three editions. Between 2015 and 2024 Vesting merged into Oudstad, the code
 * of Kade was given to another neighbourhood while Kade got a new one, and Werf was cut into a quarter and three
 * quarters. In 2025, of which there are no boundaries, Kade is the same, the quarter of Werf has a new code, and the other
 * part another boundary.
 */
export const box = (west: number, width: number, south = 52.4, height = 0.01): Polygon => ({
  type: 'Polygon',
  coordinates: [
    [
      [west, south],
      [west + width, south],
      [west + width, south + height],
      [west, south + height],
      [west, south],
    ],
  ],
});

type Town = readonly (MadeUpArea & { readonly geometry?: Polygon })[];

const populated = (areas: Town): Town =>
  areas.map((area) => ({ inhabitants: 1_500, children: 300, ...area }));

export const towns: Readonly<Record<2015 | 2024 | 2025, Town>> = {
  2015: populated([
    { code: 'GM9903', name: 'Oudstad' },
    { code: 'WK990301', name: 'Wijk 01 Oudstad' },
    { code: 'BU99030101', name: 'Kade', geometry: box(4, 0.01) },
    { code: 'BU99030102', name: 'Werf', geometry: box(4.01, 0.02) },
    { code: 'GM9904', name: 'Vesting' },
    { code: 'WK990401', name: 'Wijk 01 Vesting' },
    { code: 'BU99040101', name: 'Bastion', geometry: box(4.03, 0.01) },
  ]),
  2024: populated([
    { code: 'GM9903', name: 'Oudstad' },
    { code: 'WK990301', name: 'Wijk 01 Oudstad' },
    { code: 'BU99030101', name: 'Haven', geometry: box(4.1, 0.01) },
    { code: 'BU99030103', name: 'Kade', geometry: box(4, 0.01) },
    { code: 'BU99030104', name: 'Werf West', geometry: box(4.01, 0.005) },
    { code: 'BU99030105', name: 'Werf Oost', geometry: box(4.015, 0.015) },
    { code: 'WK990302', name: 'Wijk 02 Vesting' },
    { code: 'BU99030201', name: 'Bastion', geometry: box(4.03, 0.01) },
  ]),
  2025: populated([
    { code: 'GM9903', name: 'Oudstad', changeFlag: 1 },
    { code: 'WK990301', name: 'Wijk 01 Oudstad', changeFlag: 3 },
    { code: 'BU99030101', name: 'Haven', changeFlag: 1 },
    { code: 'BU99030103', name: 'Kade', changeFlag: 1 },
    { code: 'BU99030106', name: 'Werf West', changeFlag: 2 },
    { code: 'BU99030105', name: 'Werf Oost', changeFlag: 3 },
    { code: 'WK990302', name: 'Wijk 02 Vesting', changeFlag: 1 },
    { code: 'BU99030201', name: 'Bastion', changeFlag: 1 },
  ]),
};

/** Key figures and, where they are drawn, boundaries of one of the editions. */
export async function bringTowns(
  importer: Pick<Importer, 'bringIn'>,
  edition: keyof typeof towns,
  days: { readonly today?: string; readonly factsOn?: string } = {},
): Promise<void> {
  const areas = towns[edition];
  await importer.bringIn('key-figures', { 'kwb.csv': keyFigureLines(areas) }, { edition, ...days });
  const drawn = areas.flatMap(({ code, name, geometry }): DrawnArea[] =>
    geometry === undefined ? [] : [{ code, name, geometry }],
  );
  if (drawn.length === 0) return;
  await importer.bringIn('boundaries', { 'buurten.geojson': boundaries(drawn) }, { edition, ...days });
}
