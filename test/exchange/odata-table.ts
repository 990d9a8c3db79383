/** A made-up area as a row of a CBS table; null is what CBS does not tell. */
export interface OdataArea {
  readonly code: string;
  readonly name: string;
  readonly inhabitants: number | null;
  readonly children: number | null;
}

const kinds: Readonly<Record<string, string>> = { GM: 'Gemeente', WK: 'Wijk', BU: 'Buurt' };

/** Columns beside those that are read, up to about as many as the real table has. */
const otherTopics = Array.from({ length: 112 }, (_, index) => [`Onderwerp_${index + 13}`, null] as const);

/**
 * Rows as TypedDataSet has them: padded codes, no names of areas, and a number behind each column that is its place.
 * `shift` moves those places, as CBS does from year to year.
 */
export function typedRows(areas: readonly OdataArea[], shift = 0): Readonly<Record<string, unknown>>[] {
  const at = (stem: string, place: number) => `${stem}_${place + shift}`;
  return areas.map(({ code, inhabitants, children }, index) => ({
    ID: index,
    WijkenEnBuurten: code.padEnd(10),
    [at('Gemeentenaam', 1)]: 'Verweg aan Zee'.padEnd(40),
    [at('SoortRegio', 2)]: kinds[code.slice(0, 2)]?.padEnd(10),
    [at('Codering', 3)]: code.padEnd(10),
    [at('IndelingswijzigingWijkenEnBuurten', 4)]: '1',
    [at('AantalInwoners', 5)]: inhabitants,
    [at('Mannen', 6)]: null,
    [at('Vrouwen', 7)]: null,
    [at('k_0Tot15Jaar', 8)]: children,
    [at('k_15Tot25Jaar', 9)]: null,
    ...Object.fromEntries(otherTopics),
  }));
}

/** Rows of the dimension beside it. */
export const nameRows = (areas: readonly OdataArea[]) =>
  areas.map(({ code, name }) => ({ Key: code.padEnd(10), Title: name }));
