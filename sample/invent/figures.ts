/**
 * Key figures as the statistics portal would give them. Exact people are made up per neighbourhood and added
 * up; districts and neighbourhoods are then rounded to 5 one by one, as CBS does, so that sums differ a little.
 */
import { chanceFor } from './random.ts';
import { districts, municipality, type Neighbourhood, neighbourhoods } from './town.ts';

const countColumns = [
  'Bevolking/Aantal inwoners (aantal)',
  'Bevolking/Geslacht/Mannen (aantal)',
  'Bevolking/Geslacht/Vrouwen (aantal)',
  'Bevolking/Leeftijdsgroepen/0 tot 15 jaar (aantal)',
  'Bevolking/Leeftijdsgroepen/15 tot 25 jaar (aantal)',
  'Bevolking/Leeftijdsgroepen/25 tot 45 jaar (aantal)',
  'Bevolking/Leeftijdsgroepen/45 tot 65 jaar (aantal)',
  'Bevolking/Leeftijdsgroepen/65 jaar of ouder (aantal)',
  'Bevolking/Particuliere huishoudens/Huishoudens met kinderen (aantal)',
];

/** The columns of the 2024 portal file, and four more in the portal's way of naming them. */
export const figureColumns = [
  'Wijken en buurten',
  'Regioaanduiding/Gemeentenaam (naam)',
  'Regioaanduiding/Soort regio (omschrijving)',
  'Regioaanduiding/Codering (code)',
  'Regioaanduiding/Indelingswijziging gemeente, wijk, buurt (code)',
  ...countColumns,
  'Inkomen/Inkomen van huishoudens/Huishoudens met een laag inkomen (%)',
  'Wonen/Woningvoorraad (aantal)',
  'Stedelijkheid/Mate van stedelijkheid (code)',
];

/** About what it is in the country: 17.9 million people in 8.2 million homes (CBS, 2024). */
const inhabitantsOfHome = 2.19;

interface AreaFigures {
  readonly counts: readonly number[];
  /** Percent; null where nobody lives or it is not published. */
  readonly lowIncome: number | null;
  readonly homes: number;
}

export function keyFigures(): string[][] {
  const exact = new Map(neighbourhoods.map((area) => [area.code, peopleOf(area)]));
  const sumOf = (members: readonly Neighbourhood[]): AreaFigures => ({
    counts: countColumns.map((_, at) =>
      members.reduce((sum, { code }) => sum + exact.get(code)!.counts[at]!, 0),
    ),
    lowIncome:
      members.reduce((sum, area) => sum + area.lowIncome * area.inhabitants, 0) /
      members.reduce((sum, area) => sum + area.inhabitants, 0),
    homes: members.reduce((sum, { code }) => sum + exact.get(code)!.homes, 0),
  });
  return [
    row(municipality, 'Gemeente', sumOf(neighbourhoods), (count) => count),
    ...districts.flatMap((district) => {
      const members = neighbourhoods.filter((area) => area.district === district.code);
      return [
        row(district, 'Wijk', sumOf(members), toFive),
        ...members.map((area) => row(area, 'Buurt', exact.get(area.code)!, toFive)),
      ];
    }),
  ];
}

function peopleOf(area: Neighbourhood): AreaFigures {
  const chance = chanceFor(`people of ${area.code}`);
  const share = (percent: number) => Math.round((area.inhabitants * percent) / 100);
  const [children, young] = [share(area.children), share(chance.between(95, 130) / 10)];
  const [adult, middle] = [share(chance.between(210, 270) / 10), share(chance.between(255, 295) / 10)];
  const men = share(chance.between(485, 505) / 10);
  const old = area.inhabitants - children - young - adult - middle;
  const families = Math.round(children * 0.82);
  return {
    counts: [area.inhabitants, men, area.inhabitants - men, children, young, adult, middle, old, families],
    lowIncome: area.inhabitants === 0 || area.withheld ? null : area.lowIncome,
    homes: Math.round(area.inhabitants / inhabitantsOfHome),
  };
}

function row(
  area: { code: string; name: string; urbanity: number; withheld?: 'AGES' | 'ALL' },
  level: string,
  { counts, lowIncome, homes }: AreaFigures,
  round: (count: number) => number,
): string[] {
  /** Inhabitants, men and women come before the ages. */
  const published = area.withheld === 'ALL' ? 0 : area.withheld === 'AGES' ? 3 : counts.length;
  return [
    quoted(area.name),
    quoted(municipality.name.padEnd(40)),
    quoted(level.padEnd(10)),
    quoted(area.code.padEnd(10)),
    quoted('1'),
    ...counts.map((count, at) => (at < published ? String(round(count)) : '.')),
    lowIncome === null ? '.' : lowIncome.toFixed(1).replace('.', ','),
    area.withheld === 'ALL' ? '.' : String(round(homes)),
    area.withheld === 'ALL' ? '.' : String(area.urbanity),
  ];
}

const toFive = (count: number) => Math.round(count / 5) * 5;
const quoted = (text: string) => `"${text}"`;
