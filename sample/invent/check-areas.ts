/** What must be true of boundaries and key figures. */
import { type Check, check, some } from './check.ts';
import { centreOf, doCross, metresBetween, ringOf, sidesOf, squareMetres } from './plane.ts';
import type { Row, Sample } from './read.ts';
import { districts, municipality, neighbourhoods } from './town.ts';

const childrenColumn = 'Bevolking/Leeftijdsgroepen/0 tot 15 jaar (aantal)';
const inhabitantsColumn = 'Bevolking/Aantal inwoners (aantal)';

export function checkAreas(sample: Sample): Check[] {
  const codes = sample.boundaries.features.map(({ properties }) => properties.code);
  const inhabited = levelRows(sample, 'Buurt').filter((row) => Number(row[inhabitantsColumn]) > 0);
  const counted = inhabited.filter((row) => row[childrenColumn] !== '.');
  const shares = counted.map((row) => (100 * Number(row[childrenColumn])) / Number(row[inhabitantsColumn]));
  const people = Number(levelRows(sample, 'Gemeente')[0]?.[inhabitantsColumn]);
  return [
    check(
      'one municipality, 6 districts and 24 neighbourhoods have a boundary',
      codes.length === 31,
      codes.length,
    ),
    check(
      'every area has key figures and every row of figures a boundary',
      sample.figures.map(codeOf).sort().join() === [...codes].sort().join(),
    ),
    check('no two boundaries cross', crossings(sample) === 0),
    check(
      'neighbourhoods use the sides of their district, and districts those of the municipality',
      districts.every(({ code }) => hasSidesOf(sample, code, neighbourhoodsIn(code))) &&
        hasSidesOf(
          sample,
          municipality.code,
          districts.map(({ code }) => code),
        ),
    ),
    check('the neighbourhoods fill the municipality: no overlaps, no holes', differenceInArea(sample) < 1),
    check('coordinates have six decimals at most', sample.boundaries.features.every(hasSixDecimals)),
    check('about 28,000 people live in the town', people > 27_500 && people < 28_500, people),
    check(
      'children are 5 to 25 percent of a neighbourhood',
      shares.every((share) => share >= 5 && share <= 25),
      `${Math.min(...shares).toFixed(1)} to ${Math.max(...shares).toFixed(1)} %`,
    ),
    check(
      'counts of districts and neighbourhoods are rounded to 5, those of the municipality are not',
      sample.figures.every((row) => isRounded(row) !== (levelOf(row) === 'Gemeente')),
    ),
    some(
      'in one neighbourhood nobody lives',
      levelRows(sample, 'Buurt')
        .filter((row) => row[inhabitantsColumn] === '0')
        .map(nameOf),
    ),
    some(
      'the children of two neighbourhoods are withheld',
      levelRows(sample, 'Buurt')
        .filter((row) => row[childrenColumn] === '.')
        .map(nameOf),
      2,
    ),
    some(
      'one name belongs to two neighbourhoods',
      levelRows(sample, 'Buurt')
        .map(nameOf)
        .filter((name, at, all) => all.indexOf(name) < at),
    ),
    ...beyond(sample, 'BASISSCHOOL', 1000, counted),
    ...beyond(sample, 'KINDERWERK', 800, counted),
  ];
}

/** Neighbourhoods with children whose centre is further than this from the nearest open facility of the kind. */
function beyond(sample: Sample, kind: string, metres: number, rows: readonly Row[]): Check[] {
  const points = sample.facilities
    .filter((row) => row.soort === kind && row.status === 'ACTIVE' && row.longitude)
    .map((row) => [Number(row.longitude), Number(row.latitude)]);
  const far = rows.flatMap((row) => {
    const centre = centreOf(ringOf(sample, codeOf(row)));
    const nearest = Math.round(Math.min(...points.map((point) => metresBetween(centre, point))));
    // A tenth more than asked, since another centre than this one may be taken.
    return nearest > metres * 1.1 ? [`${nameOf(row)} (${nearest} m)`] : [];
  });
  return [some(`a neighbourhood lies more than ${metres} m from the nearest ${kind}`, far)];
}

function crossings(sample: Sample): number {
  const sides = sample.boundaries.features
    .filter(({ properties }) => properties.code.startsWith('BU'))
    .flatMap(({ properties }) => sidesOf(ringOf(sample, properties.code)));
  return sides.reduce(
    (sum, side, at) => sum + sides.slice(at + 1).filter((other) => doCross(side, other)).length,
    0,
  );
}

/** Sides that two members share run both ways and fall away; what is left must be the boundary of the whole. */
function hasSidesOf(sample: Sample, whole: string, members: readonly string[]): boolean {
  const keysOf = (code: string) => sidesOf(ringOf(sample, code)).map(([from, to]) => `${from} ${to}`);
  const turned = (key: string) => key.split(' ').reverse().join(' ');
  const all = new Set(members.flatMap(keysOf));
  const outer = [...all].filter((key) => !all.has(turned(key)));
  return outer.sort().join() === keysOf(whole).sort().join();
}

function differenceInArea(sample: Sample): number {
  const parts = neighbourhoods.reduce((sum, { code }) => sum + squareMetres(ringOf(sample, code)), 0);
  return Math.abs(parts - squareMetres(ringOf(sample, municipality.code)));
}

function hasSixDecimals({ geometry }: Sample['boundaries']['features'][number]): boolean {
  return geometry.coordinates
    .flat(2)
    .every((value) => Math.abs(value * 1e6 - Math.round(value * 1e6)) < 1e-3);
}

function isRounded(row: Row): boolean {
  const counts = Object.entries(row).filter(([column, cell]) => column.endsWith('(aantal)') && cell !== '.');
  return counts.every(([, cell]) => Number(cell) % 5 === 0);
}

const neighbourhoodsIn = (district: string) =>
  neighbourhoods.filter((area) => area.district === district).map(({ code }) => code);
const levelRows = (sample: Sample, level: string) => sample.figures.filter((row) => levelOf(row) === level);
const levelOf = (row: Row) => row['Regioaanduiding/Soort regio (omschrijving)']?.trim();
const codeOf = (row: Row) => row['Regioaanduiding/Codering (code)']!.trim();
const nameOf = (row: Row) => row['Wijken en buurten']!;
