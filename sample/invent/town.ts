/**
 * The town as drawn by hand: each sign is a cell of 500 by 500 metres and names its neighbourhood, a dot is
 * water. It lies in the Markermeer, where no town is.
 */
export const townMap = [
  '..EEEFFFGGH.',
  'IIEEEFFFGGHH',
  'IIJEAAFBGHHH',
  'IJJJAABBGMMH',
  'KKJCCABDDMMN',
  'KKLCCDDDOMNN',
  'KLLLQQQDOONN',
  'TLLQQQRRSOPP',
  'TTTQRRRSSUPP',
  'TTWWVVVXXUUP',
];

export const municipality = { code: 'GM9901', name: 'Voorbeeldstad', urbanity: 3 };

export interface District {
  readonly code: string;
  readonly name: string;
  readonly urbanity: number;
}

export const districts: readonly District[] = [
  { code: 'WK990101', name: 'Wijk 01 Centrum', urbanity: 2 },
  { code: 'WK990102', name: 'Wijk 02 Noorderpoort', urbanity: 3 },
  { code: 'WK990103', name: 'Wijk 03 Westerkwartier', urbanity: 2 },
  { code: 'WK990104', name: 'Wijk 04 Oosterwaard', urbanity: 3 },
  { code: 'WK990105', name: 'Wijk 05 Nieuw-Zuid', urbanity: 3 },
  { code: 'WK990106', name: 'Wijk 06 Rietdoarp', urbanity: 5 },
];

export interface Neighbourhood {
  /** Its sign on the map. */
  readonly sign: string;
  readonly code: string;
  readonly district: string;
  readonly name: string;
  readonly inhabitants: number;
  /** Percent of the inhabitants younger than 15. */
  readonly children: number;
  /** Percent of the households. */
  readonly lowIncome: number;
  readonly urbanity: number;
  /** What the streets are called after. */
  readonly street: string;
  readonly postcode: string;
  /** What is not published: nothing, the ages and what follows from them, or every figure. */
  readonly withheld?: 'AGES' | 'ALL';
}

/** District, sign, name, inhabitants, children %, low income %, urbanity, street stem. */
const drawn: readonly [number, string, string, number, number, number, number, string][] = [
  [1, 'A', 'Centrum', 2143, 8.2, 9.6, 1, 'Zilverdop'],
  [1, 'B', 'Havenkwartier', 1312, 5.4, 7.1, 2, 'Ankerknoop'],
  [1, 'C', "'t Schippershof", 1087, 11.3, 12.8, 2, 'Trekschuit'],
  [1, 'D', 'Singelbuurt', 1461, 12.1, 6.2, 2, 'Regenpijp'],
  [2, 'E', 'Vuurkiezelbuurt', 2034, 17.2, 8.4, 3, 'Vuurkiezel'],
  [2, 'F', 'Glimwormbuurt', 1873, 19.1, 5.3, 3, 'Glimworm'],
  [2, 'G', 'De Dobber', 1243, 15.4, 6.7, 3, 'Dobbersteen'],
  [2, 'H', 'Bedrijvenpark De Stoomfluit', 0, 0, 0, 5, 'Stoomfluit'],
  [3, 'I', 'Zandloperbuurt', 1652, 20.3, 14.9, 2, 'Zandloper'],
  [3, 'J', 'Inktvisbuurt', 1924, 21.8, 16.2, 2, 'Inktvis'],
  [3, 'K', 'Pégasusbuurt', 1151, 16.1, 11.4, 3, 'Pégasus'],
  [3, 'L', 'Kompasbuurt', 1338, 18.4, 10.7, 3, 'Kompasnaald'],
  [4, 'M', 'Papiermolen', 1719, 14.2, 7.7, 3, 'Papiermolen'],
  [4, 'N', 'Weversbuurt', 1184, 13.1, 9.2, 3, 'Weversklos'],
  [4, 'O', 'De Zeven Sleutels', 983, 10.2, 4.8, 3, 'Sleutelbos'],
  [4, 'P', 'Oosterkoog', 312, 9.3, 3.9, 5, 'Koogwind'],
  [5, 'Q', 'Maanvis', 2052, 24.6, 5.1, 3, 'Maanvis'],
  [5, 'R', 'Komeetbuurt', 1783, 23.7, 4.4, 3, 'Komeetstaart'],
  [5, 'S', 'Oude Tuinderij', 894, 15.2, 5.9, 4, 'Kasregen'],
  [6, 'T', 'Centrum', 1123, 17.1, 5.6, 4, 'Rietpluim'],
  [6, 'U', 'It Hôf', 521, 13.2, 4.1, 5, 'Hôfslinger'],
  [6, 'V', 'Súderfjild', 263, 11.4, 3.2, 5, 'Súderwyn'],
  [6, 'W', 'Verspreide huizen Rietdoarp-West', 24, 12.5, 4.2, 5, 'Verreveld'],
  [6, 'X', 'Verspreide huizen Rietdoarp & Koog', 22, 13.6, 3.8, 5, 'Elzenrand'],
];

export const neighbourhoods: readonly Neighbourhood[] = drawn.map((line, at) => {
  const [district, sign, name, inhabitants, children, lowIncome, urbanity, street] = line;
  const code = `0${drawn.slice(0, at + 1).filter(([other]) => other === district).length}`;
  return {
    sign,
    code: `BU99010${district}${code}`,
    district: `WK99010${district}`,
    name,
    inhabitants,
    children,
    lowIncome,
    urbanity,
    street,
    postcode: `${district < 4 ? 9998 : 9999} A${sign}`,
    withheld: sign === 'W' ? 'ALL' : sign === 'X' ? 'AGES' : undefined,
  };
});

/** The neighbourhood with this sign or this code; an Error when the map has none. */
export function getNeighbourhood(signOrCode: string): Neighbourhood {
  const found = neighbourhoods.find(({ sign, code }) => sign === signOrCode || code === signOrCode);
  if (!found) throw new Error(`no neighbourhood ${signOrCode} on the map`);
  return found;
}
